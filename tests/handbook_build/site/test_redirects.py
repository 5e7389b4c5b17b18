from dataclasses import replace
from datetime import date

import pytest
from lxml import html

from handbook_build.site.redirects import redirect_pages
from handbook_build.versions.registry import Entry


def pages(small, *entries: Entry) -> dict[str, str]:
    return dict(redirect_pages(replace(small, registry=small.registry | {entry.code: entry for entry in entries})))


def links(page: str) -> dict[str, str]:
    return {item.get("id"): item.find("a").get("href") for item in html.fromstring(page).xpath("//li[@id]")}


def test_while_every_page_is_there_no_old_one_is_made(small):
    assert pages(small) == {}


def test_a_renamed_page_leads_on_to_each_of_its_sections(small):
    moved = [replace(small.registry[code], formerly=("reactions/doubt.md",)) for code in ("R1", "R1-card")]
    made = pages(small, *moved)
    assert list(made) == ["reactions/doubt/"]
    assert links(made["reactions/doubt/"]) == {"r1": "../distrust/", "r1-card": "../distrust/#r1-card"}
    assert 'src="../../assets/javascripts/moved.js"' in made["reactions/doubt/"]


def test_a_page_whose_sections_moved_or_retired_says_what_became_of_each(small):
    made = pages(
        small,
        Entry("X-one", "gone.md", "1.0.0", moved_to="R1-card"),
        Entry("X-two", "gone.md", "1.0.0", retired={"on": date(2026, 11, 1), "because": "Done."}),
    )
    assert links(made["gone/"]) == {"x-one": "../reactions/distrust/#r1-card", "x-two": "../s/x-two/"}


@pytest.mark.parametrize("path", ["reactions/distrust/index.md", "reactions/distrust.md"])
def test_a_page_is_never_written_over_one_that_is_there(small, path):
    assert pages(small, replace(small.registry["T-card"], formerly=(path,))) == {}


def test_the_old_home_of_a_part_leads_on_too(small):
    made = pages(small, replace(small.registry["T"], formerly=("training/index.md", "lessons/index.md")))
    assert {url: links(page)["t"] for url, page in made.items()} == {"lessons/": "../training/"}
