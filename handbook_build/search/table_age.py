"""Whether data/search_table.json still knows the handbook: it is learned from names and examples, and these change."""

import hashlib
from collections.abc import Iterator

from handbook_build.handbook import Handbook
from handbook_build.problems import Problem
from handbook_build.search.examples import FILE as EXAMPLES
from handbook_build.search.examples import read_examples
from handbook_build.search.table import FILE, read_table
from handbook_build.text.chapters import Chapter

DRIFT = 0.2  # share of chapters whose names may differ before the table is too old
HASH_LENGTH = 6


def searched(handbook: Handbook) -> list[Chapter]:
    """Return the chapters that the table covers: the English ones."""
    return [chapter for chapter in handbook.chapters.values() if chapter.language == "en" and chapter.code]


def name_hashes(handbook: Handbook) -> dict[str, str]:
    """Return a short hash of what the table is learned from: the names of each chapter and its sections, and the examples.

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
        for chapter in searched(handbook)
    }
    if examples := read_examples(handbook.root):
        names[EXAMPLES] = "\n".join(f"{each.question}\t{' '.join(each.codes)}\t{each.counts}" for each in examples)
    return {name: hashlib.sha256(text.encode()).hexdigest()[:HASH_LENGTH] for name, text in names.items()}


def check_table(handbook: Handbook) -> Iterator[Problem]:
    """The table knows every English chapter, and was learned from today's examples and most of today's names."""
    if not (handbook.root / FILE).exists():
        return  # search then goes by words alone
    table, now = read_table(handbook.root / FILE), name_hashes(handbook)
    missing = [chapter.code for chapter in searched(handbook) if chapter.code not in table.places]
    changed = [code for code, value in now.items() if table.hashes.get(code) != value]
    if missing:
        yield Problem(FILE, 1, "search-table-old", f"run `make search-table`: it lacks {', '.join(missing)}")
    elif EXAMPLES in changed:
        yield Problem(FILE, 1, "search-table-old", f"run `make search-table`: {EXAMPLES} changed")
    elif len(changed) > DRIFT * len(now):
        remedy = f"run `make search-table`: {len(changed)} of {len(now)} chapters changed their names since it was made"
        yield Problem(FILE, 1, "search-table-old", remedy)
