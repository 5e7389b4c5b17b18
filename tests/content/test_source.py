"""Everything that the source guidance says is here, in the handbook's own words; its quotations are exact."""

import hashlib
from pathlib import Path

import pytest

from handbook_build.citations.syntax import find_groups
from handbook_build.handbook import Handbook

from .guidance_runs import MARK, copied, read_known, without_quotations

DOCS = Path(__file__).parents[2] / "docs"
CHAPTERS = sorted(path.relative_to(DOCS).as_posix() for path in DOCS.rglob("*.md"))
# Speaker, printed page, and SHA-256 of each quotation as the guidance prints it.
QUOTATIONS = {
    "Q1": ("Trafficking victim", 179, "960e726bd4bf1bd546bd3e56bf53dbd9dddf035084d12f1cf84bcdc7ae2a119a"),
    "Q2": ("Trafficking victim", 90, "9c0c761076198764506b22f5febc01d909ee9dfa4e23b62751fb62a4478a579d"),
    "Q3": ("Trafficking victim", 61, "124058d7d99a59ca6a6d40948fba66887b42c55bf56a727749543900d3783cd6"),
    "Q4": ("Trafficking victim", 65, "33a6a3ac2420b38660f7654879eb7135a97fa7a3236f8733a00691f85ad1a2cf"),
    "Q5": ("Child trafficking victim", 42, "bd9266bbd8be2d10793110b882f9c4895b68fc9b01312bb846f618f047aa06e1"),
    "Q6": ("Child trafficking victim", 42, "050e9c40cfb8d04bbcee711bf7608b3328d18082c55de59197942b3fc11a3539"),
    "Q7": ("Practitioner", 174, "c25885f0b1b02fc246996007c0d660e111f2033fbef1f0fd95ac21024e722083"),
    "Q8": ("Practitioner", 43, "7ccab1ccec5a484ae3529845e28d1d1fb63ddf9ad30add43225c296f035c1999"),
}


@pytest.fixture(scope="module")
def known() -> set[str]:
    """Hashes of the runs of eight words that the guidance has."""
    return read_known()


@pytest.fixture(scope="module")
def cited(handbook: Handbook) -> set[str]:
    """The facts of the guidance that some section cites."""
    return {
        fact
        for section in handbook.sections.values()
        for group in find_groups(section.body)
        for citation in group.citations
        if citation.key == "guidance"
        for fact in citation.facts
    }


@pytest.mark.parametrize("number", [f"F{number:02}" for number in range(1, 68)])
def test_every_fact_of_the_guidance_has_a_place(number: str, cited: set[str]):
    assert number in cited


def test_no_fact_is_cited_that_the_guidance_does_not_have(handbook: Handbook, cited: set[str]):
    assert set(handbook.evidence["guidance"].facts) == cited
    assert len(cited) == 67


def test_there_are_eight_quotations_and_no_other(handbook: Handbook):
    assert list(handbook.quotes) == list(QUOTATIONS)


@pytest.mark.parametrize("key", QUOTATIONS)
def test_each_quotation_is_exact_with_its_speaker_and_page(key: str, handbook: Handbook):
    speaker, page, digest = QUOTATIONS[key]
    quote = handbook.quotes[key]
    assert (quote.speaker, quote.page) == (speaker, page)
    assert hashlib.sha256(quote.text.encode()).hexdigest() == digest


@pytest.mark.parametrize("path", CHAPTERS)
def test_no_run_of_eight_words_is_copied_from_the_guidance(path: str, known: set[str]):
    assert copied((DOCS / path).read_text(encoding="utf-8"), known) == []


def test_the_facts_of_the_guidance_are_told_in_words_of_our_own_too(handbook: Handbook, known: set[str]):
    facts = handbook.evidence["guidance"].facts
    assert {number: found for number, fact in facts.items() if (found := copied(fact.text, known))} == {}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("trafficking can deeply impact how trafficking victims and", 1),
        ("So: Trafficking *can* deeply impact how trafficking victims and", 1),
        ("trafficking can deeply [impact](x.md) how trafficking victims and", 1),
        ("> a block quote\n\ntrafficking can deeply impact how trafficking victims and", 1),
        ("“trafficking can deeply impact how trafficking victims and”", 0),
        ("trafficking can deeply impact “how” trafficking victims and", 0),
        ("trafficking can deeply impact how people", 0),
    ],
)
def test_a_copied_run_would_be_found_unless_it_is_a_quotation(text: str, found: int, known: set[str]):
    assert len(copied(text, known)) == found


def test_a_mark_stands_where_a_quotation_was():
    assert without_quotations("a “b” c") == f"a {MARK} c"
