"""The index of a part says beside the name of each chapter its code, and what it is for where the text does not."""

from lxml.html import HtmlElement

from handbook_build.handbook import Handbook
from handbook_build.pages.templates import render
from handbook_build.pages.trees import fragments, insert_after
from handbook_build.text.chapters import Chapter

CARD, TEMPLATE = "-card", "partials/index_gist.html"


def add_gists(root: HtmlElement, chapter: Chapter, handbook: Handbook) -> None:
    """Dress each item of an index that leads to the card of a chapter; the first page has lists of its own."""
    if not chapter.path.endswith("index.md") or handbook.languages.in_source(chapter.code) == "HOME":
        return
    by_card = {f"{each.code.lower()}{CARD}": each for each in handbook.chapters.values()}
    for link in root.xpath(".//ul/li/a[@href]"):
        found = by_card.get(link.get("href").partition("#")[2])
        if found is None:
            continue
        items = link.getparent().getparent()
        if items.get("class") == "hb-links":
            link.text = f"{link.text} "
            link.extend(fragments(render(TEMPLATE, code=found.code, summary=found.meta.summary)))
        else:
            items.set("class", "hb-index")
            insert_after(link, render(TEMPLATE, code=found.code, summary=""))
            link.tail = " "
