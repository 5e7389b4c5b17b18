"""data/evidence.yml holds what was verified of each work, fact by fact, and where it was seen."""

from dataclasses import dataclass, field
from pathlib import Path

from handbook_build.data_files import line_of_key, read_data
from handbook_build.problems import Problem


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
    text, found, problems = path.read_text(encoding="utf-8"), {}, []
    for key, entry in (read_data(path) or {}).items():
        if _is_record(entry):
            found[str(key)] = _evidence(entry)
        else:
            remedy = f"give each fact of `{key}` a number, `where` and `text`; beside facts, only limits and confirmed"
            problems.append(Problem(f"data/{path.name}", line_of_key(text, key), "evidence-record", remedy))
    return found, problems


def _is_record(entry: object) -> bool:
    if not isinstance(entry, dict) or not set(entry) <= {"facts", "limits", "confirmed"}:
        return False
    facts = entry.get("facts") or {}
    return isinstance(facts, dict) and all(
        isinstance(fact, dict) and set(fact) == {"where", "text"} for fact in facts.values()
    )


def _evidence(entry: dict) -> Evidence:
    facts = {str(number): Fact(fact["where"], fact["text"]) for number, fact in (entry.get("facts") or {}).items()}
    return Evidence(facts, (entry.get("limits") or "").strip(), (entry.get("confirmed") or "").strip())
