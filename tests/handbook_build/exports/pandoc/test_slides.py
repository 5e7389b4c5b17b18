from handbook_build.exports.pandoc.slide_blocks import MOST_LINES, lines_of, pieces
from handbook_build.exports.pandoc.slides import section_slides, slides_page
from handbook_build.pages.trees import parse


def test_a_card_becomes_points_that_begin_with_their_term_and_sources_go_to_the_notes(composer):
    (slide,) = section_slides(composer.compose("T", "A", ["R4"]), "R4-card")
    assert slide.blocks == ["<ul><li><strong>Do now</strong> Wait.</li></ul>"]
    assert slide.sources == ["Study: Abas et al. (2013), Abstract."]


def test_practice_advice_has_no_source_in_the_notes(composer):
    (slide,) = section_slides(composer.compose("T", "A", ["R4"]), "R4-respond")
    assert slide.sources == []


def test_a_section_that_a_chapter_lacks_has_no_slide(composer):
    assert section_slides(composer.compose("T", "A", ["R4"]), "R4-alone") == []


def test_long_lists_are_shared_out_evenly_and_steps_go_on_counting(composer):
    manuscript = composer.compose("T", "A", ["R4"])
    steps = manuscript.chapters[0].root.find("ol")
    for number in range(MOST_LINES + 3):
        steps.append(parse(f"<li>Step {number}</li>")[0])
    slides = section_slides(manuscript, "R4-during")
    assert [slide.title for slide in slides] == ["While you are together (1 of 2)", "While you are together (2 of 2)"]
    assert slides[0].blocks[0].startswith('<ol start="1">')
    assert slides[1].blocks[0].startswith('<ol start="10">')


def test_a_third_column_is_said_and_not_shown():
    table = parse(
        "<table><thead><tr><th>Say</th><th>Avoid</th><th>Why</th></tr></thead>"
        "<tbody><tr><td>a</td><td>b</td><td>c</td></tr></tbody></table>"
    )[0]
    (row,) = pieces(table, {})
    assert (row.html, row.reason) == ("<tr><td>a</td><td>b</td></tr>", "c")


def test_lines_are_counted_without_marks_and_notes():
    assert lines_of(parse('<p>a<span class="hb-call" data-note="a"></span></p>')[0]) == 1


def test_a_deck_ends_with_where_to_check_and_whom_to_credit(composer):
    page = slides_page(composer.compose("T", "A", ["R4"]), ["card"])
    assert "https://handbook.example.org/s/r4/" in page
    assert "CC BY 4.0" in page
