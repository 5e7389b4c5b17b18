import pytest

from handbook_build.exports.notes import StalePages, convert_notes, handbook_notes, notes_in
from handbook_build.pages.trees import parse

from .conftest import R4


def printed(html):
    """A page without what is hidden, as a manuscript has it."""
    root = parse(html)
    for hidden in root.xpath(".//*[@hidden]"):
        hidden.drop_tree()
    return root


def test_a_note_is_short_and_has_its_place(handbook):
    note = handbook_notes(handbook)["abas2013risk-abstract"]
    assert (note.kind, note.short, note.place) == ("study", "Abas et al. (2013)", "Abstract")


def test_the_source_guidance_goes_by_the_name_that_the_handbook_uses(handbook):
    assert {note.short for note in handbook_notes(handbook).values() if note.key == "guidance"} == {"The guidance"}


def test_the_note_is_written_out_at_the_first_call(notes):
    root = printed(R4)
    assert convert_notes(root, notes) == {"abas2013risk"}
    calls = root.xpath('.//span[@class="hb-call"]')
    assert [call.get("data-note") for call in calls] == ["a", "a"]
    assert [call.get("data-first") for call in calls] == ["yes", None]
    assert not root.xpath('.//div[@class="footnote"]')


def test_words_after_a_call_stay(notes):
    root = printed(R4)
    convert_notes(root, notes)
    assert "Go slowly. See distrust." in root.text_content()


def test_pages_that_are_older_than_the_text_are_refused_with_the_remedy():
    with pytest.raises(StalePages, match="run `make site`"):
        convert_notes(parse(R4), {})


def test_a_note_says_its_kind_in_the_language_of_the_copy(handbook, notes):
    spoken = {code: notes_in(language, notes)["a"] for code, language in handbook.languages.by_code.items()}
    assert (spoken["en"], spoken["es"].kind) == (notes["a"], "estudio")
    assert (spoken["es"].short, spoken["es"].place) == (notes["a"].short, notes["a"].place)
