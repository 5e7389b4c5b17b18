"""What the site adds to a page's HTML: codes, the lines under the title, old anchors, a name for the notes."""

from lxml.html import HtmlElement

from handbook_build.handbook import Handbook
from handbook_build.pages.checklists import dress_checklists
from handbook_build.pages.footnotes import dress_notes
from handbook_build.pages.glossary import mark_terms
from handbook_build.pages.headings import add_outline, mark_forms, wrap_headings
from handbook_build.pages.tables import dress_tables
from handbook_build.pages.templates import render
from handbook_build.pages.translations import counterparts
from handbook_build.pages.trees import insert_after, insert_before, parse, serialize
from handbook_build.text.chapters import Chapter, page_url
from handbook_build.text.quotes import quotations_in
from handbook_build.versions.addresses import relative, short_address
from handbook_build.versions.registry import resolve

HEADINGS = ".//h1[@id]|.//h2[@id]|.//h3[@id]"


def site_html(html: str, chapter: Chapter, handbook: Handbook) -> str:
    """Return a page's HTML as the site shows it."""
    root = parse(html)
    mark_terms(root, chapter, handbook)
    add_codes(root, chapter)
    add_old_anchors(root, chapter, handbook)
    add_head(root, chapter, handbook)
    add_outline(root, chapter, handbook.languages.of(chapter).words)
    mark_forms(root)
    wrap_headings(root)
    dress_notes(root, chapter, handbook)
    dress_tables(root)
    dress_checklists(root)
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
    for entry in handbook.registry.values():
        if entry.id in here or chapter.url not in map(page_url, entry.pages):
            continue
        target = resolve(entry.code, handbook.registry)
        heading = root.xpath(f'.//*[@id="{target.id}"]') if target.is_live and target.page == chapter.path else []
        if heading:
            insert_before(heading[0], render("partials/old_anchor.html", id=entry.id))
        else:
            elsewhere.append((entry, target, relative(short_address(entry.code), chapter.url)))
    if elsewhere:
        words = handbook.languages.of(chapter).words
        insert_after(root[-1], render("partials/moved_sections.html", rows=elsewhere, words=words))


def add_head(root: HtmlElement, chapter: Chapter, handbook: Handbook) -> None:
    """Put under the title what else people call it, what the page holds, and the version."""
    heading = root.find("h1")
    if heading is None:
        return
    mark, language, pages = heading.getnext(), handbook.languages.of(chapter), counterparts(chapter, handbook)
    insert_after(
        mark if mark is not None and mark.get("class") == "hb-code" else heading,
        render(
            "partials/page_head.html",
            meta=chapter.meta,
            url=chapter.url,
            language=language,
            others=[(name, relative(other.url, chapter.url)) for name, other in pages if other is not chapter],
            version=handbook.version,
            past=past_quotations(chapter, handbook),
            changes=relative("changes/", chapter.url),
        ),
    )


def past_quotations(chapter: Chapter, handbook: Handbook) -> str:
    """Return the id of the first section after quotations that has none; '' where none follows."""
    quoting = False
    for section in chapter.sections:
        quotes = bool(quotations_in(section.body, handbook.sections))
        if quoting and not quotes:
            return section.id
        quoting = quotes
    return ""
