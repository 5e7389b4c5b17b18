"""What a word means is learned from the pages that the handbook has in both languages."""

from handbook_build.data_files import read_data
from handbook_build.handbook import Handbook
from handbook_build.search.index import WORDS
from search_training.glosses import both, glosses
from search_training.stems import Stems


def test_words_that_stand_beside_each_other_in_both_languages_mean_the_same(handbook: Handbook):
    stems = Stems(read_data(handbook.root / WORDS)["es"])
    meanings = glosses(handbook, "es", stems)
    for spanish, english in (("abogada", "lawyer"), ("deuda", "debt"), ("silencio", "silence"), ("duerme", "sleep")):
        meant = meanings[stems.key(spanish)]
        assert max(meant, key=meant.get) == english


def test_a_section_stands_beside_its_english_line_by_line(handbook: Handbook):
    assert ("Qué hacer", "What to do") in both(handbook, "es")


def test_a_language_without_pages_means_nothing(handbook: Handbook):
    assert glosses(handbook, "pt", Stems({"stop": ""})) == {}
