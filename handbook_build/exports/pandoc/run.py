"""pandoc, as the wheel pypandoc-binary brings it: HTML in, a file out, the same bytes each time."""

import os
import subprocess
from pathlib import Path

import pypandoc

from handbook_build.versions.version import Version


class PandocFailed(RuntimeError):
    """Raised with what pandoc said."""


def run_pandoc(page: str, to: str, file: Path, version: Version, options: list[str]) -> None:
    """Turn an HTML page into `file` of the format `to`; its dates are the version's. Raises PandocFailed."""
    done = subprocess.run(
        [pypandoc.get_pandoc_path(), "--from=html", f"--to={to}", f"--output={file}", *options],
        input=page,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "SOURCE_DATE_EPOCH": str(version.seconds)},
        check=False,
    )
    if done.returncode or done.stderr.strip():
        raise PandocFailed(done.stderr.strip() or f"pandoc ended with {done.returncode}")
