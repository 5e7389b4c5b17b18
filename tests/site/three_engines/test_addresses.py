"""Short addresses in three engines: they lead to their words, and a wrong one to the nearest."""

from .conftest import Host
from .reader import Reader


def test_a_short_address_opens_the_section(reader: Reader, server: str):
    reader.open(server + "s/r4-respond/")
    reader.arrives("/reactions/dissociation/#r4-respond")
    reader.find("#r4-respond", "What to do")


def test_a_wrong_short_address_shows_the_nearest_codes(reader: Reader, host: Host):
    for wrong in ("s/r4-respnod/", "s/R4\u2011respond/", "s/R4-respond%E2%8/", "s/r4-respond."):
        reader.open(host.address + wrong)
        reader.click("main a", "R4-respond")
        reader.arrives("/reactions/dissociation/#r4-respond")
    assert all(fault.startswith("not there: /s/") for fault in host.faults)
    host.faults.clear()


def test_an_address_of_what_is_folded_opens_the_fold(reader: Reader, server: str):
    reader.open(server + "s/#r4-respond")
    reader.find("#r4-respond a", "R4-respond")


def test_a_wrong_address_of_another_kind_leads_home_and_to_search(reader: Reader, host: Host):
    reader.open(host.address + "no/such/page/%E2%8")
    reader.click("button", "Find")
    reader.type(".md-search__input", "zoned out")
    reader.click(".md-search-result__item:first-child a")
    reader.wait("document.querySelector('.hb-card')")
    assert host.faults == ["not there: /no/such/page/%E2%8"]
    host.faults.clear()
