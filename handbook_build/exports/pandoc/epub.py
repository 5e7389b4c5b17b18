"""The handbook for e-readers: EPUB 3 whose metadata says what it offers to readers with disabilities.

The names of the metadata are those of EPUB Accessibility 1.1: https://www.w3.org/TR/epub-a11y-11/#sec-disc-package
"""

import json
from pathlib import Path

from lxml import etree

from handbook_build.exports.manuscript import Manuscript, dated
from handbook_build.exports.pandoc.images import picture
from handbook_build.exports.pandoc.reference_pptx import rewrite_xml
from handbook_build.exports.pandoc.run import run_pandoc
from handbook_build.exports.typst.book import TEMPLATE, Paper, typst_inputs
from handbook_build.languages import Language

XHTML, EPUB_TYPE = "{http://www.w3.org/1999/xhtml}", "{http://www.idpf.org/2007/ops}type"
SVG = "{http://www.w3.org/2000/svg}svg"
STYLE = "templates/exports/epub.css"
FRONT = f'#import "/{TEMPLATE}": front\n#front()\n'
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
}


def write_epub(page: str, manuscript: Manuscript, file: Path) -> None:
    """Write a manuscript's page as EPUB."""
    handbook = manuscript.handbook
    metadata = file.with_suffix(".metadata.json")
    metadata.write_text(json.dumps(epub_metadata(manuscript)), encoding="utf-8")
    front = file.with_suffix(".png")
    front.write_bytes(picture(FRONT, handbook.root, inputs=typst_inputs(manuscript, Paper(large=True))))
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
                f"--epub-cover-image={front}",
            ],
        )
    finally:
        metadata.unlink()
        front.unlink()
    file.write_bytes(rewrite_xml(file.read_bytes(), lambda name, part: finish_epub(name, part, manuscript.language)))


def finish_epub(name: str, part: etree._Element, language: Language) -> etree._Element:
    """Return a part of a book: pandoc names its landmarks in English, its pages by their files, and its front not at all."""
    words = {"titlepage": language.exports["title_page"], "toc": language.exports["contents"]}
    for link in part.iter(f"{XHTML}a") if name.endswith("nav.xhtml") else ():
        link.text = words.get(str(link.get(EPUB_TYPE)), link.text)
    title, heading = part.find(f"{XHTML}head/{XHTML}title"), part.find(f".//{XHTML}section/*[1]")
    if title is not None and heading is not None and (title.text or "").endswith(".xhtml"):
        title.text = " ".join("".join(map(str, heading.itertext())).split())
    for front in part.iter(SVG) if name.endswith("cover.xhtml") else ():
        front.attrib.update({"role": "img", "aria-label": language.handbook})
    return part


def epub_metadata(manuscript: Manuscript) -> dict:
    """Return what the package document says; the identifier names the version, so that it is the same each time."""
    handbook, language = manuscript.handbook, manuscript.language
    return {
        "title": manuscript.title,
        "subtitle": f"{manuscript.about}. {dated(manuscript)}",
        "lang": language.bcp47,
        "toc-title": language.exports["contents"],
        "date": handbook.version.date.isoformat(),
        "identifier": f"{handbook.site.url}v/{handbook.version.number}/{manuscript.chapters[0].page.url}",
        "rights": language.license,
        "description": manuscript.about,
        **ACCESSIBILITY,
        "accessibilitySummary": language.exports["accessible"],
    }
