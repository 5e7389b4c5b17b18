"""Another language's table begins with English meanings, and its own questions correct it."""

import numpy as np

from handbook_build.search.examples import Example
from search_training.learning import Lesson, learn_from
from search_training.stems import Stems
from search_training.translated import own_names, spoken, vocabulary

STEMS = Stems({"stop": "me no", "endings": "o a ar"})


def test_a_question_speaks_by_stems_by_forms_and_by_neighbors():
    assert spoken("No me pego", STEMS) == ["no", "me", "peg ", "pego", "no me", "me peg"]


def test_pairs_and_forms_are_learned_where_two_examples_share_them():
    told = [Example(1, "me pego", ("R2",)), Example(2, "me pega", ("R2",))]
    assert vocabulary(told, ["grit "], STEMS) == ["me", "peg ", "me peg", "grit "]


def test_a_meaning_stays_where_no_question_speaks_against_it_and_gives_way_where_many_do():
    start = np.array([[5, 0], [5, 0]])
    weights = learn_from(start, [Lesson((1,), (1,))] * 20 + [Lesson((0,), (0,))], range(2), most=2, kept=4)
    assert weights[0, 0] > weights[0, 1] and weights[1, 1] > weights[1, 0]


def test_titles_and_other_names_of_a_language_teach_for_the_english_code(handbook):
    names = {(name.question, name.codes) for name in own_names(handbook, "es")}
    assert ("recelo", ("R1",)) in names and ("Qué hacer", ("R1-respond",)) in names
