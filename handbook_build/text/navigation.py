"""The navigation of mkdocs.yml: which pages it names, in which order, and in which parts."""

import re
from collections.abc import Collection, Iterator
from pathlib import Path

from handbook_build.problems import Problem, nearest

FILE = "mkdocs.yml"
OUTSIDE = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.I)


def pages_of(entry: object) -> Iterator[str]:
    """Yield the files that a part of the navigation names, in order; what leads to another site is no file."""
    if isinstance(entry, str):
        if not OUTSIDE.match(entry):
            yield entry
    elif isinstance(entry, dict | list):
        for child in entry.values() if isinstance(entry, dict) else entry:
            yield from pages_of(child)


def parts_of(nav: list) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each titled group of the navigation with its pages; of one that holds others, such as a language, those."""
    for entry in nav:
        for title, below in entry.items() if isinstance(entry, dict) else ():
            if isinstance(below, list):
                within = tuple(parts_of(below))
                yield from within or [(str(title), tuple(pages_of(below)))]


def check_pages(pages: Collection[str], paths: Collection[str], file: Path) -> Iterator[Problem]:
    """Each page of the navigation is there, and the navigation leads to each page."""
    text = file.read_text(encoding="utf-8-sig") if file.exists() else ""
    for page in pages:
        if page not in paths:
            place = text.find(page)
            line = text.count("\n", 0, place) + 1 if place >= 0 else 1
            hint = ", ".join(nearest(page, paths)) or "none is near"
            yield Problem(FILE, line, "unknown-page", f"docs/{page} is not there; the nearest: {hint}")
    for page in sorted(set(paths) - set(pages)) if pages else ():
        yield Problem(
            f"docs/{page}", 1, "not-in-navigation", f"add `- {page}` to `nav` in {FILE}: no reader would find it"
        )
