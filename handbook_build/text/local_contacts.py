"""data/local.yml is an organization's own: contacts and protocols that the build puts where they matter."""

from dataclasses import dataclass, field
from pathlib import Path

from handbook_build.data_files import read_data


@dataclass(frozen=True)
class LocalPlace:
    """One organization's words for one place: a title and lines of plain text, in `language` ('' for the source's).

    `also` has the same in other languages, by their codes.
    """

    title: str
    lines: tuple[str, ...]
    language: str = ""
    also: dict[str, "LocalPlace"] = field(default_factory=dict)


def read_local(path: Path) -> dict[str, LocalPlace]:
    """Return what the organization filled in, by place; {} where nothing is."""
    data = (read_data(path) if path.exists() else None) or {}
    return {slot: _place(entry, entry.get("in", "")) for slot, entry in data.items()}


def _place(entry: dict, language: str) -> LocalPlace:
    also = {code: _place(other, code) for code, other in entry.get("also", {}).items()}
    return LocalPlace(entry["title"], tuple(entry["lines"]), language, also)
