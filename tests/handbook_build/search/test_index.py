"""The search box's list of words: what to do first of each section, words with the sections that hold them, no quotations."""

import json
from pathlib import Path

import pytest

from handbook_build.handbook import Handbook
from handbook_build.pages.page import page_of
from handbook_build.pages.trees import parse
from handbook_build.search.excerpts import excerpt, joined
from handbook_build.search.index import NAMED, OFTEN, ONCE, places_of_words, search_scripts
from handbook_build.search.packed import digits, packed
from handbook_build.search.page_sections import sections
from handbook_build.text.chapters import Chapter

HTML = """<h1 id="r1">Widespread distrust</h1><p>First words.<sup>study 1</sup></p>
<h2 id="r1-why">Why</h2>
<ul><li>They were deceived.</li></ul><blockquote>A quotation.</blockquote><figure>Words of a person.</figure>
<dl><dt>Do now</dt><dd>Wait.</dd></dl><div class="footnote">A note.</div>"""


@pytest.fixture
def chapter(handbook: Handbook) -> Chapter:
    """The chapter that the HTML stands for."""
    return handbook.chapters["reactions/distrust.md"]


def test_notes_and_quotations_stay_out(handbook: Handbook, chapter: Chapter):
    found = sections(page_of(chapter.path, HTML, handbook), handbook)
    assert [part["id"] for part in found] == ["r1", "r1-why"]
    assert [part["text"].strip() for part in found] == ["First words.", "They were deceived. Do now Wait."]


def test_a_script_holds_chapters_words_and_table(handbook: Handbook, chapter: Chapter):
    scripts = search_scripts([page_of(chapter.path, HTML, handbook)], handbook)
    assert list(scripts) == ["assets/search/en.js"]
    data = json.loads(scripts["assets/search/en.js"].removeprefix("self.handbookSearch = ").rstrip(";\n"))
    code, url, title, names, parts = data["chapters"][0]
    assert (code, url, title) == ("R1", "reactions/distrust/", "Widespread distrust")
    assert "guarded" in names and parts[1][:3] == ["-why", 2, "Why"]
    vocabulary = data["vocabulary"].split("\n")
    held = dict(zip(vocabulary, data["places"].split("\n"), strict=True))
    assert vocabulary == sorted(vocabulary) and held["deceived"] and not held.get("quotation")
    assert len(vocabulary) == len(data["rows"].split("\n"))


def test_other_forms_of_a_term_are_found_and_not_shown(handbook: Handbook):
    html = '<h1 id="es-gloss">Glosario</h1><h3 id="es-gloss-grounding">Anclaje (grounding)</h3><p>Notar el aquí.</p>'
    page = page_of("es/glossary.md", html, handbook)
    script = search_scripts([page], handbook)["assets/search/es.js"]
    data = json.loads(script.removeprefix("self.handbookSearch = ").rstrip(";\n"))
    assert "anclaje" in data["vocabulary"].split("\n") and data["chapters"][0][4][1][3] == "Notar el aquí."


def test_a_word_in_a_title_counts_for_more_than_one_in_the_text(handbook: Handbook, chapter: Chapter):
    page = page_of(chapter.path, HTML, handbook)
    places, lengths = places_of_words([(page, sections(page, handbook))], {"they", "were"}, handbook)
    assert places["distrust"][0] == NAMED and places["deceived"][1] == ONCE and "they" not in places
    assert lengths == [2, 4]


def test_how_a_section_holds_a_word_is_what_scripts_read(root: Path):
    script = (root / "overrides/assets/javascripts/search-engine.js").read_text(encoding="utf-8")
    assert (ONCE, OFTEN, NAMED) == (0, 1, 2) and "HOW = [1, 1.7, 4]; // a section holds a word once" in script


def test_sections_are_packed_as_distances_and_how_they_hold_the_word():
    assert packed({0: 0, 7: 2}) == "#:"
    assert [digits(number) for number in (0, 44, 45)] == ["#", "O", "P$"]


@pytest.mark.parametrize(
    ("section", "html", "shown"),
    [
        ("r1-card", "<dl><dt>Do now</dt><dd>Stop.</dd><dt>Say</dt><dd>Hello.</dd></dl>", "Stop."),
        ("r1-urgent", "<ul><li>One.</li><li>Two.</li><li>Three.</li></ul>", "One. · Two."),
        (
            "r1-say",
            "<table><tr><th>Say</th></tr><tr><td>“A.”</td><td>b</td></tr><tr><td>“C.”</td></tr></table>",
            "“A.” · “C.”",
        ),
        ("r1-why", "<p>Because .</p>", "Because."),
    ],
)
def test_a_result_shows_what_to_do_first(section: str, html: str, shown: str):
    assert excerpt(section, list(parse(html)), []) == shown


def test_what_to_do_begins_with_the_first_step_below_it():
    below = list(parse("<p>Calm.</p><ol><li>Notice.</li><li>Wait.</li></ol>"))
    assert excerpt("r1-respond", list(parse("<p>Do less.</p>")), below) == "Notice."
    pictured = list(parse('<p>Do less.</p><details class="hb-figure-words"><ul><li>A door.</li></ul></details>'))
    assert excerpt("r1-respond", pictured, below) == "Notice."


def test_lines_are_cut_between_words():
    assert joined(["word " * 40], 82, 1).endswith("word …") and len(joined(["word " * 40], 82, 1)) <= 82
    assert joined(["One two, three"], 11, 1) == "One two …"
