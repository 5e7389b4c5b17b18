"""Addresses below the site's root, and the relative links between them that work from any folder on any host."""

import posixpath
from functools import lru_cache

from handbook_build.text.chapters import Chapter, Section


def section_address(section: Section, chapters: dict[str, Chapter]) -> str:
    """Return a section's address below the root: 'reactions/distrust/#r1-why'; a chapter's own has no fragment."""
    url = chapters[section.path].url
    return url if section.level == 1 else f"{url}#{section.id}"


def permalink(code: str) -> str:
    """Return the address that is printed: 's/r1-why/'."""
    return f"s/{code.lower()}/"


def relative(target: str, from_url: str) -> str:
    """Return the link from one address below the root to another.

    >>> relative("quotes/#q1", "reactions/distrust/")
    '../../quotes/#q1'
    >>> relative("", "about/")
    '../'
    """
    path, hash_mark, fragment = target.partition("#")
    if hash_mark and path == from_url:
        return f"#{fragment}"
    return f"{_relative_path(path, from_url)}{hash_mark}{fragment}"


@lru_cache(maxsize=65536)
def _relative_path(path: str, from_url: str) -> str:
    folder = from_url if from_url.endswith("/") or not from_url else posixpath.dirname(from_url) + "/"
    return posixpath.relpath("/" + path, "/" + folder) + ("/" if path.endswith("/") or not path else "")
