"""Marks are typed as Markdown and the build read them: what only looks like one would be published as it stands, or lost."""

import re
from collections.abc import Iterator

from handbook_build.problems import Problem
from handbook_build.text.blocks import RULE
from handbook_build.text.chapters import HEADING, Chapter
from handbook_build.text_files import OTHER_SPACES, strange_sign

# How a line begins, and what to type instead.
BEGINNINGS = (
    (r"[\uff03\u266f]|#+[\uff03\u266f]", "begin a heading with `## `"),
    (r"[\u2022\u00b7\u25aa\u25e6\u2023\u25cf\u25cb\u2013\u2014\u2212\uff0d+] ", "begin an item of a list with `- `"),
    (r"\d+[)\uff0e\u3002] ", "begin a numbered item with `1. `"),
    (r":(?!   \S)", "begin a definition with `:` and three spaces"),
    (r"[-*] \[(?![ x]\] \S)[^\]@]{0,2}\](?!\()", "begin a thing to check with `- [ ] `"),
    (r"[\uff5c\u2502\u00a6]", "begin a row of a table with `|`"),
    (r"-+8<-+|!!! |\?\?\? |\$\$", "no such mark is read: write plain Markdown, as STYLE.md shows"),
)
BEGINS = [(re.compile(pattern), remedy) for pattern, remedy in BEGINNINGS]
ATTRIBUTES = re.compile(r':?\s*#[\w-]+(?:\s+data-(?:forms|mark)="[^"]*")*\s*', re.ASCII)
IN_HEADINGS = (
    'write `{ #id }` behind the words, with nothing else in it but `data-forms="…"` or `data-mark="no"` of a term'
)
CELLS = re.compile(r"(?<!\\)\|")


def check_marks(chapter: Chapter) -> Iterator[Problem]:
    """Lists, definitions and headings begin with their marks; braces hold a heading's id alone."""
    for number, line in enumerate(chapter.masked.split("\n"), chapter.body_line):
        place = (f"docs/{chapter.path}", number)
        for pattern, remedy in BEGINS:
            if match := pattern.match(line):
                yield Problem(*place, "mark-form", f"`{line[:12].strip()}`{strange_sign(match[0])}: {remedy}")
        if ("{" in line or "}" in line) and not re.search(f"[{OTHER_SPACES}]", line):
            yield from (Problem(*place, "mark-form", remedy) for remedy in _braces(line))


def _braces(line: str) -> Iterator[str]:
    heading = HEADING.fullmatch(line)
    if not heading:
        yield "take the braces out: nothing is put in their place, and attributes are for headings"
        return
    attributes = heading["attributes"]
    if attributes and not re.search(r"[{}]", heading["title"]) and not ATTRIBUTES.fullmatch(attributes):
        yield f"`{attributes.strip()}`{strange_sign(attributes)}: {IN_HEADINGS}"


def check_tables(chapter: Chapter) -> Iterator[Problem]:
    """A table has a head, a line of dashes below it, and as many cells in each row: what is too many would be lost."""
    wanted, above = 0, 0
    for number, line in enumerate(chapter.masked.split("\n"), chapter.body_line):
        cells = len(CELLS.findall(line.strip().strip("|"))) + 1 if line.startswith("|") else 0
        above = above + 1 if cells else 0
        wanted = cells if above == 1 else wanted
        place = (f"docs/{chapter.path}", number)
        if above == 2 and not (RULE.fullmatch(line.strip()) and "-" in line):
            yield Problem(*place, "table-form", "put a line `| --- | --- |` below the head of the table")
        elif above > 1 and cells != wanted:
            yield Problem(
                *place,
                "table-form",
                f"the row has {cells} cells, and the head {wanted}: write `\\|` for the sign itself",
            )
