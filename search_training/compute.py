"""Compute data/search_table.json: for what each everyday word speaks, learned from examples (decisions/search.md).

It needs requirements/search_table.txt, which neither the site nor the tests do: numpy and MiniLM, a model of sentences.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

import numpy as np

from handbook_build.handbook import Handbook
from handbook_build.search.examples import Example, codes_of_today, read_examples
from handbook_build.search.table import MOST_PLACES, SearchTable, ending, letters, row_of
from handbook_build.search.table_age import name_hashes, searched
from handbook_build.search.words import words
from search_training.learning import Lesson, learn
from search_training.minilm import embed

KINDS = 45
PAIRS_FROM = 3  # examples in which two words stand side by side, for the pair to be learned
KEPT = {"chapters": (14, 36000), "kinds": (5, 8000)}  # places a word, and weights of all
NAMES_COUNT = 0.5  # how much a title or another name of a section counts beside an example
IN_A_SENTENCE = "The person is: {}."  # a word alone and in a sentence are near to different things; both count


def compute(handbook: Handbook) -> SearchTable:
    """Return the table of a handbook: for each word kept, the chapters and kinds of section that it speaks for most."""
    examples = [
        replace(example, codes=codes_of_today(example, handbook.registry)) for example in read_examples(handbook.root)
    ]
    names = own_names(handbook)
    chapters = [chapter.code for chapter in searched(handbook)]
    places = [*chapters, *kinds_of_section(examples, min(KINDS, MOST_PLACES - len(chapters)))]
    asked = vocabulary(examples + names)
    lessons = lessons_of(examples + names, asked, places)
    vectors, split = embedded(asked), len(chapters)
    weights = np.concatenate(
        [
            learn(vectors, lessons, range(split), *KEPT["chapters"]),
            learn(vectors, lessons, range(split, len(places)), *KEPT["kinds"]),
        ],
        axis=1,
    )
    return table_of(weights, asked, places, name_hashes(handbook))


def table_of(weights: np.ndarray, asked: list[str], places: list[str], hashes: dict[str, str]) -> SearchTable:
    """Return the table of weights from 0 to 9, an array of (words, places)."""
    order = np.argsort(-(weights > 0).sum(0), kind="stable")  # the shortest letters for the commonest places
    rows = {word: row(weights[place][order]) for place, word in enumerate(asked)}
    kept = sorted(word for word in asked if rows[word])
    return SearchTable([places[place] for place in order], kept, [rows[word] for word in kept], hashes)


def vocabulary(examples: list[Example]) -> list[str]:
    """Return the words of examples, and the pairs of neighbors that some of them share."""
    counts = Counter(said for example in examples for said in spoken(example.question))
    return [said for said, count in counts.items() if " " not in said or count >= PAIRS_FROM]


def spoken(question: str) -> list[str]:
    """Return the words of a question and its pairs of neighbors, each once.

    >>> spoken("I hit, I hit")
    ['i', 'hit', 'i hit', 'hit i']
    """
    said = words(question)
    return list(dict.fromkeys([*said, *map(" ".join, pairwise(said))]))


def embedded(asked: list[str]) -> np.ndarray:
    """Return the vectors of words about their mean; pairs of words have none."""
    alone = [place for place, said in enumerate(asked) if " " not in said]
    forms = ([asked[place] for place in alone], [IN_A_SENTENCE.format(asked[place]) for place in alone])
    found = np.concatenate([embed(form) for form in forms], axis=1)
    vectors = np.zeros((len(asked), found.shape[1]), np.float32)
    vectors[alone] = found - found.mean(0)
    return vectors


def own_names(handbook: Handbook) -> list[Example]:
    """Return the titles of chapters and sections, and the other names of chapters, as examples."""
    found = []
    for chapter in searched(handbook):
        found += [Example(0, section.title, (section.code,), NAMES_COUNT) for section in chapter.sections]
        also = (*chapter.meta.also_called, *chapter.meta.found_by, chapter.meta.title, chapter.meta.summary)
        found += [Example(0, name, (chapter.code,), NAMES_COUNT) for name in also]
    return found


def kinds_of_section(examples: list[Example], most: int) -> list[str]:
    """Return the endings of codes that examples name most often: '-say', '-urgent'."""
    counts = Counter(ending(code) for example in examples for code in example.codes if ending(code))
    return [kind for kind, _ in counts.most_common(most)]


def lessons_of(examples: list[Example], asked: list[str], places: list[str], spoken=spoken) -> list[Lesson]:
    """Return examples as lessons; one of which no word or no place is known teaches nothing."""
    word_places, code_places = ({name: place for place, name in enumerate(names)} for names in (asked, places))
    found = []
    for example in examples:
        said = (word_places.get(word) for word in spoken(example.question))
        wanted = (code_places.get(name) for code in example.codes for name in (code.partition("-")[0], ending(code)))
        lesson = Lesson(_once(said), _once(wanted), example.counts)
        if lesson.words and lesson.wanted:
            found.append(lesson)
    return found


def _once(places: Iterable[int | None]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(place for place in places if place is not None))


def row(weights: np.ndarray) -> str:
    """Return the places for which a word speaks, strongest first, each with its weight."""
    marks = letters(len(weights))
    best = sorted((place for place in range(len(weights)) if weights[place]), key=lambda place: -weights[place])
    return row_of([(marks[place], int(weights[place])) for place in best])
