"""What a screen reader says, line by line: cases/transcripts/ are there to be read; `make transcripts` writes them anew.

The reader is a virtual one: like real ones it takes roles, names and states from the page. It leaves out here what real ones
leave out too: where an element ends, paragraphs and emphasis, the inside of links, of pictures and of what is closed.
"""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

TRANSCRIPTS = Path(__file__).parent / "cases" / "transcripts"
READER = "node_modules/@guidepup/virtual-screen-reader/lib/esm/index.browser.js"
LOAD = """async (code) => {
  const address = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
  window.reader = (await import(address)).virtual;
}"""
READ = """async ([place, until]) => {
  const said = [], inside = "a, [role=img]", closed = "details:not([open]) > :not(summary)";
  const unsaid = /^(end of .*|paragraph|superscript|strong|mark)$/;
  await reader.start({ container: document.querySelector(place) });
  const first = await reader.lastSpokenPhrase();
  for (let phrase = first; said.length < 200 && !phrase.startsWith(until); ) {
    const node = reader.activeNode, element = node.nodeType === 1 ? node : node.parentElement;
    const passed = node.parentElement?.closest(inside) || element.closest(closed) || unsaid.test(phrase);
    const state = element.matches("summary") ? (element.parentElement.open ? ", open" : ", closed") : "";
    if (!passed) said.push(phrase.replace(/, level \\d+, position (\\d+), set size (\\d+)/, " $1 of $2") + state);
    await reader.next();
    phrase = await reader.lastSpokenPhrase();
    if (phrase === "end of " + first) break;
  }
  await reader.stop();
  return said;
}"""


@pytest.fixture
def page(browser: Browser, root: Path) -> Iterator[Page]:
    """A page of a desk, into which a test may bring a script of its own."""
    context = browser.new_context(viewport={"width": 1280, "height": 800}, bypass_csp=True)
    yield context.new_page()
    context.close()


def transcript(page: Page, root: Path, place: str, until: str = "(never said)") -> str:
    """Return what is said from the start of a place to its end, or to the phrase that begins with `until`."""
    page.evaluate(LOAD, (root / READER).read_text(encoding="utf-8"))
    return "\n".join(page.evaluate(READ, [place, until])) + "\n"


def assert_transcript(name: str, said: str) -> None:
    """Compare with the file of that name."""
    file = TRANSCRIPTS / f"{name}.txt"
    if os.environ.get("KEEP_TRANSCRIPTS"):
        file.write_text(said, encoding="utf-8")
    assert said == file.read_text(encoding="utf-8"), "read what is said now; if it is good, keep it: make transcripts"


def test_a_chapter_says_where_one_is_what_to_do_now_and_what_is_urgent(page: Page, server: str, root: Path):
    page.goto(server + "reactions/dissociation/")
    assert_transcript("chapter", transcript(page, root, "body", until="heading, What to do,"))


def test_a_note_that_was_opened_is_read_once_and_right_after_its_number(page: Page, server: str, root: Path):
    page.goto(server + "reactions/dissociation/")
    page.locator("li > .hb-claim [role=doc-noteref]").first.click()
    assert_transcript("note", transcript(page, root, "li:has(> .hb-popup)"))


def test_search_says_how_much_was_found_and_of_each_section_its_place_and_first_lines(
    page: Page, server: str, root: Path
):
    page.goto(server)
    page.get_by_role("searchbox").fill("she stares and does not answer")
    page.locator(".md-search-result__item").first.wait_for()
    assert_transcript("search", transcript(page, root, ".md-search"))


def test_the_finder_reads_signs_by_name_and_of_the_one_picked_what_to_do(page: Page, server: str, root: Path):
    page.goto(server + "find/")
    page.get_by_text("They shout or threaten").click()
    assert_transcript("finder", transcript(page, root, "#content", until="They argue about every rule"))
