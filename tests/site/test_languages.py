"""A reader finds the page in their language, and everything on it says which language it is in."""

import re
from pathlib import Path
from urllib.parse import urljoin

from lxml import html
from playwright.sync_api import Browser, Page

from handbook_build.handbook import Handbook
from handbook_build.site.permalinks import cited
from handbook_build.translations.following import translations


def tree(site: Path, url: str) -> html.HtmlElement:
    return html.fromstring((site / url / "index.html").read_text(encoding="utf-8"))


def test_each_language_names_the_other_in_the_head_and_both_name_themselves(site: Path, handbook: Handbook):
    for pair in translations(handbook):
        expected = {"en": handbook.site.url + pair.english.url, "es": handbook.site.url + pair.chapter.url}
        for chapter in (pair.english, pair.chapter):
            links = tree(site, chapter.url).xpath('//head/link[@rel="alternate"]')
            assert {link.get("hreflang"): link.get("href") for link in links} == expected, chapter.path


def test_a_page_without_a_counterpart_offers_none(site: Path):
    page = tree(site, "about/")
    assert page.xpath('//link[@hreflang]|//*[contains(@class, "hb-languages")]') == []


def test_links_on_a_page_in_spanish_say_where_english_begins(site: Path, handbook: Handbook):
    english = {chapter.url for chapter in handbook.source_chapters}
    for pair in translations(handbook):
        for link in tree(site, pair.chapter.url).xpath("//article//a[@href]"):
            target = urljoin(f"/{pair.chapter.url}", link.get("href").partition("#")[0]).removeprefix("/")
            if target in english - {"references/", "changes/"}:
                assert link.get("hreflang") == "en", (pair.chapter.path, link.text)


def test_the_site_speaks_spanish_around_a_spanish_page(page: Page, server: str):
    page.goto(server + "es/reactions/distrust/")
    header = page.locator("header").inner_text()
    for words in ("Reacciones y respuestas", "Menú", "Salir"):
        assert words in header
    page.get_by_text(re.compile(r"Versión [\d.]+, \d+ de \w+ de \d{4}\.")).wait_for()
    page.get_by_text(re.compile(r"Notas \(\d+\)")).click()
    for words in (
        "Esta traducción todavía no la ha revisado nadie",
        "El capítulo completo, en inglés",
        "Notas",
        "Guía de origen",
    ):
        assert words in page.locator("article").inner_text()
    assert page.title() == "Desconfianza generalizada - Reacciones y respuestas: un manual para la práctica"
    for link, leads_to in (("Uso seguro", "es/safety/"), ("Apoyo", "es/support/"), ("Reacciones y respuestas", "es/")):
        href = page.get_by_role("link", name=link, exact=True).last.get_attribute("href")
        assert urljoin(page.url, href) == server + leads_to


def test_the_menu_of_a_spanish_page_is_spanish_and_that_of_an_english_page_names_it(browser: Browser, server: str):
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(server + "es/roles/police/")
    menu = page.get_by_role("navigation", name="Menú")
    assert menu.get_by_role("link").first.inner_text() == "Inicio"
    assert menu.get_by_role("link", name="Trabajo social").is_visible()
    assert menu.locator("[lang]").count() == 0 and "Home" not in menu.inner_text()
    page.goto(server + "roles/police/")
    link = page.get_by_role("navigation", name="Menu").get_by_role("link", name="Español")
    assert (link.get_attribute("lang"), link.get_attribute("hreflang")) == ("es", "es")
    page.close()


def test_the_next_page_is_in_the_same_language(site: Path, handbook: Handbook):
    for pair in translations(handbook):
        for link in tree(site, pair.chapter.url).xpath('//a[@rel="next" or @rel="prev"]/@href'):
            assert urljoin(f"/{pair.chapter.url}", link).startswith("/es/")
    last = handbook.source_chapters[-1]
    assert tree(site, last.url).xpath('//a[@rel="next"]') == []


def test_a_spanish_section_is_cited_in_spanish(browser: Browser, server: str, handbook: Handbook):
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(server + "es/reactions/distrust/")
    page.locator(".hb-code", has_text="ES-R1-card").click()
    for choice, name in (("para una nota", "Nota"), ("APA", "APA"), ("BibTeX", "BibTeX")):
        page.get_by_role("button", name=f"Copiar {choice}", exact=True).click()
        page.get_by_text(f"Se copió ES-R1-card: {choice}.").wait_for()
        assert page.evaluate("navigator.clipboard.readText()") == cited("ES-R1-card", handbook).formats()[name]
    page.goto(server + "cite/es-r1/")
    assert page.locator("html").get_attribute("lang") == "es"
    assert "Cómo citar ES-R1" in page.locator("h1").inner_text()
    context.close()


def test_a_spanish_page_is_found_by_spanish_words(page: Page, server: str):
    page.goto(server + "es/")
    page.get_by_role("button", name="Buscar").click()
    page.get_by_role("searchbox", name="Buscar").fill("no confia en nadie")
    first = page.locator(".md-search-result__link").first
    first.wait_for()
    assert "/es/reactions/distrust/" in first.get_attribute("href")


def test_an_old_edition_in_spanish_says_so_in_spanish(site: Path, handbook: Handbook):
    page = tree(site, f"v/{handbook.version.number}/es/reactions/distrust/")
    assert page.get("lang") == "es"
    assert "Esta es la versión" in page.text_content() and "la versión más reciente" in page.text_content()
