from handbook_build.exports.manuscript import Composer, Part

from .conftest import page_of

PARTS = [Part("What you see", ("reactions/distrust.md", "reactions/dissociation.md"))]


def test_a_list_of_terms_right_under_a_heading_is_a_card(composer):
    (chapter,) = composer.compose("T", "A", ["R4"]).chapters
    assert [terms.get("class") for terms in chapter.root.iter("dl")] == ["hb-card"]


def test_works_are_listed_where_the_copy_cites_them(composer):
    assert [work.key for work in composer.compose("T", "A", ["R4"]).works] == ["abas2013risk"]
    assert composer.compose("T", "A", ["R1"]).works == []


def test_what_makes_no_sense_on_paper_is_left_out(composer):
    (chapter,) = composer.compose("T", "A", ["R1"]).chapters
    assert [element.tag for element in chapter.root] == ["h1"]


def test_signs_that_stand_open_on_the_first_page_come_once_on_paper(handbook):
    open_signs = '<h1 id="r1">A</h1><div class="hb-tiles"><svg></svg>They shout.</div><p>They shout.</p>'
    page = page_of("R1", "reactions/distrust.md", open_signs)
    (chapter,) = Composer(handbook, [page], {}).compose("T", "A", ["R1"]).chapters
    assert chapter.root.text_content() == "AThey shout."


def test_the_first_chapter_of_a_part_bears_its_title(composer):
    manuscript = composer.compose("T", "A", ["R1", "R4"], PARTS)
    assert [chapter.part for chapter in manuscript.chapters] == ["What you see", ""]


def test_one_chapter_can_be_checked_by_its_code_and_several_by_none(composer):
    assert composer.compose("T", "A", ["R4-say"]).code_to_check == "R4"
    assert composer.compose("T", "A", ["R1", "R4"]).code_to_check == ""


def test_a_copy_is_checked_on_the_page_in_its_language(handbook, composer):
    spanish = page_of("ES-R1", "es/reactions/distrust.md", '<h1 id="es-r1">Desconfianza</h1><p>Palabras.</p>')
    copy = Composer(handbook, [spanish], {}).compose("T", "A", ["ES-R1"])
    assert copy.check_address == f"{handbook.site.url}es/check/"
    assert composer.compose("T", "A", ["R1"]).check_address == f"{handbook.site.url}check/"
