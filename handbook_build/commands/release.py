"""`release`: keep the version at hand for good."""

import argparse

from ..checks import require_sound
from ..edition import edition_pages
from ..handbook import read_handbook
from ..pages import FILE, read_pages
from ..releases import write_release
from ..section_text import section_texts


def add_to(commands) -> None:
    """Add the command to the parser."""
    help_text = "keep the version at hand in releases/, byte for byte, from the last build of the site"
    commands.add_parser("release", help=help_text).set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Write releases/<version>/; refuse where the text is unsound or not built, or the version is already released."""
    handbook = read_handbook(arguments.root)
    require_sound(handbook)
    file, version = arguments.root / FILE, handbook.version
    if not file.exists():
        raise SystemExit("build the site first: make site")
    pages = edition_pages(read_pages(file), handbook)
    try:
        folder = write_release(arguments.root, version, section_texts(handbook), pages)
    except FileExistsError:
        raise SystemExit(f"{version.number} is released: raise the version in data/version.yml") from None
    print(f"{folder.relative_to(arguments.root)} holds version {version.number}: commit it, and never change it")
    return 0
