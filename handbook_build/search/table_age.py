"""Whether a search table still knows the handbook: it is learned from names and examples, and these change."""

import hashlib
from collections.abc import Iterator

from handbook_build.handbook import Handbook
from handbook_build.problems import Problem
from handbook_build.search.examples import examples_file, read_examples
from handbook_build.search.table import read_table, table_file
from handbook_build.text.chapters import Chapter

DRIFT = 0.2  # share of chapters whose names may differ before the table is too old
HASH_LENGTH = 6


def searched(handbook: Handbook, language: str = "en") -> list[Chapter]:
    """Return the chapters of a language that its table covers."""
    return [chapter for chapter in handbook.chapters.values() if chapter.language == language and chapter.code]


def name_hashes(handbook: Handbook, language: str = "en") -> dict[str, str]:
    """Return a short hash of what a table is learned from: the names of each chapter and its sections, and the examples.

    The text itself, its notes and their authors play no part, so that mending them leaves the table as it is.
    """
    names = {
        chapter.code: "\n".join(
            [
                *(section.title for section in chapter.sections),
                *chapter.meta.also_called,
                *chapter.meta.found_by,
                chapter.meta.summary,
            ]
        )
        for chapter in searched(handbook, language)
    }
    if examples := read_examples(handbook.root, language):
        told = (f"{each.question}\t{' '.join(each.codes)}\t{each.counts}" for each in examples)
        names[examples_file(language)] = "\n".join(told)
    return {name: hashlib.sha256(text.encode()).hexdigest()[:HASH_LENGTH] for name, text in names.items()}


def check_table(handbook: Handbook) -> Iterator[Problem]:
    """Each table was learned from today's examples and most of today's names, and knows every chapter."""
    for language in handbook.languages.by_code:
        if (handbook.root / table_file(language)).exists():  # else search goes by words alone
            yield from _check(language, handbook)


def _check(language: str, handbook: Handbook) -> Iterator[Problem]:
    file, examples = table_file(language), examples_file(language)
    table, now = read_table(handbook.root / file), name_hashes(handbook, language)
    codes = (handbook.languages.in_source(chapter.code) for chapter in searched(handbook, language))
    missing = [code for code in codes if code not in table.places]
    changed = [code for code, value in now.items() if table.hashes.get(code) != value]
    if missing:
        yield Problem(file, 1, "search-table-old", f"run `make search-table`: it lacks {', '.join(missing)}")
    elif examples in changed:
        yield Problem(file, 1, "search-table-old", f"run `make search-table`: {examples} changed")
    elif len(changed) > DRIFT * len(now):
        remedy = f"run `make search-table`: {len(changed)} of {len(now)} chapters changed their names since it was made"
        yield Problem(file, 1, "search-table-old", remedy)
