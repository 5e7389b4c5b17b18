"""The handbook for e-readers: EPUB 3 that says what it offers to readers with disabilities."""

import json
from pathlib import Path

from handbook_build.exports.manuscript import Manuscript
from handbook_build.exports.pandoc.run import run_pandoc

STYLE = "templates/exports/epub.css"
ACCESSIBILITY = {
    "accessModes": ["textual", "visual"],
    "accessModeSufficient": ["textual"],
    "accessibilityFeatures": [
        "structuralNavigation",
        "tableOfContents",
        "readingOrder",
        "displayTransformability",
        "alternativeText",
    ],
    "accessibilityHazards": ["none"],
    "accessibilitySummary": "Text with headings, lists, tables with header rows, linked notes; figures described in full.",
}


def write_epub(page: str, manuscript: Manuscript, file: Path) -> None:
    """Write a manuscript's page as EPUB."""
    handbook = manuscript.handbook
    metadata = file.with_suffix(".metadata.json")
    metadata.write_text(json.dumps(epub_metadata(manuscript)), encoding="utf-8")
    try:
        run_pandoc(
            page,
            "epub3",
            file,
            handbook.version,
            [
                "--split-level=2",
                "--toc",
                "--toc-depth=3",
                f"--metadata-file={metadata}",
                f"--css={handbook.root / STYLE}",
            ],
        )
    finally:
        metadata.unlink()


def epub_metadata(manuscript: Manuscript) -> dict:
    """Return what the package document says; the identifier names the version, so that it is the same each time."""
    handbook = manuscript.handbook
    return {
        "title": manuscript.title,
        "lang": "en-US",
        "date": handbook.version.date.isoformat(),
        "identifier": f"{handbook.site.url}v/{handbook.version.number}/",
        "rights": handbook.site.copyright,
        "description": manuscript.about,
        **ACCESSIBILITY,
    }
