"""Compute the table of another language: its words begin with what their English meaning speaks for, and its own example
questions correct that.

What a word means is told by data/everyday_words.*.yml, and else by the handbook's pages in both languages (glosses.py).
"""

from collections import Counter
from itertools import pairwise

import numpy as np

from handbook_build.data_files import read_data
from handbook_build.handbook import Handbook
from handbook_build.search.examples import Example, read_examples
from handbook_build.search.expressions import read_everyday_words
from handbook_build.search.index import WORDS, words
from handbook_build.search.table import SearchTable, letters, pairs
from handbook_build.search.table_age import name_hashes
from search_training.compute import NAMES_COUNT, lessons_of, table_of
from search_training.glosses import glosses
from search_training.learning import learn_from
from search_training.stems import Stems

KEPT = {"chapters": (14, 16000), "kinds": (5, 4000)}
SHARED = 2  # examples that have a pair of neighbors, or a form of a word, for it to be learned


def compute_translated(handbook: Handbook, language: str, english: SearchTable) -> SearchTable:
    """Return the table of a language that has examples, from the table of English."""
    stems = Stems(read_data(handbook.root / WORDS)[language])
    places = sorted(english.places, key=lambda place: place.startswith("-"))
    split = sum(not place.startswith("-") for place in places)
    examples = read_examples(handbook.root, language) + own_names(handbook, language)
    start = meanings(handbook, language, english, places, stems)
    asked = vocabulary(examples, list(start), stems)
    known = np.array([start.get(said, np.zeros(len(places))) for said in asked])
    lessons = lessons_of(examples, asked, places, lambda question: spoken(question, stems))
    weights = [
        learn_from(known, lessons, range(split), *KEPT["chapters"]),
        learn_from(known, lessons, range(split, len(places)), *KEPT["kinds"]),
    ]
    return table_of(np.concatenate(weights, axis=1), asked, places, name_hashes(handbook, language))


def spoken(question: str, stems: Stems) -> list[str]:
    """Return the stems of a question, each with a space after it, forms as they are written, and pairs of neighbors."""
    said = words(question)
    keys = [stems.key(word) for word in said]
    alone = [word if word in stems.stop else f"{key} " for word, key in zip(said, keys, strict=True)]
    forms = [word for word, key in zip(said, keys, strict=True) if word != key]
    return list(dict.fromkeys([*alone, *forms, *map(" ".join, pairwise(keys))]))


def vocabulary(examples: list[Example], known: list[str], stems: Stems) -> list[str]:
    """Return what examples say and what is known, without the pairs and forms that only one example has."""
    counts = Counter(said for example in examples for said in spoken(example.question, stems))
    asked = [said for said, count in counts.items() if count >= SHARED or said.endswith(" ") or said in stems.stop]
    return list(dict.fromkeys([*asked, *known]))


def meanings(
    handbook: Handbook, language: str, english: SearchTable, places: list[str], stems: Stems
) -> dict[str, np.ndarray]:
    """Return for what each stem and expression speaks by its English meaning, an array of places in digits."""
    marks = {mark: places.index(place) for mark, place in zip(letters(len(places)), english.places, strict=True)}
    rows = dict(zip(english.words, english.rows, strict=True))

    def spoken_for(meaning: dict[str, float]) -> np.ndarray:
        total = np.zeros(len(places), np.float32)
        for said, share in meaning.items():
            for mark, much in pairs(rows.get(said, "")):
                total[marks[mark]] += share * much
        return total

    found = {f"{stem} ": spoken_for(meaning) for stem, meaning in glosses(handbook, language, stems).items()}
    for said, meaning in read_everyday_words(handbook.root, language).items():
        english_words = meaning.split()
        explained = dict.fromkeys([*english_words, *map(" ".join, pairwise(english_words))], 1.0)
        keys = stems.keys(said)
        found[" ".join(keys) if len(keys) > 1 else f"{keys[0]} "] = spoken_for(explained)
    return found


def own_names(handbook: Handbook, language: str) -> list[Example]:
    """Return the titles of a language's chapters and sections, and the other names of chapters, as examples."""
    found = []
    for chapter in handbook.chapters.values():
        if chapter.language == language and chapter.code:
            english = chapter.code.partition("-")[2]
            found += [Example(0, one.title, (one.code.partition("-")[2],), NAMES_COUNT) for one in chapter.sections]
            also = (*chapter.meta.also_called, *chapter.meta.found_by, chapter.meta.title, chapter.meta.summary)
            found += [Example(0, name, (english,), NAMES_COUNT) for name in also]
    return found
