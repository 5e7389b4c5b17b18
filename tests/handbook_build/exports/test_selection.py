import pytest

from handbook_build.exports.selection import Selection, UnknownCode


@pytest.fixture
def selection(handbook, pages):
    return Selection(pages, handbook.registry)


def ids(excerpt):
    return [heading.get("id") for heading in excerpt.root.xpath("./h1|./h2|./h3")]


def test_a_chapters_code_takes_the_whole_chapter(selection):
    (excerpt,) = selection.select(["R4"])
    assert excerpt.whole
    assert ids(excerpt) == ["r4", "r4-card", "r4-respond", "r4-during", "r4-say"]


def test_a_sections_code_takes_what_stands_below_it_under_the_chapters_title(selection):
    (excerpt,) = selection.select(["R4-respond"])
    assert not excerpt.whole
    assert ids(excerpt) == ["r4", "r4-respond", "r4-during"]


def test_a_section_of_the_third_level_moves_up_so_that_no_level_is_left_out(selection):
    (excerpt,) = selection.select(["R4-during"])
    assert [heading.tag for heading in excerpt.root.xpath("./h1|./h2|./h3")] == ["h1", "h2"]


def test_the_order_is_the_one_asked_for_and_neighbors_from_one_page_stand_together(selection):
    excerpts = selection.select(["R4-say", "R4-card", "R1", "R4-during"])
    assert [ids(excerpt) for excerpt in excerpts] == [
        ["r4", "r4-say", "r4-card"],
        ["r1", "r1-why"],
        ["r4", "r4-during"],
    ]


@pytest.mark.parametrize("codes", [["R4", "R4-say"], ["R4-say", "R4"], ["R4", "R4"]])
def test_what_stands_in_another_part_of_the_selection_is_not_repeated(selection, codes):
    assert len(selection.select(codes)) == 1


def test_a_code_may_be_typed_in_any_case_of_letters(selection):
    assert ids(selection.select(["r4-RESPOND"])[0])[1] == "r4-respond"


def test_an_unknown_code_names_the_nearest_ones(selection):
    with pytest.raises(UnknownCode, match=r"R4-respnd: unknown-code: .*R4-respond"):
        selection.select(["R4-respnd"])
