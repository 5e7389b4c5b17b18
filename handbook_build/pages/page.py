"""A page is a chapter's HTML after Markdown and citations, before the theme: the source of site, exports, editions."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from handbook_build.handbook import Handbook

FILE = ".build/pages.json"


@dataclass(frozen=True)
class Page:
    """One chapter's HTML and metadata. `url` is relative to the site's root; links in `html` are relative to `url`."""

    path: str
    url: str
    code: str
    title: str
    summary: str
    language: str
    also_called: list[str]
    content_note: str
    html: str


def page_of(path: str, html: str, handbook: Handbook) -> Page:
    """Return the page of a chapter."""
    chapter = handbook.chapters[path]
    meta = chapter.meta
    return Page(
        path,
        chapter.url,
        meta.code,
        meta.title,
        meta.summary,
        chapter.language,
        meta.also_called,
        meta.content_note,
        html,
    )


def write_pages(file: Path, pages: list[Page]) -> None:
    """Write the pages, in the order of the navigation, for the commands that run after the build."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps([asdict(page) for page in pages], ensure_ascii=False), encoding="utf-8")


def read_pages(file: Path) -> list[Page]:
    """Read what the last build wrote; FileNotFoundError before the first."""
    return [Page(**page) for page in json.loads(file.read_text(encoding="utf-8"))]
