import csv
import io

import pytest
from lxml import html

from handbook_build.pages.lists.claims import counts_by_chapter
from handbook_build.site.claim_ledger import COLUMNS, kind_id, ledger_csv, ledger_pages, supports


@pytest.fixture
def rows(small) -> list[dict]:
    return list(csv.DictReader(io.StringIO(ledger_csv(small))))


def test_every_claim_is_a_row_with_its_address(rows, small):
    assert tuple(rows[0]) == COLUMNS
    assert len(rows) == len(small.claims)
    assert rows[0] == {
        "code": "R1",
        "claim": "Trust may take time.",
        "kinds": "source guidance",
        "works": "guidance",
        "places": "Introduction",
        "facts": "Trust takes time.",
        "address": "https://small.example.org/help/reactions/distrust/",
    }


def test_rows_end_as_the_format_asks(small):
    assert ledger_csv(small).count("\r\n") == len(small.claims) + 1


def test_a_claim_that_rests_on_two_works_names_both(rows):
    [row] = [row for row in rows if "You can say no" in row["claim"]]
    assert row["kinds"] == "study; practice wisdom"
    assert row["works"] == "alpha2001first; beta2002second"
    assert row["places"] == "Abstract; pp. 4–5"


def test_practice_wisdom_alone_rests_on_no_work(rows):
    [row] = [row for row in rows if row["claim"] == "Keep your word."]
    assert (row["kinds"], row["works"], row["facts"]) == ("practice wisdom", "", "")


def test_a_claim_stands_beside_each_fact_that_it_cites(small):
    [claim] = [claim for claim in small.claims if claim.text.startswith("Doubt about")]
    [support] = supports(claim, small)
    assert (support.work, support.place) == ("A guidance text (n.d.)", "Reactions")
    assert support.facts == ("People may doubt what is said.",)


def test_each_chapter_that_makes_claims_has_a_page_and_all_stand_on_one(small):
    pages = dict(ledger_pages(small))
    assert set(pages) == {"claims/r1/", "claims/gloss/", "claims/all/"}
    tree = html.fromstring(pages["claims/all/"])
    assert len(tree.xpath('//ul[@class="claims"]/li')) == len(small.claims)
    assert 'href="../../reactions/distrust/#r1-card"' in pages["claims/r1/"]
    assert tree.xpath('//ul[@class="claims"]/li')[0].get("class").split() == ["source-guidance"]


def test_claims_are_counted_by_chapter_and_kind(small):
    counts = {code: (kinds, count) for code, _, kinds, count in counts_by_chapter(small)}
    assert list(counts) == ["R1", "GLOSS"]
    assert counts["GLOSS"] == ({"source guidance": 1, "practice wisdom": 2}, 3)


def test_a_kind_is_one_word_for_attributes():
    assert kind_id("source guidance") == "source-guidance"
