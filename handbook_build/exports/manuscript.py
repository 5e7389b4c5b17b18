"""A manuscript is one document tree: what every writer, to PDF, EPUB, Word and slides, reads."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from lxml.html import HtmlElement

from handbook_build.citations.bibliography import Work
from handbook_build.citations.notes import Note
from handbook_build.exports.links import Links
from handbook_build.exports.notes import convert_notes, notes_in
from handbook_build.exports.selection import Excerpt, Selection
from handbook_build.exports.simplify import convert_figures, open_details
from handbook_build.handbook import Handbook
from handbook_build.languages import Language
from handbook_build.pages.page import Page
from handbook_build.pages.translations import place_of

TASK_LIST = "task-list"
# The signs that stand open on the first page come again in their groups, which are open on paper.
NEEDLESS = (
    ".//script|.//*[@hidden]|./p[@class='hb-summary']|.//details[@class='hb-figure-words']"
    "|.//*[@class='hb-tiles' or @class='hb-more']"
)


@dataclass(frozen=True)
class Part:
    """A part of the book: its title and the files of its chapters."""

    title: str
    paths: tuple[str, ...]


@dataclass(frozen=True)
class BookChapter:
    """A chapter, or what a copy has of it. `part` is the title of the part that it opens, if any; `deeper`: 1 within one."""

    page: Page
    root: HtmlElement = field(repr=False)
    whole: bool
    part: str = ""
    deeper: int = 0


@dataclass(frozen=True)
class Manuscript:
    """One copy before it is set. `works` are listed at its end; they are [] where a chapter of the copy lists them."""

    title: str
    about: str
    handbook: Handbook = field(repr=False)
    chapters: list[BookChapter]
    notes: dict[str, Note] = field(repr=False)
    works: list[Work] = field(repr=False)
    parts: Sequence[Part] = ()

    @property
    def language(self) -> Language:
        """Return the language of the first chapter, in which the copy speaks of itself."""
        return self.handbook.languages.of(self.handbook.chapters[self.chapters[0].page.path])

    @property
    def unreviewed(self) -> str:
        """Return what a translation says of itself until somebody has reviewed it; '' for the source."""
        return self.language.translation.get("unreviewed", "")

    @property
    def code_to_check(self) -> str:
        """Return the code whose words the last page helps to check: '' for a copy of several chapters."""
        return self.chapters[0].page.code if len(self.chapters) == 1 else ""

    @property
    def check_address(self) -> str:
        """Return the address of the page that checks a copy: in the language of the copy, where it has one."""
        return self.handbook.site.url + place_of("CHECK", self.language, self.handbook)


def dated(manuscript: Manuscript) -> str:
    """Return the version with its day, as a copy says it: 'Version 2.0.0, 26 November 2026'."""
    version, language = manuscript.handbook.version, manuscript.language
    return language.citation["version"].format(version=version.number, day=language.long_date(version.date))


class Composer:
    """Composes manuscripts from the pages of the last build; `left_out` are codes that make no sense on paper."""

    def __init__(self, handbook: Handbook, pages: Sequence[Page], notes: dict[str, Note], left_out: Sequence[str] = ()):
        self.handbook, self.notes = handbook, notes
        self.left_out = {code.lower() for code in left_out}
        self.selection = Selection(pages, handbook.registry)

    def compose(self, title: str, about: str, codes: Sequence[str], parts: Sequence[Part] = ()) -> Manuscript:
        """Return the manuscript of some codes, in their order; raises UnknownCode."""
        excerpts = self.selection.select(codes)
        for excerpt in excerpts:
            self._leave_out(excerpt.root)
            open_details(excerpt.root)
            convert_figures(excerpt.root, self.handbook.figures, excerpt.page.language)
        keys = set()
        for excerpt in excerpts:
            keys |= convert_notes(excerpt.root, self.notes)
            quotations = excerpt.root.xpath(".//figure[@data-quote]")
            keys |= {quotation_source(quote, self.handbook) for quote in quotations}
        inside = set().union(*(excerpt.ids for excerpt in excerpts))
        listed = [work for key, work in self.handbook.works.items() if key in keys and f"ref-{key}" not in inside]
        links = Links(self.handbook, inside | {f"ref-{work.key}" for work in listed})
        for excerpt in excerpts:
            links.convert(excerpt.root, excerpt.page.url)
        language = self.handbook.languages.of(self.handbook.chapters[excerpts[0].page.path])
        notes = notes_in(language, self.notes)
        return Manuscript(title, about, self.handbook, with_parts(excerpts, parts), notes, listed, parts)

    def _leave_out(self, root: HtmlElement) -> None:
        """Drop the sections that make no sense on paper, what only a browser understands, and what the title has below it."""
        dropping = False
        for element in list(root):
            if element.tag in ("h1", "h2"):
                dropping = element.get("id") in self.left_out
            if dropping and element.get("class") != "footnote":
                root.remove(element)
        for needless in root.xpath(NEEDLESS):
            needless.drop_tree()


def quotation_source(quote: HtmlElement, handbook: Handbook) -> str:
    """Return the key of the work that a quotation's figure is from."""
    return handbook.quotes[quote.get("data-quote")].source


def with_parts(excerpts: list[Excerpt], parts: Sequence[Part]) -> list[BookChapter]:
    """Return the chapters; the first of each part bears its title."""
    titles = {path: part.title for part in parts for path in part.paths}
    openings, current = [], ""
    for excerpt in excerpts:
        title = titles.get(excerpt.page.path, "")
        opened = title if title != current else ""
        openings.append(BookChapter(excerpt.page, excerpt.root, excerpt.whole, opened, int(bool(title))))
        current = title
    return openings
