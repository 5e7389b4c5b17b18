"""What words of another language mean in English, learned from the handbook's own pages in both.

IBM model 1 (Brown and others 1993): of all English words beside which a word stands, those that explain it best. A paragraph
is one line in both languages; where a section has other lines than its English, it is compared as a whole.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

import numpy as np

from handbook_build.handbook import Handbook
from handbook_build.search.index import words
from search_training.stems import Stems

ROUNDS = 8
LEAST, TOGETHER = 0.08, 2  # share of a word's meaning, and how many lines must have both
LONG = 120  # words of a line from which on it tells little
NO_WORDS = re.compile(r"\[@[^\]]*\]|\[practice\]|\]\([^)]*\)")


def glosses(handbook: Handbook, language: str, stems: Stems) -> dict[str, dict[str, float]]:
    """Return for each stem the English words that it means, with the share of each."""
    lines = [
        (list(dict.fromkeys(stems.keys(own))), list(dict.fromkeys(words(english))))
        for own, english in both(handbook, language)
    ]
    together = [
        (a, b, number) for number, (own, english) in enumerate(lines) if len(own) < LONG for a in own for b in english
    ]
    if not together:
        return {}
    pairs, pair = np.unique([f"{a} {b}" for a, b, _ in together], return_inverse=True)
    _, heard = np.unique([f"{number} {b}" for _, b, number in together], return_inverse=True)
    split = [name.split(" ") for name in pairs]
    _, owner = np.unique([own for own, _ in split], return_inverse=True)
    share = np.ones(len(pairs))
    for _ in range(ROUNDS):
        explained = share[pair] / np.bincount(heard, share[pair])[heard]
        count = np.bincount(pair, explained)
        share = count / np.bincount(owner, count)[owner]
    found: dict[str, dict[str, float]] = defaultdict(dict)
    for (own, english), much, often in zip(split, share, np.bincount(pair), strict=True):
        if much > LEAST and often >= TOGETHER:
            found[own][english] = float(much)
    return found


def both(handbook: Handbook, language: str) -> Iterator[tuple[str, str]]:
    """Yield the lines of each section of a language, each beside the English one."""
    for chapter in handbook.chapters.values():
        if chapter.language != language:
            continue
        for section in chapter.sections:
            english = handbook.sections.get(section.code.partition("-")[2])
            if english:
                own, other = (
                    [NO_WORDS.sub("", line) for line in one.body.splitlines() if line.strip()]
                    for one in (section, english)
                )
                yield section.title, english.title
                yield from (
                    zip(own, other, strict=True) if len(own) == len(other) else [(" ".join(own), " ".join(other))]
                )
