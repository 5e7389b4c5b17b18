from handbook_build.exports.plan import plan, session_codes
from handbook_build.exports.settings import Pack, read_export_settings

from .conftest import page_of

SESSION = """<h1 id="t1">Session</h1><p><a href="../../reactions/dissociation/#r4-say">a</a>
<a href="../../reactions/distrust/#r1-why">b</a> <a href="../../reactions/dissociation/#r4-card">c</a>
<a href="#t1-plan">d</a> <a href="../../references/#ref-abas2013risk">e</a></p>"""


def test_a_pack_is_its_session_and_what_that_links_to_chapter_by_chapter(handbook, pages):
    pages = [*pages, page_of("T1", "training/police.md", SESSION)]
    pack = Pack("police", "T", "A", "T1", more=("R4-during", "T-safety"))
    assert session_codes(pack, handbook, pages) == ["T1", "R4-card", "R4-during", "R4-say", "R1-why", "T-safety"]


def test_there_is_a_file_for_all_that_trainers_were_promised(handbook, exporter):
    names = {export.name for export in plan(handbook, exporter.pages, read_export_settings(handbook.root / "data"))}
    whole = {f"handbook-{size}.pdf" for size in ("a4", "letter", "large-print")}
    assert whole | {"handbook.epub", "handbook.docx"} <= names
    assert {f"packs/{pack.name}.pdf" for pack in exporter.settings.packs} <= names
    assert len(exporter.settings.packs) >= 6
    in_source, left_out = handbook.languages.in_source, set(exporter.settings.left_out)
    assert {f"chapters/{code.lower()}.pdf" for code in handbook.by_code if in_source(code) not in left_out} <= names
    assert {f"slides/{pack.session.lower()}.pptx" for pack in exporter.settings.packs} <= names
    trained = [*(f"r{number}" for number in range(1, 7)), *(f"p{number}" for number in range(1, 8))]
    assert {f"slides/{name}.pptx" for name in trained} <= names
    assert {f"worksheets/sup-{name}.{ending}" for name in trained for ending in ("docx", "pdf")} <= names
    assert "worksheets/plan-sheet.pdf" in names and "worksheets/plan-sheet.docx" not in names


def test_no_name_of_a_file_says_what_the_handbook_is_about(handbook, exporter):
    telling = ("traffick", "victim", "survivor", "exploit")
    names = [export.name for export in plan(handbook, exporter.pages, exporter.settings)]
    assert [name for name in names if any(word in name for word in telling)] == []


def test_no_place_on_a_sheet_of_cards_is_empty(handbook, exporter):
    sheets = [each for each in plan(handbook, exporter.pages, exporter.settings) if each.layout == "sheet"]
    assert len(sheets) >= 4
    assert [sheet.name for sheet in sheets if len(sheet.codes) % 4] == []
