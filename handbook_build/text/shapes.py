"""Chapters of one kind have the same sections in the same order: data/chapter_shapes.yml says which."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from handbook_build.data_files import read_data
from handbook_build.problems import Problem
from handbook_build.text.blocks import section_blocks
from handbook_build.text.chapters import Chapter, Section
from handbook_build.text.marks import NOT_PROSE, PLACEHOLDER, PRACTICE

NOT_WORDS = re.compile(rf"{NOT_PROSE.pattern}|{PRACTICE}|{PLACEHOLDER.pattern}|[|#*_>`-]+")
OF_ALL = ("cited", "without_claims", "examples", "practice_share", "advice")  # what the file says of all kinds


@dataclass(frozen=True)
class Shape:
    """One kind of chapter. `sections` maps the ending of each h2's id to the endings of the h3s that must stand below it.

    `optional` names the h2s that may be left out, `free` those below which other h3s may stand.
    """

    kind: str
    code: re.Pattern
    words: tuple[int, int]
    card: list[str]
    simple: list[str]
    sections: dict[str, list[str]]
    titles: dict[str, str] = field(default_factory=dict)
    optional: frozenset[str] = frozenset()
    free: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Shapes:
    """Every kind of chapter, and the rules that hold for claims in all of them."""

    kinds: list[Shape]
    cited: re.Pattern
    without_claims: list[str]
    examples: list[str]
    practice_share: dict[str, float]
    advice: list[str]

    def of(self, chapter: Chapter) -> Shape | None:
        """Return the shape that a chapter's code asks for, or None for a page of its own kind."""
        return next((shape for shape in self.kinds if shape.code.fullmatch(chapter.code)), None)

    def cites(self, chapter: Chapter) -> bool:
        """Say whether each claim of a chapter must rest on something."""
        return bool(self.cited.fullmatch(chapter.code))


def read_shapes(path: Path) -> Shapes:
    """Read data/chapter_shapes.yml."""
    data = read_data(path)
    kinds = [_shape(kind, entry) for kind, entry in data.items() if kind not in OF_ALL]
    return Shapes(kinds, re.compile(data["cited"]), *(data[name] for name in OF_ALL[1:]))


def _shape(kind: str, entry: dict) -> Shape:
    records = {
        name: value if isinstance(value, dict) else {"title": value} for name, value in entry["sections"].items()
    }
    titles = {name: record["title"] for name, record in records.items()}
    for record in records.values():
        titles.update(record.get("parts", {}))
    return Shape(
        kind,
        re.compile(entry["code"]),
        tuple(entry["words"]),
        entry["card"],
        entry["simple"],
        {name: list(record.get("parts", {})) for name, record in records.items()},
        titles,
        frozenset(name for name, record in records.items() if record.get("optional")),
        frozenset(name for name, record in records.items() if record.get("free")),
    )


def ending(section: Section, chapter: Chapter) -> str:
    """Return what an id adds to its chapter's: 'respond' for `r4-respond` in R4."""
    return section.id[len(chapter.code) + 1 :]


class ShapedSection(NamedTuple):
    """An h2 or h3 of a chapter: the ending of its id, the section, and the ending of the h2 at or above it."""

    ending: str
    section: Section
    top: str


def walk_sections(chapter: Chapter) -> Iterator[ShapedSection]:
    """Yield each h2 and h3 of a chapter, in order."""
    top = ""
    for section in chapter.sections:
        if section.level > 1:
            name = ending(section, chapter)
            top = name if section.level == 2 else top
            yield ShapedSection(name, section, top)


def check_shape(chapter: Chapter, shape: Shape) -> Iterator[Problem]:
    """The sections are those of the kind, in its order; some may be left out, and some hold parts of their own."""
    found = list(walk_sections(chapter))
    wanted = [name for top, parts in shape.sections.items() for name in (top, *parts)]
    needed = [name for name in wanted if name not in shape.optional]
    names = [name for name, _, _ in found]
    for name, section, top in found:
        if name not in wanted and not (section.level > 2 and top in shape.free):
            remedy = f"a {shape.kind} has no section `{name}`; see data/chapter_shapes.yml"
            yield chapter.problem(section.line, "chapter-shape", remedy)
    for name in needed:
        if name not in names:
            remedy = f"add the section `{{ #{chapter.code.lower()}-{name} }}` ({shape.titles[name]})"
            yield chapter.problem(1, "chapter-shape", remedy)
    known = [(name, section) for name, section, _ in found if name in wanted]
    for (before, _), (after, section) in itertools.pairwise(known):
        if wanted.index(after) < wanted.index(before):
            yield chapter.problem(section.line, "chapter-shape", f"move `{after}` before `{before}`")


def check_card(chapter: Chapter, shape: Shape) -> Iterator[Problem]:
    """The card is a definition list of exactly the labels of its kind."""
    for section in chapter.sections:
        if ending(section, chapter) == "card":
            labels = [block.text for block in section_blocks(section) if block.form == "term"]
            if labels != shape.card:
                yield chapter.problem(section.line, "card-labels", f"the labels are: {', '.join(shape.card)}")


def count_words(text: str) -> int:
    """Count the words a reader reads, citations and marks left aside."""
    return sum(any(map(str.isalnum, word)) for word in NOT_WORDS.sub(" ", text).split())


def check_words(chapter: Chapter, shape: Shape) -> Iterator[Problem]:
    """A chapter keeps to the word budget of its kind."""
    words, (least, most) = count_words(chapter.body), shape.words
    if not least <= words <= most:
        remedy = f"{words} words; a {shape.kind} has {least} to {most}"
        yield chapter.problem(1, "word-budget", remedy)
