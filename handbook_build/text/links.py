"""A link inside the handbook leads to a file and an id that are there; each picture is used and has words for it."""

import posixpath
import re
from collections.abc import Iterator
from html import unescape

from handbook_build.problems import Problem
from handbook_build.text.chapters import Chapter
from handbook_build.text.marks import LINK, OUTSIDE
from handbook_build.text.web_addresses import is_public
from handbook_build.text_files import other_space_in

RAW_HTML = re.compile(r"<(?:/?[a-zA-Z]|[!?])[^>\n]*>?|&(?:#\w+|[a-zA-Z]\w*);")
ANY_LINK = re.compile(r"\]\([^)\n]*\)?|(?<=\])\[[^\]\n]*\]|^\[[^\]\n@^]+\]:", re.M)


def check_links(chapter: Chapter, ids: dict[str, set[str]], pictures: set[str]) -> Iterator[Problem]:
    """Relative links name a Markdown file and, after `#`, an id on that page; `ids` maps each page to its ids."""
    yield from _check_form(chapter)
    for match in LINK.finditer(chapter.masked):
        line, target = chapter.line_at(match.start()), match["target"]
        if match["image"]:
            yield from _check_picture(line, chapter, match, pictures)
        elif not match["text"].strip() or target == "#":
            yield chapter.problem(line, "link-form", "write words between the brackets, and where they lead")
        elif OUTSIDE.match(target):
            if not (is_public(target) or target.startswith(("mailto:", "tel:"))):
                yield chapter.problem(
                    line, "link-form", f"`{target[:40]}`: lead to a public `https://…`, or to a file in docs/"
                )
        else:
            file, _, fragment = target.partition("#")
            page = posixpath.normpath(posixpath.join(posixpath.dirname(chapter.path), file)) if file else chapter.path
            if page not in ids:
                yield chapter.problem(
                    line, "broken-link", f"`{file}` is not a chapter; link to the .md file as it lies in docs/"
                )
            elif fragment and fragment not in ids[page]:
                yield chapter.problem(line, "broken-anchor", f"docs/{page} has no id `{fragment}`")


def _check_form(chapter: Chapter) -> Iterator[Problem]:
    """A link of another form would be published as it stands, or lead somewhere that nothing has looked up."""
    read = {match.end() for match in LINK.finditer(chapter.masked)}
    for match in ANY_LINK.finditer(chapter.masked):
        if match.end() not in read and not chapter.masked.startswith("[@", match.start()):
            hint = (
                other_space_in(match.group())
                or "write `[words](file.md#id)`: no spaces, brackets or title in an address"
            )
            yield chapter.problem(chapter.line_at(match.start()), "link-form", hint)


def _check_picture(line: int, chapter: Chapter, match: re.Match, pictures: set[str]) -> Iterator[Problem]:
    file = posixpath.normpath(posixpath.join(posixpath.dirname(chapter.path), match["target"]))
    if file not in pictures:
        yield chapter.problem(line, "broken-link", f"there is no picture docs/{file}")
    if not match["text"].strip():
        yield chapter.problem(line, "image-alt", "say in the brackets what the picture shows")


def check_orphans(chapters: dict[str, Chapter], pictures: set[str]) -> Iterator[Problem]:
    """Each picture is shown on some page."""
    used = {
        posixpath.normpath(posixpath.join(posixpath.dirname(chapter.path), match["target"]))
        for chapter in chapters.values()
        for match in LINK.finditer(chapter.masked)
        if match["image"]
    }
    for picture in sorted(pictures - used):
        yield Problem(f"docs/{picture}", 1, "orphan-image", "show it on a page, or remove the file")


def check_raw_html(chapter: Chapter) -> Iterator[Problem]:
    """Chapters hold words, not HTML."""
    for match in RAW_HTML.finditer(chapter.masked):
        sign = unescape(match[0])
        told = f"type `{sign}` itself" if sign != match[0] and sign.isprintable() else "write plain words and Markdown"
        remedy = f"`{match[0]}`: {told}; HTML lives in overrides/"
        yield chapter.problem(chapter.line_at(match.start()), "raw-html", remedy)
