"""The reference file of all slides: pandoc's own, part by part through the style sheet templates/exports/deck.xsl."""

import subprocess
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pypandoc
from lxml import etree

LOOKS = "templates/exports/deck.xsl"
DEFAULT = [pypandoc.get_pandoc_path(), "--print-default-data-file", "reference.pptx"]
PARTS = (".xml", ".xhtml")
EPOCH = (1980, 1, 1, 0, 0, 0)  # pandoc writes the time of day; the first that a ZIP can say


def reference_pptx(root: Path) -> bytes:
    """Return the reference file for pandoc as bytes: the same looks give the same bytes."""
    looks = etree.XSLT(etree.parse(root / LOOKS))
    default = subprocess.run(DEFAULT, capture_output=True, check=True).stdout
    return rewrite_xml(default, lambda name, part: looks(part).getroot())


def rewrite_xml(office: bytes, change: Callable[[str, etree._Element], etree._Element]) -> bytes:
    """Return an office file, or an EPUB, with each XML part replaced by what `change` makes of its name and root."""
    made = BytesIO()
    with ZipFile(BytesIO(office)) as old, ZipFile(made, "w") as new:
        for entry in old.infolist():
            data, entry.date_time = old.read(entry), EPOCH
            if entry.filename.endswith(PARTS):
                part = change(entry.filename, etree.fromstring(data))
                data = etree.tostring(part.getroottree(), xml_declaration=True, encoding="UTF-8", standalone=True)
            new.writestr(entry, data)
    return made.getvalue()
