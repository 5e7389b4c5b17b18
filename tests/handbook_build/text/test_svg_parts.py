import pytest

from handbook_build.text.svg_parts import svg_faults

SOUND = """<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">
<defs><linearGradient id="a"><stop offset="0" stop-color="#fff"/></linearGradient></defs>
<rect fill="url(#a)" style="stroke: #000"/><use href="#a"/><use xlink:href="#a"/>
<text x="1" y="2">Words<tspan>more</tspan></text></svg>"""


def test_shapes_and_words_pass():
    assert list(svg_faults(SOUND)) == []


@pytest.mark.parametrize(
    ("put_in", "line", "said"),
    [
        ("<script>alert(1)</script>", 5, "remove `<script>`"),
        ('<image href="https://t.example/x.png"/>', 5, "remove `<image>`"),
        ('<a href="javascript:x()"/>', 5, "remove `<a>`"),
        ("<foreignObject/>", 5, "remove `<foreignObject>`"),
        ("<metadata>A person</metadata>", 5, "remove `<metadata>`"),
        ("<style>@import 'a'</style>", 5, "remove `<style>`"),
        ("<animate/>", 5, "remove `<animate>`"),
        ("<!-- A person -->", 5, "remove `<!-- A person -->`"),
        ('<use href="other.svg#a"/>', 5, "remove `href` of `<use>`"),
        ('<rect onload="x()"/>', 5, "remove `onload` of `<rect>`"),
        ('<rect style="fill:url(https://t.example/)"/>', 5, "remove `style` of `<rect>`"),
        ('<g xmlns:i="http://i.example" i:label="A person"/>', 5, "remove `label` of `<g>`"),
        ("words", 1, "put words into `<text>`"),
        ("<g>", 5, "it is no SVG that can be read"),
        ("&x;", 5, "it is no SVG that can be read"),
    ],
)
def test_whatever_else_it_holds_is_named_at_its_line(put_in, line, said):
    [(found, remedy)] = svg_faults(SOUND.replace("</svg>", f"\n{put_in}</svg>"))
    assert (found, remedy[: len(said)]) == (line, said)


@pytest.mark.parametrize(
    "before",
    [
        '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/hostname">]>',
        '<!DOCTYPE svg [<!ENTITY x "y">]>',
        '<?xml-stylesheet href="https://t.example/a.css"?>',
    ],
)
def test_nothing_is_defined_before_it(before):
    assert [line for line, _ in svg_faults(before + SOUND)] == [1]


@pytest.mark.parametrize("text", ["", "<svg/>", "no picture"])
def test_what_is_no_svg_is_none(text):
    assert [line for line, _ in svg_faults(text)] == [1]
