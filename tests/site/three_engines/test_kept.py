"""The handbook without a network in three engines: kept on the device by a button, and as a folder on a disk."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from .conftest import Host
from .reader import Reader

REGISTERED = "navigator.serviceWorker.getRegistrations().then((all) => all.length)"
STORED = "caches.keys().then((names) => names.length)"


@pytest.fixture
def passing(site: Path) -> Iterator[Host]:
    """A host of the site that may end in the middle of a test: its origin is of that test alone."""
    running = Host(site)
    yield running
    running.end()


def test_nothing_is_kept_until_a_reader_asks(reader: Reader, passing: Host):
    for address in ("", "safety/", "reactions/distrust/"):
        reader.open(passing.address + address)
    assert reader.evaluate(REGISTERED) == reader.evaluate(STORED) == 0


def test_it_is_read_without_a_network_pages_never_opened_too_and_one_button_removes_it(reader: Reader, passing: Host):
    reader.open(passing.address + "safety/")
    reader.click("button", "Keep the handbook on this device")
    reader.find(".hb-keep p", "The handbook is on this device.")
    passing.end()
    reader.open(passing.address + "roles/police/")
    assert reader.text("h1") == "Police"
    assert reader.evaluate("getComputedStyle(document.querySelector('.md-header')).position") == "sticky"
    reader.click("button", "Find")
    reader.type(".md-search__input", "zoned out")
    reader.find(".md-search-result__item", "R4")
    reader.open(passing.address + "s/r4-respond/")
    reader.click("#r4-respond a")
    reader.arrives("reactions/dissociation/#r4-respond")
    reader.open(passing.address + "safety/")
    reader.click("button", "Remove the handbook from this device")
    reader.find(".hb-keep p", "no longer stored")
    assert reader.evaluate(REGISTERED) == reader.evaluate(STORED) == 0


def test_on_a_disk_links_search_citing_and_checking_work(reader: Reader, copy: Path):
    reader.open((copy / "index.html").as_uri())
    reader.click("summary", "In the conversation")
    reader.click(".hb-door a", "They do not believe what I say")
    reader.wait("location.pathname.endsWith('/reactions/distrust/index.html')")
    reader.click(".hb-code")
    reader.click("button", "Copy for a note")
    assert "R1, “Widespread distrust”, version" in reader.text(".hb-cite-text")
    reader.click("button", "Find")
    reader.type(".md-search__input", "zoned out")
    reader.find(".md-search-result__item", "R4")
    reader.open((copy / "check" / "index.html").as_uri() + "#R4-respond@1.0.0")
    assert "R4-respond" in reader.text(".hb-check-answer")
    reader.find(".hb-check-words section")
