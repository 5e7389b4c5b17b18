"""What the site adds to a page's HTML: codes, what stands around a card, old anchors, a name for the notes."""

from collections.abc import Sequence
from typing import NamedTuple

from lxml.html import HtmlElement

from handbook_build.handbook import Handbook
from handbook_build.pages.footnotes import render_notes
from handbook_build.pages.glossary import mark_terms
from handbook_build.pages.headings import add_outline, mark_forms, wrap_headings
from handbook_build.pages.letters import add_letters
from handbook_build.pages.part_index import add_gists
from handbook_build.pages.tables import label_tables
from handbook_build.pages.templates import render
from handbook_build.pages.translations import counterparts, place_of
from handbook_build.pages.trees import insert_after, insert_before, parse, serialize
from handbook_build.text.chapters import Chapter
from handbook_build.text.quotes import past_quotations
from handbook_build.versions.addresses import permalink, relative
from handbook_build.versions.registry import resolve


class ChapterFile(NamedTuple):
    """An export that a chapter's page offers: its name in the page's language, its link, and its size: '134 kB'."""

    name: str
    link: str
    size: str


TO_ACT = ("-respond", "-say")  # ends of the ids of sections that one jumps to from a card
HEADINGS = ".//h1[@id]|.//h2[@id]|.//h3[@id]"


def site_html(html: str, chapter: Chapter, handbook: Handbook, files: Sequence[ChapterFile] = ()) -> str:
    """Return a page's HTML as the site shows it; `files` are the exports of the chapter that the page offers."""
    root = parse(html)
    mark_terms(root, chapter, handbook)
    add_codes(root, chapter)
    add_old_anchors(root, chapter, handbook)
    mark_forms(root)
    add_gists(root, chapter, handbook)
    add_letters(root, chapter, handbook)
    add_head(root, chapter, handbook)
    add_along(root, chapter, handbook, files)
    add_colophon(root, chapter, handbook)
    add_outline(root, chapter, handbook.languages.of(chapter).words)
    wrap_headings(root)
    render_notes(root, chapter, handbook)
    label_tables(root)
    return serialize(root)


def cite_address(code: str, chapter: Chapter) -> str:
    """Return the address of the page that shows how to cite a code."""
    return f"cite/{chapter.code.lower()}/#cite-{code.lower()}"


def add_codes(root: HtmlElement, chapter: Chapter) -> None:
    """Put each heading's code beside it: a plain link to the page that shows how to cite it."""
    for heading in root.xpath(HEADINGS):
        for name in [name for name in heading.attrib if name.startswith("data-")]:
            del heading.attrib[name]  # an author's notes to the build
        code = chapter.code_of(heading.get("id"))
        if code:
            insert_after(
                heading,
                render("partials/code.html", code=code, link=relative(cite_address(code, chapter), chapter.url)),
            )


def add_old_anchors(root: HtmlElement, chapter: Chapter, handbook: Handbook) -> None:
    """Keep alive every address ever published on this page: beside its words, or with a line that leads to them."""
    here = {section.id for section in chapter.sections}
    elsewhere = []
    for entry in handbook.published.get(chapter.url, ()):
        if entry.id in here:
            continue
        target = resolve(entry.code, handbook.registry) or entry
        heading = root.xpath(f'.//*[@id="{target.id}"]') if target.is_live and target.page == chapter.path else []
        if heading:
            insert_before(heading[0], render("partials/old_anchor.html", id=entry.id))
        else:
            elsewhere.append((entry, target, relative(permalink(entry.code), chapter.url)))
    if elsewhere:
        words = handbook.languages.of(chapter).words
        insert_after(root[-1], render("partials/moved_sections.html", rows=elsewhere, words=words))


def add_head(root: HtmlElement, chapter: Chapter, handbook: Handbook) -> None:
    """Put the summary of a chapter under its title and its emblem beside it, and nothing else before its card."""
    heading = root.find("h1")
    if heading is None:
        return
    mark, said = heading.getnext(), root.find('p[@class="hb-summary"]') is not None
    summary = chapter.meta.summary if handbook.shapes.of(chapter) and not said else ""
    insert_after(
        mark if mark is not None and mark.get("class") == "hb-code" else heading,
        render("partials/page_head.html", url=chapter.url, summary=summary),
    )
    if emblem := handbook.figures.emblem(handbook.languages.in_source(chapter.code)):
        insert_before(heading, render("partials/emblem.html", emblem=emblem))


def add_along(root: HtmlElement, chapter: Chapter, handbook: Handbook, files: Sequence[ChapterFile]) -> None:
    """Put what one may want of a chapter behind its card, or under the title: a note on what the page holds, its other
    languages, its files, the way to what it rests on. A translation says there what it is. On the first page of all that
    follows the first question, and its languages stand above the title.
    """
    pages, heads = counterparts(chapter, handbook), root.xpath('./div[@class="hb-head"]')
    if not heads:
        return
    own = root.xpath(f'./h2[@id="{chapter.code.lower()}-card"]')  # a page of handouts has cards of other chapters
    cards = root.xpath('(./dl[@class="hb-card"])[1]') if own else []
    sources = [below for card in cards for below in card.xpath('following-sibling::*[1][@class="hb-sources"]')]
    language, questions = handbook.languages.of(chapter), root.findall("h2")
    at_home = handbook.languages.in_source(chapter.code) == "HOME" and len(questions) > 1
    place = questions[1].getprevious() if at_home else [*heads, *cards, *sources][-1]
    html = render(
        "partials/along.html",
        meta=chapter.meta,
        language=language,
        others=[] if at_home else [(name, relative(to.url, chapter.url)) for name, to in pages if to is not chapter],
        jump=[each for each in chapter.sections if each.id.endswith(TO_ACT) and each.level == 2] if cards else [],
        files=files,
        has_notes=bool(root.xpath('./div[@class="footnote"]')),
        past=past_quotations(chapter, handbook.sections),
    )
    insert_after(place, html)
    for translation in root.xpath('./p[@class="hb-translation"]') if cards else ():
        place.addnext(translation)


def add_colophon(root: HtmlElement, chapter: Chapter, handbook: Handbook) -> None:
    """Say at the end of a page what else people call it, and its version."""
    if root.find("h1") is None:
        return
    html = render(
        "partials/colophon.html",
        meta=chapter.meta,
        language=handbook.languages.of(chapter),
        version=handbook.version,
        changes=relative(place_of("CHANGES", handbook.languages.of(chapter), handbook), chapter.url),
    )
    ends = root.xpath('./section[@class="hb-words" or @class="hb-moved"]|./div[@class="footnote"]')
    if ends:
        insert_before(ends[0], html)
    else:
        insert_after(root[-1], html)
