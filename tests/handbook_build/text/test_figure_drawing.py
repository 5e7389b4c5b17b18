import re
from pathlib import Path

import pytest
from lxml import etree

from handbook_build.problems import BrokenHandbook
from handbook_build.site.assets import STYLES, style
from handbook_build.text.figure_drawing import Look, read_drawing, read_look

ROOT = Path(__file__).parents[3]
LOOK = Look({"ink": "#000", "person": "#b4532a"}, {"text": {"fill": "ink"}, "person": {"fill": "person", "r": 4}})
SVG = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 360 90"><circle class="person"/>
<text class="text" x="80" y="40" data-width="120" data-lines="3" data-valign="middle">
<tspan class="strong">{ask}</tspan><tspan>{how}</tspan></text></svg>"""
WORDS = {"ask": "Ask plainly", "how": "Stay beside the person"}


@pytest.fixture
def drawing(tmp_path):
    (tmp_path / "a.svg").write_text(SVG)
    return read_drawing(tmp_path / "a.svg", "figures/a.svg")


def test_a_drawing_knows_for_which_words_it_has_places(drawing):
    assert drawing.labels == ("ask", "how")


def test_each_label_begins_a_line_and_is_broken_to_the_width_of_its_place(drawing):
    root = etree.fromstring(drawing.render(WORDS, LOOK))
    spans = [(span.text, span.get("dy")) for span in root.iter("{*}tspan")]
    assert spans == [("Ask plainly", None), ("Stay beside", "21"), ("the person", "21")]


def test_strong_words_take_more_room_than_others(drawing):
    words = {"ask": "Ask them now", "how": "Ask them now"}
    spans = [span.text for span in etree.fromstring(drawing.render(words, LOOK)).iter("{*}tspan")]
    assert spans == ["Ask them", "now", "Ask them now"]


def test_lines_set_around_the_middle_begin_half_of_their_height_above_it(drawing):
    assert etree.fromstring(drawing.render(WORDS, LOOK)).find("{*}text").get("y") == "19"


def test_on_the_site_colors_are_custom_properties_and_ink_is_that_of_the_page(drawing):
    made = drawing.render(WORDS, LOOK)
    assert 'fill="var(--hb-person, #b4532a)" r="4"' in made and 'fill="currentColor"' in made


def test_a_file_of_its_own_has_the_colors_of_paper_and_a_font(drawing):
    made = drawing.render(WORDS, LOOK, static=True)
    assert 'fill="#b4532a"' in made and 'fill="#000"' in made and "var(" not in made and "font-family" in made


def test_nothing_for_the_build_alone_is_left_in_a_filled_drawing(drawing):
    assert not re.search(r"data-|class=", drawing.render(WORDS, LOOK))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ({"ask": "Ask", "how": "Stay"}, []),
        ({"ask": "Ask", "how": "Stay beside the person and do not leave them"}, ["“Ask …” takes 5 lines"]),
        ({"ask": "Ask", "how": "Incomprehensibilities"}, ["“Incomprehensibilities” is wider"]),
        ({"ask": "Confidentially", "how": "Confidentially"}, ["“Confidentially” is wider"]),  # in strong letters alone
    ],
)
def test_words_that_have_no_room_are_named(drawing, words, said):
    look = Look(LOOK.colors, {**LOOK.classes, "strong": {}})
    found = list(drawing.misfits(words, look))
    assert len(found) == len(said) and all(part in remedy for part, remedy in zip(said, found, strict=True))


def test_a_class_that_the_look_does_not_know_is_named(drawing):
    assert list(drawing.misfits({"ask": "A", "how": "B"}, LOOK)) == ["class `strong` is not in figures/style.yml"]


@pytest.mark.parametrize(
    ("before", "after", "line"),
    [
        (' data-lines="3"', "", 2),
        ('data-lines="3"', 'data-lines="2.5"', 2),
        ('data-width="120"', 'data-width="wide"', 2),
        ('x="80"', 'x="NaN"', 2),
        ("<tspan>{how}</tspan>", "<tspan><tspan>{how}</tspan></tspan>", 2),
        ("<tspan>{how}</tspan>", "{how}", 2),
        ("</svg>", "\n<script>alert(1)</script></svg>", 4),
        ("</svg>", "", 3),
    ],
)
def test_what_is_no_drawing_with_room_for_words_is_named_at_its_line(tmp_path, before, after, line):
    assert before in SVG
    (tmp_path / "a.svg").write_text(SVG.replace(before, after))
    with pytest.raises(BrokenHandbook) as raised:
        read_drawing(tmp_path / "a.svg", "figures/a.svg")
    assert str(raised.value).startswith(f"figures/a.svg:{line}: figure-drawing: ")


@pytest.mark.parametrize("when", ["prefers-color-scheme: dark", "forced-colors: active"])
@pytest.mark.parametrize("name", ["rest", "plain"])
def test_the_style_sheet_sets_every_color_of_the_look_again(name, when):
    css = style(ROOT / "overrides" / STYLES, name)
    colors = set(read_look(ROOT / "figures/style.yml").colors) - {"ink"}  # that of the page
    always, blocks = (
        "".join(re.findall(r":root\{[^}]*\}(?!\})", css)),
        re.findall(rf"@media[^{{]*{when.replace(' ', '')}[^{{]*\{{:root\{{([^}}]*)", css),
    )
    assert colors <= set(re.findall(r"--hb-([\w-]+):", always + "".join(blocks)))
