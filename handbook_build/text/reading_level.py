"""Cards, summaries and what to do read at US grade 9 or below (Flesch-Kincaid, by textstat)."""

import re
from collections.abc import Iterator
from typing import NamedTuple

import textstat

from handbook_build.problems import Problem
from handbook_build.text.blocks import section_blocks
from handbook_build.text.chapters import Chapter, Section
from handbook_build.text.shapes import Shape, walk_sections
from handbook_build.text.wording import sentences

HIGHEST_GRADE = 9.0
LEAST_WORDS = 20  # a shorter text has no meaningful grade


def section_text(section: Section) -> str:
    """Return the sentences of one section as plain prose, each ending in a full stop."""
    parts = [part for block in section_blocks(section) if block.form != "placeholder" for part in sentences(block.text)]
    return " ".join(re.sub(r"[*_`“”\"]", "", part).rstrip(".:;") + "." for part in parts)


def grade(text: str) -> float:
    """Return the US school grade at which a text can be read."""
    return float(textstat.flesch_kincaid_grade(text))


class TextGrade(NamedTuple):
    """A text that is held to the reading level: `summary` or a section's code, its line, and its US school grade."""

    name: str
    line: int
    grade: float


def grades(chapter: Chapter, shape: Shape) -> Iterator[TextGrade]:
    """Yield the grade of each text held to the reading level: the summary and the simple sections."""
    yield TextGrade("summary", 1, grade(chapter.meta.summary))
    for _, section, top in walk_sections(chapter):
        text = section_text(section)
        if top in shape.simple and len(text.split()) >= LEAST_WORDS:
            yield TextGrade(section.code, section.line, grade(text))


def check_reading_level(chapter: Chapter, shape: Shape) -> Iterator[Problem]:
    """The summary, the card and what to do can be read at grade 9."""
    for name, line, level in grades(chapter, shape):
        if level > HIGHEST_GRADE:
            remedy = f"{name} reads at grade {level:.1f}, at most {HIGHEST_GRADE:.0f}: shorter sentences, shorter words"
            yield chapter.problem(line, "reading-level", remedy)
