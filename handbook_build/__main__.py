"""Commands on the handbook's text: check and ids."""

import argparse
import sys
from pathlib import Path

from .checks import problems
from .handbook import read_handbook
from .section_ids import extend

ROOT = Path(__file__).resolve().parent.parent


def check(arguments: argparse.Namespace) -> int:
    """Print every problem, of the named files only where files are named; return 1 if there is one."""
    handbook = read_handbook(arguments.root)
    found = sorted(set(problems(handbook)))
    if arguments.files:
        wanted = {Path(file).as_posix().rstrip("/") for file in arguments.files}
        found = [
            problem
            for problem in found
            if any(problem.path == name or problem.path.startswith(name + "/") for name in wanted)
        ]
    for problem in found:
        print(problem)
    print(f"{len(handbook.chapters)} chapters, {len(handbook.sections)} sections: {len(found) or 'no'} problem(s)")
    return 1 if found else 0


def ids(arguments: argparse.Namespace) -> int:
    """Add a line to the registry for each code that has none."""
    handbook = read_handbook(arguments.root)
    file = arguments.root / "data" / "section_ids.yml"
    before = file.read_text(encoding="utf-8") if file.exists() else ""
    after = extend(before, handbook.chapters, handbook.registry, handbook.version.number)
    if after != before:
        file.write_text(after, encoding="utf-8")
    print(f"{after.count(chr(10)) - before.count(chr(10))} line(s) added to {file.name}")
    return 0


def main() -> int:
    """Run one command; the exit code is 0 where all is well."""
    parser = argparse.ArgumentParser(prog="python -m handbook_build", description=__doc__)
    parser.add_argument("--root", type=Path, default=ROOT, help="the folder of the handbook (this one unless told)")
    commands = parser.add_subparsers(required=True)
    command = commands.add_parser("check", help=check.__doc__)
    command.add_argument("files", nargs="*", help="report on these files or folders only")
    command.set_defaults(run=check)
    commands.add_parser("ids", help=ids.__doc__).set_defaults(run=ids)
    arguments = parser.parse_args()
    return arguments.run(arguments)


if __name__ == "__main__":
    sys.exit(main())
