"""What opens at a tap on the screen lies open in a copy: doors with their lists, signs with the sections that help."""

from lxml.builder import E
from lxml.html import HtmlElement

SIGN = "hb-sign"


def open_all(root: HtmlElement) -> None:
    """Open every `<details>` in place; of a sign stay its words and its links, since the copy has the card elsewhere."""
    for heading in root.xpath('.//section[@class="hb-signs"]/h3'):
        heading.tag = "p"
        heading[:] = [E.strong(heading.text_content())]
        heading.text = None
    for details in root.xpath(".//details"):
        words = details.find("summary").text_content().strip()
        details.find("summary").drop_tree()
        if SIGN in (details.get("class") or "").split():
            details[:] = [_sign(words, details.xpath(".//a"))]
        else:
            details.insert(0, E.p(E.strong(words)))
        details.tag = "div"
    for terms in root.xpath(".//dl[@class]"):
        del terms.attrib["class"]  # which of them are cards of the copy is found anew


def _sign(words: str, links: list[HtmlElement]) -> HtmlElement:
    line = E.p(f"{words}: ")
    for link in links:
        link.tail = "; "
        line.append(link)
    if links:
        links[-1].tail = "."
    return line
