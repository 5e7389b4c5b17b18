from handbook_build.exports.pandoc.slide import slides_of
from handbook_build.exports.pandoc.slide_items import MOST_LINES, SlideItem

NUMBERED = "{title} ({page} of {pages})"


def test_pieces_are_shared_out_over_slides_that_are_about_equally_full():
    made = slides_of(
        "What to do",
        "R4-respond",
        "https://x/",
        [SlideItem(f"Step {n}.", "ol", MOST_LINES / 4) for n in range(6)],
        NUMBERED,
    )
    assert [slide.title for slide in made] == ["What to do (1 of 2)", "What to do (2 of 2)"]
    assert [sum(block.count("<li") for block in slide.blocks) for slide in made] == [3, 3]


def test_what_fits_is_one_slide_with_the_title_as_it_is():
    [slide] = slides_of("Why", "R4-why", "https://x/", [SlideItem("Because.", "p", 1)], NUMBERED)
    assert slide.title == "Why" and not slide.tinted


def test_what_leads_in_stands_with_what_follows_and_no_slide_is_too_full():
    lines = [("Before.", 6.0), ("For this:", 1.0), ("One.", 3.0), ("Two.", 3.0), ("Three.", 3.0)]
    made = slides_of(
        "Why", "R4-why", "https://x/", [SlideItem(f"{words}", "p", much) for words, much in lines], NUMBERED
    )
    height = dict(lines)
    shown = [[words for words in height if words in "".join(slide.blocks)] for slide in made]
    assert [words for slide in shown for words in slide] == list(height)
    assert all(sum(height[words] for words in slide) <= MOST_LINES for slide in shown)
    assert not [slide for slide in shown if slide[-1].endswith(":")]


def test_no_slide_but_the_last_is_emptier_than_it_must_be():
    items = [SlideItem(f"Step {n}.", "ol", MOST_LINES / 2.9) for n in range(5)]
    made = slides_of("What to do", "R4-respond", "https://x/", items, NUMBERED)
    assert [slide.blocks[0].count("<li") for slide in made] == [2, 2, 1]


def test_a_short_paragraph_beside_a_table_or_figure_is_said_and_has_no_slide():
    row = SlideItem("<tr><td>a</td></tr>", "table", 1, reason="Why.")
    items = [
        SlideItem("Try <em>this</em>:", "p", 1),
        row,
        SlideItem("<img>", "figure", 1, head="A"),
        SlideItem("See.", "p", 1),
    ]
    made = slides_of("Offers", "R6-offer", "https://x/", items, NUMBERED)
    assert [slide.said for slide in made] == [["Try this: Why."], ["See."]]


def test_a_figure_has_a_slide_whose_title_is_its_caption():
    items = [SlideItem("Words.", "p", 3), SlideItem("<img>", "figure", MOST_LINES, head="A circle")]
    assert [slide.title for slide in slides_of("Why", "R4-why", "https://x/", items, NUMBERED)] == ["Why", "A circle"]
