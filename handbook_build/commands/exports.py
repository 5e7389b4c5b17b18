"""`exports`: PDF, EPUB, Word and slides from the last build of the site. `pack`: a PDF of any sections.

The imports stand in the functions, since the other commands run without requirements/exports.txt.
"""

import argparse
import sys
from pathlib import Path

SIZES = ("a4", "letter", "large-print")


def add_to(commands) -> None:
    """Add both commands to the parser."""
    exports = commands.add_parser("exports", help="make PDF, EPUB, Word and slides below dist/")
    exports.add_argument("only", nargs="?", default="", help="make only those whose names begin so: chapters/r4")
    exports.set_defaults(run=run_exports)
    pack = commands.add_parser("pack", help="make a PDF of any chapters and sections, in their order")
    pack.add_argument("codes", nargs="+", metavar="CODE", help="such as R1 R4-respond P2")
    pack.add_argument("--size", choices=SIZES, default="a4")
    pack.add_argument("--out", type=Path, default=Path("my-pack.pdf"))
    pack.add_argument("--title", default="Training pack")
    pack.set_defaults(run=run_pack)


def run_exports(arguments: argparse.Namespace) -> int:
    """Make all exports and say how each went; return 1 where one was not made."""
    from handbook_build.exports.export_all import export_all

    results = export_all(arguments.root, _tell, arguments.only)
    failed = [result for result in results if result.problem]
    written = sum(result.changed for result in results)
    _tell(f"{written} made, {len(results) - written - len(failed)} unchanged, {len(failed)} failed: dist/")
    return 1 if failed else 0


def run_pack(arguments: argparse.Namespace) -> int:
    """Make one pack; return 1 where it was not made."""
    from handbook_build.exports.export_all import result_line
    from handbook_build.exports.exporter import Exporter
    from handbook_build.exports.plan import PAPERS, Export

    about = "Chapters and sections " + ", ".join(arguments.codes)
    paper, out = PAPERS[arguments.size], arguments.out
    export = Export(out.name, "pdf", arguments.title, about, tuple(arguments.codes), paper)
    result = Exporter(arguments.root).make(export, None, out.parent)
    _tell(result_line(result))
    return 1 if result.problem else 0


def _tell(text: str) -> None:
    print(text, file=sys.stderr, flush=True)
