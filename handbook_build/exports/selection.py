"""Codes to excerpts: `R4` takes a whole chapter, `R4-respond` one of its sections with what stands below it."""

from collections.abc import Iterable
from copy import deepcopy
from dataclasses import dataclass

from lxml.html import HtmlElement

from handbook_build.pages.page import Page
from handbook_build.pages.trees import parse
from handbook_build.problems import nearest
from handbook_build.versions.registry import Entry, resolve

LEVELS = {"h1": 1, "h2": 2, "h3": 3}


class UnknownCode(ValueError):
    """Raised for a code that no page holds, with the nearest ones."""

    def __init__(self, code: str, near: list[str]):
        super().__init__(f"{code}: unknown-code: no section has this code; the nearest: {', '.join(near) or 'none'}")


@dataclass(eq=False)
class Excerpt:
    """A page, or the sections chosen from it: `root` is a tree of its own that begins with the page's h1."""

    page: Page
    root: HtmlElement
    whole: bool = True

    @property
    def ids(self) -> set[str]:
        """Return every id in the excerpt."""
        return {element.get("id") for element in self.root.iter() if element.get("id")}


class Selection:
    """Picks excerpts by code from `pages`; `registry` says where a code that moved stands now."""

    def __init__(self, pages: Iterable[Page], registry: dict[str, Entry]):
        self.registry = registry
        self.roots = {page.code: (page, parse(page.html)) for page in pages}

    def select(self, codes: Iterable[str]) -> list[Excerpt]:
        """Return the excerpts of the codes in their order; neighbors from one page are one excerpt.

        A section that stands in another one of the selection is not repeated. Raises UnknownCode.
        """
        found = {heading.get("id"): (page, heading) for page, heading in map(self.find, codes)}
        parts = {identity: self._ids_within(*place) for identity, place in found.items()}
        excerpts: list[Excerpt] = []
        for identity, (page, heading) in found.items():
            if any(identity in ids for other, ids in parts.items() if other != identity):
                continue
            if heading.tag == "h1":
                excerpts.append(Excerpt(page, deepcopy(self.roots[page.code][1])))
            else:
                self._add_section(excerpts, page, heading)
        return excerpts

    def _ids_within(self, page: Page, heading: HtmlElement) -> set[str]:
        """Return the ids of a heading's section and of all that stands in it."""
        elements = [self.roots[page.code][1]] if heading.tag == "h1" else section_elements(heading)
        return {part.get("id") for element in elements for part in element.iter() if part.get("id")}

    def find(self, code: str) -> tuple[Page, HtmlElement]:
        """Return the page and the heading of a code, in any case of letters; raises UnknownCode."""
        by_lower = {known.lower(): known for known in self.registry}
        entry = resolve(by_lower.get(code.lower(), code), self.registry)
        for page, root in self.roots.values():
            for heading in root.xpath("./h1|./h2|./h3"):
                if entry and heading.get("id") == entry.id:
                    return page, heading
        raise UnknownCode(code, nearest(code, self.registry))

    def _add_section(self, excerpts: list[Excerpt], page: Page, heading: HtmlElement) -> None:
        """Add a section to the last excerpt, where that is of the same page, or to a new one."""
        if not excerpts or excerpts[-1].page is not page or excerpts[-1].whole:
            title = self.roots[page.code][1].find("h1")
            holder = title.makeelement("div", {})
            holder.append(deepcopy(title))
            excerpts.append(Excerpt(page, holder, whole=False))
        for element in section_elements(heading):
            copy = deepcopy(element)
            if element is heading:
                copy.tag = "h2"  # where it is an h3, no heading stands between it and the chapter's
            excerpts[-1].root.append(copy)


def section_elements(heading: HtmlElement) -> list[HtmlElement]:
    """Return a heading and what stands under it until the next heading of its level or above, or the notes."""
    elements = [heading]
    for element in heading.itersiblings():
        if LEVELS.get(element.tag, 9) <= LEVELS[heading.tag] or element.get("class") == "footnote":
            break
        elements.append(element)
    return elements
