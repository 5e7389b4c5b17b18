"""The exports as `make exports` writes them, and the tools of others that judge them."""

from pathlib import Path

import pytest

from ..conftest import build_site, command, copy_handbook


@pytest.fixture(scope="session")
def copy(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the handbook whose site was built, and all of its exports."""
    folder = copy_handbook(root, tmp_path_factory.mktemp("exports"))
    build_site(folder, folder / "site")
    made = command(folder, "exports")
    assert made.returncode == 0, made.stderr
    return folder


@pytest.fixture(scope="session")
def dist(copy: Path) -> Path:
    """The folder of the exports."""
    return copy / "dist"
