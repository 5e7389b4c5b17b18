"""What idioms and everyday words mean in plain words: data/everyday_words.yml, and data/everyday_words.es.yml for Spanish.

English expressions are explained in the words of the handbook, which search adds to the question. Those of another language
are explained in English words, so that what was learned of English questions serves that language too.
"""

from pathlib import Path

from handbook_build.data_files import read_data

FILE = "data/everyday_words.yml"


def read_everyday_words(root: Path, language: str = "en") -> dict[str, str]:
    """Return the meaning of each expression of a language; {} where it has none."""
    file = root / (FILE if language == "en" else FILE.replace(".yml", f".{language}.yml"))
    return read_data(file) if file.exists() else {}
