"""The downloads page offers what `make exports` made, with format, size, version and date; the files lie beside it."""

import shutil
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from pathlib import Path

from handbook_build.exports.manifest import FILE, FOLDER, ManifestEntry, read_manifest
from handbook_build.handbook import Handbook
from handbook_build.languages import Language
from handbook_build.pages.templates import render
from handbook_build.pages.trees import insert_after, parse, serialize
from handbook_build.text.chapters import Chapter
from handbook_build.versions.addresses import relative

PLACE = './/div[@class="hb-downloads"]'
BELOW = "downloads"
KINDS = {
    "": "The whole handbook",
    "packs": "Packs for trainings",
    "cards": "Cards and a poster",
    "chapters": "One chapter",
    "slides": "Slides to edit",
    "worksheets": "Worksheets and forms, to print, to fill in or to edit",
}
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
    day: str
    files: list[OfferedFile]


def chapter_files(chapter: Chapter, handbook: Handbook) -> list[tuple[str, str, str]]:
    """Return what there is of a chapter to take along: its name in the chapter's language, its link, its size.

    Of a worksheet it is the PDF, which a phone opens; the downloads page has it in Word too.
    """
    words, code = handbook.languages.of(chapter).words, chapter.code.lower()
    names, found = {"chapters": words["pdf"], "slides": words["slides"], "worksheets": words["worksheet"]}, []
    for folder, name in names.items():
        for file in read_manifest(handbook.root / FILE).values():
            stem = Path(file.name).stem
            of_chapter = stem in (code, f"{code}-sheet") or stem.endswith(f"-{code}")
            if _kind(file) == folder and of_chapter and not file.name.endswith(".docx"):
                found.append((name, relative(f"{BELOW}/{file.name}", chapter.url), size(file.bytes)))
    return found


def with_downloads(html: str, handbook: Handbook) -> str:
    """Return a page's HTML with the list of files in its place, where it has one."""
    if "hb-downloads" not in html:
        return html
    root = parse(html)
    for place in root.xpath(PLACE):
        groups = offered(read_manifest(handbook.root / FILE), handbook.languages.source)
        insert_after(place, render("partials/downloads.html", groups=groups))
        place.drop_tree()
    return serialize(root)


def offered(entries: dict[str, ManifestEntry], language: Language) -> list[OfferedGroup]:
    """Return the files in groups: the whole handbook first."""

    def group(file: ManifestEntry) -> tuple[int, str, str]:
        return list(KINDS).index(_kind(file)), file.version, file.date

    return [
        OfferedGroup(
            list(KINDS.values())[kind],
            version,
            language.long_date(date.fromisoformat(day)),
            [_offered(file) for file in files],
        )
        for (kind, version, day), files in groupby(sorted(entries.values(), key=group), key=group)
    ]


def _kind(file: ManifestEntry) -> str:
    return Path(file.name).parent.name


def _offered(file: ManifestEntry) -> OfferedFile:
    path = Path(file.name)
    names = {"": file.about, "packs": file.title, "worksheets": file.title}
    if _kind(file) == "cards" and "-" in path.stem:  # several cards
        names["cards"] = file.title
    label = names.get(_kind(file), f"{path.stem.upper()} {file.title}")
    return OfferedFile(file.name, label, FORMATS[path.suffix.lstrip(".")], size(file.bytes))


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
