"""Slides and Word files: their parts follow the schemas of ECMA-376, and words fit their boxes, large enough."""

import re
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest
from fontTools.ttLib import TTFont
from lxml import etree
from openxml_audit import OpenXmlValidator

from handbook_build.exports.pandoc.reference_pptx import rewrite_xml
from handbook_build.exports.typst.fonts import FOLDER, TEXT, first_file

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
EVERYWHERE = {"Georgia", "Arial"}  # faces of Windows and of macOS
SMALLEST, FOOT = 1800, 1400  # hundredths of a point
POINT = 12700
WIDE, INDENT, HIGH = 10836000, 540000, 125 * 36000  # of the place for words, up to the line at the foot
LEADING, GAP, MARGIN = 1.2, 0.45, 7.2
TITLE = "string((//*[local-name()='sp'][.//*[@type='title' or @type='ctrTitle']])[1])"
SOME = ("r4", "r5", "p4", "c7", "t2", "es-r6")
WORD = ("es-handbook.docx", "worksheets/sup-r1.docx")


def faults(file: Path) -> list[str]:
    return [f"{file.name}: {fault.description}" for fault in OpenXmlValidator().validate(file).errors]


class Measure:
    """Measures words in our own text face, which is as wide as what stands in for Arial where that is not there."""

    def __init__(self, root: Path):
        with TTFont(first_file(root / FOLDER, TEXT)) as font:
            widths, units = font["hmtx"], font["head"].unitsPerEm
            self.widths = {chr(code): widths[glyph][0] / units for code, glyph in font.getBestCmap().items()}

    def lines(self, words: str, size: float, room: float) -> int:
        """Return the lines of words of a size in points on a room as wide in points."""
        count, here = 1, 0.0
        for word in words.split():
            wide = sum(self.widths.get(letter, 1) for letter in f"{word} ") * size
            count, here = (count + 1, wide) if here and here + wide > room else (count, here + wide)
        return count

    def height(self, slide: etree._Element) -> float:
        """Return the height of what stands below the title, in EMU."""
        high = 0.0
        for row in slide.iter(f"{A}tr"):
            rooms = [int(column) / POINT - 2 * MARGIN for column in row.xpath("../*[local-name()='tblGrid']/*/@w")]
            (size,) = set(map(int, row.xpath(".//@sz")))
            cells = ["".join(cell.itertext()) for cell in row.findall(f"{A}tc")]
            most = max(self.lines(cell, size / 100, room) for cell, room in zip(cells, rooms, strict=True))
            margins = sum(int(edge) for edge in row[0].xpath(".//@marT|.//@marB")) or MARGIN * POINT
            high += most * size / 100 * LEADING * POINT + margins
        body = "//*[local-name()='sp'][.//*[local-name()='ph'][@idx='1']]//*[local-name()='p']"
        for paragraph in slide.xpath(body):
            lines = self.lines("".join(paragraph.itertext()), 28, (WIDE - INDENT) / POINT - 2 * MARGIN)
            high += 28 * POINT * (lines * LEADING + GAP)
        return high


def slides(deck: Path) -> Iterator[etree._Element]:
    with ZipFile(deck) as archive:
        for name in archive.namelist():
            if re.fullmatch(r"ppt/slides/slide\d+\.xml", name):
                yield etree.fromstring(archive.read(name))


@pytest.fixture(scope="module")
def decks(dist: Path) -> list[Path]:
    found = sorted((dist / "slides").glob("*.pptx"))
    assert len(found) > 60
    return found


def test_slides_and_word_files_follow_their_schemas(dist: Path):
    files = [*(dist / "slides" / f"{name}.pptx" for name in SOME), *(dist / name for name in WORD)]
    assert [fault for file in files for fault in faults(file)] == []


def test_a_part_in_the_wrong_order_is_found(dist: Path, tmp_path: Path):
    def spoil(name: str, part: etree._Element) -> etree._Element:
        for words in part.iter(f"{A}txBody" if name == "ppt/slides/slide2.xml" else "none"):
            words.append(words[0])
        return part

    file = tmp_path / "spoiled.pptx"
    file.write_bytes(rewrite_xml((dist / "slides" / "r5.pptx").read_bytes(), spoil))
    assert faults(file)


def test_no_words_of_a_slide_overflow_their_place(decks: list[Path], root: Path):
    measure, over = Measure(root), []
    for deck in decks:
        for number, slide in enumerate(slides(deck), 1):
            if number > 1 and measure.height(slide) > HIGH:
                over.append(f"{deck.name}: {slide.xpath(TITLE)}")
    assert over == []


def test_no_word_on_a_slide_is_small_and_no_two_titles_are_the_same(decks: list[Path]):
    for deck in decks:
        made = list(slides(deck))
        sizes = {int(size) for slide in made for size in slide.xpath("//*[local-name()='rPr']/@sz")}
        assert {size for size in sizes if size < SMALLEST} <= {FOOT}, deck.name
        titles = [slide.xpath(TITLE) for slide in made]
        assert all(titles) and len(set(titles)) == len(titles), deck.name


def test_every_face_is_one_that_offices_have(decks: list[Path]):
    with ZipFile(decks[0]) as archive:
        theme = etree.fromstring(archive.read("ppt/theme/theme1.xml"))
    faces = {face.get("typeface") for face in theme.iter(f"{A}latin")}
    named = {face for deck in decks for slide in slides(deck) for face in slide.xpath("//*/@typeface")}
    assert faces == EVERYWHERE
    assert {face for face in named if not face.startswith("+")} <= EVERYWHERE
