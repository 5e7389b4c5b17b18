"""Word, EPUB and slides get figures as pictures of points: no reader of theirs draws an SVG's words alike."""

import base64
from functools import lru_cache
from pathlib import Path

from lxml.builder import E
from lxml.html import HtmlElement

from handbook_build.exports.typst.inline import string
from handbook_build.exports.typst.pdf import compiler

DRAWINGS = ".//figure[@data-drawing]"
POINTS_AN_INCH = 160  # 1,600 points across: sharp on a projector and in print, some 60 KB
PAGE = '#set page(width: 720pt, height: auto, margin: 0pt, fill: rgb("#fdfdfb"))\n'  # the paper of slides
SOURCE = PAGE + '#image(bytes({drawing}), format: "svg", width: 720pt)\n'


def draw_figures(root: HtmlElement, handbook_root: Path) -> None:
    """Put an image with its alternative text in each figure that has a drawing."""
    for figure in root.xpath(DRAWINGS):
        data = base64.b64encode(png(figure.get("data-drawing"), handbook_root)).decode()
        figure.insert(0, E.img({"src": f"data:image/png;base64,{data}", "alt": figure.get("data-alt")}))
        for name in ("data-drawing", "data-alt"):
            del figure.attrib[name]


@lru_cache(maxsize=64)
def png(drawing: str, handbook_root: Path) -> bytes:
    """Return an SVG as a PNG, set in the fonts of the exports."""
    return picture(SOURCE.format(drawing=string(drawing)), handbook_root)


def picture(source: str, handbook_root: Path, inputs: dict[str, str] | None = None) -> bytes:
    """Return the one page of a Typst source as a PNG."""
    inputs = inputs or {}
    made = compiler(handbook_root).compile(input=source.encode(), format="png", ppi=POINTS_AN_INCH, sys_inputs=inputs)
    assert isinstance(made, bytes)  # a list where there is more than one page
    return made
