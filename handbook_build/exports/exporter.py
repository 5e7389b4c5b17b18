"""One export at a time: left alone where nothing that goes into it has changed, else made and put in place whole."""

import hashlib
import time
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from handbook_build.exports import forms
from handbook_build.exports.forms import NotAccessible
from handbook_build.exports.manifest import FOLDER, ManifestEntry
from handbook_build.exports.manuscript import Composer, Part
from handbook_build.exports.notes import StalePages
from handbook_build.exports.pandoc.run import PandocFailed
from handbook_build.exports.plan import Export
from handbook_build.exports.selection import UnknownCode
from handbook_build.exports.settings import ExportSettings, read_export_settings
from handbook_build.handbook import Handbook, read_handbook
from handbook_build.pages.page import FILE as PAGES
from handbook_build.pages.page import read_pages
from handbook_build.problems import BrokenHandbook

PROBLEMS = (BrokenHandbook, NotAccessible, PandocFailed, StalePages, UnknownCode)
LOOKS = "templates/exports"
TOOLS = ("typst", "pypandoc-binary", "segno", "pikepdf")


@dataclass(frozen=True)
class ExportResult:
    """What became of one export: `entry` is None where it failed, `problem` says why; `changed`: it was written."""

    name: str
    entry: ManifestEntry | None
    changed: bool
    seconds: float
    problem: str = ""


class Exporter:
    """Makes exports of the handbook under `root` from the pages of its last build."""

    def __init__(self, root: Path):
        self.handbook: Handbook = read_handbook(root)
        self.settings: ExportSettings = read_export_settings(root / "data")
        order = {path: place for place, path in enumerate(self.handbook.chapters)}
        known = [page for page in read_pages(root / PAGES) if page.path in order]
        self.pages = sorted(known, key=lambda page: order[page.path])
        self.composer = Composer(self.handbook, self.pages, self.handbook.notes, self.settings.left_out)
        self.parts = [Part(*part) for part in self.handbook.site.parts]
        self.fingerprint = fingerprint(root)

    def make(self, export: Export, before: ManifestEntry | None, folder: Path | None = None) -> ExportResult:
        """Make one export below `folder`, or below dist/; what stood there stays until the new file is whole."""
        start = time.monotonic()
        file = (folder or self.handbook.root / FOLDER) / export.name
        try:
            manuscript = self.composer.compose(
                export.title, export.about, export.codes, self.parts if export.parts else ()
            )
            source = forms.export_source(export, manuscript)
            key = hashlib.sha256((self.fingerprint + export.form + source).encode()).hexdigest()
            if before and before.key == key and file.exists():
                return ExportResult(export.name, before, False, time.monotonic() - start)
            self._put(export, source, manuscript, file)
        except PROBLEMS as error:
            return ExportResult(export.name, None, False, time.monotonic() - start, str(error))
        release, language = self.handbook.version, manuscript.language.code
        day, size = release.date.isoformat(), file.stat().st_size
        made = ManifestEntry(export.name, export.title, export.about, size, release.number, day, key, language)
        return ExportResult(export.name, made, True, time.monotonic() - start)

    def _put(self, export: Export, source: str, manuscript, file: Path) -> None:
        file.parent.mkdir(parents=True, exist_ok=True)
        unfinished = file.with_name(f"{file.name}.part")
        try:
            forms.write_export(export, source, manuscript, unfinished)
            unfinished.replace(file)
        finally:
            unfinished.unlink(missing_ok=True)


def fingerprint(root: Path) -> str:
    """Return a hash of how exports are made: the code, the looks, and the versions of the tools."""
    files = [*Path(__file__).parent.rglob("*.py"), *(file for file in (root / LOOKS).rglob("*") if file.is_file())]
    whole = hashlib.sha256(" ".join(version(tool) for tool in TOOLS).encode())
    for file in sorted(files):
        whole.update(file.read_bytes())
    return whole.hexdigest()
