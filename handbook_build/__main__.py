"""Commands on the handbook's text: `python -m handbook_build --help` lists them."""

import argparse
import sys
from pathlib import Path

from handbook_build.commands import check, exports, ids, new, offline, release, translated
from handbook_build.problems import BrokenHandbook

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Run one command; the exit code is 0 where all is well."""
    parser = argparse.ArgumentParser(prog="python -m handbook_build", description=__doc__)
    parser.add_argument("--root", type=Path, default=ROOT, help="the folder of the handbook (this one unless told)")
    commands = parser.add_subparsers(required=True)
    for command in (check, exports, ids, new, offline, release, translated):
        command.add_to(commands)
    arguments = parser.parse_args()
    try:
        return arguments.run(arguments)
    except BrokenHandbook as error:
        print(error, file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
