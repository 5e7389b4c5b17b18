"""Cases are files in cases/page_html/: a page's HTML, one step of its dressing, and what the step makes of it."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from handbook_build.pages import site_html as steps
from handbook_build.pages.site_html import site_html
from handbook_build.pages.trees import parse, serialize
from handbook_build.versions.registry import Entry, read_registry

from ..conftest import assert_case, cases, chapter_of, read_case
from ..conftest import page_html as html_of

FILES = [("PDF", "../../downloads/chapters/r1.pdf", "90 kB")]


@pytest.mark.parametrize("case", cases("page_html"), ids=lambda case: case.stem)
def test_one_step_of_the_dressing(case: Path, small, tmp_path: Path):
    data, root = read_case(case), parse(read_case(case)["html"])
    file = tmp_path / "section_ids.yml"
    file.write_text(data.get("registry", ""), encoding="utf-8")
    handbook = replace(small, registry=small.registry | read_registry(file))
    more = {"add_codes": (), "add_along": (handbook, FILES)}.get(data["step"], (handbook,))
    getattr(steps, data["step"])(root, small.chapters["reactions/distrust.md"], *more)
    assert_case(case, "made", serialize(root))


def test_a_whole_page_has_every_word_and_every_id_of_its_chapter(small):
    path = "reactions/distrust.md"
    root = parse(site_html(html_of(path, small), small.chapters[path], small))
    ids = root.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {section.id for section in small.chapters[path].sections} <= set(ids)
    assert [link.text for link in root.xpath('//a[@class="hb-code"]')] == [
        section.code for section in small.chapters[path].sections
    ]
    for words in (
        "Trust may take time.",
        "Also called: mistrust.",
        "Words on this page, in plain language",
        "“...I did not",
    ):
        assert words in root.text_content()


@pytest.mark.parametrize(
    "part",
    [
        '//a[@class="hb-term"]',
        '//div[contains(@class, "hb-heading")]/h2[@id="r1-card"]',
        '//div[@class="hb-head"]',
        '//nav//a[@href="#r1-respond"]',
        '//dl[@class="hb-card"]',
        '//a[starts-with(@href, "#_n")]',
        '//div[@class="hb-table"]/table',
        '//section[@class="hb-moved"]//li[@id="r1-gone"]',
        '//div[@class="hb-along"]',
    ],
)
def test_every_step_of_the_dressing_is_taken(part, small):
    gone = Entry("R1-gone", "reactions/distrust.md", "1.0.0", retired={"on": date(2026, 11, 1), "because": "Done."})
    lived = replace(small, registry=small.registry | {"R1-gone": gone})
    path = "reactions/distrust.md"
    card = "<dl>" + "<dt>Label</dt><dd>Words.</dd>" * 4 + "</dl>"
    made = site_html(html_of(path, lived) + card, lived.chapters[path], lived)
    assert parse(made).xpath(part)


def test_the_boxes_of_a_checklist_are_for_the_eye(small):
    path = "training.md"
    assert "<input" in html_of(path, small)
    assert "<input" not in site_html(html_of(path, small), small.chapters[path], small)


def test_cards_of_other_chapters_open_no_page(small):
    page = chapter_of("# Handouts { #th }\n", "TH", "training/handouts.md")
    made = site_html(
        '<h1 id="th">Handouts</h1><h2 id="th-r1">Card</h2><dl class="hb-card"><dt>a</dt></dl>', page, small
    )
    assert made.index("hb-along") < made.index("hb-card")
