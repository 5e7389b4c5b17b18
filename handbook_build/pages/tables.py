"""Tables that can be read on a phone: each row becomes a block there, each cell under the name of its column.

No roles say again what the tags say: browsers keep a table one however it is laid out; the Nu checker refuses them.
"""

from lxml.html import HtmlElement

HEADINGS = ("h1", "h2", "h3")
BRIEF = 8  # letters: such names of columns stand beside their cells on a phone, longer ones above


def label_tables(root: HtmlElement) -> None:
    """Name each table after its section, and label its cells."""
    section = ""
    for element in list(root.iter()):
        if element.tag in HEADINGS:
            section = element.text_content()
        elif element.tag == "table":
            _label(element, section)
            _wrap(element)


def _label(table: HtmlElement, name: str) -> None:
    columns = [heading.text_content() for heading in table.xpath("./thead/tr/*")]
    table.set("aria-label", name)
    if columns and max(map(len, columns)) <= BRIEF:
        table.set("class", "hb-brief")
    for row in table.xpath("./tbody/tr"):
        for cell, column in zip(row, columns, strict=False):
            cell.set("data-label", column)


def _wrap(table: HtmlElement) -> None:
    wrapper = table.makeelement("div", {"class": "hb-table"})
    table.addprevious(wrapper)
    wrapper.tail, table.tail = table.tail, None
    wrapper.append(table)
