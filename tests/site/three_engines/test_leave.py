"""Leaving in three engines: at once, by the link or by Shift pressed three times, and never by mistake."""

import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from .reader import Reader

CHAPTER, LEAVE = "reactions/dissociation/", ".hb-leave"


class SlowHost(BaseHTTPRequestHandler):
    """Another site on a slow line."""

    def log_message(self, *arguments):
        """Say nothing: the tests speak."""

    def do_GET(self):
        time.sleep(1)
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"<title>Weather</title>")


@pytest.fixture(scope="module")
def other() -> Iterator[str]:
    """The address of the site that a reader leaves to."""
    running = ThreadingHTTPServer(("127.0.0.1", 0), SlowHost)
    threading.Thread(target=running.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{running.server_address[1]}/weather/"
    running.shutdown()
    running.server_close()


@pytest.fixture
def chapter(reader: Reader, server: str, other: str) -> Reader:
    """A reader of a chapter whose way out leads to the other site."""
    reader.open(server + CHAPTER)
    reader.evaluate(f"document.querySelector('{LEAVE}').href = '{other}'")
    return reader


def test_leaving_blanks_the_page_before_the_other_site_answers(chapter: Reader):
    left = f"document.querySelector('{LEAVE}').click() ?? document.body.innerText + document.title"
    assert chapter.evaluate(left) == "\u200e"
    chapter.arrives("/weather/")


def test_a_click_leaves_and_back_does_not_come_to_the_page(chapter: Reader):
    chapter.click(LEAVE)
    chapter.arrives("/weather/")
    chapter.back()
    assert CHAPTER not in chapter.address


def test_shift_pressed_three_times_leaves_and_says_how_often_it_is_still_to_be_pressed(chapter: Reader):
    chapter.press("Shift")
    chapter.find(".hb-leave-status", "Still to press: 2")
    chapter.press("Shift", "Shift")
    chapter.arrives("/weather/")


def test_shift_for_capitals_or_for_going_back_does_not_leave(chapter: Reader):
    chapter.press("Shift+A", "Shift+B", "Shift+C", "Shift+Tab", "Shift+Tab", "Shift+Tab")
    chapter.press("Shift")  # had one of them counted, this would say another number
    chapter.find(".hb-leave-status", "Still to press: 2")
    assert chapter.address.endswith(CHAPTER)


def test_leave_stays_at_hand_over_the_open_menu_and_the_open_search(chapter: Reader):
    top = f"""(() => {{ const link = document.querySelector('{LEAVE}'), box = link.getBoundingClientRect();
      return link.contains(document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)); }})()"""
    chapter.click("button", "Menu")
    chapter.find(".hb-menu-button[aria-expanded=true]")
    assert chapter.evaluate(top)
    chapter.click("button", "Find")
    chapter.find(".md-search__input")
    assert chapter.evaluate(top)
