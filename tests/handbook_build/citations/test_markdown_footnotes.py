"""Cases are files in cases/citation_extension/, Markdown in and HTML out; UPDATE_CASES=1 rewrites them."""

from pathlib import Path

import pytest

from handbook_build.citations.markdown_footnotes import NoteSources
from handbook_build.pages.trees import parse

from ..conftest import ENGLISH, assert_case, cases, cited_html, page_html, read_case

LABELS = ("Do now", "Say", "Avoid", "It may be")


@pytest.mark.parametrize("case", cases("citation_extension"), ids=lambda case: case.stem)
def test_markdown_becomes_notes(case: Path, works, evidence):
    html = cited_html(
        read_case(case)["markdown"],
        NoteSources(works, evidence, ENGLISH, {tuple("ABCD")}),
        ("footnotes", "fenced_code", "def_list"),
    )
    assert_case(case, "html", html + "\n")


def test_a_list_of_terms_is_a_card_where_it_has_the_labels_of_one_and_another_is_not(works, evidence):
    terms = "\n\n".join(f"{label}\n:   Words." for label in LABELS)
    more = f"{terms}\n\n## Next\n\n{terms}\n\nWhen\n:   One term more."
    cards = parse(cited_html(more, NoteSources(works, evidence, ENGLISH, {LABELS}))).iter("dl")
    assert [terms.get("class") for terms in cards] == ["hb-card", None]


@pytest.mark.parametrize("page", ["reactions/distrust.md", "training.md"])
def test_a_card_is_one_in_its_chapter_and_where_it_is_repeated(page: str, small):
    assert len(parse(page_html(page, small)).xpath('.//dl[@class="hb-card"]')) == 1
