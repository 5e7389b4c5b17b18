"""Words of another language are cut alike in training and in the search box, which tests/javascript tries."""

import pytest

from handbook_build.data_files import read_data
from handbook_build.handbook import Handbook
from handbook_build.search.index import WORDS
from search_training.stems import Stems


@pytest.mark.parametrize(
    "forms",
    [
        "golpea golpeó golpearon golpeando",
        "duerme dormir duermen",
        "niñas niño",
        "saque sacar",
        "empiezo empezar",
        "no",
        "mi",
    ],
)
def test_forms_of_a_word_have_one_stem(handbook: Handbook, forms: str):
    stems = Stems(read_data(handbook.root / WORDS)["es"])
    assert len(set(stems.keys(forms))) == 1


def test_a_word_that_tells_nothing_alone_stays_as_it_is():
    assert Stems({"stop": "tiene", "endings": "iene e"}).keys("tiene viene") == ["tiene", "vien"]
