"""`release`: keep the current version for good."""

import argparse

from handbook_build.checks import require_sound
from handbook_build.handbook import read_handbook
from handbook_build.pages.page import FILE, read_pages
from handbook_build.site.edition import edition_pages
from handbook_build.versions.releases import write_release


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
        folder = write_release(arguments.root, version, handbook.texts, pages)
    except FileExistsError:
        raise SystemExit(f"{version.number} is released: raise the version in data/version.yml") from None
    print(f"{folder.relative_to(arguments.root)} holds version {version.number}: commit it, and never change it")
    return 0
