import pytest

from handbook_build.citations.notes import Note, notes_by_label, with_works_named
from handbook_build.citations.syntax import Citation


def test_notes_are_known_by_the_label_that_their_citations_share(works, evidence):
    cited = [("alpha2001first", "fact 1"), ("guidance", "fact F20"), ("alpha2001first", "facts 1"), ("lost2000", "")]
    notes = notes_by_label([Citation(*each) for each in cited], works, evidence)
    assert sorted(notes) == ["alpha2001first-abstract", "guidance-reactions"]


@pytest.mark.parametrize(("key", "name"), [("alpha2001first", "Alpha and Beta (2001)"), ("guidance", "The guidance")])
def test_a_note_goes_by_author_and_year_and_the_guidance_by_the_name_that_the_handbook_uses(key: str, name: str, works):
    assert Note(works[key], "").name == name


def test_works_that_are_named_by_their_keys_stand_by_author_and_year(works):
    assert with_works_named("No guidance, as in alpha2001first.", works) == "No guidance, as in Alpha and Beta (2001)."
