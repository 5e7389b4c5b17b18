"""A worksheet as a form: the questions of one section, each with a field, as Typst source."""

from urllib.parse import quote

from lxml.html import HtmlElement

from handbook_build.exports.manuscript import TASK_LIST, Manuscript
from handbook_build.exports.simplify import without_notes_and_links
from handbook_build.exports.typst.inline import CannotPrint, Inline, string

TEMPLATE = "templates/exports/form.typ"
FIELD, BOX = "field:", "box:"  # what an address begins with, in whose place a field of this kind comes


def typst_form(manuscript: Manuscript, code: str) -> str:
    """Return the Typst source of the form of section `code`; CannotPrint for what is neither words nor questions."""
    root = without_notes_and_links(manuscript.chapters[0].root)
    inline = Inline()
    lines = [f'#import "/{TEMPLATE}": *', f"#show: set-up.with({string(code)})"]
    lines += [_block(element, inline) for element in root if element.tag not in ("h1", "h2")]
    if root.find("ol") is not None:
        lines.append(f"#note({string(manuscript.language.exports['no_names'])})")
    return "\n".join(lines) + "\n"


def _block(element: HtmlElement, inline: Inline) -> str:
    if element.tag == "p":
        return f"#par{inline.content(element)}"
    if element.tag == "ol":
        items = element.findall("li")
        return "\n".join(
            f'#question("{number}", {len(items)}, {inline.content(item)}, {address(FIELD, item)})'
            for number, item in enumerate(items, 1)
        )
    if element.get("class") == TASK_LIST:
        return "\n".join(f"#tick({inline.content(item)}, {address(BOX, item)})" for item in element.findall("li"))
    if element.tag == "table":
        cells = [row.find("td") for row in element.findall("./tbody/tr")]
        intro = f"#par{inline.content(element.find('./thead/tr/th'))}\n"
        return intro + "#rows(" + "".join(f"({inline.content(cell)}, {address(FIELD, cell)}), " for cell in cells) + ")"
    raise CannotPrint(f"<{element.tag}> has no place on a form; write paragraphs, steps, a checklist or a table")


def address(kind: str, element: HtmlElement) -> str:
    """Return the link address that fields.py replaces with a field; it holds the accessible name of the field."""
    return string(kind + quote(" ".join(element.text_content().split())))
