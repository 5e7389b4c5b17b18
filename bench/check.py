"""How long the check of the whole text takes, with all its rules."""

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

GOAL = "`make check` under 10 s"


def measure(root: Path) -> Iterator[tuple[str, str]]:
    """Yield the wall seconds of the check of the whole text."""
    start = time.perf_counter()
    subprocess.run([sys.executable, "-m", "handbook_build", "check"], cwd=root, check=True, capture_output=True)
    yield "check, wall seconds", f"{time.perf_counter() - start:.1f}"
