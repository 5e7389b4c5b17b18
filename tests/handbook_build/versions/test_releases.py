from datetime import date

import pytest

from handbook_build.versions.releases import archive_of, check_releases, parts_of, read_releases, unpack, write_release
from handbook_build.versions.section_text import SectionText
from handbook_build.versions.version import Version

FIRST = Version("1.0.0", date(2026, 11, 24))
SECTIONS = {"A": SectionText("A", "T", "a.md", "words")}
PAGES = {"b/index.html": b"<p>b", "index.html": b"<p>a"}


@pytest.fixture
def released(tmp_path):
    write_release(tmp_path, FIRST, SECTIONS, PAGES)
    return tmp_path


def rules(root, version=FIRST, sections=SECTIONS) -> list[str]:
    return [problem.rule for problem in check_releases(read_releases(root), version, sections)]


def test_a_release_is_read_as_it_was_written(released):
    [release] = read_releases(released)
    assert release.version == FIRST and release.sections == SECTIONS
    (released / "releases" / "notes").mkdir()  # is none
    assert read_releases(released) == [release]
    unpack(release, released / "out")
    assert (released / "out" / "b" / "index.html").read_bytes() == b"<p>b"


def test_the_archive_depends_on_nothing_but_the_pages():
    assert archive_of(PAGES, FIRST.date) == archive_of(dict(reversed(PAGES.items())), FIRST.date)


def test_a_version_is_released_once(released):
    with pytest.raises(FileExistsError):
        write_release(released, FIRST, SECTIONS, PAGES)


def test_unchanged_words_of_a_released_version_are_in_order(released):
    assert rules(released) == []


def test_changed_words_ask_for_a_new_version(released):
    changed = {"A": SectionText("A", "T", "a.md", "other words")}
    assert rules(released, sections=changed) == ["released-text-changed"]
    assert rules(released, Version("1.1.0", date(2027, 1, 1)), changed) == []


def test_a_changed_archive_is_noticed(released):
    (released / "releases" / "1.0.0" / "pages.zip").write_bytes(b"other")
    assert rules(released) == ["release-changed"]


def test_the_version_never_goes_back(released):
    assert rules(released, Version("0.9.0", date(2026, 1, 1))) == ["version-order"]


def test_versions_are_sorted_by_number(tmp_path):
    for number in ("1.10.0", "1.9.0"):
        write_release(tmp_path, Version(number, FIRST.date), SECTIONS, PAGES)
    assert [release.version.number for release in read_releases(tmp_path)] == ["1.9.0", "1.10.0"]


def test_a_release_knows_which_parts_stood_below_a_section(handbook):
    first = handbook.releases[0]
    assert parts_of(first)["R4-respond"] == ["R4-before", "R4-during", "R4-after"]
    assert "R4-card" not in parts_of(first)
