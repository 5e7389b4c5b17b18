"""A figure in an export is its wide layout in the colors of paper; its alternative text is all of its description."""

from lxml.html import HtmlElement

from handbook_build.text.figures import Figures

FIGURES = ".//figure[@data-figure]"


def convert_figures(root: HtmlElement, figures: Figures, language: str) -> None:
    """Leave of each figure its caption, with the drawing as SVG in `data-drawing` and its words in `data-alt`."""
    for element in root.xpath(FIGURES):
        figure = figures.by_name[element.get("data-figure")]
        words = figure.words[language]
        for layout in element.findall("div"):
            layout.drop_tree()
        element.set("data-drawing", figure.drawings["wide"].render(words.words, figures.look, static=True))
        element.set("data-alt", " ".join([words.alt, *words.long]))
