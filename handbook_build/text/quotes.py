"""A quotation's words stand once, in data/quotes.yml; a chapter uses it by key: `[quote: Q5]` alone on a line."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from handbook_build.data_files import read_parsed
from handbook_build.problems import Problem
from handbook_build.text.chapters import Chapter, Section, live_sections
from handbook_build.text.code_spans import mask_code
from handbook_build.text.marks import QUOTE
from handbook_build.text.placeholders import repeated_sections

FILE = "data/quotes.yml"


@dataclass(frozen=True)
class Quote:
    """One quotation: `speaker` is the guidance's own label, `page` the printed page of `source`, a key of the .bib."""

    key: str
    line: int
    speaker: str = ""
    source: str = ""
    page: int = 0
    text: str = ""
    limits: str = ""
    withdrawn: str = ""


def read_quotes(path: Path) -> dict[str, Quote]:
    """Return the quotations by key; BrokenHandbook where the file is not as its schema says."""
    parsed = read_parsed(path)
    return {key: _quote(key, parsed.line(key=key), entry) for key, entry in (parsed.value or {}).items()}


def _quote(key: str, line: int, entry: dict) -> Quote:
    withdrawn = {"withdrawn": entry["withdrawn"].isoformat()} if "withdrawn" in entry else {}
    return Quote(key, line, **{**entry, **withdrawn})


def quotations_in(text: str, sections: dict[str, Section]) -> list[str]:
    """Return the keys that a text uses, in the sections that it repeats too."""
    repeated = [section.body for section in repeated_sections(text, sections)]
    return [match["name"] for part in (text, *repeated) for match in QUOTE.finditer(mask_code(part))]


def past_quotations(chapter: Chapter, sections: dict[str, Section]) -> str:
    """Return the id of the first section after quotations that has none; '' where none follows."""
    quoting = False
    for section in chapter.sections:
        quotes = bool(quotations_in(section.body, sections))
        if quoting and not quotes:
            return section.id
        quoting = quotes
    return ""


def check_quotes(chapters: dict[str, Chapter], quotes: dict[str, Quote]) -> Iterator[Problem]:
    """Each use names a quotation that stands; each quotation is used; a page that quotes says so on top."""
    used, sections = set(), live_sections(chapters)
    for chapter in chapters.values():
        for match in QUOTE.finditer(chapter.masked):
            key, line = match["name"], chapter.line_at(match.start())
            used.add(key)
            if key not in quotes:
                yield chapter.problem(line, "unknown-quote", f"add `{key}` to {FILE}, or mend the key")
            elif quotes[key].withdrawn:
                yield chapter.problem(
                    line, "withdrawn-quote", f"remove this line: `{key}` was withdrawn on {quotes[key].withdrawn}"
                )
        if chapter.meta.title and not chapter.meta.content_note and quotations_in(chapter.body, sections):
            remedy = "add `content_note`: one plain line that says what the quotations are about"
            yield chapter.problem(1, "content-note", remedy)
    for key in sorted(set(quotes) - used):
        if not quotes[key].withdrawn:
            yield Problem(
                FILE, quotes[key].line, "unused-quote", f"use `[quote: {key}]` in a chapter, or remove the entry"
            )
