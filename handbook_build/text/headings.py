"""Each heading down to h3 has an explicit id, unique in the whole handbook, that begins with its chapter's code."""

import re
from collections.abc import Iterable, Iterator

from handbook_build.problems import Problem
from handbook_build.text.blocks import section_blocks
from handbook_build.text.chapters import Chapter, Section
from handbook_build.text.codes import AFTER_CODE
from handbook_build.text_files import strange_sign

DEEPEST = 3
BRACE = re.compile(r"[{}]")
UNDERLINED = re.compile(r"(?:\A|\n\n)(?P<title>(?=[^\n]*\S)[^\n]+)\n[=-]+ *(?:\n|\Z)")


def check_headings(chapter: Chapter) -> Iterator[Problem]:
    """Headings have ids of the chapter's code and words; the first is the only h1; no level is left out."""
    level = 0
    for section in chapter.sections:
        if section.level > DEEPEST or section.level > level + 1 or (section.level == 1) != (level == 0):
            remedy = "begin with one h1, go down one level at a time, and no deeper than h3"
            yield chapter.problem(section.line, "heading-level", remedy)
        level = section.level
        if not section.title or BRACE.search(section.title):
            yield chapter.problem(section.line, "heading-form", "write words without braces between `#` and the id")
        if section.level == 1 or not _follows(section, chapter):
            yield from _check_id(chapter, section)
    for match in UNDERLINED.finditer(chapter.masked):
        remedy = f"write `## {match['title'].strip()}` and an id, in place of a line under the words"
        yield chapter.problem(chapter.line_at(match.start("title")), "heading-form", remedy)
    if not chapter.sections:
        yield chapter.problem(chapter.body_line, "heading-level", "begin with one h1 that has an id")


def _follows(section: Section, chapter: Chapter) -> bool:
    """Say whether an id follows a first heading that differs from the code: then that is the one thing to mend."""
    first = chapter.sections[0].id
    return bool(first) and first != chapter.code.lower() and section.id.startswith(f"{first}-")


def _check_id(chapter: Chapter, section: Section) -> Iterator[Problem]:
    prefix = chapter.code.lower()
    if not prefix:
        return  # front matter that cannot be read is one problem, not one for each heading
    if BRACE.search(section.title):
        return  # the words are to be mended first: Markdown would read the id otherwise
    if not section.id:
        words = re.sub(r"[^a-z0-9]+", "-", section.title.lower()).strip("-")
        hint = prefix if section.level == 1 else f"{prefix}-{words}"
        yield chapter.problem(section.line, "heading-without-id", f"add {{ #{hint} }} after the heading")
    elif (
        not section.code
        or not AFTER_CODE.fullmatch(section.id[len(prefix) :])
        or (section.level == 1 and section.id != prefix)
    ):
        wanted = f"`{prefix}`" if section.level == 1 else f"`{prefix}-` and words of small letters"
        yield chapter.problem(
            section.line, "section-id-form", f"`{section.id}`{strange_sign(section.id)}: the id is {wanted}"
        )


def check_unique(chapters: Iterable[Chapter]) -> Iterator[Problem]:
    """No id and no code stands twice in the handbook."""
    first: dict[str, Section] = {}
    of_code: dict[str, str] = {}
    for chapter in chapters:
        if chapter.code and of_code.setdefault(chapter.code, chapter.path) != chapter.path:
            remedy = f"`{chapter.code}` is the code of docs/{of_code[chapter.code]}: choose another"
            yield chapter.problem(2, "front-matter", remedy)
        for section in chapter.sections:
            if section.id and section.id in first:
                other = first[section.id]
                remedy = f"`{section.id}` is already at docs/{other.path}:{other.line}; choose other words"
                yield chapter.problem(section.line, "duplicate-id", remedy)
            first.setdefault(section.id, section)


def check_checklists(chapter: Chapter) -> Iterator[Problem]:
    """A checklist stands alone under a heading of its own, so that it has a code."""
    for section in chapter.sections:
        forms = [block.form for block in section_blocks(section)]
        if "checklist" in forms and {"item", "row", "definition"} & set(forms):
            remedy = "put the checklist under a heading of its own"
            yield chapter.problem(section.line, "checklist-alone", remedy)
