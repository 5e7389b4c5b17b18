"""Words stand once: `[section: R4-card]` repeats another section, `[local: urgent]` is an organization's own place."""

import posixpath
import re
from collections.abc import Callable, Iterator

from .chapters import Chapter, Section
from .problems import Problem
from .section_ids import live_sections

SECTION = re.compile(r"^\[section: *(?P<code>[^\]\n]*?) *\][ \t]*$", re.M)
LOCAL = re.compile(r"^\[local: *(?P<slot>[a-z-]+) *\][ \t]*$", re.M)
LIST = re.compile(r"^\[list: *(?P<name>[a-z-]+) *\][ \t]*$", re.M)
LINK = re.compile(r"(?P<text>\[[^\[\]]*\])\((?P<target>(?![a-z]+:)[^()\s]+)\)")
SLOTS = ("urgent", "contacts")


def check_includes(chapters: dict[str, Chapter]) -> Iterator[Problem]:
    """What is repeated is there, repeats nothing itself, and a local place is one of those that exist."""
    sections = live_sections(chapters)
    for chapter in chapters.values():
        path = f"docs/{chapter.path}"
        for match in SECTION.finditer(chapter.masked):
            line, section = chapter.line_at(match.start()), sections.get(match["code"])
            if not section:
                yield Problem(path, line, "unknown-section", f"no section has the code {match['code']}")
            elif SECTION.search(section.body):
                yield Problem(
                    path, line, "section-in-section", f"{match['code']} repeats a section itself; name that one"
                )
        for match in LOCAL.finditer(chapter.masked):
            if match["slot"] not in SLOTS:
                yield Problem(
                    path, chapter.line_at(match.start()), "unknown-local", f"the local places are: {', '.join(SLOTS)}"
                )


def expand_sections(markdown: str, sections: dict[str, Section], move_links: Callable[[str, str], str]) -> str:
    """Put the body of each repeated section in its place. `move_links(body, path)` fits its links to the new page."""
    return SECTION.sub(lambda match: move_links(sections[match["code"]].body, sections[match["code"]].path), markdown)


def links_moved(body: str, from_path: str, to_path: str) -> str:
    """Rewrite the relative links of a text that is repeated on another page of docs/."""

    def moved(match: re.Match) -> str:
        file, hash_mark, fragment = match["target"].partition("#")
        source = posixpath.normpath(posixpath.join(posixpath.dirname(from_path), file)) if file else from_path
        return f"{match['text']}({posixpath.relpath(source, posixpath.dirname(to_path) or '.')}{hash_mark}{fragment})"

    return LINK.sub(moved, body)
