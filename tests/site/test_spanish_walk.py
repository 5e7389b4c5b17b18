"""A Spanish reader walks from the first page to an urgent section, a file and its check page without a word of English."""

import re
import subprocess
from pathlib import Path
from zipfile import ZipFile

import pikepdf
import pytest
from lxml import etree
from playwright.sync_api import Browser, Page, expect

from handbook_build.exports.exporter import Exporter
from handbook_build.exports.plan import plan
from handbook_build.handbook import Handbook

PDF, EPUB = "chapters/es-r5.pdf", "es-handbook.epub"
FILES = (PDF, EPUB, "cards/es-r5.pdf", "worksheets/es-plan-sheet.pdf", "slides/es-r5.pptx")
BESIDE = ("es/downloads/", "es/changes/", "s/es/", "cite/es-r5/", "v/{version}/es/reactions/dissociation/")
ALIKE = re.compile(r"\b[A-Z]+[0-9]*-[A-Za-z0-9-]+|\bCC BY\b|page-validation|\S+\.org\S*")  # codes, names, addresses
# Words that no Spanish sentence has: those that both languages write, such as `no`, `me` and `son`, are not here.
ENGLISH = re.compile(
    r"""\b(?:the|and|with|what|when|who|how|why|this|that|these|those|is|are|was|were|have|has|had|not|of|to|in|on|by|for
    |from|or|if|you|your|they|their|them|it|its|we|our|will|would|can|could|should|must|there|here|then|than|also|called
    |sections?|search|menu|leave|notes|sources?|pages?|chapters?|cards?|contents|link|copy|check|cite|print|download
    |slides|worksheet|next|previous|back|home|skip|keep|remove|show|hide|figure|quote|works?|reviewed|translation|today
    |current|type|code|below|above|first|more|all|about|do|say|avoid|whole|book|language|close|open|loading|found|results
    |practice|advice|study|guideline|newest)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# What a reader sees or hears whose nearest `lang` is Spanish; titles, quotations and links that are marked are left out.
SPANISH = """() => {
  // A command, or what a machine reads, is the same in any language.
  const ours = (element) => element.closest("[lang]").lang === "es" && !element.closest("pre"), texts = [document.title];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const holder = walker.currentNode.parentElement;
    if (holder.checkVisibility() && ours(holder)) texts.push(walker.currentNode.data);
  }
  for (const name of ["aria-label", "placeholder", "title", "alt"])
    for (const element of document.querySelectorAll(`[${name}]`)) if (ours(element)) texts.push(element.getAttribute(name));
  return texts;
}"""


def english_in(text: str) -> list[str]:
    """Return the English words of a text, apart from what is the same in any language."""
    return ENGLISH.findall(ALIKE.sub(" ", text))


def english_on(page: Page) -> list[str]:
    """Return each text of an open page that is Spanish by its mark and has an English word; folded parts are unfolded."""
    assert page.locator("html").get_attribute("lang") == "es"
    page.evaluate("document.querySelectorAll('details').forEach(details => { details.open = true; })")
    return [text.strip() for text in page.evaluate(SPANISH) if english_in(text)]


@pytest.fixture(scope="module")
def files(exporter: Exporter, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of some Spanish files."""
    folder = tmp_path_factory.mktemp("files")
    for export in plan(exporter.handbook, exporter.pages, exporter.settings):
        if export.name in FILES:
            made = exporter.make(export, None, folder)
            assert not made.problem, made.problem
    return folder


@pytest.fixture(scope="module")
def names(handbook: Handbook, exporter: Exporter) -> list[str]:
    """Names of works and of places in them, and English titles of chapters, which are told as they are; the longest first."""
    notes = {part for note in exporter.composer.notes.values() for part in (note.name, note.place) if part}
    return sorted({*notes, *(chapter.meta.title for chapter in handbook.source_chapters)}, key=len, reverse=True)


def without(names: list[str], text: str) -> str:
    """Return a text without names, wherever a line of them broke."""
    text = re.sub(r"\s+", " ", re.sub("[\u00ad\u2010]\\s+", "", text).replace("\u2060", ""))
    for name in names:
        text = re.sub(re.sub(r"\\-|/", r"\g<0>\\s?", re.escape(name)), " ", text)
    return text


