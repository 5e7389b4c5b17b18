"""Slides for trainers to edit: sections of a chapter, one idea on each slide, with what they rest on in the notes."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path

from lxml import etree
from lxml.html import HtmlElement

from handbook_build.exports.manuscript import Manuscript, dated
from handbook_build.exports.pandoc.images import draw_figures
from handbook_build.exports.pandoc.reference_pptx import reference_pptx, rewrite_xml
from handbook_build.exports.pandoc.run import run_pandoc
from handbook_build.exports.pandoc.slide import Slide, slides_of
from handbook_build.exports.pandoc.slide_items import SlideItem, lines_of_words, slide_items
from handbook_build.exports.selection import LEVELS, section_elements
from handbook_build.pages.templates import render
from handbook_build.pages.trees import parse
from handbook_build.versions.addresses import permalink

FINISH = "templates/exports/slide.xsl"
FACTS = ("foot", "tinted", "count")  # what the page says of each slide for the sheet that finishes it
NUMBER = re.compile(r"ppt/slides/slide(\d+)\.xml")


def slides_page(manuscript: Manuscript, codes: Sequence[str]) -> str:
    """Return the HTML of a deck that shows the sections `codes`, in order; those that a chapter lacks are passed over."""
    return deck_page(manuscript, [slide for code in codes for slide in section_slides(manuscript, code)])


def deck_page(manuscript: Manuscript, slides: list[Slide]) -> str:
    """Return the HTML of a deck with its last slides: the sources, and where to check it; no two titles are the same."""
    slides = [*slides, *last_slides(manuscript, slides)]
    for told in ("{code}", "{number}"):
        titles, numbers = Counter(slide.title for slide in slides), Counter[str]()
        for slide in slides:
            numbers[slide.title] += 1
            if titles[slide.title] > 1:
                more = f" · {told.format(code=slide.code, number=numbers[slide.title])}"
                slide.title, slide.count = slide.title + more, slide.count + more
    return render(
        "exports/slides.html",
        title=manuscript.title,
        language=manuscript.language,
        version=manuscript.handbook.version.number,
        slides=slides,
        kinds=manuscript.language.kinds,
    )


def section_slides(manuscript: Manuscript, code: str) -> list[Slide]:
    """Return the slides of a section and of those below it; [] where the manuscript has no such section."""
    for book_chapter in manuscript.chapters:
        found = book_chapter.root.xpath("./*[@id=$id]", id=code.lower())
        if found:
            draw_figures(book_chapter.root, manuscript.handbook.root)
            chapter = manuscript.handbook.chapters[book_chapter.page.path]
            parts = headed(section_elements(found[0]))
            return [slide for part in parts for slide in _part(part, chapter.code_of(part[0].get("id")), manuscript)]
    return []


def headed(elements: Sequence[HtmlElement]) -> Iterator[list[HtmlElement]]:
    """Yield each heading of a section together with what stands right under it."""
    part: list[HtmlElement] = []
    for element in elements:
        if element.tag in LEVELS and part:
            yield part
            part = []
        part.append(element)
    yield part


def _part(part: list[HtmlElement], code: str, manuscript: Manuscript) -> list[Slide]:
    held = [piece for element in part[1:] for piece in slide_items(element, manuscript.notes)]
    address = manuscript.handbook.site.url + permalink(code)
    numbered = manuscript.language.exports["numbered"]
    return slides_of(part[0].text_content().strip(), code, address, held, numbered)


def last_slides(manuscript: Manuscript, slides: list[Slide]) -> list[Slide]:
    """Return the last slides; the notes of those with sources have the works in full."""
    handbook, language = manuscript.handbook, manuscript.language
    code = manuscript.chapters[0].page.code
    address = handbook.site.url + permalink(code)
    works = {note.name: note.work for slide in slides for note in slide.sources}
    listed = [
        SlideItem(escape(short), "ul", lines_of_words(short), reason=parse(works[short].html).text_content().strip())
        for short in sorted(works)
    ]
    ended = slides_of(language.words["sources"], code, address, listed, language.exports["numbered"]) if listed else []
    return [*ended, Slide(language.exports["check_and_credit"], code, address, _check(manuscript, code, address))]


def _check(manuscript: Manuscript, code: str, address: str) -> list[str]:
    language = manuscript.language
    return [
        f"<p>{escape(language.handbook)}, {code}. {dated(manuscript)}.</p>",
        f'<p>{language.exports["newest_version"]}: <a href="{address}">{address}</a></p>',
        f"<p>{escape(' '.join([language.license, manuscript.unreviewed]))}</p>",
    ]


def write_slides(page: str, manuscript: Manuscript, file: Path) -> None:
    """Write a deck as a PowerPoint file."""
    handbook, language, first = manuscript.handbook, manuscript.language, manuscript.chapters[0].page
    reference = file.with_name(f"{file.name}.master")
    reference.write_bytes(reference_pptx(handbook.root))
    options = [
        "--slide-level=1",
        f"--reference-doc={reference}",
        f"--metadata=title:{manuscript.title}",
        f"--metadata=subtitle:{first.summary}",
        f"--metadata=date:{first.code} · {language.handbook}. {dated(manuscript)}",
        f"--metadata=lang:{language.bcp47}",
    ]
    try:
        run_pandoc(page, "pptx", file, handbook.version, options)
    finally:
        reference.unlink()
    facts = [{name: title.get(f"data-{name}", "") for name in FACTS} for title in parse(page).iter("h1")]
    file.write_bytes(
        finish_deck(file.read_bytes(), [{"title": tied(manuscript.title)}, *facts], language.bcp47, handbook.root)
    )


def tied(title: str) -> str:
    """Return a title whose last two words stay on one line.

    >>> tied("Session: police, 60 minutes")
    'Session: police, 60\xa0minutes'
    """
    return "\N{NO-BREAK SPACE}".join(title.rsplit(" ", 1))


def finish_deck(deck: bytes, facts: Sequence[dict[str, str]], language: str, root: Path) -> bytes:
    """Return a deck with its language, and on each slide what `facts` say of it, those of the title slide first."""
    looks = etree.XSLT(etree.parse(root / FINISH))

    def finish(name: str, part: etree._Element) -> etree._Element:
        number = NUMBER.fullmatch(name)
        if not number and not name.startswith("ppt/notesSlides/"):
            return part
        said = {"language": language, **(facts[int(number[1]) - 1] if number else {})}
        quoted = {key: etree.XSLT.strparam(value) for key, value in said.items()}
        return looks(part, **quoted).getroot()  # type: ignore[arg-type]  # it may be a parameter of any name

    return rewrite_xml(deck, finish)
