"""While a draft is served, an edit makes anew the pages that it changes, and leaves the rest of the site as it was.

A page is made of its Markdown, once all is put in place, of its problems, and of what all pages share: data and looks, the
front matter of every chapter, and the glossary. Where what they share changed, the whole site is made anew, and so is what
stands beside the pages: search, permalinks, ways to cite, claim ledger, editions (decisions/drafts.md).
"""

from collections.abc import Iterator
from pathlib import Path

from handbook_build.pages.glossary import GLOSSARY
from handbook_build.site_build import SiteBuild

SHARED = ("mkdocs.yml", "references.bib", "data", "figures", "overrides", "templates", "releases", "dist/manifest.json")


def leave_what_stays(build: SiteBuild, last: SiteBuild | None) -> None:
    """Set which pages `build` keeps as the `last` one made them, and remove those from the site that are made anew; without
    a last build that was finished, or where what all share has changed, that is the whole site."""
    build.shared = _shared(build)
    if last and last.is_written and last.shared == build.shared:
        build.kept = {path for path in build.handbook.chapters if _of_page(path, build) == _of_page(path, last)}
    for file in _made_anew(build) if build.kept else build.site.rglob("*"):
        if file.is_file():
            file.unlink()


def _made_anew(build: SiteBuild) -> Iterator[Path]:
    """Yield the file of each page that is not kept."""
    for path, chapter in build.handbook.chapters.items():
        if path not in build.kept:
            yield build.site / chapter.url / "index.html"


def _of_page(path: str, build: SiteBuild) -> tuple:
    """Return what a page is made of, besides what all share."""
    return build.markdown(path), build.problems_of(path)


def _shared(build: SiteBuild) -> tuple:
    """Return what every page may depend on: the files beside docs/ by time and size, what chapters say of themselves, and
    the glossaries, whose words are explained on other pages."""
    root, chapters = build.handbook.root, build.handbook.chapters.values()
    files = [file for name in SHARED for file in (root / name, *(root / name).rglob("*")) if file.is_file()]
    stamps = {file: (file.stat().st_mtime_ns, file.stat().st_size) for file in files}
    glossaries = [chapter.body for chapter in chapters if chapter.code.endswith(GLOSSARY)]
    return stamps, {chapter.path: chapter.meta for chapter in chapters}, glossaries
