"""What fits on a slide: blocks in pieces, each with an estimate of its lines."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from math import ceil

from lxml.builder import E
from lxml.html import HtmlElement, fragment_fromstring, tostring

from handbook_build.citations.markdown_footnotes import CARD, SOURCES
from handbook_build.citations.notes import Note
from handbook_build.exports.simplify import column_widths, without_notes_and_links
from handbook_build.pages.trees import serialize

# Characters of one line at the sizes of templates/exports/deck.xsl and slide.xsl: Arial has some more, and the widest face
# that may stand in for it, DejaVu Sans, a few less. Rows have smaller lines, with a gap; both are in lines of other words.
LINE, ROW, CARD_ROW = 56, 64, 60
ROW_HEIGHT, ROW_GAP, CARD_HEIGHT, CARD_GAP = 0.93, 0.25, 0.77, 0.4
SENTENCE = re.compile(r"[.?!][”’]? ")
MOST_LINES = 9.6
GAP = 0.4  # of a line, between two pieces
CARD_COLUMNS = '<colgroup><col style="width:24%"><col style="width:76%"></colgroup>'


@dataclass
class SlideItem:
    """A list item, a table row, a paragraph or a figure: `html` without notes, its container, and what the notes say.

    `head` is the head of its table, or the caption of the figure.
    """

    html: str
    container: str
    lines: float
    sources: list[Note] = field(default_factory=list)
    reason: str = ""
    head: str = ""


def slide_items(element: HtmlElement, notes: dict[str, Note]) -> Iterator[SlideItem]:
    """Yield the items of a block; a card's terms become rows of a table, other terms list items that begin with the term."""
    if element.tag == "p" and element.get("class") != SOURCES:
        for part in split_paragraph(words(element)):
            yield SlideItem(
                part, "p", lines_of(fragment_fromstring(part, create_parent="p")), sources_of(element, notes)
            )
    elif element.tag in ("ul", "ol"):
        for item in element.findall("li"):
            yield SlideItem(words(item), element.tag, lines_of(item), sources_of(item, notes))
    elif element.tag == "dl":
        after = element.getnext()
        of_card = sources_of(after, notes) if after is not None and after.get("class") == SOURCES else []
        for term, text in zip(element.findall("dt"), element.findall("dd"), strict=True):
            label, found = tostring(E.strong(term.text_content()), encoding="unicode"), sources_of(text, notes)
            if element.get("class") == CARD:
                height = ceil(len(plain(text)) / CARD_ROW) * CARD_HEIGHT + CARD_GAP
                row = f"<tr><td>{label}</td><td>{words(text)}</td></tr>"
                yield SlideItem(row, "card", height, of_card + found, head=CARD_COLUMNS)
            else:
                yield SlideItem(f"{label} {words(text)}", "ul", lines_of(text), found)
    elif element.tag == "figure" and element.find("img") is not None:
        caption = element.find("figcaption").text_content()
        yield SlideItem(_picture(element, caption), "figure", MOST_LINES, head=caption)
    elif element.tag == "table":
        yield from _rows(element, notes)


def split_paragraph(html: str) -> list[str]:
    """Return a paragraph that is too long for a slide as two, split between sentences near its middle, outside elements."""
    ends = [
        match.end()
        for match in SENTENCE.finditer(html)
        if html.count("</", 0, match.end()) * 2 == html.count("<", 0, match.end())
    ]
    if len(html) <= int(MOST_LINES) * LINE or not ends:
        return [html]
    middle = min(ends, key=lambda end: abs(end - len(html) / 2))
    return [html[:middle].strip(), html[middle:].strip()]


def _picture(figure: HtmlElement, caption: str) -> str:
    """Return a figure's image as pandoc's slides want it: its caption as `alt`, and what it says as `title`."""
    image = figure.find("img")
    shown = E.img({"src": image.get("src"), "alt": caption, "title": image.get("alt")})
    return tostring(shown, encoding="unicode")


def _rows(table: HtmlElement, notes: dict[str, Note]) -> Iterator[SlideItem]:
    """Yield the rows of a table, two columns wide; what stands in a third is said in the notes."""
    names, rows = table.findall("./thead/tr/th"), [row.findall("td") for row in table.findall("./tbody/tr")]
    shares = column_widths([each[:2] for each in (names, *rows)])
    shares = [share / sum(shares) for share in shares]
    columns = "".join(f'<col style="width:{share:.0%}">' for share in shares)
    head = f"<colgroup>{columns}</colgroup><thead><tr>{''.join(f'<th>{words(name)}</th>' for name in names[:2])}</tr></thead>"
    for cells in rows:
        shown = "".join(f"<td>{words(cell)}</td>" for cell in cells[:2])
        lines = max(ceil(len(plain(cell)) / (share * ROW)) for cell, share in zip(cells, shares, strict=False))
        height = lines * ROW_HEIGHT + ROW_GAP
        sources = [note for cell in cells for note in sources_of(cell, notes)]
        reason = plain(cells[2]) if len(cells) > 2 else ""
        yield SlideItem(f"<tr>{shown}</tr>", "table", height, list(dict.fromkeys(sources)), reason, head)


def render_items(run: list[SlideItem], first: int) -> str:
    """Return items of one kind as HTML; steps are numbered from `first`."""
    kind = run[0].container
    if kind in ("p", "figure"):
        return "".join(f"<p>{item.html}</p>" for item in run)
    if kind in ("table", "card"):
        rows = "".join(item.html for item in run)
        return f"<table>{run[0].head}<tbody>{rows}</tbody></table>"
    start = f' start="{first}"' if kind == "ol" else ""
    return f"<{kind}{start}>" + "".join(f"<li>{item.html}</li>" for item in run) + f"</{kind}>"


def words(element: HtmlElement) -> str:
    """Return what is inside an element as HTML, without calls of notes, links and boxes to tick."""
    return serialize(without_notes_and_links(element)).strip()


def plain(element: HtmlElement) -> str:
    """Return the words alone."""
    return without_notes_and_links(element).text_content().strip()


def lines_of(element: HtmlElement) -> float:
    """Estimate the lines of an element's words, with the gap above them."""
    return lines_of_words(plain(element))


def lines_of_words(text: str) -> float:
    """Estimate the lines of words, with the gap above them."""
    return max(ceil(len(text) / LINE), 1) + GAP


def sources_of(element: HtmlElement, notes: dict[str, Note]) -> list[Note]:
    """Return what the calls in an element rest on."""
    calls = element.xpath('.//span[@class="hb-call"]')
    return list(dict.fromkeys(notes[call.get("data-note")] for call in calls))
