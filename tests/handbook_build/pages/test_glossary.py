import re
from dataclasses import replace

import pytest

from handbook_build.pages.glossary import GLOSSARY, MOST, glossary_terms, mark_terms
from handbook_build.pages.trees import parse, serialize

from ..conftest import chapter_of


def marked(html: str, handbook, code: str = "R4", path: str = "reactions/dissociation.md") -> str:
    root = parse(html)
    mark_terms(root, chapter_of(f"# T {{ #{code.lower()} }}", code, path), handbook)
    return serialize(root)


def test_a_term_has_its_forms_and_its_definition_without_citations(small):
    terms = glossary_terms(small, GLOSSARY)
    assert set(terms) == {"doubt", "doubts", "doubtful"}
    assert terms["doubts"].name == "Doubt"
    assert terms["doubts"].definition == "Not being sure that words are true."


def test_the_first_use_is_a_link_to_the_definition_at_the_end(small):
    html = marked("<p>No doubt, some <b>b</b> Doubts.</p><p>A doubt.</p>", small)
    assert html.startswith(
        '<p>No <a class="hb-term" href="#term-gloss-doubt">doubt</a>, some <b>b</b> Doubts.</p><p>A doubt.</p>'
    )
    assert html.count("hb-term") == 1
    assert '<dt id="term-gloss-doubt"><a href="../../glossary/#gloss-doubt">Doubt</a></dt>' in html
    assert "<dd>Not being sure that words are true.</dd>" in html


def test_two_terms_in_one_run_of_words_are_both_marked(handbook):
    html = marked("<p>We say active listening, active listening and best interests here.</p>", handbook)
    assert re.findall(r'hb-term" href="#term-gloss-([\w-]+)', html) == ["active-listening", "best-interests"]


def test_a_term_behind_an_inline_mark_is_found_too(small):
    assert '<b>b</b> no <a class="hb-term"' in marked("<p><b>b</b> no doubts at all.</p>", small)


@pytest.mark.parametrize("tag", ["p", "li", "dd", "td"])
def test_wherever_sentences_stand_a_term_is_marked(tag, small):
    assert '<a class="hb-term"' in marked(f"<{tag}>No doubt.</{tag}>", small)


@pytest.mark.parametrize(
    "html",
    [
        "<h2>Doubt</h2>",
        "<p>Undoubted.</p>",
        '<p><a href="x">doubt</a></p>',
        "<p><code>doubt</code></p>",
        "<figure><p>doubt</p></figure>",
        '<div class="footnote"><ol><li>doubt</li></ol></div>',
        "<dl><dt>Doubt</dt></dl>",
        "<table><tr><th>Doubt</th></tr></table>",
        "<p><strong>Doubt</strong></p>",
        "<p>x<sup>doubt</sup></p>",
        "<h2><span>Doubt</span></h2>",
    ],
)
def test_headings_links_code_quotations_and_notes_are_left_alone(html, small):
    assert marked(html, small) == html


def test_the_glossary_and_other_languages_mark_nothing(small):
    assert "hb-term" not in marked("<p>doubt</p>", small, "GLOSS", "glossary.md")
    assert "hb-term" not in marked("<p>doubt</p>", small, "ES-R4", "es/reactions/dissociation.md")


def test_a_handbook_without_a_glossary_marks_nothing(small):
    chapters = {path: chapter for path, chapter in small.chapters.items() if path != "glossary.md"}
    assert marked("<p>doubt</p>", replace(small, chapters=chapters)) == "<p>doubt</p>"


@pytest.mark.parametrize("between", ["</p><p>", " and "])
def test_marks_do_not_get_in_the_way_of_reading(between, handbook):
    names = dict.fromkeys(term.name for term in glossary_terms(handbook, GLOSSARY).values())
    html = marked(f"<p>{between.join(names)}</p>", handbook)
    assert html.count('class="hb-term"') == MOST < len(names)
