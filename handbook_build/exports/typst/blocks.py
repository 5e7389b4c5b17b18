"""Blocks of a chapter as Typst: each is one call of a function in templates/exports/handbook.typ."""

from lxml.html import HtmlElement

from handbook_build.citations.markdown_footnotes import CARD, SOURCES
from handbook_build.exports.manuscript import TASK_LIST
from handbook_build.exports.selection import LEVELS
from handbook_build.exports.simplify import column_widths
from handbook_build.exports.typst.inline import CannotPrint, Inline, language_rule, string


class Blocks:
    """Writes the blocks of one chapter in order; `code_of` gives the code of an id, or ''."""

    def __init__(self, inline: Inline, code_of):
        self.inline, self.code_of = inline, code_of
        self.section = ""

    def all(self, root: HtmlElement) -> list[str]:
        """Return every block under an element; a card writes the heading that names it, and its sources."""
        return [self.block(child) for child in root if not (names_a_card(child) or is_of_a_card(child))]

    def block(self, element: HtmlElement) -> str:
        """Return one block; raises CannotPrint."""
        if element.tag in LEVELS:
            self.section = element.get("id")
            return self.heading(element)
        if element.get("class") == CARD:
            return self.card(element)
        if element.tag in FORMS:
            return FORMS[element.tag](self, element)
        raise CannotPrint(f"<{element.tag}> has no form on paper; write it otherwise, or give it a form here")

    def heading(self, element: HtmlElement) -> str:
        """Return a heading with its code."""
        return f"#section{self._heading_arguments(element)}"

    def _heading_arguments(self, element: HtmlElement) -> str:
        identity = element.get("id") or ""
        level = LEVELS[element.tag]
        return f"({level}, {string(self.code_of(identity))}, {string(identity)}){self.inline.content(element)}"

    def paragraph(self, element: HtmlElement) -> str:
        return f"#par{self.inline.content(element)}"

    def bullets(self, element: HtmlElement) -> str:
        """Return a list; the items of a checklist have boxes."""
        name = "checklist" if element.get("class") == TASK_LIST else "bullets"
        return f"#{name}({self._items(element)})"

    def steps(self, element: HtmlElement) -> str:
        return f"#steps({self._items(element)})"

    def _items(self, element: HtmlElement) -> str:
        return "".join(f"{self.cell(item)}, " for item in element.findall("li"))

    def cell(self, element: HtmlElement) -> str:
        """Return what a list item, a cell or a definition holds: words, or blocks."""
        if any(child.tag in FORMS for child in element) and not only_paragraph(element):
            loose = f"#par[{string(element.text.strip(), '#')}]" if (element.text or "").strip() else ""
            return f"[{loose}{''.join(self.block(child) for child in element)}]"
        return self.inline.content(element)

    def terms(self, element: HtmlElement) -> str:
        return f"#definitions({self._terms(element)})"

    def _terms(self, element: HtmlElement) -> str:
        pairs, term = [], "[]"
        for child in element:
            if child.tag == "dt":
                term = self.inline.content(child)
            else:
                pairs.append(f"({term}, {self.cell(child)}), ")
        return "".join(pairs)

    def card(self, element: HtmlElement) -> str:
        """Return a pocket card together with the heading that names it, and its sources: all on one page."""
        heading, after = element.getprevious(), element.getnext()
        sources = self.inline.content(after) if after is not None and is_of_a_card(after) else "none"
        self.section = heading.get("id")
        arguments = self._heading_arguments(heading).removeprefix("(").replace(")[", ", [", 1)
        return f"#card({arguments}, {sources}, {self._terms(element)})"

    def table(self, element: HtmlElement) -> str:
        """Return a table with a header row; raises CannotPrint for one without."""
        head, rows = element.findall("./thead/tr/th"), element.findall("./tbody/tr")
        if not head:
            raise CannotPrint("a table without a header row cannot be read aloud; give it one")
        widths = ", ".join(f"{width}fr" for width in column_widths([head, *rows]))
        header = "".join(f"{self.cell(cell)}, " for cell in head)
        body = "".join(f"{self.cell(cell)}, " for row in rows for cell in row)
        return f"#data-table(({widths},), ({header}), {body})"

    def quotation(self, element: HtmlElement) -> str:
        """Return a quotation of the handbook with its full record."""
        words, record = element.find(".//blockquote"), element.find(".//figcaption")
        return f"#quotation({self.cell(words)}, {self.inline.content(record)})"

    def figure(self, element: HtmlElement) -> str:
        """Return a figure with its caption, or a quotation."""
        drawing, caption = element.get("data-drawing"), element.find(".//figcaption")
        if not drawing:
            return self.quotation(element)
        return f"#drawing({string(drawing)}, {string(element.get('data-alt'))}){self.inline.content(caption)}"

    def extract(self, element: HtmlElement) -> str:
        return f"#extract[{''.join(self.all(element))}]"

    def division(self, element: HtmlElement) -> str:
        """Return an organization's own place in a frame, and what any other division holds."""
        inside = language_rule(element) + ("".join(self.all(element)) or self.paragraph(element))
        return f"#local-place[{inside}]" if element.get("class") == "hb-local" else inside

    def works(self, element: HtmlElement) -> str:
        """Return the list of all works, each with its label."""
        return "".join(f"#work({string(item.get('id'))})[{''.join(self.all(item))}]" for item in element)


FORMS = {
    "p": Blocks.paragraph,
    "ul": lambda blocks, element: (blocks.works if element.get("class") == "hb-works" else blocks.bullets)(element),
    "ol": Blocks.steps,
    "dl": Blocks.terms,
    "table": Blocks.table,
    "figure": Blocks.figure,
    "blockquote": Blocks.extract,
    "div": Blocks.division,
    "section": Blocks.division,
    "hr": lambda blocks, element: "#ornament()",
}


def names_a_card(element: HtmlElement) -> bool:
    """Return whether a heading is written by the card that follows it."""
    following = element.getnext()
    return element.tag == "h2" and following is not None and following.get("class") == CARD


def is_of_a_card(element: HtmlElement) -> bool:
    """Return whether a paragraph has the sources of the card before it."""
    before = element.getprevious()
    return element.get("class") == SOURCES and before is not None and before.get("class") == CARD


def only_paragraph(element: HtmlElement) -> bool:
    """Return whether an item is one paragraph, which needs no block of its own."""
    return len(element) == 1 and element[0].tag == "p" and not (element.text or "").strip()
