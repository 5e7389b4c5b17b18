"""A Spanish reader walks from the first page to an urgent section, a file and its check page without a word of English."""

import re
import subprocess
from pathlib import Path

import pikepdf
import pytest
from playwright.sync_api import Page, expect

from handbook_build.exports.exporter import Exporter
from handbook_build.exports.plan import plan
from handbook_build.handbook import Handbook

PDF = "chapters/es-r5.pdf"
ALIKE = re.compile(r"\b[A-Z]+[0-9]*-[A-Za-z0-9-]+|\bCC BY\b|\S+\.org\S*")  # codes, the license, addresses
# Words that no Spanish sentence has: those that both languages write, such as `no`, `me` and `son`, are not here.
ENGLISH = re.compile(
    r"""\b(?:the|and|with|what|when|who|how|why|this|that|these|those|is|are|was|were|have|has|had|not|of|to|in|on|by|for
    |from|or|if|you|your|they|their|them|it|its|we|our|will|would|can|could|should|must|there|here|then|than|also|called
    |sections?|search|menu|leave|notes?|sources?|pages?|chapters?|cards?|contents|link|copy|check|cite|print|download
    |slides|worksheet|next|previous|back|home|skip|keep|remove|show|hide|figure|quote|works?|reviewed|translation|today
    |current|type|code|below|above|first|more|all|about|do|say|avoid|whole|book|language|close|open|loading|found|results
    |practice|advice|study|guideline|newest)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# What a reader sees or hears whose nearest `lang` is Spanish; titles, quotations and links that are marked are left out.
SPANISH = """() => {
  const ours = (element) => element.closest("[lang]").lang === "es", texts = [document.title];
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
def copy(exporter: Exporter, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The PDF of one Spanish chapter."""
    [export] = [each for each in plan(exporter.handbook, exporter.pages, exporter.settings) if each.name == PDF]
    folder = tmp_path_factory.mktemp("copy")
    made = exporter.make(export, None, folder)
    assert not made.problem, made.problem
    return folder / PDF


def test_a_spanish_reader_walks_from_the_first_page_to_an_urgent_section_without_english(page: Page, server: str):
    page.goto(server + "es/")
    assert english_on(page) == []
    page.get_by_role("link", name="actúe ya").click()
    expect(page).to_have_url(server + "es/find/#es-find-urgent")
    assert english_on(page) == []
    page.goto(server + "es/")
    page.locator(".hb-doors summary").first.click()
    page.locator(".hb-doors a[href$='-urgent']:visible").first.click()
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


def test_a_spanish_file_leads_to_a_spanish_check_page_and_neither_has_english(
    page: Page, server: str, copy: Path, handbook: Handbook
):
    with pikepdf.open(copy) as pdf:
        assert str(pdf.Root.Lang) == "es"
        links = [
            str(link.A.URI) for leaf in pdf.pages for link in leaf.get("/Annots", []) if "/URI" in link.get("/A", {})
        ]
    check = f"es/check/#ES-R5@{handbook.version.number}"
    assert handbook.site.url + check in links
    page.goto(server + check)
    expect(page.locator(".hb-check-answer")).to_contain_text("ES-R5")
    assert english_on(page) == []


def test_a_spanish_file_speaks_spanish_but_for_names_and_titles_of_works(
    copy: Path, handbook: Handbook, exporter: Exporter
):
    said = subprocess.run(["pdftotext", str(copy), "-"], capture_output=True, text=True, check=True).stdout
    text = re.sub(r"\s+", " ", re.sub("[\u00ad\u2010]\\s+", "", said).replace("\u2060", ""))
    text = text.rpartition("Obras citadas")[0] + text.rpartition("Acerca de esta copia")[2]
    names = {part for note in exporter.composer.notes.values() for part in (note.short, note.place) if part}
    for name in sorted({*names, handbook.by_code["R5"].meta.title}, key=len, reverse=True):
        text = re.sub(re.sub(r"\\-|/", r"\g<0>\\s?", re.escape(name)), " ", text)
    assert english_in(text) == []
