"""The search box's list of words: short excerpts without quotations, words by number, every section under its code."""

import json

import pytest

from handbook_build.handbook import Handbook
from handbook_build.pages.page import page_of
from handbook_build.search.index import base36, excerpt, numbers, search_scripts, sections, words
from handbook_build.text.chapters import Chapter

HTML = """<h1 id="r1">Widespread distrust</h1><p>First words.<sup>study 1</sup></p>
<h2 id="r1-why">Why</h2>
<p>They were deceived.</p><blockquote>A quotation.</blockquote><figure>Words of a person.</figure>
<dl><dt>Do now</dt><dd>Wait.</dd></dl><div class="footnote">A note.</div>"""


@pytest.fixture
def chapter(handbook: Handbook) -> Chapter:
    """The chapter that the HTML stands for."""
    return handbook.chapters["reactions/distrust.md"]


def test_notes_and_quotations_stay_out(handbook: Handbook, chapter: Chapter):
    found = sections(page_of(chapter.path, HTML, handbook), handbook)
    assert [part["id"] for part in found] == ["r1", "r1-why"]
    assert [part["text"].strip() for part in found] == ["First words.", "They were deceived. Do now: Wait."]


def test_a_script_holds_chapters_words_and_table(handbook: Handbook, chapter: Chapter):
    scripts = search_scripts([page_of(chapter.path, HTML, handbook)], handbook)
    assert list(scripts) == ["assets/search/en.js"]
    data = json.loads(scripts["assets/search/en.js"].removeprefix("self.handbookSearch = ").rstrip(";\n"))
    code, url, title, names, _, parts = data["chapters"][0]
    assert (code, url, title) == ("R1", "reactions/distrust/", "Widespread distrust")
    assert "guarded" in names and parts[1][:3] == ["r1-why", "Why", "They were deceived. Do now: Wait."]
    assert "quotation" not in data["vocabulary"] and data["table"]["places"] and data["expressions"]["kick off"]


def test_other_forms_of_a_term_are_found_and_not_shown(handbook: Handbook):
    html = '<h1 id="es-gloss">Glosario</h1><h3 id="es-gloss-grounding">Anclaje (grounding)</h3><p>Notar el aquí.</p>'
    page = page_of("es/glossary.md", html, handbook)
    script = search_scripts([page], handbook)["assets/search/es.js"]
    data = json.loads(script.removeprefix("self.handbookSearch = ").rstrip(";\n"))
    assert "anclaje" in data["vocabulary"].split() and data["chapters"][0][5][1][2] == "Notar el aquí."


def test_numbers_are_distances_in_base_36():
    assert numbers("then and now", {"and": 0, "now": 3, "then": 40}) == "0 3 11"
    assert [base36(number) for number in (0, 35, 36)] == ["0", "z", "10"]


def test_an_excerpt_is_cut_between_words():
    assert excerpt("One short line.") == "One short line."
    assert excerpt("word " * 40).endswith("word …") and len(excerpt("word " * 40)) <= 82


def test_words_are_lower_case_with_their_apostrophes():
    assert words("They don’t trust US.") == ["they", "don't", "trust", "us"]
