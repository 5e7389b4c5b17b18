"""A manuscript as one Typst file: its settings, cover, contents, chapters, works and last page."""

import json
from dataclasses import dataclass

from handbook_build.exports.manuscript import BookChapter, Manuscript
from handbook_build.exports.typst.blocks import Blocks
from handbook_build.exports.typst.fonts import fonts_of
from handbook_build.exports.typst.inline import CannotPrint, Inline, flag, language_of, string
from handbook_build.exports.typst.qr import qr_svg
from handbook_build.pages.trees import parse
from handbook_build.problems import BrokenHandbook, Problem
from handbook_build.versions.addresses import permalink

TEMPLATE = "templates/exports/handbook.typ"


@dataclass(frozen=True)
class Paper:
    """How a copy is set: the paper's name in Typst, and whether in large print."""

    size: str = "a4"
    large: bool = False


def typst_book(manuscript: Manuscript) -> str:
    """Return the Typst source; raises BrokenHandbook with the place of what cannot be printed."""
    listed = {work.key for work in manuscript.works} or set(manuscript.handbook.works)
    lines = [f'#import "/{TEMPLATE}": *', "#show: handbook"]
    for number, book_chapter in enumerate(manuscript.chapters):
        if book_chapter.part:
            lines.append(_part(book_chapter.part, manuscript))
        lines.append(f"#set heading(offset: {book_chapter.deeper})")
        language = manuscript.handbook.languages.by_code[book_chapter.page.language]
        lines.append(f"#set text({language_of(language)})")
        lines += _chapter(book_chapter, manuscript, number, listed)
    lines.append("#set heading(offset: 0)")
    if manuscript.works:
        lines.append(_works_cited(manuscript))
    lines.append(_last_page(manuscript))
    return "\n".join(lines) + "\n"


def _part(name: str, manuscript: Manuscript) -> str:
    """Return the opening page of a part with the list of its chapters."""
    paths = next(part.paths for part in manuscript.parts if part.title == name)
    pages = [book_chapter.page for book_chapter in manuscript.chapters if book_chapter.page.path in paths]
    rows = "".join(f"({string(p.code)}, {string(p.code.lower())}, {string(p.title)}), " for p in pages)
    return f"#part-opening({string(name)}, {rows})"


def typst_inputs(manuscript: Manuscript, paper: Paper) -> dict[str, str]:
    """Return what the template asks of `sys.inputs`: facts of the copy and how it is set."""
    handbook, language = manuscript.handbook, manuscript.language
    return {
        "name": language.handbook,
        "title": manuscript.title,
        "about": manuscript.about,
        "version": handbook.version.number,
        "day": language.long_date(handbook.version.date),
        "date": handbook.version.date.isoformat(),
        "address": handbook.site.url,
        "copyright": language.license,
        "language": language.alone,
        "region": language.region,
        "source": handbook.languages.source.alone,
        "direction": language.direction,
        "fonts": json.dumps(sorted(fonts_of(manuscript))),
        "words": json.dumps({**language.words, **language.exports, "unreviewed": manuscript.unreviewed}),
        "paper": paper.size,
        "large": flag(paper.large),
        "parts": flag(any(book_chapter.part for book_chapter in manuscript.chapters)),
        "single": flag(len(manuscript.chapters) == 1),
    }


def _chapter(book_chapter: BookChapter, manuscript: Manuscript, number: int, listed: set[str]) -> list[str]:
    page, chapter = book_chapter.page, manuscript.handbook.chapters[book_chapter.page.path]
    blocks = Blocks(Inline(manuscript.notes, manuscript.language.kinds, listed, f"n{number}"), chapter.code_of)
    title, *_ = book_chapter.root
    address = manuscript.handbook.site.url + permalink(page.code)
    try:
        head = (
            f"#chapter(code: {string(page.code)}, id: {string(page.code.lower())}, summary: {string(page.summary)}, "
            f"also: {string(', '.join(page.also_called))}, warning: {string(page.content_note)}, "
            f"address: {string(address)}, qr: {string(qr_svg(address))}, whole: {flag(book_chapter.whole)})"
            f"{blocks.inline.content(title)}"
        )
        return [head, *blocks.all(book_chapter.root)[1:]]
    except CannotPrint as error:
        line = next((section.line for section in chapter.sections if section.id == blocks.section), 1)
        raise BrokenHandbook([Problem(f"docs/{page.path}", line, "cannot-print", str(error))]) from None


def _works_cited(manuscript: Manuscript) -> str:
    inline = Inline()
    works = []
    for work in manuscript.works:
        reference = parse(work.html)
        for link in reference.iter("a"):
            link.set("data-to", "elsewhere")
        kind = manuscript.language.kinds[work.kind]
        works.append(f"({string(f'ref-{work.key}')}, {inline.content(reference)}, {string(kind)}), ")
    return f"#works-cited({''.join(works)})"


def _last_page(manuscript: Manuscript) -> str:
    handbook, code = manuscript.handbook, manuscript.code_to_check
    fragment = f"#{code}@{handbook.version.number}" if code else ""
    check = f"{manuscript.check_address}{fragment}"
    return f"#last-page(check: {string(check)}, code: {string(code)}, qr: {string(qr_svg(check))})"
