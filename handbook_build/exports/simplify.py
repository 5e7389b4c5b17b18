"""What of a page no copy can do: details that open, notes and links in what is too small for them."""

from copy import deepcopy

from lxml.builder import E
from lxml.html import HtmlElement


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
