"""data/translated.yml says from which words each translation was made: the hash of every English section it follows."""

from pathlib import Path

from handbook_build.data_files import read_data

FILE = "data/translated.yml"
HEAD = """\
# yaml-language-server: $schema=schemas/translated.json
# For each translated chapter, the content hash of the English sections whose words it has. `make translated` writes it,
# once a person has brought the words after; nothing else does.
"""

Hashes = dict[str, str]


def read_translated(path: Path) -> dict[str, Hashes]:
    """Return, for each translated chapter, the hash of each English section by code; {} where there is no file."""
    return (read_data(path) or {}) if path.exists() else {}


def translated_text(record: dict[str, Hashes]) -> str:
    """Return the file for a record, its chapters by code and their sections in the order of the English."""
    lines = []
    for code in sorted(record):
        lines += [f"{code}:\n", *(f'  {name}: "{value}"\n' for name, value in record[code].items())]
    return HEAD + "".join(lines)
