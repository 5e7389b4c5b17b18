"""data/evidence.yml holds what was verified of each work, fact by fact, and where it was seen."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from handbook_build.data_files import read_data


@dataclass(frozen=True)
class Fact:
    """One verified statement in our own words; `where` is the place in the work at which it was seen.

    `checked` is the day on which it was compared with its page once more, or None.
    """

    where: str
    text: str
    checked: date | None = None


@dataclass(frozen=True)
class Evidence:
    """What is known of one work: its facts by number ('2', 'F20'), its limits, what confirmed its record.

    `about` says, in twelve words at most, whom or what the work is about: '136 trafficked people in England'.
    """

    facts: dict[str, Fact] = field(default_factory=dict)
    limits: str = ""
    confirmed: str = ""
    about: str = ""


def read_evidence(path: Path) -> dict[str, Evidence]:
    """Return the evidence by the key of its work; BrokenHandbook where the file is not as its schema says."""
    return {key: _evidence(entry) for key, entry in (read_data(path) or {}).items()}


def _evidence(entry: dict) -> Evidence:
    facts = {number: Fact(**fact) for number, fact in entry.get("facts", {}).items()}
    words = {name: entry.get(name, "").strip() for name in ("limits", "confirmed", "about")}
    return Evidence(facts, **words)
