"""data/finder.yml leads from what a practitioner sees, in plain words, to the one section that acts on that sign.

data/matrix.yml says in a few words what each section about a reaction and a role, a stage or an age tells to do.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from handbook_build.data_files import read_data
from handbook_build.problems import Problem

FILE, MATRIX = "data/finder.yml", "data/matrix.yml"
SOURCE = "en"

Words = dict[str, str]  # the same words by language: {"en": "They shout", "es": "Grita"}


def in_language(words: Words, language: str) -> str:
    """Return words in a language, or in English where it has none; '' where that has none either."""
    return words.get(language, words.get(SOURCE, ""))


@dataclass(frozen=True)
class Sign:
    """Something seen; `act` is the code of the section that acts on it, `urgent` of one to read first, or ''.

    `said` are other words by which people look for it, never shown. A `first` sign stands open on the first page, under the
    emblem of its reaction where it has one; the others are folded there by group.
    """

    see: Words
    act: str
    said: Words = field(default_factory=dict)
    also: tuple[str, ...] = ()
    urgent: str = ""
    first: bool = False

    @property
    def codes(self) -> tuple[str, ...]:
        return (self.act, *self.also, *filter(None, [self.urgent]))


@dataclass(frozen=True)
class Group:
    """Signs that are looked for together."""

    name: Words
    signs: tuple[Sign, ...]


@dataclass(frozen=True)
class Choice:
    """A stage, an age or a role: how a reader says it, the ending of the sections about it, its own chapter."""

    say: Words
    part: str
    chapter: str


@dataclass(frozen=True)
class Finder:
    """Everything that can be picked, and `gists`: by code, in a few words, what the cells of the matrix tell to do.

    `small` words tell nothing when typed, `endings` are cut from words before they are compared, and `danger` is the code
    of the section to turn to where no sign fits, or ''.
    """

    groups: tuple[Group, ...] = ()
    danger: str = ""
    small: Words = field(default_factory=dict)
    endings: Words = field(default_factory=dict)
    stages: tuple[Choice, ...] = ()
    ages: tuple[Choice, ...] = ()
    roles: tuple[Choice, ...] = ()
    gists: dict[str, Words] = field(default_factory=dict)

    @property
    def signs(self) -> tuple[Sign, ...]:
        return tuple(sign for group in self.groups for sign in group.signs)

    @property
    def choices(self) -> tuple[Choice, ...]:
        return (*self.stages, *self.ages, *self.roles)

    @property
    def reactions(self) -> list[str]:
        """The codes of the reactions of the matrix, in order."""
        return sorted({code.partition("-")[0] for code in self.gists})


def read_finder(path: Path) -> Finder:
    """Read data/finder.yml, and data/matrix.yml beside it; an empty Finder where there is none."""
    if not path.exists():
        return Finder()
    data, matrix = read_data(path), path.parent / Path(MATRIX).name
    groups = tuple(
        Group(group["name"], tuple(Sign(**{**sign, "also": tuple(sign.get("also", ()))}) for sign in group["signs"]))
        for group in data["groups"]
    )
    choices = {name: tuple(Choice(**row) for row in data[name]) for name in ("stages", "ages", "roles")}
    told = {name: data[name] for name in ("danger", "small", "endings") if name in data}
    return Finder(groups, **told, **choices, gists=read_data(matrix) if matrix.exists() else {})


def check_matrix(finder: Finder, codes: dict) -> Iterator[Problem]:
    """The matrix says of each section about a reaction and a stage, an age or a role what it tells to do."""
    for reaction in finder.reactions:
        for choice in finder.choices:
            code = f"{reaction}-{choice.part}"
            if code in codes and code not in finder.gists:
                yield Problem(MATRIX, 1, "matrix-lacks", f"say in a few words what {code} tells to do")
