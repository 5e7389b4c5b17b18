"""What Lighthouse says of the pages, as a phone meets them."""

import json
import os
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

from handbook_build.handbook import read_handbook
from handbook_build.site.hosting import hosting_files

from ._served import served

GOAL = "100 in performance, accessibility, best practices and SEO, on a phone"
PAGES = ("", "reactions/hopelessness/", "quotes/", "safety/")
PROGRAM = Path(__file__).parent / "node_modules" / "lighthouse" / "cli" / "index.js"
FLAGS = "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"


def measure(root: Path) -> Iterator[tuple[str, str]]:
    """Yield the four scores of each page, and the names of audits that are not perfect."""
    handbook = read_handbook(root)
    configuration = hosting_files(root, handbook.site.url)["nginx.conf"]
    with tempfile.TemporaryDirectory() as folder, served(root / "site", configuration, Path(folder)) as home:
        for page in PAGES:
            report = audit(home + page)
            scores = [f"{each['title']} {each['score'] * 100:.0f}" for each in report["categories"].values()]
            yield f"/{page}", ", ".join(scores) + _short_of(report)


def audit(address: str) -> dict:
    """Return Lighthouse's report of a page."""
    done = subprocess.run(
        ["node", str(PROGRAM), address, "--output=json", "--quiet", f"--chrome-flags={FLAGS}"],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "CHROME_PATH": "/usr/bin/chromium"},
    )
    return json.loads(done.stdout)


def _short_of(report: dict) -> str:
    weighty = {audit["id"] for each in report["categories"].values() for audit in each["auditRefs"] if audit["weight"]}
    short = [
        name
        for name, each in report["audits"].items()
        if name in weighty and each["score"] is not None and each["score"] < 1
    ]
    return f"  ({', '.join(short)})" if short else ""
