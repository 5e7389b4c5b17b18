"""data/search_examples.tsv has questions as practitioners type them, each with the one to three codes that answer it best
and, where it is worth more than others, how much it counts.

`make search-table` learns from them (search_training/). They are not the questions of the tests, which nothing learns from.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from handbook_build.handbook import Handbook
from handbook_build.problems import Problem
from handbook_build.text_files import read_text
from handbook_build.versions.registry import Entry, resolve

FILE = "data/search_examples.tsv"  # of English; of another language: data/search_examples.es.tsv
MOST_CODES = 3


@dataclass(frozen=True)
class Example:
    """One question; `codes` are of sections or chapters, best first; `counts` is how much it teaches; `line` is from 1."""

    line: int
    question: str
    codes: tuple[str, ...]
    counts: float = 1.0


def examples_file(language: str) -> str:
    """Return the file of a language's examples.

    >>> examples_file("es")
    'data/search_examples.es.tsv'
    """
    return FILE if language == "en" else FILE.replace(".tsv", f".{language}.tsv")


def read_examples(root: Path, language: str = "en") -> list[Example]:
    """Return all examples of a language, with the codes of English; [] where a handbook has none."""
    file = examples_file(language)
    return _parsed(read_text(root / file, file)) if (root / file).exists() else []


@lru_cache(maxsize=4)
def _parsed(text: str) -> list[Example]:
    return [_example(number, *line.split("\t")) for number, line in enumerate(text.split("\n"), 1) if line]


def _example(line: int, question: str, codes: str = "", counts: str = "1", *more: str) -> Example:
    known = re.fullmatch(r"\d{1,3}(?:\.\d+)?", counts) and not more
    return Example(line, question, tuple(codes.split()), float(counts) if known else 0)


def check_examples(handbook: Handbook) -> Iterator[Problem]:
    """Each example stands once and has codes that were published."""
    for language in handbook.languages.by_code:
        yield from _check(examples_file(language), read_examples(handbook.root, language), handbook.registry)


def _check(file: str, examples: list[Example], registry: dict[str, Entry]) -> Iterator[Problem]:
    seen: dict[str, int] = {}
    for example in examples:
        before = seen.setdefault(example.question, example.line)
        if before != example.line:
            yield Problem(file, example.line, "search-example", f"remove it: line {before} asks the same")
        if not 0 < len(example.codes) <= MOST_CODES:
            yield Problem(file, example.line, "search-example", f"give it one to {MOST_CODES} codes after a tab")
        if not example.counts:
            remedy = "write how much it counts as a number after a second tab"
            yield Problem(file, example.line, "search-example", remedy)
        for code in example.codes:
            if code not in registry:
                yield Problem(file, example.line, "search-example", f"`{code}` was never a code: name another")


def codes_of_today(example: Example, registry: dict[str, Entry]) -> tuple[str, ...]:
    """Return an example's codes as they stand now: a moved one is the one that it became, a retired one is left out."""
    entries = (resolve(code, registry) for code in example.codes)
    return tuple(dict.fromkeys(entry.code for entry in entries if entry and entry.is_live))
