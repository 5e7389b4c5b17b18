"""What the table is learned from and how a row is written; what the language model makes of it, the site's tests judge."""

import numpy as np

from handbook_build.search.examples import Example
from search_training.compute import kinds_of_section, lessons_of, own_names, row, vocabulary
from search_training.learning import Lesson, learn

ASKED, PLACES = ["angry", "dont", "shouts"], ["R1", "R2", "-say"]


def example(question: str, *codes: str) -> Example:
    return Example(1, question, codes)


def test_a_lesson_has_each_known_word_and_each_known_place_once_in_their_order():
    [lesson] = lessons_of([example("Shouts, angry shouts!", "R2-say", "R1-see", "R2")], ASKED, PLACES)
    assert lesson == Lesson(words=(2, 0), wanted=(1, 2, 0))


def test_words_are_read_without_apostrophes_as_the_table_has_them():
    [lesson] = lessons_of([example("don’t", "R1")], ASKED, PLACES)
    assert lesson.words == (1,)


def test_an_example_of_which_no_word_or_no_place_is_known_teaches_nothing():
    assert lessons_of([example("mumbles", "R1"), example("angry", "P7-why"), example("angry")], ASKED, PLACES) == []


def test_a_name_counts_as_it_is_told():
    told = Example(1, "angry", ("R1",), 0.5)
    assert [lesson.counts for lesson in lessons_of([told], ASKED, PLACES)] == [0.5]


def test_neighbors_are_learned_where_some_examples_share_them():
    assert vocabulary([example("I feel")] * 3 + [example("you feel")]) == ["i", "feel", "i feel", "you"]


def test_the_kinds_of_section_are_those_that_examples_name_most_often():
    examples = [
        example("a", "R1-say", "R2"),
        example("b", "R2-say", "R1-see"),
        example("c", "R1-say", "P1-see", "P1-why"),
    ]
    assert kinds_of_section(examples, 2) == ["-say", "-see"]
    assert kinds_of_section([example("a", "R1")], 2) == []


def test_a_section_is_taught_by_its_title_and_a_chapter_by_all_its_names(small):
    names = {(name.question, name.codes) for name in own_names(small)}
    assert {("Distrust", ("R1",)), ("mistrust", ("R1",)), (small.sections["R1-card"].title, ("R1-card",))} <= names


def test_a_row_has_the_strongest_places_first_each_with_its_digit():
    assert row(np.array([1, 0, 3])) == "$3!1"


def test_what_examples_say_is_learned_and_few_weights_are_kept():
    lessons = [Lesson((0,), (0,)), Lesson((1,), (1,))] * 5
    weights = learn(np.zeros((3, 2), np.float32), lessons, range(2), most=1, kept=2)
    assert (weights > 0).tolist() == [[True, False], [False, True], [False, False]]
