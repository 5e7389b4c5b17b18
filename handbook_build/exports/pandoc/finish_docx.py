"""What pandoc leaves undone in a Word file: its contents, pages of chapters, rows that stay whole, words at the foot."""

import re
from copy import deepcopy
from typing import Any, cast

from lxml import etree
from lxml.builder import ElementMaker

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = {"w": NAMESPACE}
WORD, SPACE = f"{{{NAMESPACE}}}", "{http://www.w3.org/XML/1998/namespace}space"
NUMBERS = re.compile(r"\{\w+\}")
TITLES = "//w:p[w:pPr/w:pStyle/@w:val='Heading1' or w:pPr/w:pStyle/@w:val='Heading2']"
E = ElementMaker(namespace=NAMESPACE, nsmap=W)


def finish_docx(name: str, part: etree._Element, foot: str) -> etree._Element:
    """Return a part of a document, finished; `foot` is 'Page {page} of {pages}' in the language of the document."""
    if name.startswith("word/footer"):
        around = (text for text in part.iter(f"{WORD}t") if text.get(SPACE))  # before and between the two numbers
        for text, words in zip(around, NUMBERS.split(foot), strict=False):
            text.text = words
    if name == "word/document.xml":
        _fill_contents(part)
        _begin_pages(part)
        for row in part.iter(f"{WORD}tr"):
            properties = row.find("w:trPr", W)
            if properties is None:
                row.insert(0, properties := E.trPr())
            properties.insert(0, E.cantSplit())
    return part


def _fill_contents(document: etree._Element) -> None:
    """Write what the field of the contents will hold when Word makes it anew: links, for programs that do not."""
    for field in _found(document, "//w:p[w:r/w:instrText[starts-with(., 'TOC ')]]"):
        (run,) = field.findall("w:r", W)
        last = E.p(E.r(run[-1]))
        for heading in reversed(_found(document, TITLES)):
            level = heading.find("w:pPr/w:pStyle", W).get(f"{WORD}val").removeprefix("Heading")
            link = E.hyperlink({f"{WORD}anchor": heading.getprevious().get(f"{WORD}name")})
            link.extend(deepcopy(part) for part in heading.findall("w:r", W))
            field.addnext(E.p(E.pPr(E.pStyle({f"{WORD}val": f"TOC{level}"})), link))
        field.getparent().append(last)


def _begin_pages(document: etree._Element) -> None:
    """Begin a page with each chapter but the first of a part: its code stands before its title, those of sections behind."""
    for heading in _found(document, f"{TITLES}[w:r[1]/w:rPr/w:rStyle/@w:val='Sectioncode']"):
        if not _found(heading, "preceding-sibling::w:p[1][w:pPr/w:pStyle/@w:val='Heading1']"):
            heading.find("w:pPr/w:pStyle", W).addnext(E.pageBreakBefore())


def _found(part: etree._Element, path: str) -> list[Any]:
    return cast("list[Any]", part.xpath(path, namespaces=W))
