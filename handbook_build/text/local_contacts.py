"""data/local.yml is an organization's own: contacts and protocols that the build puts where they matter."""

from dataclasses import dataclass
from pathlib import Path

from handbook_build.data_files import line_of_key, read_data
from handbook_build.problems import BrokenHandbook, Problem
from handbook_build.text.placeholders import SLOTS


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
