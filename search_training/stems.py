"""Words of another language by their stem, so that one form teaches the others: as search-words.js cuts them."""

import re
from functools import cache

from handbook_build.search.index import words

SHORT, LEAST = 4, 3  # letters: a shorter word stays whole, and so many stay of any


class Stems:
    """`settings` are those of one language in data/search_words.yml."""

    def __init__(self, settings: dict):
        self.stop = set(words(settings["stop"]))
        self.endings = sorted(settings.get("endings", "").split(), key=lambda ending: -len(ending))
        self.settled = [(re.compile(found), instead) for found, instead in settings.get("settled", [])]
        self.key = cache(self._key)

    def _key(self, word: str) -> str:
        """Return what stands for a word: its stem; itself where it tells nothing alone."""
        if word in self.stop or len(word) < SHORT:
            return word
        ends = (one for one in self.endings if word.endswith(one) and len(word) - len(one) >= LEAST)
        stem = word.removesuffix(next(ends, ""))
        for found, instead in self.settled:
            stem = found.sub(instead, stem)
        return stem

    def keys(self, text: str) -> list[str]:
        """Return what stands for each word of a text."""
        return [self.key(word) for word in words(text)]
