"""Search in Spanish: every word is found with and without its accents, and danger is met without false alarms."""

import json
import re
import unicodedata
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from .conftest import published

ASK = """async questions => {
  const scripts = new URL('./', document.querySelector('script[src$="/search.js"]').src).href;
  window.engine ||= self.handbook.startSearch(scripts, scripts + '../../LIST', 'es');
  const ask = await window.engine, answers = [];
  for (const question of questions) answers.push(await ask(question));
  return answers;
}"""
WORD = re.compile(r"[^\W_]+")
DANGER = """
    no quiere seguir viviendo · no quiero vivir · no tiene ganas de vivir · quiere acabar con todo · se quiere ahorcar
    se quiere tirar por la ventana · se tomó muchas pastillas · se cortó las venas · se desmayó · no respira · no despierta
    la están golpeando · le están pegando · me están siguiendo · el tratante está afuera · me encontró mi explotador
    navaja · machete · revólver · amenaza de muerte · mejor estar muerta · sobredosis · hay un arma"""
NO_DANGER = """
    quiere vivir con su hermana · quiero vivir tranquila · respira hondo · está siguiendo las normas · pegando carteles
    toma pastillas para dormir · me encontré con ella · la ven triste · saltar las normas · quiere seguir con el plan"""
NO_CONTACTS = "contacto físico · contacto visual · primer contacto · captación en línea"


def phrases(text: str) -> list[str]:
    """Return the questions of a list."""
    return [phrase.strip() for phrase in re.split(r"·|\n", text) if phrase.strip()]


def plain(text: str) -> str:
    """Return a text without its accents."""
    return "".join(letter for letter in unicodedata.normalize("NFD", text) if not unicodedata.combining(letter))


@pytest.fixture(scope="module")
def ask(browser: Browser, server: str, site: Path):
    """Return a function: questions -> what the box would show for each."""
    page = browser.new_page()
    page.goto(server + "es/")
    yield lambda questions: page.evaluate(ASK.replace("LIST", published(site, "assets/search/es.js")), list(questions))
    page.close()


@pytest.fixture(scope="module")
def index(site: Path) -> dict:
    """The Spanish list of words."""
    script = (site / published(site, "assets/search/es.js")).read_text(encoding="utf-8")
    return json.loads(script.removeprefix("self.handbookSearch = ").rstrip(";\n"))


def asked(ask, text: str) -> list[tuple[str, dict]]:
    """Return each question of a list with its answer."""
    questions = phrases(text)
    return list(zip(questions, ask(questions), strict=True))


def test_every_accented_word_is_found_with_and_without_its_accents(ask, index: dict):
    stop, text = set(plain(index["words"]["stop"]).split()), json.dumps(index["chapters"], ensure_ascii=False)
    accented = sorted({word.lower() for word in WORD.findall(text) if plain(word.lower()) not in {word.lower(), *stop}})
    assert len(accented) > 200
    for word, typed, bare in zip(accented, ask(accented), ask(map(plain, accented)), strict=True):
        codes = [[result["code"] for result in answer["results"]] for answer in (typed, bare)]
        assert codes[0] == codes[1] != [], word


def test_words_of_danger_lead_to_help_now(ask):
    found = {question: [link["code"] for link in answer["links"]] for question, answer in asked(ask, DANGER)}
    assert [question for question, links in found.items() if "ES-HELP-now" not in links] == []


def test_words_of_daily_life_raise_no_alarm(ask):
    found = {question: [link["code"] for link in answer["links"]] for question, answer in asked(ask, NO_DANGER)}
    assert [question for question, links in found.items() if "ES-HELP-now" in links] == []


def test_words_of_the_cards_are_not_taken_for_a_wish_for_numbers(ask):
    assert [question for question, answer in asked(ask, NO_CONTACTS) if "números" in answer["status"]] == []


def test_papers_and_reports_lead_to_where_the_law_is_known(ask):
    questions = "visa · papeles · permiso de residencia · deportación · obligación de denunciar"
    assert [question for question, answer in asked(ask, questions) if "asesoría legal" not in answer["status"]] == []
