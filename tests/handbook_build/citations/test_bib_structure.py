import pytest

from handbook_build.citations.bib_structure import structure_faults

SOUND = (
    '@string{j = "A journal"}\n\n@article{a,\n  author = {Alpha, Ann},\n  title = {On {Things}},\n  year = 2001,\n}\n'
)


@pytest.mark.parametrize("more", ["", "% a remark\n", "@comment{jabref-meta: {x}}\n", "@book(b, title={T})\n"])
def test_a_list_of_entries_passes(more):
    assert list(structure_faults(SOUND + more)) == []


@pytest.mark.parametrize(
    ("before", "after", "line", "said"),
    [
        ("{Alpha, Ann},", "{Alpha, {Ann},", 4, "a brace opens here and is not closed"),
        ("{Alpha, Ann},", "{Alpha, Ann}},", 4, "a brace closes here that was not opened"),
        ("{Alpha, Ann},", "{Alpha, Ann}", 4, "put a comma at its end"),
        ("@article{a,", "@article{", 3, "give the entry a key without spaces"),
        ("@article{a,", "@article{a b,", 3, "give the entry a key without spaces"),
        ("\n}\n", "\n", 6, "close the entry with `}`"),
        ("\n}\n", "\n}\nA note to myself.\n", 8, "nothing reads this line: begin a remark with `%`"),
        ("\n}\n", "\n}\nbook{b, title={T}}\n", 8, "nothing reads this line: begin the entry with `@`"),
        ("@string", "TY  - JOUR\n@string", 1, "nothing reads this line"),
    ],
)
def test_what_is_no_entry_is_named_at_its_line(before, after, line, said):
    assert before in SOUND
    [(found, remedy)] = structure_faults(SOUND.replace(before, after))
    assert (found, remedy[: len(said)]) == (line, said)


@pytest.mark.parametrize("text", ["", "% nothing\n", '[{"id": "a"}]', '<?xml version="1.0"?>'])
def test_a_file_without_entries_is_none(text):
    [(line, remedy)] = structure_faults(text)
    assert line == 1 and "it holds no entry" in remedy
