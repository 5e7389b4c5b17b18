import subprocess
from io import BytesIO

import pikepdf
import pytest

from handbook_build.exports.manuscript import Composer
from handbook_build.exports.plan import A4
from handbook_build.exports.typst.book import typst_inputs
from handbook_build.exports.typst.form import typst_form
from handbook_build.exports.typst.inline import CannotPrint
from handbook_build.exports.typst.pdf import check_pdf, make_pdf

from ..conftest import page_of

SHEET = """<h1 id="plan">Plan</h1><h2 id="plan-form">Form</h2><h3 id="plan-sheet">Sheet</h3>
<table><thead><tr><th>Begin at the top.</th><th>My words</th></tr></thead>
<tbody><tr><td>I can “call”</td><td></td></tr></tbody></table>
<ol><li>What <em>helped</em>?</li></ol>
<ul class="task-list"><li><input type="checkbox"> I have a date.</li></ul>"""
ASKED = ["I can “call”", "What helped?", "I have a date."]


@pytest.fixture
def manuscript(handbook):
    return Composer(handbook, [page_of("PLAN", "safety-plan.md", SHEET)], {}).compose("Sheet", "A", ["PLAN-sheet"])


@pytest.fixture
def made(manuscript) -> bytes:
    return make_pdf(typst_form(manuscript, "PLAN-sheet"), typst_inputs(manuscript, A4), manuscript.handbook)


def test_a_question_a_row_and_a_box_become_fields_that_are_read_aloud_by_their_words(made):
    with pikepdf.open(BytesIO(made)) as pdf:
        fields = list(pdf.Root.AcroForm.Fields)
        assert [str(field.TU) for field in fields] == ASKED
        assert [str(field.FT) for field in fields] == ["/Tx", "/Tx", "/Btn"]
        assert len({str(field.T) for field in fields}) == 3
        assert all("/A" not in field and field.Subtype == "/Widget" for field in fields)


def test_each_field_stands_among_the_tags_as_a_field_and_the_file_passes_the_check(made, tmp_path):
    (tmp_path / "a.pdf").write_bytes(made)
    assert check_pdf(tmp_path / "a.pdf") == []
    with pikepdf.open(BytesIO(made)) as pdf:
        kinds = [
            str(item.S)
            for item in pdf.objects
            if isinstance(item, pikepdf.Dictionary) and "/S" in item and "/K" in item
        ]
    assert kinds.count("/Form") == 3 and "/Link" not in kinds


def test_a_box_can_be_ticked(made):
    with pikepdf.open(BytesIO(made)) as pdf:
        box = pdf.Root.AcroForm.Fields[2]
        assert set(box.AP.N.keys()) == {"/Off", "/Yes"}
        assert box.AP.N.Yes.read_bytes() and not box.AP.N.Off.read_bytes()


def test_what_a_person_types_shows_where_a_viewer_draws_the_form(made, tmp_path):
    typed, filled, drawn = ["a call to Íñigo, não", "łódź, őű"], tmp_path / "filled.pdf", tmp_path / "drawn.pdf"
    with pikepdf.open(BytesIO(made)) as pdf:
        for field, words in zip(pdf.Root.AcroForm.Fields, typed, strict=False):
            field.V = pikepdf.String(words)
            del field["/AP"]
        pdf.Root.AcroForm.NeedAppearances = True  # as a viewer does that saves what was typed
        pdf.save(filled)
    subprocess.run(["pdftocairo", "-pdf", str(filled), str(drawn)], check=True)
    with pikepdf.open(drawn) as flat:
        assert "/AcroForm" not in flat.Root
    shown = subprocess.run(["pdftotext", str(drawn), "-"], capture_output=True, text=True, check=True).stdout
    assert [words for words in typed if words not in shown] == []


def test_a_form_does_not_name_the_handbook(made, handbook):
    with pikepdf.open(BytesIO(made)) as pdf:
        assert str(pdf.docinfo.Title) == "Sheet"
        assert handbook.site.name.encode() not in pdf.Root.Metadata.read_bytes()


def test_what_has_no_place_on_a_form_is_refused(manuscript):
    root = manuscript.chapters[0].root
    root.append(root.makeelement("blockquote", {}))
    with pytest.raises(CannotPrint, match="blockquote"):
        typst_form(manuscript, "PLAN-sheet")
