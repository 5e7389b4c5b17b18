"""Assets carry a hash of their bytes in their address: an old copy of one never meets a new page, so hosts may let it stay.

A folder is named as a whole, since its files name each other: `assets/stylesheets/` becomes `assets/stylesheets.1a2b3c4d/`.
Fonts are named so in overrides/, by hand: released editions, which never change, lead to them.
"""

import hashlib
import re
from pathlib import Path

ASSETS, EDITIONS = "assets", "v"
FOLDERS = ("stylesheets", "search", "version-words", "javascripts")  # scripts name what is in those before them
BESIDE = "changes.js"
HASH_LENGTH = 8
IN_PAGES = re.compile(rf'((?:src|href)="[^"]*?)(?:{ASSETS}/({"|".join(FOLDERS)})/|{re.escape(BESIDE)}(?="))')
IN_SCRIPTS = re.compile(rf"(?<=[\"'`/])({ASSETS}/)({'|'.join(FOLDERS)})/")


def publish_asset_names(site: Path) -> None:
    """Rename the assets of a built site, and lead its pages and scripts to them; kept editions have their own."""
    names: dict[str, str] = {}
    for name in FOLDERS:
        folder = site / ASSETS / name
        for script in folder.rglob("*.js") if names else ():
            _rewrite(script, IN_SCRIPTS, lambda match: f"{match[1]}{names.get(match[2], match[2])}/")
        if folder.exists():
            names[name] = f"{name}.{hash_of_folder(folder)}"
            folder.rename(folder.with_name(names[name]))
    beside = site / BESIDE
    digest = hashlib.sha256(beside.read_bytes()).hexdigest()[:HASH_LENGTH]
    named = beside.rename(beside.with_name(f"{beside.stem}.{digest}{beside.suffix}")).name

    def lead(match: re.Match) -> str:
        return match[1] + (f"{ASSETS}/{names.get(match[2], match[2])}/" if match[2] else named)

    for page in site.rglob("*.html"):
        if page.relative_to(site).parts[0] != EDITIONS:
            _rewrite(page, IN_PAGES, lead)


def hash_of_folder(folder: Path) -> str:
    """Return a hash of the names and bytes of all files below a folder."""
    whole = hashlib.sha256()
    for file in sorted(file for file in folder.rglob("*") if file.is_file()):
        whole.update(f"{file.relative_to(folder).as_posix()}\0".encode() + file.read_bytes())
    return whole.hexdigest()[:HASH_LENGTH]


def _rewrite(file: Path, pattern: re.Pattern, replacement) -> None:
    before = file.read_text(encoding="utf-8")
    after = pattern.sub(replacement, before)
    if after != before:
        file.write_text(after, encoding="utf-8", newline="")
