"""Which files there are, what each holds and how it is set."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from urllib.parse import urljoin

from handbook_build.exports.settings import ExportSettings, Pack
from handbook_build.exports.typst.book import Paper
from handbook_build.handbook import Handbook
from handbook_build.pages.page import Page
from handbook_build.pages.trees import parse
from handbook_build.text.chapters import Section

A4 = Paper("a4")
PAPERS = {"a4": A4, "letter": Paper("us-letter"), "large-print": Paper("a4", large=True)}


@dataclass(frozen=True)
class Export:
    """One file below dist/. `form` says who writes it, `shown` what slides show, `layout` how cards lie on their paper."""

    name: str
    form: str
    title: str
    about: str
    codes: tuple[str, ...]
    paper: Paper = A4
    parts: bool = False
    shown: Sequence[str] = ()
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
    """Yield the books of each language, of all its pages; the name of a file begins as the codes in it do."""
    for language in handbook.languages.by_code.values():
        codes = tuple(page.code for page in pages if page.language == language.code)
        start, name, about = handbook.languages.prefix(language).lower(), language.handbook, language.exports
        for size in PAPERS if codes else ():
            file = f"{start}handbook-{size}.pdf"
            yield Export(file, "pdf", name, about[f"book_{size}"], codes, PAPERS[size], parts=True)
        for form in ("epub", "docx") if codes else ():
            yield Export(f"{start}handbook.{form}", form, name, about["book"], codes, parts=True)


def _pack(pack: Pack, handbook: Handbook, pages: Sequence[Page]) -> Export:
    return Export(f"packs/{pack.name}.pdf", "pdf", pack.title, pack.about, tuple(session_codes(pack, handbook, pages)))


def _chapter(page: Page, handbook: Handbook) -> Export:
    about = _words(page.code, handbook)["chapter"].format(code=page.code)
    return Export(f"chapters/{page.code.lower()}.pdf", "pdf", page.title, about, (page.code,))


def _slides(handbook: Handbook, pages: Sequence[Page], settings: ExportSettings) -> Iterator[Export]:
    for page in pages:
        endings = settings.slides.get(_kind(page, handbook))
        if endings:
            shown = [f"{page.code}-{ending}" for ending in endings]
            exercise = f"TX-{page.code.lower()}"
            codes = (page.code, *({exercise} & handbook.sections.keys()))
            about = _words(page.code, handbook)["slides_on"].format(code=page.code)
            yield Export(f"slides/{page.code.lower()}.pptx", "pptx", page.title, about, codes, shown=(*shown, exercise))


def _kind(page: Page, handbook: Handbook) -> str:
    """Return the kind of a page's chapter, which is that of the chapter it translates; '' for one of its own kind."""
    chapter = handbook.by_code.get(handbook.languages.in_source(page.code))
    shape = chapter and handbook.shapes.of(chapter)
    return shape.kind if shape else ""


def _words(code: str, handbook: Handbook) -> dict[str, str]:
    """Return what the exports of a code are called, in its language."""
    return handbook.languages.of(handbook.chapters[handbook.sections[code].path]).exports


def _session(pack: Pack, handbook: Handbook, pages: Sequence[Page], settings: ExportSettings) -> Export:
    name, codes = f"slides/{pack.session.lower()}.pptx", session_codes(pack, handbook, pages)
    title = next(page.title for page in pages if page.code == pack.session)
    return Export(name, "session", title, f"Slides on {pack.session}", tuple(codes), shown=settings.session_slides)


def _cards(handbook: Handbook, pages: Sequence[Page], settings: ExportSettings) -> Iterator[Export]:
    """Yield for each language the sheets of cards, and alone each card of the kinds that are laid out alone."""
    for language, (name, entry) in product(handbook.languages.by_code.values(), settings.cards.items()):
        own = {handbook.languages.in_source(page.code): page for page in pages if page.language == language.code}
        chosen = [page for page in own.values() if _kind(page, handbook) in entry.kinds]
        chosen += [own[code] for code in entry.more if code in own]
        title, codes = language.exports[name], tuple(f"{page.code}-card" for page in chosen)
        for page, code in zip(chosen, codes, strict=True) if entry.layout == "pocket" else ():
            file = f"cards/{page.code.lower()}.pdf"
            yield Export(file, "cards", page.title, title.format(code=page.code), (code,), layout="pocket")
        if codes and entry.layout != "pocket":
            file = f"cards/{handbook.languages.prefix(language).lower()}{name}.pdf"
            yield Export(file, "cards", title, title, codes, layout=entry.layout)


def _worksheets(handbook: Handbook, settings: ExportSettings) -> Iterator[Export]:
    """Yield each worksheet in Word and as a form to fill in, and what is a form alone, in each language that has it."""
    prefixes = [handbook.languages.prefix(language) for language in handbook.languages.by_code.values()]
    for prefix, code in product(prefixes, (*settings.worksheets, *settings.forms)):
        endings = {"form": "pdf"} if code in settings.forms else {"worksheet": "docx", "form": "pdf"}
        holder = handbook.sections.get(prefix + code)
        for section in below(holder, handbook) if holder else ():
            about = _words(section.code, handbook)["worksheet"].format(code=section.code)
            for form, ending in endings.items():
                yield Export(f"worksheets/{section.code.lower()}.{ending}", form, section.title, about, (section.code,))


def below(section: Section, handbook: Handbook) -> Iterator[Section]:
    """Yield the sections that stand below one."""
    within = False
    for other in handbook.chapters[section.path].sections:
        if other.level <= section.level:
            within = other.code == section.code
        elif within:
            yield other


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
    return [pack.session] + [
        section.code for code, codes in linked.items() for section in handbook.by_code[code].sections
        if section.code in codes
    ]  # fmt: skip
