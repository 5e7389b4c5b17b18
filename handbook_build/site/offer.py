"""The downloads page offers what was exported, in the order in which people come for it: the book, packs, cards, one chapter,
slides, worksheets. A thing stands in one line, with a link for each of its forms; long lists are folded."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from handbook_build.exports.manifest import FILE, ManifestEntry, read_manifest
from handbook_build.exports.settings import read_export_settings
from handbook_build.handbook import Handbook
from handbook_build.languages import Language
from handbook_build.pages.parts import chapters_by_part
from handbook_build.pages.site_html import ChapterFile
from handbook_build.pages.templates import render
from handbook_build.pages.trees import insert_after, parse, serialize
from handbook_build.site.downloads import BELOW, linked, own_files, size
from handbook_build.text.chapters import Chapter
from handbook_build.versions.addresses import relative

PLACE = './/div[@class="hb-downloads"]'
FORMATS = {"pdf": "PDF", "epub": "EPUB", "docx": "Word", "pptx": "PowerPoint"}


class OfferedRow(NamedTuple):
    """One thing, and the forms in which it can be had."""

    title: str
    files: list[ChapterFile]
    code: str = ""


class OfferedList(NamedTuple):
    """Rows under a title, folded or not."""

    title: str
    rows: list[OfferedRow]
    folded: bool = False


def with_downloads(html: str, chapter: Chapter, handbook: Handbook) -> str:
    """Return a page's HTML with the list of the files in its language in its place, where it has one."""
    if "hb-downloads" not in html:
        return html
    root, language = parse(html), handbook.languages.of(chapter)
    made = ours(read_manifest(handbook.root / FILE), language)
    for place in root.xpath(PLACE):
        lists, version = list(offered(made, chapter, handbook)), version_of(made, language)
        html = render("partials/downloads.html", lists=lists, version=version, words=language.words)
        insert_after(place, html)
        place.drop_tree()
    return serialize(root)


def ours(made: dict[str, ManifestEntry], language: Language) -> dict[str, ManifestEntry]:
    """Return the files in a language that are of the newest version among them: two versions are never mixed."""
    found = [file for file in made.values() if file.language == language.code]
    newest = max(((file.date, file.version) for file in found), default=None)
    return {file.name: file for file in found if (file.date, file.version) == newest}


def version_of(made: dict[str, ManifestEntry], language: Language) -> str:
    """Return the version and date of files that are all of one."""
    for file in made.values():
        day = language.long_date(date.fromisoformat(file.date))
        return language.words["files_version"].format(version=file.version, day=day)
    return ""


def offered(made: dict[str, ManifestEntry], chapter: Chapter, handbook: Handbook) -> Iterator[OfferedList]:
    """Yield the lists of files, as a page offers them in its language; empty ones are left out."""
    words, url = handbook.languages.of(chapter).words, chapter.url
    lists = [
        OfferedList(words["files_whole"], _rows(made, "", url)),
        OfferedList(words["files_packs"], list(_packs(made, chapter, handbook))),
        OfferedList(words["files_cards"], _rows(made, "cards", url)),
        OfferedList(words["files_chapters"], []),
        *_parts(made, chapter, handbook),
        OfferedList(words["files_slides"], _rows(made, "slides", url), folded=True),
        OfferedList(words["files_worksheets"], _rows(made, "worksheets", url), folded=True),
    ]
    chapters = any(name.startswith("chapters/") for name in made)
    return (each for each in lists if each.rows or (each.title == words["files_chapters"] and chapters))


def _rows(made: dict[str, ManifestEntry], folder: str, url: str) -> list[OfferedRow]:
    """Return the files of a folder below dist/; of cards those of several, since a chapter's row has its own."""
    files = [file for file in made.values() if Path(file.name).parent.name == folder]
    if folder == "cards":
        files = [file for file in files if file.title == file.about]
    rows: dict[str, OfferedRow] = {}
    for file in files:
        title = file.title if folder else file.about
        code = Path(file.name).stem.upper() if folder == "slides" else ""
        rows.setdefault(title, OfferedRow(title, [], code)).files.append(_file(file, url))
    return list(rows.values())


def _file(file: ManifestEntry, url: str) -> ChapterFile:
    form = FORMATS[Path(file.name).suffix.lstrip(".")]
    return ChapterFile(form, relative(f"{BELOW}/{file.name}", url), size(file.bytes))


def _packs(made: dict[str, ManifestEntry], chapter: Chapter, handbook: Handbook) -> Iterator[OfferedRow]:
    """Yield each pack with the slides of its session."""
    packs = {pack.name: pack for pack in read_export_settings(handbook.root / "data").packs} if made else {}
    for file in (file for file in made.values() if file.name.startswith("packs/")):
        pack = packs.get(Path(file.name).stem)
        names = [(f"slides/{pack.session.lower()}.pptx", "slides")] if pack else []
        yield OfferedRow(file.title, [_file(file, chapter.url), *linked(made, names, chapter, chapter.url, handbook)])


def _parts(made: dict[str, ManifestEntry], page: Chapter, handbook: Handbook) -> Iterator[OfferedList]:
    """Yield the chapters by the parts of the navigation, those of no part first."""
    for title, chapters in chapters_by_part(handbook, handbook.languages.of(page)):
        rows = [
            OfferedRow(each.meta.title, files, each.code)
            for each in chapters
            if (files := linked(made, own_files(each, handbook), each, page.url, handbook))
        ]
        yield OfferedList(title, rows, folded=bool(title))
