"""The table of words and chapters: read as it was written, and too old where the text went on without it."""

import dataclasses
from pathlib import Path

from handbook_build.handbook import Handbook, read_handbook
from handbook_build.search.table import (
    FILE,
    MOST_PLACES,
    SearchTable,
    letters,
    read_table,
    write_table,
)
from handbook_build.search.table_age import check_table, name_hashes, searched


def table_of(handbook: Handbook) -> SearchTable:
    """Return a table that fits a handbook."""
    return SearchTable([chapter.code for chapter in searched(handbook)], ["calm"], ["!9"], name_hashes(handbook))


def test_a_table_is_read_as_it_was_written(tmp_path: Path):
    table = SearchTable(["R1", "R2"], ["calm", "kick off"], ["!9#3", "#9"], {"R1": "abc123"})
    write_table(tmp_path / "table.json", table)
    assert read_table(tmp_path / "table.json") == table


def test_no_character_of_a_chapter_needs_an_escape():
    assert (
        letters(61)[:3] == ["!", "#", "$"]
        and letters(93)[91:] == ["~", "À"]
        and not {'"', "\\"} & set(letters(MOST_PLACES))
    )


def test_the_table_of_the_handbook_is_not_too_old(handbook: Handbook):
    assert (handbook.root / FILE).exists() and list(check_table(handbook)) == []


def test_a_handbook_without_a_table_is_searched_by_words(copy: Path):
    assert list(check_table(read_handbook(copy))) == []


def test_a_chapter_that_the_table_lacks_is_named(copy: Path):
    handbook = read_handbook(copy)
    table = table_of(handbook)
    write_table(copy / FILE, dataclasses.replace(table, places=table.places[1:]))
    assert [problem.rule for problem in check_table(handbook)] == ["search-table-old"]
    assert table.places[0] in next(check_table(handbook)).remedy


def test_many_changed_sections_make_the_table_too_old_and_few_do_not(copy: Path):
    handbook = read_handbook(copy)
    table = table_of(handbook)
    write_table(copy / FILE, table)
    assert list(check_table(handbook)) == []
    write_table(copy / FILE, dataclasses.replace(table, hashes=dict.fromkeys(table.hashes, "000000")))
    assert "make search-table" in next(check_table(handbook)).remedy
