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
