from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from handbook_build.site.permalinks import cite_pages, cited, last_edition, permalink_pages
from handbook_build.versions.registry import Entry
from handbook_build.versions.releases import Release
from handbook_build.versions.section_text import SectionText
from handbook_build.versions.version import Version

GONE = Entry(
    "R1-gone", "reactions/distrust.md", "1.0.0", retired={"on": date(2026, 11, 1), "because": "See <R1-card>."}
)
OLD = Entry("R1-old", "reactions/distrust.md", "1.0.0", moved_to="R1-card")
OLDER = Entry("R1-older", "reactions/distrust.md", "1.0.0", moved_to="R1-gone")


@pytest.fixture
def lived(small):
    """The small handbook with codes that moved and retired, and a release that had them."""
    words = small.texts | {"R1-gone": SectionText("R1-gone", "Gone", "old/page.md", "Words.")}
    release = Release(Version("1.0.0", date(2026, 10, 1)), words, Path("none.zip"), "")
    registry = small.registry | {entry.code: entry for entry in (GONE, OLD, OLDER)}
    return replace(small, registry=registry, releases=[release])


@pytest.fixture
def pages(lived) -> dict[str, str]:
    return dict(permalink_pages(lived))


def test_every_published_code_has_an_address_and_all_are_listed(lived, pages):
    assert set(pages) == {f"s/{code.lower()}/" for code in lived.registry} | {"s/"}
    for entry in lived.registry.values():
        assert f"{entry.code}</a>" in pages["s/"]


def test_a_short_address_leads_on_at_once_and_by_a_link(pages):
    page = pages["s/r1-card/"]
    assert 'http-equiv="refresh" content="0; url=../../reactions/distrust/#r1-card"' in page
    assert '<a href="../../reactions/distrust/#r1-card">Go to R1-card</a>' in page
    assert '<link rel="canonical" href="https://small.example.org/help/s/r1-card/">' in page


def test_a_chapters_address_has_no_fragment(pages):
    assert 'url=../../reactions/distrust/"' in pages["s/r1/"]
    assert 'url=../../"' in pages["s/home/"]


def test_a_moved_code_leads_to_what_it_is_now(pages):
    assert "R1-old is now R1-card." in pages["s/r1-old/"]
    assert 'url=../../reactions/distrust/#r1-card"' in pages["s/r1-old/"]


def test_a_retired_code_says_when_and_why_and_leads_to_the_words_of_its_day(pages):
    page = pages["s/r1-gone/"]
    assert 'http-equiv="refresh"' not in page
    for words in ("R1-gone was retired", "from version 1.0.0", "2026-11-01", "See &lt;R1-card&gt;."):
        assert words in page
    assert '<a href="../../v/1.0.0/old/page/#r1-gone">Read it as it was in version 1.0.0</a>' in page


def test_a_code_that_moved_to_a_retired_one_says_so(pages):
    assert "R1-older was retired" in pages["s/r1-older/"]
    assert "../../v/" not in pages["s/r1-older/"]


def test_the_newest_edition_that_has_the_words_is_the_one(lived):
    newer = replace(lived.releases[0], version=Version("1.0.1", date(2026, 10, 2)))
    without = replace(newer, version=Version("1.0.2", date(2026, 10, 3)), sections={})
    version, _ = last_edition(GONE, replace(lived, releases=[*lived.releases, newer, without]))
    assert version == "1.0.1"


def test_a_section_is_cited_by_the_words_of_its_version(small):
    found = cited("R1-before", small)
    assert found.title == "Distrust: Before you meet"
    assert found.address == "https://small.example.org/help/v/1.1.0/reactions/distrust/#r1-before"
    assert cited("R1", small).title == "Distrust"


def test_how_to_cite_stands_on_a_page_for_each_chapter(small):
    pages = dict(cite_pages(small))
    assert set(pages) == {f"cite/{chapter.code.lower()}/" for chapter in small.chapters.values()}
    page = pages["cite/r1/"]
    for section in small.chapters["reactions/distrust.md"].sections:
        assert f'id="cite-{section.id}"' in page
        assert cited(section.code, small).apa() in page
