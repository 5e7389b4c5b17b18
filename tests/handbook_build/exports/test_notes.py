import pytest

from handbook_build.exports.notes import StalePages, convert_notes, notes_in
from handbook_build.pages.trees import parse

from .conftest import R4


def printed(html):
    """A page without what is hidden, as a manuscript has it."""
    root = parse(html)
    for hidden in root.xpath(".//*[@hidden]"):
        hidden.drop_tree()
    return root


def test_the_source_guidance_goes_by_the_name_that_the_handbook_uses(handbook):
    for code, name in (("en", "The guidance"), ("es", "La guía")):
        notes = notes_in(handbook.languages.by_code[code], handbook.notes)
        assert {note.name for note in notes.values() if note.work.key == "guidance"} == {name}


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
