"""From the Markdown of a section to the words that a reader reads."""

import re
from functools import lru_cache

from .citations import PRACTICE, find_groups
from .code_spans import replace_outside_code
from .handbook import Handbook
from .includes import LIST, LOCAL, expand_sections
from .quotes import USE as QUOTE
from .words import SectionText

MARKS = (
    (re.compile(r"!?\[([^\[\]]*)\]\([^)\s]*\)"), r"\1"),  # links and pictures: their words
    (re.compile(r"^\s*(?:[-*] \[[ x]\]|[-*]|:) +", re.M), "• "),  # list marks
    (re.compile(r"^\|[\s:|-]+\|$", re.M), ""),  # the rule under a table's head
    (re.compile(r"[*_`]"), ""),
    (re.compile(r"^\||\|$", re.M), ""),
    (re.compile(r"[ \t]*\|[ \t]*"), " | "),
    (re.compile(r"^[ \t]+|[ \t]+$", re.M), ""),
    (re.compile(r"\n{2,}"), "\n"),
)


@lru_cache(maxsize=4)
def section_texts(handbook: Handbook) -> dict[str, SectionText]:
    """Return the words of every section that has a code. A chapter's own entry holds what stands above its first h2."""
    return {
        code: SectionText(code, plain_title(section.title), section.path, readable(section.body, handbook))
        for code, section in handbook.sections.items()
    }


def plain_title(title: str) -> str:
    """Return a heading without marks.

    >>> plain_title("Say *and* avoid")
    'Say and avoid'
    """
    return re.sub(r"[*_`]", "", title)


def readable(body: str, handbook: Handbook) -> str:
    """Return the words of a Markdown body: citations by author and place, quotations and repeated sections in full."""
    text = expand_sections(body, handbook.sections, lambda repeated, path: repeated)
    text = replace_outside_code(QUOTE, lambda m: _quotation(m["key"], handbook), text)
    for placeholder in (LIST, LOCAL):
        text = replace_outside_code(placeholder, lambda m: "", text)
    text = re.sub(PRACTICE, " [practice wisdom]", _with_citations_named(text, handbook))
    for pattern, replacement in MARKS:
        text = pattern.sub(replacement, text)
    return text.strip()


def _quotation(key: str, handbook: Handbook) -> str:
    quote = handbook.quotes[key]
    return f"“{quote.text}” ({quote.speaker}, {handbook.works[quote.source].short}, p. {quote.page})"


def _with_citations_named(text: str, handbook: Handbook) -> str:
    parts, position = [], 0
    for group in find_groups(text):
        names = [
            ", ".join(filter(None, (handbook.works[c.key].short, c.place(handbook.evidence)))) for c in group.citations
        ]
        parts += [text[position : group.start], f" [{'; '.join(names)}]"]
        position = group.end
    return "".join(parts) + text[position:]
