"""Words stand once: `[section: R4-card]` repeats another section, `[local: urgent]` is an organization's own place."""

import posixpath
import re
from collections.abc import Callable, Iterator

from handbook_build.problems import Problem
from handbook_build.text.chapters import Chapter, Section, live_sections
from handbook_build.text.code_spans import mask_code, replace_outside_code
from handbook_build.text.marks import LINK, LOCAL, OUTSIDE, PLACEHOLDER, PLACEHOLDERS, SECTION

ALIKE = re.compile(rf"[\[\uff3b\u3010]\s*(?:{'|'.join(PLACEHOLDERS)})\b[^\]\uff3d\u3011\n]*[\]\uff3d\u3011]\W*", re.I)
SLOTS = ("urgent", "contacts")


def check_includes(chapters: dict[str, Chapter]) -> Iterator[Problem]:
    """What is repeated is there, repeats nothing itself, and a local place is one of those that exist."""
    sections = live_sections(chapters)
    for chapter in chapters.values():
        for match in SECTION.finditer(chapter.masked):
            line, section = chapter.line_at(match.start()), sections.get(match["name"])
            if not section:
                yield chapter.problem(line, "unknown-section", f"no section has the code {match['name']}")
            elif not section.body.strip():
                yield chapter.problem(
                    line, "unknown-section", f"{match['name']} has no words of its own: name one of its parts"
                )
            elif SECTION.search(section.body):
                yield chapter.problem(
                    line, "section-in-section", f"{match['name']} repeats a section itself; name that one"
                )
        for match in LOCAL.finditer(chapter.masked):
            if match["name"] not in SLOTS:
                yield chapter.problem(
                    chapter.line_at(match.start()), "unknown-local", f"the local places are: {', '.join(SLOTS)}"
                )


def repeated_sections(text: str, sections: dict[str, Section]) -> list[Section]:
    """Return the sections that a text repeats; those that do not exist are left out."""
    return [sections[match["name"]] for match in SECTION.finditer(mask_code(text)) if match["name"] in sections]


def check_placeholders(chapter: Chapter) -> Iterator[Problem]:
    """What the build puts in place stands alone on its line, and is of a kind that there is."""
    for number, line in enumerate(chapter.masked.split("\n"), chapter.body_line):
        if ALIKE.fullmatch(line) and not PLACEHOLDER.match(line):
            yield chapter.problem(
                number, "placeholder-form", f"`{line.strip()[:40]}`: write it as `[quote: Q1]`, in plain signs"
            )
        for match in PLACEHOLDER.finditer(line):
            alone = match.group() == line.rstrip()
            if match["kind"] in PLACEHOLDERS and not alone:
                yield chapter.problem(number, "placeholder-form", f"put `{match.group()}` alone on a line of its own")
            elif match["kind"] not in PLACEHOLDERS and alone:
                yield chapter.problem(
                    number, "placeholder-form", f"`{match['kind']}`: the kinds are {', '.join(PLACEHOLDERS)}"
                )


def expand_sections(markdown: str, sections: dict[str, Section], move_links: Callable[[str, str], str]) -> str:
    """Put the body of each repeated section in its place. `move_links(body, path)` fits its links to the new page."""

    def body(match: re.Match) -> str:
        section = sections[match["name"]]
        return move_links(section.body, section.path)

    return replace_outside_code(SECTION, body, markdown)


def links_moved(body: str, from_path: str, to_path: str) -> str:
    """Rewrite the relative links of a text that is repeated on another page of docs/."""

    def moved(match: re.Match) -> str:
        if OUTSIDE.match(match["target"]):
            return match[0]
        file, hash_mark, fragment = match["target"].partition("#")
        source = posixpath.normpath(posixpath.join(posixpath.dirname(from_path), file)) if file else from_path
        target = posixpath.relpath(source, posixpath.dirname(to_path) or ".")
        return f"{match['image'] or ''}[{match['text']}]({target}{hash_mark}{fragment})"

    return LINK.sub(moved, body)
