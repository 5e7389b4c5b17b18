from datetime import date

from handbook_build.changes import changed_in, compare, difference, history
from handbook_build.section_ids import Entry
from handbook_build.versions import Version
from handbook_build.words import SectionText


def section(code: str, text: str, title: str = "T", page: str = "a.md") -> SectionText:
    return SectionText(code, title, page, text)


OLD = {
    code: section(code, text)
    for code, text in {"A": "same", "B": "one two three", "C": "moves", "D": "goes", "E": "x"}.items()
}
NEW = {
    "A": section("A", "same"),
    "B": section("B", "one 2 three"),
    "C": section("C", "moves", page="b.md"),
    "F": section("F", "new"),
}
REGISTRY = {
    "D": Entry("D", "a.md", "1.0.0", retired={"on": date(2026, 12, 1), "because": "Done."}),
    "E": Entry("E", "a.md", "1.0.0", moved_to="F"),
}


def test_what_changed_is_told_by_code():
    found = {change.code: change for change in compare(OLD, NEW, REGISTRY)}
    assert {code: change.kind for code, change in found.items()} == {
        "B": "reworded",
        "C": "moved",
        "F": "added",
        "D": "retired",
        "E": "moved",
    }
    assert found["D"].because == "Done."
    assert found["E"].moved_to == "F"
    assert found["C"].moved_to == "b.md"


def test_the_difference_is_word_by_word():
    assert difference("one two three", "one 2 three") == (
        ("same", "one "),
        ("gone", "two "),
        ("new", "2 "),
        ("same", "three"),
    )


def test_long_stretches_of_the_same_words_are_cut():
    words = " ".join(map(str, range(200)))
    pieces = difference(f"{words} old", f"{words} new")
    assert "…" in pieces[0][1] and len(pieces[0][1]) < 100
    assert [kind for kind, _ in pieces] == ["same", "gone", "new"]


def test_a_new_title_is_a_rewording():
    [change] = compare({"A": section("A", "x", "Old")}, {"A": section("A", "x", "New")}, {})
    assert change.kind == "reworded"


def test_the_history_is_newest_first_and_knows_when_a_section_changed():
    class Released:
        version, sections = Version("1.0.0", date(2026, 11, 24)), OLD

    versions = history([Released()], Version("1.1.0", date(2027, 1, 1)), NEW, REGISTRY)
    assert [each.version.number for each in versions] == ["1.1.0", "1.0.0"]
    assert versions[1].since is None and versions[1].changes == ()
    assert changed_in("B", versions, "1.0.0") == "1.1.0"
    assert changed_in("A", versions, "1.0.0") == "1.0.0"


def test_the_hash_is_of_title_and_words():
    assert section("A", "x").hash == section("B", "x", page="other.md").hash
    assert section("A", "x").hash != section("A", "y").hash
    assert section("A", "x").hash != section("A", "x", "Other").hash
