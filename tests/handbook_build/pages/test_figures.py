from dataclasses import replace

import pytest
from lxml import html

from handbook_build.citations.markdown_footnotes import NoteSources
from handbook_build.pages.placeholders import expand_placeholders
from handbook_build.text.figure_drawing import read_drawing
from handbook_build.text.figures import Figure, Figures, FigureWords

from ..conftest import ENGLISH, chapter_of, cited_html

SVG = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 360 60">
<text x="80" y="30" data-width="200" data-lines="1"><tspan>{one}</tspan></text></svg>"""
WORDS = FigureWords("A <bridge>", "Two shores.", ("It holds.", "It is open."), {"one": "Stay & wait"})


@pytest.fixture
def drawn(tmp_path, small):
    (tmp_path / "a.svg").write_text(SVG)
    drawings = dict.fromkeys(("narrow", "wide"), read_drawing(tmp_path / "a.svg", "figures/a.svg"))
    figure = Figure("bridge", 1, ("[@alpha2001first, p. 3]", ""), {"en": WORDS}, drawings)
    return replace(small, figures=Figures({"bridge": figure}))


@pytest.fixture
def page(drawn, works):
    text = expand_placeholders("One.\n\n[figure: bridge]\n\nTwo.\n", chapter_of("# T { #r4 }"), drawn)
    return html.fragment_fromstring(cited_html(text, NoteSources(works, {}, ENGLISH)), create_parent="div")


def test_each_layout_is_one_picture_that_says_what_it_shows(page):
    layouts = page.xpath(".//figure/div")
    assert [layout.get("class") for layout in layouts] == ["hb-narrow", "hb-wide"]
    assert {(layout.get("role"), layout.get("aria-label")) for layout in layouts} == {("img", "Two shores.")}
    assert all(layout.find("svg").text_content().strip() == "Stay & wait" for layout in layouts)


def test_the_caption_is_the_title(page):
    assert page.findtext(".//figcaption") == "A <bridge>"


def test_the_description_cites_as_a_chapter_does(page):
    items = page.xpath(".//details[@class='hb-figure-words']/ul/li")
    assert [item.text for item in items] == ["It holds.", "It is open."]
    assert [len(item.xpath("./sup/a")) for item in items] == [1, 0]
    assert page.findtext(".//details/summary") == "Describe this figure"


def test_words_around_a_figure_stay(page):
    assert [paragraph.text for paragraph in page.xpath("./p")] == ["One.", "Two."]


def test_a_figure_in_code_is_left(drawn):
    assert expand_placeholders("`[figure: bridge]`", chapter_of("# T { #r4 }"), drawn) == "`[figure: bridge]`"
