"""A page that reads like a book: few marks, notes in place, own fonts that move nothing, whole words, the card first."""

import re
import time
from pathlib import Path
from urllib.parse import urljoin

import pytest
from lxml import html
from playwright.sync_api import Browser, Page

from handbook_build.handbook import Handbook

CHAPTER = "reactions/dissociation/"
MARKS_SHARE = 0.015  # of the characters that a reader sees, notes included
FIRST_VISIT_FONTS, ALL_FONTS = 30_000, 45_000  # bytes of woff2, which is compressed already
MOST_SHIFT = 0.02
PAGES = [
    "",
    CHAPTER,
    "find/",
    "glossary/",
    "matrix/",
    "situations/",
    "safety-plan/",
    "reactions/",
    "claims/",
    "es/",
    "es/reactions/dissociation/",
]

SHIFTS = """new PerformanceObserver((list) => { for (const shift of list.getEntries())
  self.shifted = (self.shifted || 0) + shift.value; }).observe({ type: 'layout-shift', buffered: true })"""
NO_HYPHENS = """() => { const sheet = new CSSStyleSheet(); sheet.replaceSync('* { hyphens: none !important; }');
  document.adoptedStyleSheets = [sheet]; }"""
# Every word that stands on two lines and has no hyphen, slash or dot where it may part; browsers' own hyphens are off.
BROKEN_WORDS = """() => {
  const broken = [], words = /[\\p{L}\\p{M}’']{2,}/gu;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode, holder = node.parentElement;
    if (!holder.checkVisibility() || holder.closest("pre, code, script, svg")) continue;
    if (getComputedStyle(holder.closest("thead") || holder).clipPath !== "none") continue;
    for (const found of node.data.matchAll(words)) {
      const around = node.data.slice(Math.max(0, found.index - 2), found.index + found[0].length + 2);
      if (/\\S[./@_]\\S/.test(around)) continue;  // part of an address
      const range = document.createRange();
      range.setStart(node, found.index);
      range.setEnd(node, found.index + found[0].length);
      const lines = new Set([...range.getClientRects()].filter((box) => box.width > 1).map((box) => Math.round(box.top)));
      if (lines.size > 1) broken.push(found[0]);
    }
  }
  return broken;
}"""


def chapters_with_a_shape(handbook: Handbook) -> list:
    return [chapter for chapter in handbook.chapters.values() if handbook.shapes.of(chapter)]


def visible(tree: html.HtmlElement) -> str:
    """Return what a reader of an article sees, white space aside."""
    for hidden in tree.xpath(".//*[@hidden]|.//script|.//svg"):
        hidden.drop_tree()
    return re.sub(r"\s+", "", tree.text_content())


def test_marks_take_little_of_what_a_reader_sees(site: Path, handbook: Handbook):
    for chapter in chapters_with_a_shape(handbook):
        [article] = html.fromstring((site / chapter.url / "index.html").read_text()).xpath("//article")
        seen = visible(article)
        marks = "".join(re.sub(r"\s+", "", mark.text_content()) for mark in article.xpath('.//sup[@class="hb-claim"]'))
        assert len(marks) <= MARKS_SHARE * len(seen), f"{chapter.code}: {len(marks) / len(seen):.1%}"


def test_a_card_has_its_marks_in_one_line_below_it(site: Path, handbook: Handbook):
    for chapter in chapters_with_a_shape(handbook):
        tree = html.fromstring((site / chapter.url / "index.html").read_text())
        for card in tree.xpath('//dl[@class="hb-card"]'):
            assert not card.xpath(".//sup[not(@hidden)]"), chapter.code
            inside = set(card.xpath('.//sup[@class="hb-claim"]/a/@href'))
            below = card.xpath('following-sibling::*[1][@class="hb-sources"]//a/@href')
            assert set(below) == inside and len(below) == len(inside), chapter.code


