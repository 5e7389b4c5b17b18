from io import BytesIO

import pikepdf
import pytest

from handbook_build.exports.plan import A4, plan
from handbook_build.exports.settings import read_export_settings
from handbook_build.exports.typst.book import typst_inputs
from handbook_build.exports.typst.cards import typst_cards
from handbook_build.exports.typst.pdf import check_pdf, make_pdf

MILLIMETER = 72 / 25.4
PAPERS = {"pocket": (105, 148), "sheet": (210, 297), "poster": (297, 420), "booklet": (148, 210)}


@pytest.fixture
def manuscript(composer):
    return composer.compose("Cards", "Cards to cut", ["R4-card"])


def test_a_card_has_its_words_without_calls_and_names_its_sources_below(manuscript):
    manuscript.chapters[0].root.find(".//dd").append(manuscript.chapters[0].root.makeelement("a", {"href": "#r1"}))
    source = typst_cards(manuscript, "pocket")
    assert 'pairs: (([#"Do now"], [#"Wait."]), )' in source
    assert 'sources: "Abas et al. (2013)"' in source


@pytest.mark.parametrize("layout", PAPERS)
def test_cards_are_set_on_their_paper_and_pass_the_check(manuscript, layout, tmp_path):
    file = tmp_path / "a.pdf"
    file.write_bytes(make_pdf(typst_cards(manuscript, layout), typst_inputs(manuscript, A4), manuscript.handbook))
    assert check_pdf(file) == []
    with pikepdf.open(BytesIO(file.read_bytes())) as pdf:
        width, height = (float(edge) / MILLIMETER for edge in pdf.pages[0].mediabox[2:])
    assert (round(width), round(height)) == PAPERS[layout]


def test_each_reaction_and_practice_has_a_card_and_the_booklet_has_all(handbook, exporter):
    exports = plan(handbook, exporter.pages, read_export_settings(handbook.root / "data"))
    cards = {export.name: export.codes for export in exports if export.form == "cards"}
    assert {f"cards/{kind}{number}.pdf" for kind, most in (("r", 6), ("p", 7)) for number in range(1, most + 1)} < set(
        cards
    )
    assert len(cards["cards/six-reactions-a3.pdf"]) == 6
    assert len(cards["cards/six-reactions-a4.pdf"]) == len(cards["cards/seven-practices-a4.pdf"]) == 8  # full sheets
    shaped = [chapter.code for chapter in handbook.chapters.values() if handbook.shapes.of(chapter)]
    with_card = [f"{code}-card" for code in shaped if not code.startswith("ES-")]
    assert sorted(cards["cards/all-cards-a5.pdf"]) == sorted(with_card)
