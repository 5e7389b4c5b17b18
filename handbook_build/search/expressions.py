"""What everyday words of another language mean in plain English words: data/everyday_words.es.yml for Spanish.

So what was learned of English questions serves that language too.
"""

from pathlib import Path

from handbook_build.data_files import read_data

FILE = "data/everyday_words.{}.yml"


def read_everyday_words(root: Path, language: str) -> dict[str, str]:
    """Return the meaning of each expression of a language; {} where it has none."""
    file = root / FILE.format(language)
    return read_data(file) if file.exists() else {}
