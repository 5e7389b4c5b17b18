import base64

from handbook_build.exports.pandoc.images import draw_figures, png
from handbook_build.pages.trees import parse

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 90"><text x="9" y="40" font-size="16">Stay</text></svg>'


def test_a_drawing_becomes_the_same_picture_each_time(root):
    first = png(SVG, root)
    png.cache_clear()
    assert first.startswith(b"\x89PNG") and int.from_bytes(first[16:20]) == 1600 and png(SVG, root) == first


def test_a_figure_gets_its_picture_and_its_words(root):
    page = parse("<figure data-quote='Q1'></figure><figure><figcaption>C</figcaption></figure>")
    page[1].set("data-drawing", SVG)
    page[1].set("data-alt", "All of it.")
    draw_figures(page, root)
    image = page[1].find("img")
    assert image.get("alt") == "All of it." and base64.b64decode(image.get("src").partition(",")[2]) == png(SVG, root)
    assert len(page[0]) == 0 and not page[1].attrib
