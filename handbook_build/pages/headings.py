"""A heading and its code stand on one line: a wrapper holds both, and the row of copy buttons."""

import re

from lxml.html import HtmlElement

from handbook_build.pages.templates import render
from handbook_build.pages.trees import insert_after
from handbook_build.text.chapters import Chapter

SENTENCE_END = re.compile(r"[.?!] ")
FORMS = {"urgent": ("p", "ul"), "supervision": ("ol",)}


def mark_forms(root: HtmlElement) -> None:
    """Name urgent words, supervision questions and lists of links, so that the style sheet can dress them.

    A checklist is for the eye and for paper: the style sheet draws its boxes, and no control pretends to keep a tick.
    """
    for box in root.xpath('.//li[@class="task-list-item"]//input[@type="checkbox"]'):
        box.drop_tag()
    for items in root.xpath(".//ul[not(@class)]"):
        if all(
            len(each) == 1 and each[0].tag == "a" and each[0].text_content() == each.text_content() for each in items
        ):
            items.set("class", "hb-links")
    for heading in root.xpath(".//h2[@id]|.//h3[@id]"):
        form = heading.get("id").rpartition("-")[2]
        body = heading.getnext()
        if body is not None and body.get("class") == "hb-code":
            body = body.getnext()
        if form in FORMS and body is not None and body.tag in FORMS[form]:
            body.set("class", f"hb-{form}")
            for item in body.findall("li") if form == "urgent" else ():
                _lead(item)


def _lead(item: HtmlElement) -> None:
    """Set what one may see, up to the colon before what to do, in bold."""
    sign, colon, rest = (item.text or "").partition(":")
    if colon and not SENTENCE_END.search(sign):
        item.text = None
        lead = item.makeelement("strong")
        lead.text, lead.tail = sign + colon, rest
        item.insert(0, lead)


def wrap_headings(root: HtmlElement) -> None:
    """Put each heading that has a code into one block with it."""
    for code in root.xpath('.//a[@class="hb-code"]'):
        heading = code.getprevious()
        follows = code.getnext()
        of_card = " hb-of-card" if follows is not None and follows.get("class") == "hb-card" else ""
        wrapper = heading.makeelement("div", {"class": f"hb-heading hb-{heading.tag}{of_card}"})
        heading.addprevious(wrapper)
        wrapper.tail, code.tail, heading.tail = code.tail, None, " "
        wrapper.extend([heading, code])


def add_outline(root: HtmlElement, chapter: Chapter, words: dict[str, str]) -> None:
    """Put the list of a chapter's sections under its card or title, where there are enough to choose from."""
    sections = [section for section in chapter.sections if section.level == 2 and section.id]
    places = root.xpath('./div[@class="hb-head" or @class="hb-along"]')
    if len(sections) > 2 and places:
        insert_after(places[-1], render("partials/outline.html", sections=sections, words=words))
