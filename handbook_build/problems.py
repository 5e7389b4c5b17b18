"""A problem names its place, the rule and the remedy: `path:line: rule: what to do`."""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass

# A file that is not what it should be hides what it holds, and a slip at one place shows at others too: told in this order,
# the first problem is the one to mend.
OF_FILES = (
    *(
        "missing-file",
        "unknown-page",
        "not-utf-8",
        "merge-conflict",
        "invisible-character",
        "garbled-text",
        "look-alike-letter",
        "site-settings",
        "template-form",
        "malformed-data",
        "malformed-bib",
        "data-form",
    ),
    *("file-name", "stray-file", "front-matter", "language-words", "other-space", "work-record", "private-field"),
    *("private-data", "picture-parts"),
)
BETWEEN_PLACES = (
    *("unknown-code", "unknown-section", "unknown-quote", "unknown-citation", "unknown-fact", "unknown-source"),
    *(
        "not-in-navigation",
        "broken-anchor",
        "broken-link",
        "section-lost",
        "section-not-registered",
        "unused-quote",
        "unused-work",
    ),
    *("chapter-shape", "card-labels", "word-budget", "practice-share", "content-note", "claim-without-kind"),
    *("translation-sections", "translation-citations", "translation-labels", "translation-record", "translation-code"),
)


@dataclass(frozen=True, order=True)
class Problem:
    """One broken rule. `path` is relative to the handbook's root, `line` counts from 1."""

    path: str
    line: int
    rule: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.rule}: {' '.join(self.remedy.split())}"


class BrokenHandbook(Exception):
    """Raised with every problem found at once, so that one run shows all there is to mend."""

    def __init__(self, problems: list[Problem]):
        self.problems = in_order(problems)
        super().__init__("\n".join(map(str, self.problems)))


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Return problems once each: those of whole files first, those that another may have caused last."""
    return sorted(set(problems), key=lambda each: (each.rule not in OF_FILES, _caused(each), each))


def _caused(problem: Problem) -> int:
    """Return 1 for a problem that another place may have caused, 2 where it is also not in the text; otherwise 0."""
    return (problem.rule in BETWEEN_PLACES) * (1 if problem.path.startswith("docs/") else 2)


def nearest(code: str, codes: Iterable[str], count: int = 3) -> list[str]:
    """Return the published codes that look most like a mistyped one."""
    by_lower = {known.lower(): known for known in codes}
    return [by_lower[found] for found in difflib.get_close_matches(code.lower(), by_lower, count, 0.5)]
