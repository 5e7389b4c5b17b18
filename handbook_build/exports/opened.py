"""What opens at a tap on the screen lies open in a copy, below its words in bold."""

from lxml.builder import E
from lxml.html import HtmlElement


def open_all(root: HtmlElement) -> None:
    """Open every `<details>` in place."""
    for details in root.xpath(".//details"):
        summary = details.find("summary")
        details.insert(0, E.p(E.strong(summary.text_content().strip())))
        summary.drop_tree()
        details.tag = "div"
