"""Links on paper: to a place inside the copy by its id, to all that is left out by the short address on the web."""

from urllib.parse import urljoin

from lxml.html import HtmlElement

from handbook_build.handbook import Handbook
from handbook_build.versions.addresses import permalink
from handbook_build.versions.registry import resolve


class Links:
    """Converts the links of one copy; `inside` are the ids that it has."""

    def __init__(self, handbook: Handbook, inside: set[str]):
        self.handbook, self.inside = handbook, inside
        self.base = handbook.site.url
        self.by_url = {chapter.url: chapter for chapter in handbook.chapters.values()}

    def convert(self, root: HtmlElement, page_url: str) -> None:
        """Rewrite every link of an excerpt; `data-to` says `inside`, `left-out` or `elsewhere`."""
        for link in root.xpath(".//a[@href]"):
            address, to = self.target(link.get("href"), page_url)
            language = link.get("lang")
            link.attrib.clear()
            link.attrib.update({"lang": language} if language else {})
            link.set("href", address)
            link.set("data-to", to)

    def target(self, href: str, page_url: str) -> tuple[str, str]:
        """Return the new address of a link, and its kind: `inside`, `left-out` or `elsewhere`.

        Inside, it is `#` and an id; what is left out has its short address; a file of the site its whole address.
        """
        absolute = urljoin(self.base + page_url, href)
        if not absolute.startswith(self.base):
            return absolute, "elsewhere"
        path, _, fragment = absolute.removeprefix(self.base).partition("#")
        entry = resolve(self._code(path, fragment), self.handbook.registry)
        identity = entry.id if entry else fragment
        if identity and identity in self.inside:
            return f"#{identity}", "inside"
        return (f"{self.base}{permalink(entry.code)}" if entry else absolute), "left-out"

    def _code(self, path: str, fragment: str) -> str:
        """Return the code of an address below the root; '' where it is no section of the handbook."""
        chapter = self.by_url.get(path)
        if chapter is None:
            return ""
        return chapter.code_of(fragment) if fragment else chapter.code
