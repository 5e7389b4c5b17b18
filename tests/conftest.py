"""What every kind of test may ask for: the real handbook, read once."""

from pathlib import Path

import pytest

from handbook_build.handbook import Handbook, read_handbook

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder of the repository."""
    return ROOT


@pytest.fixture(scope="session")
def handbook() -> Handbook:
    """The real handbook, as it lies in the repository."""
    return read_handbook(ROOT)
