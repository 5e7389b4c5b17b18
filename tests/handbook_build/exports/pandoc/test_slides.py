from types import SimpleNamespace

from handbook_build.exports.pandoc.slide import Slide
from handbook_build.exports.pandoc.slide_items import (
    CARD_COLUMNS,
    GAP,
    MOST_LINES,
    lines_of,
    slide_items,
    split_paragraph,
)
from handbook_build.exports.pandoc.slides import deck_page, last_slides, section_slides, slides_page
from handbook_build.pages.trees import parse


def test_a_card_becomes_rows_that_begin_with_their_term_and_sources_go_to_the_notes(composer):
    (slide,) = section_slides(composer.compose("T", "A", ["R4"]), "R4-card")
    row = "<tbody><tr><td><strong>Do now</strong></td><td>Wait.</td></tr></tbody>"
    assert slide.blocks == [f"<table>{CARD_COLUMNS}{row}</table>"]
    assert [note.name for note in slide.sources] == ["Abas et al. (2013)"]


def test_practice_advice_has_no_source_in_the_notes(composer):
    slide, *_ = section_slides(composer.compose("T", "A", ["R4"]), "R4-respond")
    assert slide.sources == []


def test_a_section_is_shown_with_those_below_it_each_under_its_own_title_and_code(composer):
    slides = section_slides(composer.compose("T", "A", ["R4"]), "R4-respond")
    assert [(slide.title, slide.code) for slide in slides] == [
        ("How to respond", "R4-respond"),
        ("While you are together", "R4-during"),
    ]


def test_a_section_that_a_chapter_lacks_has_no_slide(composer):
    assert section_slides(composer.compose("T", "A", ["R4"]), "R4-alone") == []


def test_long_lists_are_shared_out_evenly_and_steps_go_on_counting(composer):
    manuscript = composer.compose("T", "A", ["R4"])
    steps = manuscript.chapters[0].root.find("ol")
    for number in range(10):
        steps.append(parse(f"<li>Step {number}</li>")[0])
    slides = section_slides(manuscript, "R4-during")
    assert [slide.title for slide in slides] == [
        f"While you are together ({number}\N{NO-BREAK SPACE}of\N{NO-BREAK SPACE}2)" for number in (1, 2)
    ]
    assert slides[0].blocks[0].startswith('<ol start="1">')
    assert slides[1].blocks[0].startswith('<ol start="7">')


def test_a_table_has_a_slide_of_its_own(composer):
    manuscript, long = composer.compose("T", "A", ["R4"]), "Choose one of them. " * 8
    manuscript.chapters[0].root.find("table").addprevious(parse(f"<p>{long}</p>")[0])
    words, table = section_slides(manuscript, "R4-say")
    assert (words.blocks, table.blocks[0][:7]) == ([f"<p>{long.strip()}</p>"], "<table>")


def test_a_third_column_is_said_and_not_shown():
    table = parse(
        "<table><thead><tr><th>Say</th><th>Avoid</th><th>Why</th></tr></thead>"
        "<tbody><tr><td>a</td><td>b</td><td>c</td></tr></tbody></table>"
    )[0]
    (row,) = slide_items(table, {})
    assert (row.html, row.reason) == ("<tr><td>a</td><td>b</td></tr>", "c")


def test_a_paragraph_that_no_slide_holds_is_parted_between_sentences_outside_of_any_element():
    long, other = "Wait a while, and say nothing. " * 9, "Then ask <em>what helps. And what does not.</em> " * 5
    first, second = split_paragraph((long + other).strip())
    assert first.endswith((".", "</em>")) and first.count("<em>") == first.count("</em>")
    assert f"{first} {second}" == (long + other).strip()
    assert split_paragraph("Short. And plain.") == ["Short. And plain."]


def test_lines_are_counted_without_marks_and_notes():
    assert lines_of(parse('<p>a<span class="hb-call" data-note="a"></span></p>')[0]) == 1 + GAP


def test_a_deck_ends_with_its_sources_where_to_check_and_whom_to_credit(composer):
    page = slides_page(composer.compose("T", "A", ["R4"]), ["R4-card"])
    assert page.index("<h1") < page.index(">Sources</h1>") < page.index("Check and credit")
    assert "<li>Abas et al. (2013)</li>" in page
    assert "https://handbook.example.org/s/r4/" in page
    assert "CC BY 4.0" in page


def test_no_two_slides_of_a_deck_have_the_same_title(composer):
    slides = [Slide("Self-check", code, "https://x/", []) for code in ("P1-checklist", "P2-checklist", "P2-checklist")]
    deck = parse(deck_page(composer.compose("T", "A", ["R4"]), slides))
    titles = [title.text_content() for title in deck.iter("h1")]
    assert titles[:3] == [f"Self-check · {code}" for code in ("P1-checklist", "P2-checklist · 1", "P2-checklist · 2")]
    assert len(titles) == len(set(titles))
    assert deck.find(".//h1").get("data-count") == " · P1-checklist"


def test_works_stand_on_as_many_slides_as_they_need_and_the_last_says_where_to_check(small):
    work = small.works["alpha2001first"]
    notes = [SimpleNamespace(name=f"Work {number} (2001)", work=work) for number in range(int(MOST_LINES))]
    chapters = [SimpleNamespace(page=SimpleNamespace(code="R1"))]
    manuscript = SimpleNamespace(handbook=small, chapters=chapters, language=small.languages.source, unreviewed="")
    made = last_slides(manuscript, [Slide("x", "R1", "", [], sources=notes)])
    assert [slide.title for slide in made] == ["Sources (1\xa0of\xa02)", "Sources (2\xa0of\xa02)", "Check and credit"]
    assert [slide.blocks[0].count("<li>") for slide in made[:2]] == [5, 4]
    assert all(len(slide.said) == slide.blocks[0].count("<li>") for slide in made[:2])
    assert small.version.number in made[-1].blocks[0]
