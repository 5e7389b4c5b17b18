"""A chapter is one Markdown file: front matter, then headings that each carry an explicit id, and so a code."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path

from handbook_build.problems import BrokenHandbook, Problem
from handbook_build.text.code_spans import mask_code, without_comments
from handbook_build.text.codes import LANGUAGE, section_code
from handbook_build.text.files import published_files
from handbook_build.text.front_matter import FrontMatter, read_front_matter, split_front_matter
from handbook_build.text.marks import ATTRIBUTES
from handbook_build.text_files import read_text

HEADING = re.compile(rf"^(?P<marks>#{{1,6}}) *(?P<title>.*?)(?: +{ATTRIBUTES})?[ \t]*$", re.M)
ID = re.compile(r"(?:^|\s)#(?P<id>[^\s.#=]+)")
ATTRIBUTE = re.compile(r'(?P<name>[\w-]+)="(?P<value>[^"]*)"')


@dataclass(frozen=True)
class Section:
    """A heading and what stands under it until the next heading. `id` is '' where the author gave none."""

    code: str
    id: str
    title: str
    level: int
    line: int
    path: str
    body: str = field(repr=False)
    body_line: int = 1
    attributes: dict[str, str] = field(default_factory=dict, compare=False)


@lru_cache(maxsize=1024)
def page_url(path: str) -> str:
    """Return the address below the root of a file in docs/: 'reactions/distrust/' for reactions/distrust.md."""
    return re.sub(r"(?:(?<=/)|^)index\.md$|\.md$", lambda match: "" if "index" in match.group() else "/", path)


@dataclass(frozen=True)
class Chapter:
    """`path` is relative to docs/; `body` is the Markdown after the front matter, beginning at line `body_line`."""

    path: str
    meta: FrontMatter
    body: str = field(repr=False)
    body_line: int = 1

    @property
    def code(self) -> str:
        return self.meta.code

    @property
    def url(self) -> str:
        """The chapter's address below the site's root, ending in a slash ('' for the home page)."""
        return page_url(self.path)

    @cached_property
    def language(self) -> str:
        match = re.match(rf"({LANGUAGE})/", self.path)
        return match[1] if match else "en"

    @cached_property
    def masked(self) -> str:
        """The body with code blanked out, for rules that look for marks."""
        return mask_code(self.body)

    @cached_property
    def sections(self) -> list[Section]:
        """Every heading of the chapter in order, each with the text under it."""
        found = list(HEADING.finditer(self.masked))
        ends = [match.start() for match in found[1:]] + [len(self.body)] * bool(found)
        return [self._section(match, self.body[match.end() : end]) for match, end in zip(found, ends, strict=True)]

    def _section(self, match: re.Match, body: str) -> Section:
        attributes = match["attributes"] or ""
        id_match = ID.search(ATTRIBUTE.sub("", attributes))
        section_id = id_match["id"] if id_match else ""
        line = self.line_at(match.start())
        return Section(
            code=self.code_of(section_id),
            id=section_id,
            title=self.body[match.start("title") : match.end("title")].strip(),
            level=len(match["marks"]),
            line=line,
            path=self.path,
            body=body.strip("\n"),
            body_line=line + len(body) - len(body.lstrip("\n")),
            attributes={m["name"]: m["value"] for m in ATTRIBUTE.finditer(attributes)},
        )

    def code_of(self, section_id: str) -> str:
        """Return the code of an id: `r4-respond` in R4 is R4-respond, `q5` in Q is Q5; '' for a foreign id."""
        return section_code(self.code, section_id)

    def problem(self, line: int, rule: str, remedy: str) -> Problem:
        """Return a problem at a line of the chapter's file."""
        return Problem(f"docs/{self.path}", line, rule, remedy)

    def line_at(self, position: int) -> int:
        """Return the line in the file of a character position in the body."""
        return self.body_line + self.body.count("\n", 0, position)


@lru_cache(maxsize=2048)  # while a draft is served, one chapter changes and the others are read again
def read_chapter(text: str, path: str) -> tuple[Chapter, list[Problem]]:
    """Return a chapter and what is wrong with its front matter. `path` is relative to docs/."""
    meta, problems = read_front_matter(text, f"docs/{path}")
    _, body, line = split_front_matter(text)
    return Chapter(path, meta, without_comments(body), line), problems


def read_chapters(docs: Path, order: Sequence[str] = ()) -> tuple[dict[str, Chapter], list[Problem]]:
    """Read every Markdown file under `docs`, by path, in the given order and then by name, with all their problems.

    BrokenHandbook where files cannot be read as text.
    """
    chapters, problems, unread = {}, [], []
    places = {path: place for place, path in enumerate(order)}
    paths = [file.relative_to(docs).as_posix() for file in published_files(docs) if file.suffix == ".md"]
    for path in sorted(paths, key=lambda path: (places.get(path, len(places)), path)):
        try:
            chapters[path], found = read_chapter(read_text(docs / path, f"docs/{path}"), path)
            problems += found
        except BrokenHandbook as error:
            unread += error.problems
    if unread:
        raise BrokenHandbook(unread)
    return chapters, problems


def live_sections(chapters: dict[str, Chapter]) -> dict[str, Section]:
    """Return every section that has a code, by code."""
    return {section.code: section for chapter in chapters.values() for section in chapter.sections if section.code}
