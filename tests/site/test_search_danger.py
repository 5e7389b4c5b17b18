"""Danger leads to the urgent section of the chapter that knows it, and everyday words do not: in English as in Spanish."""

import pytest
from playwright.sync_api import Browser, Page

from .search_evaluation import SHOWN

DANGER = {
    "C3-urgent": "raped last night · she was sexually assaulted yesterday · rape two days ago, still time for a doctor?",
    "C1-urgent": "she goes back to him tonight · a girl of 15 wants to return to her trafficker · going back to her pimp",
    "C14-urgent": "missing girl since friday · my student is missing · a boy ran away from the home",
    "R5-urgent": "wrote a goodbye letter · wants to jump out of the window · took a whole box of pills · drank bleach",
    "HELP-now": "he was choked this morning · she is unconscious · there is a man with a knife",
}
NO_DANGER = """
    she missed an appointment again · missing documents · he misses his family · missing his mother · the train is late
    back pain since march · come back next week · she went back to school · he goes back to work · call me back
    goodbye letter from the class at the end of the course · the child runs to the window · forced to work without pay
    learning the ropes · box of clothes · choked with tears · pills for a headache · the bus to the bridge"""


@pytest.fixture(scope="module")
def page(browser: Browser, server: str) -> Page:
    """The first page with its search box open."""
    page = browser.new_page()
    page.goto(server)
    page.keyboard.press("Control+k")
    yield page
    page.close()


@pytest.mark.parametrize("code", DANGER)
def test_words_of_danger_lead_to_the_urgent_section(page: Page, code: str):
    missed = [said for said in DANGER[code].split(" · ") if code not in page.evaluate(SHOWN, said.strip())["links"]]
    assert missed == []


def test_everyday_words_raise_no_alarm(page: Page):
    alarmed = {
        said: page.evaluate(SHOWN, said)["links"]
        for said in map(str.strip, NO_DANGER.replace("\n", " · ").split(" · "))
        if said
    }
    assert {
        said: links for said, links in alarmed.items() if any(link.endswith(("-urgent", "-now")) for link in links)
    } == {}
