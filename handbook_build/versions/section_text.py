"""The words that a reader reads under one code: what versions are compared by, and what a content hash is of."""

import hashlib
import re
from dataclasses import dataclass

from handbook_build.citations.bibliography import Work
from handbook_build.citations.facts import Evidence
from handbook_build.citations.syntax import find_groups
from handbook_build.text.chapters import Section
from handbook_build.text.code_spans import replace_outside_code
from handbook_build.text.figures import Figures
from handbook_build.text.marks import EMPHASIS, FIGURE, LINK, LIST, LOCAL, PRACTICE, QUOTE, plain_text
from handbook_build.text.placeholders import expand_sections
from handbook_build.text.quotes import Quote

HASH_LENGTH = 12
MARKS = (
    (LINK, r"\g<text>"),
    (re.compile(r"^\s*(?:[-*] \[[ x]\]|[-*]|:) +", re.M), "• "),  # list marks
    (re.compile(r"^\|[\s:|-]+\|$", re.M), ""),  # the rule under a table's head
    (EMPHASIS, ""),
    (re.compile(r"^\||\|$", re.M), ""),
    (re.compile(r"[ \t]*\|[ \t]*"), " | "),
    (re.compile(r"^[ \t]+|[ \t]+$", re.M), ""),
    (re.compile(r"\n{2,}"), "\n"),
)


@dataclass(frozen=True)
class SectionText:
    """What a version says under one code: its title, page, words, and a hash of title and words."""

    code: str
    title: str
    page: str
    text: str

    @property
    def hash(self) -> str:
        return hashlib.sha256(f"{self.title}\n{self.text}".encode()).hexdigest()[:HASH_LENGTH]


@dataclass(frozen=True)
class TextSources:
    """What the words of a section are put together from: sections to repeat, works, facts, quotations and figures."""

    sections: dict[str, Section]
    works: dict[str, Work]
    evidence: dict[str, Evidence]
    quotes: dict[str, Quote]
    figures: Figures


def section_texts(sources: TextSources) -> dict[str, SectionText]:
    """Return the words of every section that has a code. A chapter's own entry holds what stands above its first h2."""
    return {
        code: SectionText(code, plain_text(section.title), section.path, readable(section.body, sources, section.path))
        for code, section in sources.sections.items()
    }


def readable(body: str, sources: TextSources, path: str = "") -> str:
    """Return the words of a Markdown body: citations by author and place, quotations and repeated sections in full.

    Figures have the words of the language of `path`, the file of the page.
    """
    text = expand_sections(body, sources.sections, lambda repeated, path: repeated)
    text = replace_outside_code(QUOTE, lambda m: _quotation(m["name"], sources), text)
    text = replace_outside_code(FIGURE, lambda m: _figure(m["name"], path, sources), text)
    for placeholder in (LIST, LOCAL):
        text = replace_outside_code(placeholder, lambda m: "", text)
    return _without_marks(re.sub(PRACTICE, " [practice wisdom]", _with_citations_named(text, sources)))


def _without_marks(text: str) -> str:
    for pattern, replacement in MARKS:
        text = pattern.sub(replacement, text)
    return text.strip()


def _quotation(key: str, sources: TextSources) -> str:
    quote = sources.quotes[key]
    return f"“{quote.text}” ({quote.speaker}, {sources.works[quote.source].short}, p. {quote.page})"


def _figure(name: str, path: str, sources: TextSources) -> str:
    figure, folder = sources.figures.by_name[name], path.partition("/")[0]
    language = folder if folder in figure.words else next(iter(figure.words))
    return "\n".join([figure.words[language].title, *figure.described(language)])


def _with_citations_named(text: str, sources: TextSources) -> str:
    parts, position = [], 0
    for group in find_groups(text):
        names = [
            ", ".join(filter(None, (sources.works[c.key].short, c.place(sources.evidence)))) for c in group.citations
        ]
        parts += [text[position : group.start], f" [{'; '.join(names)}]"]
        position = group.end
    return "".join(parts) + text[position:]
