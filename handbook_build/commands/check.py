"""`check`: every rule of the text, and figures of its claims and reading levels."""

import argparse
from collections import Counter
from pathlib import Path

from handbook_build.checks import all_problems, can_wait, reading_levels
from handbook_build.citations.claims import practice_share
from handbook_build.handbook import Handbook, read_handbook
from handbook_build.problems import Problem, in_order
from handbook_build.text.reading_level import grades
from handbook_build.translations.following import lagging


def add_to(commands) -> None:
    """Add the command to the parser."""
    command = commands.add_parser("check", help="check the text and the data")
    command.add_argument("files", nargs="*", help="report on these files or folders only")
    command.add_argument("--strict", action="store_true", help="let what can wait until a release count too")
    command.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print every problem, of the named files only where files are named; return 1 if there is one.

    What can wait until a release is a note, unless `--strict`. Where there is no problem at all, it notes too what lags
    behind the English: that stops nothing, ever.
    """
    handbook = read_handbook(arguments.root)
    every = in_order([*all_problems(handbook), *reading_levels(handbook)])
    notes = [] if arguments.strict else list(filter(can_wait, every))
    every = [each for each in every if each not in notes]
    notes += [] if every else lagging(handbook)
    wanted = [Path(file).as_posix().rstrip("/") for file in arguments.files]
    found, notes = ([each for each in list_ if not wanted or _is_in(each, wanted)] for list_ in (every, notes))
    for line in (*found, *(f"note: {note}" for note in notes)):
        print(line)
    if not arguments.files:
        print(figures(handbook))
    print(f"{len(handbook.chapters)} chapters, {len(handbook.sections)} sections: {len(found) or 'no'} problem(s)")
    return 1 if found else 0


def _is_in(problem: Problem, wanted: list[str]) -> bool:
    return any(problem.path == name or problem.path.startswith(name + "/") for name in wanted)


def figures(handbook: Handbook) -> str:
    """Return what was counted: claims by kind, and the reading level of what to do, chapter by chapter."""
    kinds = Counter(kind for claim in handbook.claims for kind in claim.kinds)
    counted = ", ".join(f"{count} {kind}" for kind, count in sorted(kinds.items()))
    share = practice_share(handbook.claims)
    lines = [f"{len(handbook.claims)} claims ({counted}); {share:.0%} rest on practice wisdom alone"]
    levels = []
    for chapter in handbook.chapters.values():
        shape = handbook.shapes.of(chapter)
        if shape:
            worst = max(level for _, _, level in grades(chapter, shape))
            levels.append(f"{chapter.code} {worst:.1f}")
    return "\n".join([*lines, "hardest of summary, card and what to do, US grade: " + ", ".join(levels)])
