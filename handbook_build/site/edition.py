"""An edition is one version's words as plain pages, with no theme and no script, to be kept byte for byte."""

from urllib.parse import urljoin

from handbook_build.handbook import Handbook
from handbook_build.pages.page import Page
from handbook_build.pages.site_html import HEADINGS
from handbook_build.pages.templates import OVERRIDES, render
from handbook_build.pages.translations import place_of
from handbook_build.pages.trees import insert_after, parse, serialize
from handbook_build.site.assets import STYLES, style
from handbook_build.text.chapters import Chapter
from handbook_build.text.marks import OUTSIDE, plain_text
from handbook_build.versions.addresses import permalink, relative

STYLE = f"{STYLES}/plain.css"
FONTS, OF_THE_SITE = "../fonts/", "../../../../assets/fonts/"  # an edition has no fonts of its own: they are no words


def edition_pages(pages: list[Page], handbook: Handbook) -> dict[str, bytes]:
    """Return every file of the edition by its name below /v/<version>/."""
    inside = {page.url for page in pages}
    files = {f"{page.url}index.html": edition_page(page, inside, handbook) for page in pages}
    files[STYLE] = style(OVERRIDES / STYLES, "plain").replace(FONTS, OF_THE_SITE)
    return {name: text.encode() for name, text in files.items()}


def edition_page(page: Page, inside: set[str], handbook: Handbook) -> str:
    """Return one page: its words, each code a link to what is newest under it. `inside` are its pages."""
    chapter = handbook.chapters[page.path]
    newest, language = _newest(page), handbook.languages.of(chapter)
    return render(
        "pages/edition.html",
        handbook=handbook,
        title=plain_text(page.title),
        root=relative("", page.url),
        url=page.url,
        page=page,
        newest=f"{newest}{permalink(page.code)}",
        versions=f"{newest}{place_of('CHANGES', language, handbook)}",
        html=_with_codes(page, chapter, inside, language.words),
        language=language,
    )


def _newest(page: Page) -> str:
    """Return the way from a page of an edition to the site's root, where what is newest stands."""
    return f"{relative('', page.url)}../../"


def _with_codes(page: Page, chapter: Chapter, inside: set[str], words: dict[str, str]) -> str:
    tree, newest = parse(page.html), _newest(page)
    for heading in tree.xpath(HEADINGS):
        code = chapter.code_of(heading.get("id"))
        if code:
            link = f"{newest}{permalink(code)}"
            insert_after(heading, render("partials/edition_code.html", code=code, link=link, words=words))
    for helpless in tree.xpath(".//script|.//*[@hidden]"):  # what only a script could show
        helpless.drop_tree()
    for link in tree.xpath(".//a[@href]"):
        path, _, fragment = link.get("href").partition("#")
        if not path or OUTSIDE.match(path):
            continue
        target = urljoin(f"/{page.url}", path).removeprefix("/")
        if target not in inside:  # a list for machines, a ledger: not kept
            link.set("href", f"{newest}{target}{'#' if fragment else ''}{fragment}")
    return serialize(tree)
