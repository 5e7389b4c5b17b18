"""data/everyday_words.yml says what idioms and everyday words mean in the plain words of the handbook."""

from pathlib import Path

from handbook_build.data_files import read_data

FILE = "data/everyday_words.yml"


def read_everyday_words(root: Path) -> dict[str, str]:
    """Return the meaning of each expression."""
    return read_data(root / FILE)
