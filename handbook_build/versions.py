"""The handbook has one version and its date, in data/version.yml."""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from .yaml_files import load_yaml

FORM = re.compile(r"(\d+)\.(\d+)\.(\d+)")


@dataclass(frozen=True)
class Version:
    """A version, such as 1.2.0, and the day from which its words stand."""

    number: str
    date: date

    @property
    def order(self) -> tuple[int, ...]:
        """Return what versions are sorted by: 1.10.0 comes after 1.9.0."""
        return tuple(map(int, self.number.split(".")))


def read_version(path: Path) -> Version:
    """Read data/version.yml; ValueError where it does not hold a version and a date."""
    data = load_yaml(path.read_text(encoding="utf-8"))
    number, day = str(data["version"]), data["date"]
    if not FORM.fullmatch(number) or not isinstance(day, date):
        raise ValueError(f"{path.name} needs `version: 1.2.0` and `date: 2026-11-24`")
    return Version(number, day)
