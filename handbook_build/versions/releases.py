"""A released version is kept in releases/<version>/: its pages, byte for byte, and its words by code.

Only a quotation whose words are taken back may change one: decisions/withdrawal.md.
"""

import hashlib
import io
import json
import re
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

from handbook_build.data_files import read_json
from handbook_build.problems import BrokenHandbook, Problem
from handbook_build.versions.section_text import SectionText
from handbook_build.versions.version import Version

FOLDER, WORDS, PAGES = "releases", "sections.json", "pages.zip"
MIDNIGHT = (0, 0, 0)
HEADING = re.compile(r'<h([1-3]) id="([^"]+)"')  # as site/edition.py writes it


@dataclass(frozen=True)
class Release:
    """One released version: its words by code, and the archive of its pages."""

    version: Version
    sections: dict[str, SectionText]
    pages: Path
    pages_sha256: str


def read_releases(root: Path) -> list[Release]:
    """Return every release, oldest first."""
    found = [_read(folder) for folder in (root / FOLDER).glob("*") if (folder / WORDS).exists()]
    return sorted(found, key=lambda release: release.version.order)


def _read(folder: Path) -> Release:
    name = f"{FOLDER}/{folder.name}/{WORDS}"
    data = read_json(folder / WORDS, name)
    try:
        sections = {entry["code"]: SectionText(**entry) for entry in data["sections"]}
        version = Version(data["version"], date.fromisoformat(data["date"]))
        return Release(version, sections, folder / PAGES, data["pages_sha256"])
    except (KeyError, TypeError, ValueError):
        remedy = "a released version stays as it was: restore the file from git"
        raise BrokenHandbook([Problem(name, 1, "release-changed", remedy)]) from None


def write_release(root: Path, version: Version, sections: dict[str, SectionText], pages: dict[str, bytes]) -> Path:
    """Keep a version for good. FileExistsError where it was released before: a released version never changes."""
    folder = root / FOLDER / version.number
    folder.mkdir(parents=True)
    archive = archive_of(pages, version.date)
    data = {
        "version": version.number,
        "date": version.date.isoformat(),
        "pages_sha256": hashlib.sha256(archive).hexdigest(),
        "sections": [asdict(section) for section in sections.values()],
    }
    (folder / PAGES).write_bytes(archive)
    (folder / WORDS).write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return folder


def archive_of(pages: dict[str, bytes], day: date) -> bytes:
    """Return a zip of files by name that is the same for the same files, whenever and wherever it is made."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(pages):
            info = zipfile.ZipInfo(name, (day.year, day.month, day.day, *MIDNIGHT))
            info.compress_type, info.external_attr, info.create_system = zipfile.ZIP_DEFLATED, 0o644 << 16, 3
            archive.writestr(info, pages[name])
    return buffer.getvalue()


def unpack(release: Release, folder: Path) -> None:
    """Write a release's pages under `folder`."""
    with zipfile.ZipFile(release.pages) as archive:
        archive.extractall(folder)


def parts_of(release: Release) -> dict[str, list[str]]:
    """Return the codes of the h3s below each h2 of a release, in order, as its kept pages have them."""
    codes, found = {code.lower(): code for code in release.sections}, dict[str, list[str]]()
    if release.pages.exists():
        with zipfile.ZipFile(release.pages) as archive:
            for name in archive.namelist():
                if name.endswith(".html"):
                    headings = HEADING.findall(archive.read(name).decode("utf-8"))
                    found |= parts_below((int(level), codes[name_]) for level, name_ in headings if name_ in codes)
    return found


def parts_below(headings: Iterable[tuple[int, str]]) -> dict[str, list[str]]:
    """Return the codes of the h3s below each h2, from (level, code) in order.

    >>> parts_below([(1, "R4"), (2, "R4-respond"), (3, "R4-first"), (2, "R4-say")])
    {'R4-respond': ['R4-first']}
    """
    found, above = dict[str, list[str]](), ""
    for level, code in headings:
        if level < 3:
            above = code
        elif above:
            found.setdefault(above, []).append(code)
    return found


def check_releases(releases: list[Release], version: Version, sections: dict[str, SectionText]) -> Iterator[Problem]:
    """A released version's words never change, and its archive is the one that was released."""
    for release in releases:
        name = f"{FOLDER}/{release.version.number}/{PAGES}"
        if not release.pages.exists() or hashlib.sha256(release.pages.read_bytes()).hexdigest() != release.pages_sha256:
            yield Problem(name, 1, "release-changed", "a released version stays as it was: restore the file from git")
        if release.version.order > version.order:
            yield Problem(
                "data/version.yml",
                2,
                "version-order",
                f"{release.version.number} is released; the version must be newer",
            )
    current = next((release for release in releases if release.version.number == version.number), None)
    if current:
        changed = [
            code
            for code in sections.keys() | current.sections.keys()
            if sections.get(code) != current.sections.get(code)
        ]
        if changed:
            codes = ", ".join(sorted(changed)[:3])
            remedy = f"{version.number} is released and its text has changed since ({codes}…): raise the version"
            yield Problem("data/version.yml", 2, "released-text-changed", remedy)
