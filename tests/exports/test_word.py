"""Word files as LibreOffice opens them."""

import re
import subprocess
from pathlib import Path

import pytest
from lxml import etree

from handbook_build.exports.pandoc.docx import LINES_TO_WRITE_ON

TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"


@pytest.fixture(scope="module")
def opened(dist: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, etree._Element]:
    """Return the handbook and a worksheet, as LibreOffice writes what it has read."""
    folder = tmp_path_factory.mktemp("word")
    files = [dist / "handbook.docx", dist / "worksheets" / "sup-r4.docx"]
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", "fodt", "--outdir", str(folder), *map(str, files)],
        check=True,
        capture_output=True,
    )
    parser = etree.XMLParser(huge_tree=True)
    return {file.stem: etree.parse(str(folder / f"{file.stem}.fodt"), parser).getroot() for file in files}


def test_headings_are_headings_of_their_level(opened):
    levels = [int(heading.get(f"{TEXT}outline-level")) for heading in opened["handbook"].iter(f"{TEXT}h")]
    assert levels[0] == 1
    assert {1, 2, 3, 4} == set(levels)
    titles = ["".join(heading.itertext()) for heading in opened["handbook"].iter(f"{TEXT}h")]
    assert "What to do R4-respond" in titles


def test_notes_are_notes_and_say_where(opened):
    notes = ["".join(note.itertext()).strip() for note in opened["handbook"].iter(f"{TEXT}note-body")]
    assert len(notes) > 1000
    assert [note for note in notes if re.match(r"Marel et al\. \(2022\), .+", note)]


def test_every_table_has_header_rows(opened):
    tables = list(opened["handbook"].iter(f"{TABLE}table"))
    assert tables
    assert all(table.find(f"{TABLE}table-header-rows") is not None for table in tables)


def test_a_worksheet_has_its_questions_room_to_write_and_its_version(opened):
    sheet = opened["sup-r4"]
    words = "".join(sheet.itertext())
    assert words.count("?") == 3
    assert len([line for line in sheet.iter(f"{TEXT}p") if line.text == "\N{NO-BREAK SPACE}"]) == 3 * LINES_TO_WRITE_ON
    assert re.search(r"SUP-r4\. Version \d+\.\d+\.\d+", words)
    assert "Write nothing here by which a person could be recognized" in words
