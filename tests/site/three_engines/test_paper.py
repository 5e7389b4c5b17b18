"""Paper in the engines that print: the words, their codes and notes, and no control."""

import pytest

from .reader import Reader


@pytest.mark.needs("paper")
def test_paper_has_the_words_and_no_control(reader: Reader, server: str):
    reader.open(server + "reactions/dissociation/")
    note = reader.evaluate("document.querySelector('.footnote li:last-child a').textContent")
    paper = reader.paper()
    for words in ("Dissociation", "R4-respond", "What to do", "Notes", note, "Version"):
        assert words in paper
    for control in ("Safe use", "Leave this site", "On this page"):
        assert control not in paper


@pytest.mark.needs("paper")
def test_on_paper_the_sign_that_is_open_stays(reader: Reader, server: str):
    reader.open(server + "find/")
    reader.click(".hb-sign summary")
    inside, closed = (
        reader.text(".hb-sign[open] dd"),
        reader.evaluate("document.querySelectorAll('.hb-sign dd').length"),
    )
    paper = reader.paper()
    assert closed > 20 and inside.split()[0] in paper and len(paper.split()) < 2500


@pytest.mark.needs("paper")
def test_what_is_folded_is_open_on_paper_and_folded_again_afterwards(reader: Reader, server: str):
    reader.open(server)
    assert "They do not say a word" in reader.paper()
    assert reader.evaluate("document.querySelectorAll('.hb-door[open]').length") == 0
