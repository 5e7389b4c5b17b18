"""The downloads page offers what `make exports` made, with format, size, version and date; the files lie beside it."""

import shutil
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from pathlib import Path

from handbook_build.exports.manifest import FILE, FOLDER, ManifestEntry, read_manifest
from handbook_build.exports.settings import read_export_settings
from handbook_build.handbook import Handbook
from handbook_build.languages import Language
from handbook_build.pages.site_html import ChapterFile
from handbook_build.pages.templates import render
from handbook_build.pages.trees import insert_after, parse, serialize
from handbook_build.text.chapters import Chapter
from handbook_build.versions.addresses import relative

PLACE = './/div[@class="hb-downloads"]'
BELOW = "downloads"
KINDS = ("", "packs", "cards", "chapters", "slides", "worksheets")  # folders below dist/, in the order of the page
FORMATS = {"pdf": "PDF", "epub": "EPUB", "docx": "Word", "pptx": "PowerPoint"}


@dataclass(frozen=True)
class OfferedFile:
    """One file as the page shows it."""

    link: str
    label: str
    format: str
    size: str


@dataclass(frozen=True)
class OfferedGroup:
    """Files of one kind and one version."""

    title: str
    version: str
    files: list[OfferedFile]


def chapter_files(chapter: Chapter, handbook: Handbook) -> list[ChapterFile]:
    """Return the exports of a chapter that its page offers.

    Of a worksheet it is the PDF, which a phone opens; the downloads page has it in Word too. A poster has it among others.
    """
    made, words, code = read_manifest(handbook.root / FILE), handbook.languages.of(chapter).words, chapter.code.lower()
    source = handbook.languages.in_source(chapter.code).lower()
    stems = (code, f"{code}-sheet", f"{code.removesuffix(source)}sup-{source}")
    names = {
        **{f"chapters/{stem}.pdf": words["pdf"] for stem in stems},
        **{f"slides/{stem}.pptx": words["slides"] for stem in stems},
        **{f"worksheets/{stem}.pdf": words["worksheet"] for stem in stems},
        **{f"cards/{stem}.pdf": words["card"] for stem in stems},
        **{f"cards/{stem}.pdf": words["poster"] for stem in (_posters(chapter, handbook) if made else ())},
    }
    return [
        ChapterFile(names[name], relative(f"{BELOW}/{name}", chapter.url), size(made[name].bytes))
        for name in names
        if name in made
    ]


def _posters(chapter: Chapter, handbook: Handbook) -> list[str]:
    """Return the names of the posters that have the card of a chapter, in its language."""
    languages, cards = handbook.languages, read_export_settings(handbook.root / "data").cards
    shape = handbook.shapes.of(handbook.by_code.get(languages.in_source(chapter.code), chapter))
    posters = [name for name, each in cards.items() if each.layout == "poster" and shape and shape.kind in each.kinds]
    return [languages.prefix(languages.of(chapter)).lower() + name for name in posters]


def with_downloads(html: str, chapter: Chapter, handbook: Handbook) -> str:
    """Return a page's HTML with the list of the files in its language in its place, where it has one."""
    if "hb-downloads" not in html:
        return html
    root, language = parse(html), handbook.languages.of(chapter)
    for place in root.xpath(PLACE):
        groups = offered(read_manifest(handbook.root / FILE), language, chapter.url)
        insert_after(place, render("partials/downloads.html", groups=groups, words=language.words))
        place.drop_tree()
    return serialize(root)


def offered(entries: dict[str, ManifestEntry], language: Language, url: str) -> list[OfferedGroup]:
    """Return the files in a language, as the page at `url` offers them, in groups: the whole handbook first."""

    def group(file: ManifestEntry) -> tuple[int, str, str]:
        return KINDS.index(_kind(file)), file.version, file.date

    words = language.words
    titles = [
        words["files_whole"], words["files_packs"], words["files_cards"],
        words["files_chapters"], words["files_slides"], words["files_worksheets"],
    ]  # fmt: skip
    ours = sorted((file for file in entries.values() if file.language == language.code), key=group)
    return [
        OfferedGroup(
            titles[kind],
            words["files_version"].format(version=version, day=language.long_date(date.fromisoformat(day))),
            [_offered(file, url) for file in files],
        )
        for (kind, version, day), files in groupby(ours, key=group)
    ]


def _kind(file: ManifestEntry) -> str:
    return Path(file.name).parent.name


def _offered(file: ManifestEntry, url: str) -> OfferedFile:
    path = Path(file.name)
    names = {"": file.about, "packs": file.title, "worksheets": file.title}
    if file.title == file.about:  # several cards
        names["cards"] = file.title
    label = names.get(_kind(file), f"{path.stem.upper()} {file.title}")
    link = relative(f"{BELOW}/{file.name}", url)
    return OfferedFile(link, label, FORMATS[path.suffix.lstrip(".")], size(file.bytes))


def size(count: int) -> str:
    """Return a number of bytes as people read it.

    >>> size(134_390), size(2_554_579)
    ('134 kB', '2.6 MB')
    """
    return f"{count / 1e6:.1f} MB" if count >= 1e6 else f"{max(count // 1000, 1)} kB"


def publish_downloads(handbook: Handbook, site: Path) -> None:
    """Copy the files below the downloads page."""
    for name in read_manifest(handbook.root / FILE):
        source, target = handbook.root / FOLDER / name, site / BELOW / name
        if source.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(source, target)
