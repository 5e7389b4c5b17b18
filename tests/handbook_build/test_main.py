import subprocess
import sys

import pytest


def run(root, *words: str) -> subprocess.CompletedProcess:
    return subprocess.run(
        [sys.executable, "-m", "handbook_build", *words], cwd=root, capture_output=True, text=True, check=False
    )


def test_help_lists_every_command(root):
    done = run(root, "--help")
    assert done.returncode == 0
    for module in (root / "handbook_build" / "commands").glob("[a-z]*.py"):
        assert module.stem.replace("_", "-") in done.stdout


@pytest.mark.parametrize("words", [(), ("mend",)])
def test_anything_else_is_told_what_there_is(root, words):
    done = run(root, *words)
    assert done.returncode == 2 and "usage:" in done.stderr and "Traceback" not in done.stderr
