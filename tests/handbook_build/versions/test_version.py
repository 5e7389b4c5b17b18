from datetime import date

import pytest

from handbook_build.problems import BrokenHandbook
from handbook_build.versions.version import Version, read_version


def read(tmp_path, text: str) -> Version:
    file = tmp_path / "version.yml"
    file.write_text(text, encoding="utf-8")
    return read_version(file)


def test_the_version_has_a_number_and_a_day(tmp_path):
    assert read(tmp_path, "version: 1.10.0\ndate: 2026-11-24\n") == Version("1.10.0", date(2026, 11, 24))


@pytest.mark.parametrize(
    ("text", "line", "remedy"),
    [
        ("version: 1.2\ndate: 2026-11-24\n", 1, "`version`: write text"),
        ("version: one\ndate: 2026-11-24\n", 1, "`version`: `one` has another form"),
        ("version: 1.2.0\ndate: soon\n", 2, "`date`: write a date without quotation marks"),
        ("version: 1.2.0\ndate: '2026-11-24'\n", 2, "`date`: write a date without quotation marks"),
        ("version: 1.2.0\n", 1, "add `date`"),
        ("1.2.0", 1, "write `key: value` lines"),
        ("", 1, "write `key: value` lines"),
    ],
)
def test_anything_else_is_told_what_to_write(tmp_path, text, line, remedy):
    with pytest.raises(BrokenHandbook) as raised:
        read(tmp_path, text)
    assert str(raised.value).startswith(f"data/version.yml:{line}: data-form: {remedy}")


def test_versions_are_ordered_by_number():
    assert Version("1.10.0", date.min).order > Version("1.9.9", date.min).order


def test_the_time_of_what_is_built_is_the_start_of_the_day():
    assert Version("1.0.0", date(1970, 1, 2)).seconds == 24 * 60 * 60
