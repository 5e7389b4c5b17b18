"""data/local.yml is an organization's own: contacts and protocols that the build puts where they matter."""

import re
from dataclasses import dataclass
from pathlib import Path

from .code_spans import replace_outside_code
from .includes import LOCAL
from .templates import render
from .yaml_files import read_data


@dataclass(frozen=True)
class LocalPlace:
    """One organization's words for one place: a title and lines of plain text."""

    title: str
    lines: tuple[str, ...]


def read_local(path: Path) -> dict[str, LocalPlace]:
    """Return what the organization filled in, by place; {} where there is no file or it is empty."""
    data = read_data(path) if path.exists() else None
    return {slot: LocalPlace(entry["title"], tuple(entry["lines"])) for slot, entry in (data or {}).items()}


def expand_local(markdown: str, places: dict[str, LocalPlace]) -> str:
    """Put the organization's words in each `[local: …]`, or say how to find local help."""

    def words(match: re.Match) -> str:
        return render("partials/local.html", place=places.get(match["slot"]), slot=match["slot"])

    return replace_outside_code(LOCAL, words, markdown)
