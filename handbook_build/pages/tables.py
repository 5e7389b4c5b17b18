"""Tables that can be read on a phone: each row becomes a block there, each cell under the name of its column.

No roles say again what the tags say: browsers keep a table one however it is laid out; the Nu checker refuses them.

A table with a column that is empty from top to bottom is a form. Its rows have room to write, and no labels say again and
again what its first heading says once.
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
    rows = table.xpath("./tbody/tr")
    table.set("aria-label", name)
    blank = {place for place in range(len(columns)) if rows and all(_is_empty(row[place : place + 1]) for row in rows)}
    if blank:
        table.set("class", "hb-form")
    elif columns and max(map(len, columns)) <= BRIEF:
        table.set("class", "hb-brief")
    for row in rows:
        for place, (cell, column) in enumerate(zip(row, columns, strict=False)):
            if place in blank:
                cell.set("class", "hb-blank")
            elif not _is_empty([cell]) and not (blank and place == 0):
                cell.set("data-label", column)


def _is_empty(cells: list[HtmlElement]) -> bool:
    """Say whether nothing is read there: the sign of practice advice has no words."""
    return not any(cell.text_content().strip() for cell in cells)


def _wrap(table: HtmlElement) -> None:
    wrapper = table.makeelement("div", {"class": "hb-table"})
    table.addprevious(wrapper)
    wrapper.tail, table.tail = table.tail, None
    wrapper.append(table)
