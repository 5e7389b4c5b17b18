import pytest

from handbook_build.citations.bib_names import name_faults, typed_names

ENTRY = '@book{a2001b,\n  author = {Alpha, Ann and {World Health Organization}},\n  editor = "Beta, Bo",\n}'


def test_names_are_read_as_they_were_typed():
    assert typed_names(ENTRY, "author") == "Alpha, Ann and {World Health Organization}"
    assert (typed_names(ENTRY, "editor"), typed_names(ENTRY, "translator")) == ("Beta, Bo", "")


@pytest.mark.parametrize("names", ["Alpha, Ann and {World Health Organization}", "Ludwig van Beethoven", ""])
def test_names_that_every_program_reads_alike_are_sound(names: str):
    assert list(name_faults(names)) == []


@pytest.mark.parametrize(
    ("names", "remedy"),
    [
        ("Alpha, Ann and ", "missing beside"),
        ("Alpha, Ann; Beta, Bo", "part the names"),
        ("World Health Organization", "braces once more"),
    ],
)
def test_names_that_would_be_read_as_others_are_told(names: str, remedy: str):
    [found] = name_faults(names)
    assert remedy in found
