from dataclasses import replace
from types import SimpleNamespace

import pytest

from handbook_build.citations.markdown_footnotes import NoteSources
from handbook_build.citations.notes import notes_by_label
from handbook_build.citations.syntax import find_groups
from handbook_build.pages.footnotes import render_notes
from handbook_build.pages.trees import parse

from ..conftest import ENGLISH, LANGUAGES, chapter_of, cited_html

BODY = """# T { #r4 }

One.[@alpha2001first, fact 1; @guidance, fact F20] Two.[@alpha2001first, fact 2]

Three.[@alpha2001first, fact 1] Four.[practice]
"""


def citations_of(chapter):
    return [citation for group in find_groups(chapter.body) for citation in group.citations]


@pytest.fixture
def page(works, evidence):
    evidence["alpha2001first"] = replace(
        evidence["alpha2001first"], about="40 people", limits="One town, as in alpha2001first."
    )
    chapter = chapter_of(BODY)
    root = parse(cited_html(chapter.body, NoteSources(works, evidence, ENGLISH)))
    notes = notes_by_label(citations_of(chapter), works, evidence)
    render_notes(root, chapter, SimpleNamespace(notes=notes, languages=LANGUAGES))
    return root


def test_a_note_is_author_year_place_kind_and_whom_it_is_about_and_its_link_leads_to_the_full_reference(page):
    notes = page.xpath('//section[@class="footnote"]//li')
    assert [" ".join(note.text_content().split()) for note in notes] == [
        "Alpha and Beta (2001). Abstract. Study: 40 people. One town, as in Alpha and Beta (2001).",
        "The guidance. Reactions. Source guidance.",
        "Alpha and Beta (2001). Conclusions. Study.",
    ]
    assert notes[0].find("a").get("href") == "../../references/#ref-alpha2001first"


def test_calls_in_a_row_share_one_mark(page):
    assert [mark.text_content() for mark in page.xpath('//sup[@class="hb-claim"]')] == [
        "1, 2",
        "3",
        "1",
    ]


def test_a_way_leads_to_each_note(page):
    ids = [element.get("id") for element in page.xpath("//*[@id]")]
    assert len(ids) == len(set(ids))
    for link in page.xpath("//sup//a"):
        assert link.get("href").removeprefix("#") in ids


def test_the_list_of_notes_has_a_name_and_is_folded_under_its_number_until_a_link_into_it_is_followed(page):
    [section] = page.xpath('//section[@class="footnote"]')
    assert section.get("aria-label") == "Notes"
    [fold] = section
    assert fold.tag == "details" and fold.get("open") is None
    assert [(each.tag, each.get("id")) for each in fold] == [("summary", None), ("ol", "_notes")]
    assert fold[0].text == f"Notes ({len(fold[1])})"
