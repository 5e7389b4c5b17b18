"""The files that `make exports` made lie beside the downloads page; a chapter's page offers its own."""

import shutil
from collections.abc import Iterable
from pathlib import Path

from handbook_build.exports.manifest import FILE, FOLDER, ManifestEntry, read_manifest
from handbook_build.exports.settings import read_export_settings
from handbook_build.handbook import Handbook
from handbook_build.pages.site_html import ChapterFile
from handbook_build.text.chapters import Chapter
from handbook_build.versions.addresses import relative

BELOW = "downloads"


def chapter_files(chapter: Chapter, handbook: Handbook) -> list[ChapterFile]:
    """Return the exports of a chapter that its page offers.

    Of a worksheet it is the PDF, which a phone opens; the downloads page has it in Word too. A poster has it among others.
    """
    made = read_manifest(handbook.root / FILE)
    posters = [(f"cards/{stem}.pdf", "poster") for stem in (_posters(chapter, handbook) if made else ())]
    return linked(made, [*own_files(chapter, handbook), *posters], chapter, chapter.url, handbook)


def own_files(chapter: Chapter, handbook: Handbook) -> list[tuple[str, str]]:
    """Return the name that each export of a chapter alone would have, and the word for its kind."""
    code, source = chapter.code.lower(), handbook.languages.in_source(chapter.code).lower()
    stems = (code, f"{code}-sheet", f"{code.removesuffix(source)}sup-{source}")
    kinds = {"chapters": "pdf", "slides": "slides", "worksheets": "worksheet", "cards": "card"}
    endings = {"slides": "pptx"}
    return [(f"{folder}/{stem}.{endings.get(folder, 'pdf')}", word) for folder, word in kinds.items() for stem in stems]


def linked(
    made: dict[str, ManifestEntry], names: Iterable[tuple[str, str]], chapter: Chapter, url: str, handbook: Handbook
) -> list[ChapterFile]:
    """Return those of the named exports that were made, as the page at `url` offers them in a chapter's language."""
    words = handbook.languages.of(chapter).words
    return [
        ChapterFile(words[word], relative(f"{BELOW}/{name}", url), size(made[name].bytes))
        for name, word in names
        if name in made
    ]


def _posters(chapter: Chapter, handbook: Handbook) -> list[str]:
    """Return the names of the posters that have the card of a chapter, in its language."""
    languages, cards = handbook.languages, read_export_settings(handbook.root / "data").cards
    shape = handbook.shapes.of(handbook.by_code.get(languages.in_source(chapter.code), chapter))
    posters = [name for name, each in cards.items() if each.layout == "poster" and shape and shape.kind in each.kinds]
    return [languages.prefix(languages.of(chapter)).lower() + name for name in posters]


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
