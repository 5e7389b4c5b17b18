"""dist/manifest.json says of each file what it is, how large, of which version, and from what it was made."""

import json
import re
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

from handbook_build.problems import BrokenHandbook, Problem

FOLDER = "dist"
FILE = f"{FOLDER}/manifest.json"
NAME = re.compile(
    r"(?:(?:packs|cards|chapters|slides|worksheets)/)?[A-Za-z0-9][\w-]*\.(?:pdf|epub|docx|pptx)", re.ASCII
)


@dataclass(frozen=True)
class ManifestEntry:
    """One file that was made. `bytes` is its size, `date` the version's day, `key` a hash of what went into it, `language`
    the code of the language in which it speaks of itself."""

    name: str
    title: str
    about: str
    bytes: int
    version: str
    date: str
    key: str
    language: str = "en"  # lists of before 2.1.0 do not say


def read_manifest(file: Path) -> dict[str, ManifestEntry]:
    """Return what was made, by name; {} before the first time; BrokenHandbook where the list is damaged."""
    if not file.exists():
        return {}
    try:
        made = [ManifestEntry(**entry) for entry in json.loads(file.read_bytes())]
    except (OSError, ValueError, TypeError, RecursionError):
        raise _damaged() from None
    if not all(map(_is_whole, made)):
        raise _damaged()
    return {entry.name: entry for entry in made}


def _is_whole(made: ManifestEntry) -> bool:
    """Say whether each part has its type and form: the name leads to a file below dist/, and nowhere else."""
    try:
        date.fromisoformat(made.date)
    except (TypeError, ValueError):
        return False
    parts = (made.name, made.title, made.about, made.version, made.key, made.language)
    return all(isinstance(part, str) for part in parts) and type(made.bytes) is int and bool(NAME.fullmatch(made.name))


def _damaged() -> BrokenHandbook:
    return BrokenHandbook(
        [Problem(FILE, 1, "manifest-damaged", f"remove {FILE}, and run `make exports`: it is made anew")]
    )


def write_manifest(file: Path, entries: dict[str, ManifestEntry]) -> None:
    """Write what was made; the old list stays until the new one is whole, and where nothing is new."""
    text = json.dumps([asdict(entry) for entry in entries.values()], indent=1)
    if file.exists() and file.read_text(encoding="utf-8") == text:
        return
    unfinished = file.with_suffix(".part")
    unfinished.write_text(text, encoding="utf-8")
    unfinished.replace(file)
