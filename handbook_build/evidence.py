"""data/evidence.yml holds what was verified of each work, fact by fact, and where it was seen."""

from dataclasses import dataclass, field
from pathlib import Path

import yaml

from .problems import Problem
from .yaml_files import load_yaml


@dataclass(frozen=True)
class Fact:
    """One verified statement in our own words; `where` is the place in the work at which it was seen."""

    where: str
    text: str


@dataclass(frozen=True)
class Evidence:
    """What is known of one work: its facts by number ('2', 'F20'), its limits, and what confirmed its record."""

    facts: dict[str, Fact] = field(default_factory=dict)
    limits: str = ""
    confirmed: str = ""


def read_evidence(path: Path) -> tuple[dict[str, Evidence], list[Problem]]:
    """Return the evidence by the key of its work."""
    try:
        data = load_yaml(path.read_text(encoding="utf-8")) or {}
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        return {}, [Problem(f"data/{path.name}", line, "malformed-data", "mend the YAML at this line")]
    return {key: _evidence(entry) for key, entry in data.items()}, []


def _evidence(entry: dict) -> Evidence:
    facts = {str(number): Fact(fact["where"], fact["text"]) for number, fact in (entry.get("facts") or {}).items()}
    return Evidence(facts, (entry.get("limits") or "").strip(), (entry.get("confirmed") or "").strip())
