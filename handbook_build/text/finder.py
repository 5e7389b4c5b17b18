"""data/finder.yml leads from what a practitioner sees, in plain words, to the few sections to read."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from handbook_build.data_files import read_data
from handbook_build.problems import Problem, nearest

FILE = "data/finder.yml"


@dataclass(frozen=True)
class Observation:
    """Something seen, and the codes of the reactions that it may belong to, the likeliest first."""

    see: str
    reactions: tuple[str, ...]
    urgent: bool = False


@dataclass(frozen=True)
class Choice:
    """A stage, an age or a role: how a reader says it, the part of a reaction's chapter about it, its own chapter."""

    say: str
    part: str
    chapter: str


@dataclass(frozen=True)
class Finder:
    """Everything that can be picked."""

    observations: tuple[Observation, ...] = ()
    stages: tuple[Choice, ...] = ()
    ages: tuple[Choice, ...] = ()
    roles: tuple[Choice, ...] = ()

    @property
    def choices(self) -> tuple[Choice, ...]:
        return (*self.stages, *self.ages, *self.roles)

    @property
    def reactions(self) -> list[str]:
        """The codes of all reactions, in order."""
        return sorted({code for observation in self.observations for code in observation.reactions})

    def codes(self) -> Iterator[str]:
        """Yield the code of every section to which the finder or the matrix leads."""
        for reaction in self.reactions:
            yield from (f"{reaction}-card", f"{reaction}-respond", f"{reaction}-urgent")
            yield from (f"{reaction}-{choice.part}" for choice in self.choices)
        yield from (f"{choice.chapter}-card" for choice in self.choices)


def read_finder(path: Path) -> Finder:
    """Read data/finder.yml; an empty Finder where there is none."""
    if not path.exists():
        return Finder()
    data = read_data(path)
    observations = [
        Observation(row["see"], tuple(row["reactions"]), row.get("urgent", False)) for row in data["observations"]
    ]
    choices = {name: tuple(Choice(**row) for row in data[name]) for name in ("stages", "ages", "roles")}
    return Finder(tuple(observations), **choices)


def check_finder(finder: Finder, codes: dict) -> Iterator[Problem]:
    """Every section to which the finder leads is there."""
    for code in sorted(set(finder.codes()) - set(codes)):
        hint = ", ".join(nearest(code, codes)) or "none is near"
        yield Problem(FILE, 1, "unknown-code", f"no section has the code {code}; the nearest: {hint}")
