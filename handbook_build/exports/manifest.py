"""dist/manifest.json says of each file what it is, how large, of which version, and from what it was made."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

FOLDER = "dist"
FILE = f"{FOLDER}/manifest.json"


@dataclass(frozen=True)
class ManifestEntry:
    """One file that was made. `bytes` is its size, `date` the version's day, `key` a hash of what went into it."""

    name: str
    title: str
    about: str
    bytes: int
    version: str
    date: str
    key: str


def read_manifest(file: Path) -> dict[str, ManifestEntry]:
    """Return what was made, by name; {} before the first time."""
    if not file.exists():
        return {}
    return {entry["name"]: ManifestEntry(**entry) for entry in json.loads(file.read_text(encoding="utf-8"))}


def write_manifest(file: Path, entries: dict[str, ManifestEntry]) -> None:
    """Write what was made; the old list stays until the new one is whole, and where nothing is new."""
    text = json.dumps([asdict(entry) for entry in entries.values()], indent=1)
    if file.exists() and file.read_text(encoding="utf-8") == text:
        return
    unfinished = file.with_suffix(".part")
    unfinished.write_text(text, encoding="utf-8")
    unfinished.replace(file)
