"""A block is one line of Markdown that says something: a paragraph, a list item, a table row or a definition."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from handbook_build.text.chapters import Chapter, Section
from handbook_build.text.code_spans import mask_code
from handbook_build.text.marks import PLACEHOLDER, SOURCE

FORMS = (
    ("checklist", re.compile(r"[-*] \[[ x]\] (?P<text>.*)")),
    ("item", re.compile(r"(?:[-*]|\d+\.) +(?P<text>.*)")),
    ("definition", re.compile(r":   (?P<text>.*)")),
    ("row", re.compile(r"\|(?P<text>.*)\|\s*$")),
    ("quotation", re.compile(r"> ?(?P<text>.*)")),
)
LED_BY_COLON, LED_BY_TERM = ("item", "row", "checklist"), ("definition",)
RULE = re.compile(r"\|?[\s:|-]+\|?")


@dataclass(frozen=True)
class Block:
    """`form` is paragraph, item, checklist, definition, term, row, quotation or placeholder; `line` is the file's."""

    form: str
    text: str
    line: int
    section: Section
    lead_in: str = ""


def blocks(chapter: Chapter) -> Iterator[Block]:
    """Yield the blocks of a chapter in order. `lead_in` is what a list, table or definition stands under: a
    paragraph that ends in a colon, or the term."""
    for section in chapter.sections:
        yield from section_blocks(section)


@lru_cache(maxsize=8192)
def section_blocks(section: Section) -> tuple[Block, ...]:
    """Return the blocks of one section. Kept, since many rules ask."""
    return tuple(_blocks(section))


def _blocks(section: Section) -> Iterator[Block]:
    lines = section.body.split("\n")
    masked = mask_code(section.body).split("\n")
    lead_in, led = "", tuple[str, ...]()
    for number, (line, visible) in enumerate(zip(lines, masked, strict=True)):
        if not visible.strip() or line.startswith("    "):
            continue
        form, text = classify(line, lines[number + 1] if number + 1 < len(lines) else "")
        if form == "rule":
            continue
        yield Block(form, text, section.body_line + number, section, lead_in if form in led else "")
        if form == "paragraph":
            lead_in, led = text if is_lead_in(text) else "", LED_BY_COLON
        elif form == "term":
            lead_in, led = text, LED_BY_TERM


def classify(line: str, following: str) -> tuple[str, str]:
    """Return the form of a line and its text; a table's head counts as a rule, a term stands over a definition."""
    if PLACEHOLDER.fullmatch(line.strip()):
        return "placeholder", line.strip()
    if RULE.fullmatch(line.strip()):
        return "rule", ""
    for form, pattern in FORMS:
        match = pattern.match(line)
        if match:
            is_head = form == "row" and bool(RULE.fullmatch(following.strip() or "x"))
            return ("rule", "") if is_head else (form, match["text"].strip())
    return ("term" if following.startswith(":   ") else "paragraph"), line.strip()


def is_lead_in(text: str) -> bool:
    """A lead-in ends with a colon, its citations left aside."""
    return SOURCE.sub("", text).rstrip().endswith(":")