def test_a_spanish_reader_walks_from_the_first_page_to_an_urgent_section_without_english(page: Page, server: str):
    page.goto(server + "es/")
    assert english_on(page) == []
    page.get_by_role("link", name="actúe ya").click()
    expect(page).to_have_url(server + "es/find/#es-find-urgent")
    assert english_on(page) == []
    page.goto(server + "es/")
    page.locator(".hb-door summary").first.click()
    page.locator(".hb-door a[href$='-urgent']:visible").first.click()
    expect(page.locator("h2:target")).to_contain_text("Urgente")
    assert english_on(page) == []
    page.locator(".hb-code:visible", has_text="-urgent").click()
    page.get_by_role("button", name="Copiar APA", exact=True).wait_for()
    assert english_on(page) == []


def test_a_spanish_search_has_no_english_around_its_results(page: Page, server: str):
    page.goto(server + "es/")
    page.get_by_role("button", name="Buscar").click()
    page.get_by_role("searchbox", name="Buscar").fill("no quiere seguir viviendo")
    page.locator(".hb-search-answer a", has_text="Urgente").first.wait_for()
    assert english_on(page) == []


@pytest.mark.parametrize("address", BESIDE)
def test_the_pages_beside_the_chapters_are_spanish(page: Page, server: str, handbook: Handbook, address: str):
    page.goto(server + address.format(version=handbook.version.number))
    assert english_on(page) == []


@pytest.mark.parametrize("address", ["es/reactions/nada/", "s/es-r4-respnd/"])
def test_a_wrong_spanish_address_is_answered_in_spanish(browser: Browser, server: str, address: str):
    page = browser.new_page()  # the answer 404 is itself a console error
    page.goto(server + address)
    page.wait_for_url(f"{server}es/404/#**")
    expect(page.locator("h1")).to_have_text("Esta página no existe")
    if address.startswith("s/"):
        expect(page.locator(".hb-unknown-code a").first).to_have_attribute("href", re.compile("s/es-r4-respond/$"))
    assert english_on(page) == []


def test_a_spanish_file_leads_to_a_spanish_check_page_and_neither_has_english(
    page: Page, server: str, files: Path, handbook: Handbook
):
    with pikepdf.open(files / PDF) as pdf:
        assert str(pdf.Root.Lang) == "es"
        links = [
            str(link.A.URI) for leaf in pdf.pages for link in leaf.get("/Annots", []) if "/URI" in link.get("/A", {})
        ]
    check = f"es/check/#ES-R5@{handbook.version.number}"
    assert handbook.site.url + check in links
    page.goto(server + check)
    expect(page.locator(".hb-check-answer")).to_contain_text("ES-R5")
    assert english_on(page) == []


@pytest.mark.parametrize("name", [name for name in FILES if name.endswith(".pdf")])
def test_a_spanish_pdf_speaks_spanish_but_for_names_and_titles_of_works(files: Path, names: list[str], name: str):
    said = subprocess.run(["pdftotext", str(files / name), "-"], capture_output=True, text=True, check=True).stdout
    spoken = re.sub("Obras citadas.*?Acerca de esta copia", "", said, flags=re.S)  # the list of works is left out
    assert english_in(without(names, spoken)) == []


def test_a_spanish_epub_speaks_spanish_but_for_names_and_titles_of_works(files: Path, names: list[str]):
    with ZipFile(files / EPUB) as epub:
        package = epub.read("EPUB/content.opf").decode()
        pages = [etree.fromstring(epub.read(name)) for name in epub.namelist() if name.endswith(".xhtml")]
    assert (
        "<dc:language>es</dc:language>" in package
        and english_in("".join(etree.fromstring(package.encode()).itertext())) == []
    )
    for root in pages:
        assert root.get("lang") == "es"
        for marked in root.xpath("/*//*[@lang='en']|//*[local-name()='title']"):
            marked.getparent().remove(marked) if marked.tail is None else marked.clear(keep_tail=True)
        assert english_in(without(names, " ".join(root.itertext()))) == []


def test_a_spanish_deck_speaks_spanish_but_for_names_and_titles_of_works(files: Path, names: list[str]):
    with ZipFile(files / "slides/es-r5.pptx") as deck:
        slides = [
            etree.fromstring(deck.read(name)) for name in deck.namelist() if re.match(r"ppt/slides/slide\d", name)
        ]
    words = [" ".join(slide.xpath("//*[local-name()='t']/text()")) for slide in slides]
    assert [english_in(without(names, text)) for text in words] == [[]] * len(words)
    assert {lang for slide in slides for lang in slide.xpath("//@lang")} == {"es"}