def test_practice_advice_has_no_mark_and_the_evidence_says_so_once(site: Path, handbook: Handbook):
    for chapter in chapters_with_a_shape(handbook):
        [article] = html.fromstring((site / chapter.url / "index.html").read_text()).xpath("//article")
        assert not article.xpath('.//sup[@class="hb-practice"][not(@hidden) or node()]'), chapter.code
        evidence = [section for section in chapter.sections if section.id.endswith("-evidence") and section.level == 2]
        assert len(article.xpath('./p[@class="hb-unmarked"]')) == len(evidence), chapter.code


def test_a_note_says_whom_the_work_is_about_at_each_of_its_calls(page: Page, server: str):
    page.goto(server + CHAPTER)
    later = page.evaluate(
        """() => { const items = [...document.querySelectorAll('.footnote li')];
          const work = (item) => item.querySelector('a').href;
          const item = items.find((other) => !other.querySelector('i') && items.some((first) =>
            work(first) === work(other) && first.querySelector('i'))); return item.id; }"""
    )
    page.locator(f'#content :not([hidden]) > a[href="#{later}"]').last.click()
    assert page.locator(".hb-popup i").inner_text().startswith(": ")


def test_one_control_writes_out_what_each_sentence_rests_on_and_takes_it_back(page: Page, server: str):
    page.goto(server + CHAPTER)
    before = page.locator("#content").inner_text()
    page.get_by_role("button", name="Show what each sentence rests on").click()
    shown = page.locator("#content").inner_text()
    assert "practice advice" in shown and re.search(r"guideline\s\d", shown)
    assert page.locator(".hb-card .hb-claim:visible").count() and not page.locator(".hb-sources:visible").count()
    page.emulate_media(media="print")
    assert page.locator(".hb-card .hb-kind").first.is_visible()
    page.emulate_media(media="screen")
    page.get_by_role("button", name="Hide what each sentence rests on").click()
    assert page.locator("#content").inner_text() == before


def test_fonts_are_ours_few_and_light(site: Path, browser: Browser, server: str):
    sizes = {file.name: file.stat().st_size for file in (site / "assets" / "fonts").glob("*.woff2")}
    assert sum(sizes.values()) <= ALL_FONTS
    context = browser.new_context(viewport={"width": 360, "height": 640})
    page, asked = context.new_page(), []
    page.on("request", lambda request: asked.append(request.url) if request.resource_type == "font" else None)
    page.goto(server + CHAPTER)
    page.wait_for_load_state("networkidle")
    assert asked and all(url.startswith(server) for url in asked)
    assert sum(sizes[url.rpartition("/")[2]] for url in asked) <= FIRST_VISIT_FONTS
    assert page.evaluate("getComputedStyle(document.querySelector('#content p')).fontFamily").startswith("Text")
    assert page.evaluate("document.fonts.check('16px Text') && document.fonts.check('600 16px Heading')")
    context.close()


@pytest.mark.parametrize("address", ["", CHAPTER, "es/", "s/", "cite/r4/"])
def test_each_font_of_a_page_is_asked_for_with_the_page(site: Path, address: str):
    tree = html.fromstring((site / address / "index.html").read_text())
    ahead = {link.rpartition("/")[2] for link in tree.xpath("//link[@rel='preload'][@as='font'][@crossorigin]/@href")}
    [sheet] = tree.xpath(
        "//link[@rel='stylesheet'][contains(@href, 'first.css') or contains(@href, 'plain.css')]/@href"
    )
    style = (site / urljoin(f"/{address}", sheet).removeprefix("/")).read_text()
    assert ahead == set(re.findall(r"fonts/([\w.]+\.woff2)", style))


