"""Words alone, for what is too small for notes and links: cards and slides."""

from copy import deepcopy

from lxml.html import HtmlElement


def bare(element: HtmlElement) -> HtmlElement:
    """Return a copy of an element without calls of notes, links and boxes to tick."""
    copy = deepcopy(element)
    copy.tail = None
    for call in copy.xpath('.//span[@class="hb-call"]|.//input'):
        call.drop_tree()
    for link in copy.xpath(".//a"):
        link.drop_tag()
    return copy
