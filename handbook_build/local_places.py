"""data/local.yml is an organization's own: contacts and protocols that the build puts where they matter."""

import re
from dataclasses import dataclass
from pathlib import Path

from .code_spans import replace_outside_code
from .includes import LOCAL, SLOTS
from .languages import Language
from .problems import BrokenHandbook, Problem
from .templates import render
from .yaml_files import line_of_key, read_data


@dataclass(frozen=True)
class LocalPlace:
    """One organization's words for one place: a title and lines of plain text."""

    title: str
    lines: tuple[str, ...]


def read_local(path: Path) -> dict[str, LocalPlace]:
    """Return what the organization filled in, by place; {} where nothing is; BrokenHandbook where it is malformed."""
    data = (read_data(path) if path.exists() else None) or {}
    unusable = [slot for slot, entry in data.items() if slot not in SLOTS or not _is_record(entry)]
    if unusable:
        raise BrokenHandbook([_problem(path, slot) for slot in unusable])
    return {slot: LocalPlace(entry["title"], tuple(entry["lines"])) for slot, entry in data.items()}


def _is_record(entry: object) -> bool:
    """A line such as `Duty supervisor: 12` without quotation marks would be a mapping, and would not be shown."""
    return (
        isinstance(entry, dict)
        and set(entry) == {"title", "lines"}
        and isinstance(entry["lines"], list)
        and all(isinstance(text, str) for text in (entry["title"], *entry["lines"]))
    )


def _problem(path: Path, slot: str) -> Problem:
    line = line_of_key(path.read_text(encoding="utf-8"), slot)
    remedy = f"name one of {', '.join(SLOTS)}, with `title` and `lines`, each line in quotation marks"
    return Problem(f"data/{path.name}", line, "local-record", remedy)


def expand_local(markdown: str, places: dict[str, LocalPlace], language: Language) -> str:
    """Put the organization's words in each `[local: …]`, or say how to find local help."""

    def html(match: re.Match) -> str:
        slot = match["slot"]
        return render("partials/local.html", place=places.get(slot), otherwise=language.words[f"local_{slot}"])

    return replace_outside_code(LOCAL, html, markdown)
