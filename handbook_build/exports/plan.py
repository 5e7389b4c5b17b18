"""Which files there are, what each holds and how it is set."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urljoin

from handbook_build.exports.settings import ExportSettings, Pack
from handbook_build.exports.typst.book import Paper
from handbook_build.handbook import Handbook
from handbook_build.pages.page import Page
from handbook_build.pages.trees import parse

A4 = Paper("a4")
PAPERS = {"a4": A4, "letter": Paper("us-letter"), "large-print": Paper("a4", large=True)}
BOOKS = {"a4": "The whole handbook, A4", "letter": "The whole handbook, US Letter", "large-print": "Large print"}


@dataclass(frozen=True)
class Export:
    """One file below dist/. `form` says who writes it; `shown` are the codes that slides show;
    `layout` says how cards lie on their paper."""

    name: str
    form: str
    title: str
    about: str
    codes: tuple[str, ...]
    paper: Paper = A4
    parts: bool = False
    shown: tuple[str, ...] = ()
    layout: str = ""


def plan(handbook: Handbook, pages: Sequence[Page], settings: ExportSettings) -> list[Export]:
    """Return all exports: those that take longest first, so that two workers end at about the same time."""
    pages = [page for page in pages if handbook.languages.in_source(page.code) not in settings.left_out]
    return [
        *_books(handbook, pages),
        *(_pack(pack, handbook, pages) for pack in settings.packs),
        *(_chapter(page, handbook) for page in pages),
        *_slides(handbook, pages, settings),
        *(_session(pack, handbook, pages, settings) for pack in settings.packs),
        *_cards(handbook, pages, settings),
        *_worksheets(handbook, settings),
    ]


def _books(handbook: Handbook, pages: Sequence[Page]) -> Iterator[Export]:
    codes = tuple(page.code for page in pages if page.language == handbook.languages.source.code)
    name = handbook.site.name
    for size, about in BOOKS.items():
        yield Export(f"handbook-{size}.pdf", "pdf", name, about, codes, PAPERS[size], parts=True)
    yield Export("handbook.epub", "epub", name, "The whole handbook", codes, parts=True)
    yield Export("handbook.docx", "docx", name, "The whole handbook", codes, parts=True)


def _pack(pack: Pack, handbook: Handbook, pages: Sequence[Page]) -> Export:
    codes = session_codes(pack, handbook, pages)
    return Export(f"packs/{pack.name}.pdf", "pdf", pack.title, pack.about, tuple(codes))


def _chapter(page: Page, handbook: Handbook) -> Export:
    about = handbook.languages.of(handbook.chapters[page.path]).exports["chapter"].format(code=page.code)
    return Export(f"chapters/{page.code.lower()}.pdf", "pdf", page.title, about, (page.code,))


def _slides(handbook: Handbook, pages: Sequence[Page], settings: ExportSettings) -> Iterator[Export]:
    for page in pages:
        shape = handbook.shapes.of(handbook.chapters[page.path])
        if shape and shape.kind in settings.slides:
            shown = [f"{page.code}-{ending}" for ending in settings.slides[shape.kind]]
            exercise = f"TX-{page.code.lower()}"
            codes = (page.code, exercise) if exercise in handbook.sections else (page.code,)
            about = f"Slides on {page.code}"
            yield Export(f"slides/{page.code.lower()}.pptx", "pptx", page.title, about, codes, shown=(*shown, exercise))


def _session(pack: Pack, handbook: Handbook, pages: Sequence[Page], settings: ExportSettings) -> Export:
    name, codes = f"slides/{pack.session.lower()}.pptx", session_codes(pack, handbook, pages)
    title = next(page.title for page in pages if page.code == pack.session)
    return Export(name, "session", title, f"Slides on {pack.session}", tuple(codes), shown=settings.session_slides)


def _cards(handbook: Handbook, pages: Sequence[Page], settings: ExportSettings) -> Iterator[Export]:
    """Yield the sheets of cards, and alone each card of the kinds that are laid out alone."""
    for name, entry in settings.cards.items():
        chosen = []
        for page in pages:
            shape = handbook.shapes.of(handbook.chapters[page.path])
            if page.language == handbook.languages.source.code and shape and shape.kind in entry.kinds:
                chosen.append(page)
        if entry.layout == "pocket":
            for page in chosen:
                about = f"Card {page.code}"
                yield Export(
                    f"cards/{page.code.lower()}.pdf",
                    "cards",
                    page.title,
                    about,
                    (f"{page.code}-card",),
                    layout="pocket",
                )
        else:
            codes = tuple(f"{page.code}-card" for page in chosen)
            yield Export(f"cards/{name}.pdf", "cards", entry.title, entry.title, codes, layout=entry.layout)


def _worksheets(handbook: Handbook, settings: ExportSettings) -> Iterator[Export]:
    for code in settings.worksheets:
        within = False
        for section in handbook.chapters[handbook.sections[code].path].sections:
            if section.level <= handbook.sections[code].level:
                within = section.code == code
            elif within:
                name = f"worksheets/{section.code.lower()}.docx"
                yield Export(name, "worksheet", section.title, f"Worksheet {section.code}", (section.code,))


def session_codes(pack: Pack, handbook: Handbook, pages: Sequence[Page]) -> list[str]:
    """Return a session's own code and those that it links to, chapter by chapter in the order of its first link."""
    page = next(page for page in pages if page.code == pack.session)
    by_url = {chapter.url: chapter for chapter in handbook.chapters.values()}
    linked: dict[str, set[str]] = {}
    for link in parse(page.html).xpath(".//a[not(contains(@class, 'footnote'))]/@href"):
        url, _, fragment = urljoin(f"/{page.url}", link).removeprefix("/").partition("#")
        chapter = by_url.get(url)
        if chapter and chapter.code != pack.session and not fragment.startswith(("ref-", "fn")):
            linked.setdefault(chapter.code, set()).add(chapter.code_of(fragment) if fragment else chapter.code)
    for code in pack.more:
        linked.setdefault(handbook.chapters[handbook.sections[code].path].code, set()).add(code)
    ordered = [
        section.code for code, codes in linked.items() for section in handbook.by_code[code].sections
        if section.code in codes
    ]  # fmt: skip
    return [pack.session, *ordered]
