import pytest

from handbook_build.citations.bib_structure import line_of_entry, structure_faults

SOUND = "% ours\n@book{a2001b,\n  title = {A {B}},\n  year = {2001},\n}\n\n@misc{c2002d,\n  title = {C},\n}\n"


def test_a_sound_file_has_no_fault():
    assert list(structure_faults(SOUND)) == []


@pytest.mark.parametrize(
    ("old", "new", "line", "remedy"),
    [
        ("a2001b,", "a 2001b,", 2, "a key without spaces"),
        ("{A {B}},", "{A {B}}", 3, "put a comma"),
        ("{A {B}},", "{A {B},", 3, "opens here and is not closed"),
        ("{2001},\n}\n", "{2001},\n}\nlost words\n", 6, "nothing reads this line"),
        (SOUND, "nothing", 1, "holds no entry"),
    ],
)
def test_what_breaks_an_entry_is_told_at_its_own_line(old: str, new: str, line: int, remedy: str):
    found = [(number, what) for number, what in structure_faults(SOUND.replace(old, new)) if remedy in what]
    assert [number for number, _ in found] == [line]


def test_an_entry_and_each_of_its_fields_have_a_line():
    assert [line_of_entry("a2001b", SOUND, field) for field in ("", "year")] == [2, 4]
    assert (line_of_entry("c2002d", SOUND), line_of_entry("e2003f", SOUND)) == (7, 1)
