"""data/search_table.json ties everyday words to chapters and kinds of section; `make search-table` computes it. A language
with examples of its own has one too, as data/search_table.es.json; its places are those of the English pages.

Its `words` are sorted, one a line; in `rows`, line by line, are the places for which a word speaks: pairs of a character
for the place (by its rank in `places`: `R4`, or `-say` for all sections with that ending) and a digit from 1 to 9 for how
much.
"""

import json
from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from handbook_build.data_files import read_json
from handbook_build.problems import BrokenHandbook, Problem

FILE = "data/search_table.json"
FIRST, LAST = "!", "~"  # the character of the first place; those after it stand for the next ones
SKIPPED = ('"', "\\")  # JSON would write these in two characters
BEYOND, MOST_PLACES = 0xC0, 150
MOST = 9  # places of a row that is put together


@dataclass(frozen=True)
class SearchTable:
    """The table as it lies on disk; `hashes` tells which words of the handbook it was computed from."""

    places: list[str]
    words: list[str] = field(repr=False)
    rows: list[str] = field(repr=False)
    hashes: dict[str, str] = field(repr=False)


def table_file(language: str) -> str:
    """Return the file of a language's table.

    >>> table_file("es")
    'data/search_table.es.json'
    """
    return FILE if language == "en" else FILE.replace(".json", f".{language}.json")


def letters(count: int) -> list[str]:
    """Return the first `count` of the characters by which rows name places: ASCII first, at most MOST_PLACES in all.

    >>> letters(3)
    ['!', '#', '$']
    """
    found = (chr(number) for number in (*range(ord(FIRST), ord(LAST) + 1), *range(BEYOND, BEYOND + MOST_PLACES)))
    return [letter for letter in found if letter not in SKIPPED][:count]


def pairs(row: str) -> list[tuple[str, int]]:
    """Return the character of each place of a row, and how much the word speaks for it.

    >>> pairs("!4#1")
    [('!', 4), ('#', 1)]
    """
    return [(row[at], int(row[at + 1])) for at in range(0, len(row), 2)]


def row_of(places: list[tuple[str, int]]) -> str:
    """Return a row of the table; nothing speaks for a place more than 9.

    >>> row_of([("!", 4), ("#", 12)])
    '!4#9'
    """
    return "".join(f"{place}{min(9, much)}" for place, much in places)


def rows_by_meaning(meanings: dict[str, str], table: SearchTable) -> dict[str, str]:
    """Return for what each expression speaks: what the words of its meaning, and each two neighbors of them, speak for."""
    rows = dict(zip(table.words, table.rows, strict=True))
    found = {}
    for expression, meaning in meanings.items():
        total: Counter[str] = Counter()
        words = meaning.split()
        for said in (*words, *map(" ".join, pairwise(words))):
            for place, much in pairs(rows.get(said, "")):
                total[place] += much
        if total:
            found[expression] = row_of(total.most_common(MOST))
    return found


def ending(code: str) -> str:
    """Return what a section's code has after its chapter's; '' for a chapter.

    >>> ending("R4-say")
    '-say'
    """
    return code[len(code.partition("-")[0]) :]


def read_table(path: Path) -> SearchTable:
    """Read the table; an empty one where there is none."""
    if not path.exists():
        return SearchTable([], [], [], {})
    data = read_json(path, FILE)
    forms = {"places": list, "words": str, "rows": str, "hashes": dict}
    if missing := {name for name, form in forms.items() if not isinstance(data.get(name), form)}:
        remedy = f"run `make search-table`: it lacks {', '.join(sorted(missing))}"
        raise BrokenHandbook([Problem(FILE, 1, "search-table-old", remedy)])
    return SearchTable(data["places"], data["words"].split("\n"), data["rows"].split("\n"), data["hashes"])


def write_table(path: Path, table: SearchTable) -> None:
    """Write the table with one kind of thing a line."""
    data = {
        "places": table.places,
        "hashes": table.hashes,
        "words": "\n".join(table.words),
        "rows": "\n".join(table.rows),
    }
    lines = (f"{json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}" for key, value in data.items())
    path.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")
