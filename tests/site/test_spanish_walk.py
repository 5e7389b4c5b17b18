"""A Spanish reader walks from the first page to an urgent section, a file and its check page without a word of English."""

import re
from pathlib import Path
from urllib.parse import unquote, urljoin

import pytest
from playwright.sync_api import Page, expect

from handbook_build.handbook import Handbook

# Words that no Spanish sentence has. Those that both languages write (`no`, `me`, `he`, `come`, `son`) are left out.
ENGLISH = set(
    """the and with what when who whom whose why how this that these those is are was were be been have has had not of to in
    on by for from or if you your they their them it its we our will would can could should must may there here then than
    also called section sections search menu leave notes note sources source version page pages chapter chapters card
    contents link copy check cite print download slides worksheet next previous back home skip keep remove show hide figure
    quote work works review reviewed translation today current type code below above first more all about urgent do say
    avoid whole book language close open loading found results practice advice study guideline""".split()
) - {"version", "me", "no", "he"}
# Every word that a reader sees or hears and whose nearest `lang` is Spanish; titles of works and addresses are as they are.
SPANISH = """() => {
  const texts = [document.title];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const holder = walker.currentNode.parentElement;
    if (holder.closest("script, style, noscript, code") || holder.closest("[lang]").lang !== "es") continue;
    if (holder.checkVisibility()) texts.push(walker.currentNode.data);
  }
  for (const element of document.querySelectorAll("[aria-label], [placeholder], [title], [alt]")) {
    if (element.closest("[lang]").lang !== "es") continue;
    for (const name of ["aria-label", "placeholder", "title", "alt"]) texts.push(element.getAttribute(name) || "");
  }
  return texts;
}"""


def english_words(page: Page) -> list[str]:
    """Return each text of the page that is marked as Spanish, or not marked, and has an English word."""
    return [text.strip() for text in page.evaluate(SPANISH) if ENGLISH & set(re.findall(r"[a-záéíóúñü]+", text.lower()))]


def test_a_spanish_reader_walks_from_the_first_page_to_an_urgent_section_a_file_and_its_check_page(
    page: Page, server: str, handbook: Handbook
):
    page.goto(server + "es/")
    assert english_words(page) == []
