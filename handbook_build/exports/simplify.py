"""What of a page no copy can do: details that open, figures in two layouts, notes and links where there is no room."""

from copy import deepcopy
from math import sqrt

from lxml.builder import E
from lxml.html import HtmlElement

from handbook_build.text.figures import Figures


def open_details(root: HtmlElement) -> None:
    """Open every `<details>` in place, below the words of its summary in bold."""
    for details in root.xpath(".//details"):
        summary = details.find("summary")
        details.insert(0, E.p(E.strong(summary.text_content().strip())))
        summary.drop_tree()
        details.tag = "div"


def without_notes_and_links(element: HtmlElement) -> HtmlElement:
    """Return a copy of an element for cards, forms and slides: no note calls, no links, no checkboxes, no tail."""
    copy = deepcopy(element)
    copy.tail = None
    for call in copy.xpath('.//span[@class="hb-call"]|.//input'):
        call.drop_tree()
    for link in copy.xpath(".//a"):
        link.drop_tag()
    return copy


def convert_figures(root: HtmlElement, figures: Figures, language: str) -> None:
    """Leave of each figure its caption, with the wide layout as SVG in `data-drawing`, all it says in `data-alt`."""
    for element in root.xpath(".//figure[@data-figure]"):
        figure = figures.by_name[element.get("data-figure")]
        words = figure.words[language]
        for layout in element.findall("div"):
            layout.drop_tree()
        element.set("data-drawing", figure.drawings["wide"].render(words.words, figures.look, static=True))
        element.set("data-alt", " ".join([words.alt, *words.long]))


def column_widths(rows: list) -> list[float]:
    """Return the shares of the columns: a column of long cells gets more, though not as much more as it is longer."""
    longest = [max(len(cell.text_content()) for cell in column) for column in zip(*rows, strict=False)]
    return [round(max(sqrt(length), 3), 2) for length in longest]
