"""Words of every script, as search-words.js reads them too: tests/javascript has the same cases."""

import json

import pytest

from handbook_build.search.words import words

from ...conftest import ROOT

CASES = json.loads((ROOT / "tests" / "fixtures" / "words.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_words_of_every_script_are_folded_as_the_search_box_folds_them(text: str, expected: list[str]):
    assert words(text) == expected
