"""`offline`: the site as one file to unpack and open, without any network."""

import argparse

from handbook_build.handbook import read_handbook
from handbook_build.site.offline_copy import offline_files
from handbook_build.versions.releases import archive_of

FILE = "dist/handbook-offline.zip"
FOLDER = "handbook/"


def add_to(commands) -> None:
    """Add the command to the parser."""
    commands.add_parser("offline", help=f"write {FILE} from the last build of the site").set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Write the archive; refuse before the first build."""
    handbook, site = read_handbook(arguments.root), arguments.root / "site"
    if not (site / "index.html").exists():
        raise SystemExit("build the site first: make site")
    files = {FOLDER + name: content for name, content in offline_files(site, handbook.site.url).items()}
    target = arguments.root / FILE
    target.parent.mkdir(exist_ok=True)
    target.write_bytes(archive_of(files, handbook.version.date))
    print(f"{FILE}: {len(files)} files, {target.stat().st_size / 1e6:.1f} MB; unpack it and open {FOLDER}index.html")
    return 0
