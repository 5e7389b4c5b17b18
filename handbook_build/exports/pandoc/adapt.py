"""What pandoc would lose or misread is written otherwise first: codes, checklists, quotations, lists of works."""

from collections.abc import Callable

from lxml.builder import E
from lxml.html import HtmlElement

from handbook_build.exports.manuscript import TASK_LIST
from handbook_build.exports.selection import LEVELS

BOX = "☐ "
CODE_STYLE = "Section code"


def adapt_for_pandoc(root: HtmlElement, code_of: Callable[[str], str], deeper: int) -> None:
    """Dress one chapter in place; headings go down by `deeper` levels to make room for parts."""
    for heading in root.xpath(".//h1|.//h2|.//h3"):
        adapt_heading(heading, code_of(heading.get("id") or ""), deeper)
    for item in root.xpath(f'.//ul[@class="{TASK_LIST}"]/li'):
        item.text = BOX + (item.text or "") + "".join(box.tail or "" for box in item.findall("input"))
        for box in item.findall("input"):
            item.remove(box)
    for quotation in root.xpath(".//figure[@data-quote]"):
        adapt_quotation(quotation)
    for listed in root.xpath('.//ul[@class="hb-works"]'):
        listed.tag = "div"
        for work in listed:
            work.tag = "div"


def adapt_heading(heading: HtmlElement, code: str, deeper: int) -> None:
    """Put the code beside a heading: before a chapter's, after a section's."""
    level = LEVELS[heading.tag]
    heading.tag = f"h{level + deeper}"
    if not code:
        return
    mark = E.span(code, {"class": "hb-code", "data-custom-style": CODE_STYLE})
    if level == 1:
        mark.tail, heading.text = f" {heading.text or ''}", None
        heading.insert(0, mark)
    else:
        last = heading[-1] if len(heading) else None
        if last is None:
            heading.text = f"{heading.text} "
        else:
            last.tail = f"{last.tail or ''} "
        heading.append(mark)


def adapt_quotation(figure: HtmlElement) -> None:
    """Make a quotation's figure a block quotation that ends with its record."""
    words, record = figure.find(".//blockquote"), figure.find(".//figcaption")
    record.tag = "p"
    words.append(record)
    figure.tag = "div"


def replace(element: HtmlElement, parts: list[HtmlElement]) -> None:
    """Put elements in the place of one, which may have a tail."""
    for part in reversed(parts):
        element.addnext(part)
    last = parts[-1] if parts else element
    tail, element.tail = element.tail, None
    if parts:
        last.tail = (last.tail or "") + (tail or "")
        element.getparent().remove(element)
    else:
        element.tail = tail
        element.drop_tree()
