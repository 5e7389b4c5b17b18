"""A heading and its code stand on one line: a wrapper holds both, and the row of copy buttons."""

from lxml.html import HtmlElement

from handbook_build.pages.templates import render
from handbook_build.pages.trees import insert_after
from handbook_build.text.chapters import Chapter

FORMS = {"urgent": "p", "supervision": "ol"}
CARD = "./dl[count(dt) = 4]"  # four labels, in its chapter and where it is repeated
AFTER_HEADING = ("hb-code",)


def mark_forms(root: HtmlElement) -> None:
    """Name cards, urgent words and supervision questions, so that the style sheet can dress them."""
    for card in root.xpath(CARD):
        card.set("class", "hb-card")
    for heading in root.xpath(".//h2[@id]"):
        form = heading.get("id").rpartition("-")[2]
        body = heading.getnext()
        while body is not None and body.get("class") in AFTER_HEADING:
            body = body.getnext()
        if form in FORMS and body is not None and body.tag == FORMS[form]:
            body.set("class", f"hb-{form}")


def wrap_headings(root: HtmlElement) -> None:
    """Put each heading that has a code into one block with it."""
    for code in root.xpath('.//a[@class="hb-code"]'):
        heading = code.getprevious()
        wrapper = heading.makeelement("div", {"class": f"hb-heading hb-{heading.tag}"})
        heading.addprevious(wrapper)
        wrapper.tail, code.tail, heading.tail = code.tail, None, " "
        wrapper.extend([heading, code])


def add_outline(root: HtmlElement, chapter: Chapter, words: dict[str, str]) -> None:
    """Put the list of a chapter's sections under its title, where there are enough to choose from."""
    sections = [section for section in chapter.sections if section.level == 2 and section.id]
    places = root.xpath('.//div[contains(@class, "hb-head")][not(contains(@class, "hb-heading"))]')
    if len(sections) > 2 and places:
        insert_after(places[0], render("partials/outline.html", sections=sections, words=words))
