"""Cases are files in cases/changes/: two texts, and their difference with [-gone-] and {+new+} words."""

from datetime import date

from handbook_build.versions.changelog import changed_in, changelog, compare
from handbook_build.versions.registry import Entry
from handbook_build.versions.section_text import SectionText
from handbook_build.versions.version import Version


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


def test_a_new_title_is_a_rewording():
    [change] = compare({"A": section("A", "x", "Old")}, {"A": section("A", "x", "New")}, {})
    assert change.kind == "reworded"


def test_the_history_is_newest_first_and_knows_when_a_section_changed():
    class Released:
        version, sections = Version("1.0.0", date(2026, 11, 24)), OLD

    versions = changelog([Released()], Version("1.1.0", date(2027, 1, 1)), NEW, REGISTRY)
    assert [each.version.number for each in versions] == ["1.1.0", "1.0.0"]
    assert versions[1].since is None and versions[1].changes == ()
    assert changed_in("B", versions, "1.0.0") == "1.1.0"
    assert changed_in("A", versions, "1.0.0") == "1.0.0"


def test_a_section_that_moved_and_was_reworded_is_reworded():
    [change] = compare({"A": section("A", "x")}, {"A": section("A", "y", page="b.md")}, {})
    assert change.kind == "reworded"


def test_the_text_at_hand_is_the_newest_version_even_where_it_is_released():
    class First:
        version, sections = Version("1.0.0", date(2026, 11, 24)), OLD

    class Second:
        version, sections = Version("1.1.0", date(2027, 1, 1)), NEW

    versions = changelog([First(), Second()], Second.version, NEW, REGISTRY)
    assert [each.version.number for each in versions] == ["1.1.0", "1.0.0"]


def test_a_section_that_was_added_changed_in_the_version_that_added_it():
    class Released:
        version, sections = Version("1.0.0", date(2026, 11, 24)), OLD

    versions = changelog([Released()], Version("1.1.0", date(2027, 1, 1)), NEW, REGISTRY)
    assert changed_in("F", versions, "") == "1.1.0"
    assert changed_in("C", versions, "1.0.0") == "1.0.0"


def test_each_version_is_compared_with_the_one_before_it():
    class First:
        version, sections = Version("1.0.0", date(2026, 11, 24)), {"A": section("A", "one")}

    class Second:
        version, sections = Version("1.1.0", date(2027, 1, 1)), {"A": section("A", "two")}

    third = changelog([First(), Second()], Version("1.2.0", date(2027, 2, 1)), {"A": section("A", "two")}, {})
    assert [(each.since and each.since.number, len(each.changes)) for each in third] == [
        ("1.1.0", 0),
        ("1.0.0", 1),
        (None, 0),
    ]
    assert changed_in("A", third, "1.0.0") == "1.1.0"
