"""The handbook has one version and its date, in data/version.yml."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from handbook_build.data_files import read_data


@dataclass(frozen=True)
class Version:
    """A version, such as 1.2.0, and the day from which its words stand."""

    number: str
    date: date

    @property
    def order(self) -> tuple[int, ...]:
        """Return what versions are sorted by: 1.10.0 comes after 1.9.0."""
        return tuple(map(int, self.number.split(".")))

    @property
    def seconds(self) -> int:
        """Return the start of the version's day in seconds since 1970: the time of whatever is built of it."""
        return int(datetime(self.date.year, self.date.month, self.date.day, tzinfo=UTC).timestamp())


def read_version(path: Path) -> Version:
    """Read data/version.yml; BrokenHandbook where it does not hold a version and a date."""
    data = read_data(path)
    return Version(data["version"], data["date"])
