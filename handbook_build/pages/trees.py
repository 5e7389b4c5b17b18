"""HTML of a page as a tree and back, without a wrapper of its own."""

from lxml import html
from lxml.html import HtmlElement


def parse(text: str) -> HtmlElement:
    """Return a <div> that holds a page's HTML."""
    return html.fragment_fromstring(text, create_parent="div")


def serialize(root: HtmlElement) -> str:
    """Return the HTML inside of what `parse` gave."""
    return (root.text or "") + "".join(html.tostring(child, encoding="unicode") for child in root)


def fragments(text: str) -> list[HtmlElement]:
    """Return the elements of a piece of HTML made by a template."""
    return [node for node in html.fragments_fromstring(text.strip()) if not isinstance(node, str)]


def insert_after(element: HtmlElement, text: str) -> None:
    """Put the elements of a piece of HTML after an element, which keeps its tail."""
    for node in reversed(fragments(text)):
        node.tail = None
        element.addnext(node)
        element.tail, node.tail = None, element.tail or node.tail


def insert_before(element: HtmlElement, text: str) -> None:
    """Put the elements of a piece of HTML before an element."""
    for node in fragments(text):
        node.tail = None
        element.addprevious(node)
