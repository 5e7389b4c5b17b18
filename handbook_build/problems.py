"""A problem names its place, the rule and the remedy: `path:line: rule: what to do`."""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Problem:
    """One broken rule. `path` is relative to the handbook's root, `line` counts from 1."""

    path: str
    line: int
    rule: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.rule}: {self.remedy}"


class BrokenHandbook(Exception):
    """Raised with every problem found at once, so that one run shows all there is to mend."""

    def __init__(self, problems: list[Problem]):
        self.problems = sorted(set(problems))
        super().__init__("\n".join(map(str, self.problems)))


def nearest(code: str, codes: Iterable[str], count: int = 3) -> list[str]:
    """Return the published codes that look most like a mistyped one."""
    by_lower = {known.lower(): known for known in codes}
    return [by_lower[found] for found in difflib.get_close_matches(code.lower(), by_lower, count, 0.5)]
