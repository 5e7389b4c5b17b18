"""data/evidence.yml holds what was verified of each work, fact by fact, and where it was seen."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from handbook_build.data_files import line_of_key, read_data
from handbook_build.problems import Problem

ABOUT_WORDS = 12


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


def read_evidence(path: Path) -> tuple[dict[str, Evidence], list[Problem]]:
    """Return the evidence by the key of its work."""
    text, found, problems = path.read_text(encoding="utf-8"), {}, []
    for key, entry in (read_data(path) or {}).items():
        if _is_record(entry):
            found[str(key)] = _evidence(entry)
        else:
            remedy = (
                f"say what `{key}` is `about` in {ABOUT_WORDS} words at most; beside it only confirmed, limits and "
                "facts, each fact with a number, `where`, `text` and, where it was compared again, the day it was `checked`"
            )
            problems.append(Problem(f"data/{path.name}", line_of_key(text, key), "evidence-record", remedy))
    return found, problems


def _is_record(entry: object) -> bool:
    if not isinstance(entry, dict) or not set(entry) <= {"confirmed", "about", "limits", "facts"}:
        return False
    about, facts = entry.get("about"), entry.get("facts") or {}
    return (
        isinstance(about, str)
        and 0 < len(about.split()) <= ABOUT_WORDS
        and isinstance(facts, dict)
        and all(_is_fact(fact) for fact in facts.values())
    )


def _is_fact(fact: object) -> bool:
    return (
        isinstance(fact, dict)
        and {"where", "text"} <= set(fact) <= {"where", "text", "checked"}
        and type(fact.get("checked", date.min)) is date
    )


def _evidence(entry: dict) -> Evidence:
    facts = {str(number): Fact(**fact) for number, fact in (entry.get("facts") or {}).items()}
    return Evidence(
        facts, (entry.get("limits") or "").strip(), (entry.get("confirmed") or "").strip(), entry["about"].strip()
    )
