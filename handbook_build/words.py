"""The words under one code in one version: what versions are compared by, and what a content hash is of."""

import hashlib
from dataclasses import dataclass

HASH_LENGTH = 12


@dataclass(frozen=True)
class SectionText:
    """What a version says under one code: its title, page, words, and a hash of title and words."""

    code: str
    title: str
    page: str
    text: str

    @property
    def hash(self) -> str:
        return hashlib.sha256(f"{self.title}\n{self.text}".encode()).hexdigest()[:HASH_LENGTH]
