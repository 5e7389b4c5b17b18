"""`ids`: publish new section codes."""

import argparse

from handbook_build.handbook import read_handbook
from handbook_build.versions.registry import FILE, extend


def add_to(commands) -> None:
    """Add the command to the parser."""
    commands.add_parser("ids", help="publish new section codes in data/section_ids.yml").set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Add a line to the registry for each code that has none. Nothing is ever removed."""
    handbook = read_handbook(arguments.root)
    file = arguments.root / FILE
    before = file.read_text(encoding="utf-8") if file.exists() else ""
    after = extend(before, handbook.chapters, handbook.registry, handbook.version.number)
    if after != before:
        file.write_text(after, encoding="utf-8")
    print(f"{len(after.splitlines()) - len(before.splitlines())} line(s) added to {FILE}")
    return 0