@pytest.mark.parametrize("address", ["s/", "cite/r4/", "claims/r4/", "v/{}/es/reactions/distrust/"])
def test_pages_outside_the_theme_have_the_face_of_the_book(
    browser: Browser, server: str, handbook: Handbook, address: str
):
    page, answers = browser.new_page(viewport={"width": 360, "height": 640}), []
    page.on("response", lambda response: answers.append((response.url, response.status)))
    page.goto(server + address.format(handbook.version.number))
    page.evaluate("document.fonts.ready.then(() => 0)")
    assert all(url.startswith(server) and status == 200 for url, status in answers)
    assert page.evaluate("getComputedStyle(document.querySelector('main p')).fontFamily").startswith("Text")
    assert page.evaluate("document.fonts.check('16px Text') && document.fonts.check('600 16px Heading')")
    assert page.locator("header").bounding_box()["height"] <= 58, "one line"
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.close()


@pytest.mark.parametrize("address", PAGES)
@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("late", ["rest.css", "*.woff2"])
def test_what_comes_late_moves_nothing_that_was_painted(
    browser: Browser, server: str, address: str, width: int, late: str
):
    page = browser.new_page(viewport={"width": width, "height": 740})
    page.add_init_script(SHIFTS)

    def slow(route):
        time.sleep(0.5)
        route.continue_()

    page.route(f"**/{late}", slow)
    page.goto(server + address)
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(200)
    assert page.evaluate("self.shifted || 0") < MOST_SHIFT
    page.close()


def test_no_word_is_broken_on_a_narrow_screen_in_any_language(browser: Browser, server: str, handbook: Handbook):
    context = browser.new_context(viewport={"width": 320, "height": 640})
    page, broken = context.new_page(), {}
    for chapter in handbook.chapters.values():
        page.goto(server + chapter.url)
        page.evaluate("document.querySelectorAll('details').forEach(details => { details.open = true; })")
        page.evaluate(NO_HYPHENS)
        found = page.evaluate(BROKEN_WORDS)
        if found:
            broken[chapter.path] = found
    context.close()
    assert broken == {}


def test_the_first_screen_of_a_chapter_on_a_phone_is_title_one_line_and_card(
    browser: Browser, server: str, handbook: Handbook
):
    context = browser.new_context(viewport={"width": 360, "height": 640})
    page, late = context.new_page(), []
    for chapter in chapters_with_a_shape(handbook):
        page.goto(server + chapter.url)
        top = page.locator(".hb-card dd").first.bounding_box()
        header = page.locator(".md-header").bounding_box()
        if top is None or top["y"] > 420 or header["height"] > 60:
            late.append((chapter.code, top and round(top["y"]), header["height"]))
        before = page.locator("#content > :not(.hb-card):not(.hb-card ~ *)").evaluate_all(
            "all => all.map(each => each.className)"
        )
        assert [
            name
            for name in before
            if not name.startswith(("hb-where", "hb-emblem", "hb-heading", "hb-head", "hb-summary"))
        ] == []
    context.close()
    assert late == []


@pytest.mark.parametrize("width", [320, 360])
def test_the_header_of_a_phone_is_one_line(browser: Browser, server: str, width: int):
    page = browser.new_page(viewport={"width": width, "height": 640})
    for address in (CHAPTER, "es/reactions/dissociation/"):
        page.goto(server + address)
        page.evaluate("document.fonts.ready.then(() => 0)")
        name = page.locator(".md-header__title span").bounding_box()
        walk_sections = page.locator(".md-header__inner > :visible").evaluate_all(
            "all => all.map(each => each.getBoundingClientRect().top)"
        )
        assert name["height"] < 24 and max(walk_sections) - min(walk_sections) < 8
    page.close()


@pytest.mark.parametrize(("paper", "width"), [("A4", 672), ("Letter", 695)])  # pixels between the margins of print.css
def test_every_table_fits_the_paper(browser: Browser, server: str, paper: str, width: int):
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.emulate_media(media="print")
    for address in ("matrix/", "describing/", "find/", CHAPTER, "training/handouts/"):
        page.goto(server + address)
        wide = page.locator("table").evaluate_all("all => all.map(each => each.getBoundingClientRect().right)")
        assert all(right <= width + 1 for right in wide), (address, wide)
    page.close()
