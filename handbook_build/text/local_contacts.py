"""data/local.yml is an organization's own: contacts and protocols that the build puts where they matter."""

from dataclasses import dataclass
from pathlib import Path

from handbook_build.data_files import read_data


@dataclass(frozen=True)
class LocalPlace:
    """One organization's words for one place: a title and lines of plain text."""

    title: str
    lines: tuple[str, ...]


def read_local(path: Path) -> dict[str, LocalPlace]:
    """Return what the organization filled in, by place; {} where nothing is."""
    data = (read_data(path) if path.exists() else None) or {}
    return {slot: LocalPlace(entry["title"], tuple(entry["lines"])) for slot, entry in data.items()}
