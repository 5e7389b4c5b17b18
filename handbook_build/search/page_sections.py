"""The sections of a page as search knows them: the words of each, without notes and quotations, and what a result shows."""

from handbook_build.handbook import Handbook
from handbook_build.pages.page import Page
from handbook_build.pages.trees import parse
from handbook_build.search.excerpts import excerpt, plain

HEADINGS = ("h1", "h2", "h3")
LEFT_OUT = "|".join(
    [
        "./p[@class='hb-sources' or @class='hb-unmarked']",
        "./sup|.//sup|.//div[@class='footnote']|.//figure|.//blockquote|.//*[contains(@class, 'hb-local')]",
    ]
)
MADE_LISTS = ("CLAIMS", "WORKS", "CHANGES", "Q")  # their pages list what stands elsewhere


def sections(page: Page, handbook: Handbook) -> list[dict]:
    """Return id, level, title, text, other forms (`data-forms`) and lines to show of each section with a code, in order."""
    root, chapter, found = parse(page.html), handbook.chapters[page.path], list[dict]()
    forms = {section.id: " " + section.attributes.get("data-forms", "") for section in chapter.sections}
    for element in root.xpath(LEFT_OUT):
        element.drop_tree()
    for element in root:
        name = element.get("id") or ""
        if element.tag in HEADINGS and chapter.code_of(name):
            level = int(element.tag[1])
            found.append(
                {"id": name, "level": level, "title": plain(element), "blocks": [], "forms": forms.get(name, "")}
            )
        elif found and not (page.code in MADE_LISTS and element.tag in ("table", "ul", "ol", "div")):
            found[-1]["blocks"].append(element)
    for place, part in enumerate(found):
        below = [block for other in below_of(found, place) for block in other["blocks"]]
        part["text"] = " ".join(map(plain, part["blocks"]))
        part["lines"] = excerpt(part["id"], part["blocks"], below) or (page.summary if part["level"] == 1 else "")
    return found


def below_of(found: list[dict], place: int) -> list[dict]:
    """Return the sections that belong to one: those of a lower level that follow it. A page as a whole has none."""
    level, rest = found[place]["level"], found[place + 1 :]
    end = next((number for number, part in enumerate(rest) if part["level"] <= level), len(rest))
    return rest[:end] if level > 1 else []
