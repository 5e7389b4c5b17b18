"""`new`: start a chapter in the shape of its kind."""

import argparse
from datetime import date

from handbook_build.handbook import read_handbook
from handbook_build.pages.templates import render_text


def add_to(commands) -> None:
    """Add the command to the parser."""
    command = commands.add_parser("new", help="start a chapter in the shape of its kind")
    command.add_argument("file", help="the file under docs/, such as reactions/example.md")
    command.add_argument("--kind", required=True, help="a kind in data/chapter_shapes.yml")
    command.add_argument("--code", required=True, help="its code, such as R7")
    command.add_argument("--title", required=True)
    command.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Write docs/<file>; refuse a kind that is not, and a file that is there."""
    file = arguments.root / "docs" / arguments.file
    shapes = {shape.kind: shape for shape in read_handbook(arguments.root).shapes.kinds}
    if arguments.kind not in shapes:
        raise SystemExit(f"{arguments.kind}: the kinds are {', '.join(shapes)}")
    if file.exists() or file.suffix != ".md":
        raise SystemExit(f"docs/{arguments.file}: name a new file that ends in .md")
    today = date.today()  # noqa: DTZ011 - the day where the author is
    text = render_text(
        "chapter.md", shape=shapes[arguments.kind], code=arguments.code, title=arguments.title, today=today
    )
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    print(f"docs/{arguments.file} is there: add it to `nav` in mkdocs.yml, write it, then `make ids`")
    return 0
