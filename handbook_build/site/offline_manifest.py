"""offline.json lists what the offline worker stores when a reader asks for it: the chapters, and what they load.

It has a hash of all these files too, by which the worker knows that there are newer ones.
"""

import hashlib
import json
from pathlib import Path

from handbook_build.handbook import Handbook
from handbook_build.pages.translations import written

NAME, WORKER = "offline.json", "offline-worker.js"


def offline_list(handbook: Handbook, site: Path) -> list[str]:
    """Return addresses below the site's root: pages in reading order, then style sheets, scripts and search files."""
    pages = [chapter.url or "./" for chapter in handbook.chapters.values()]
    indexes = map(handbook.languages.index, written(handbook))
    loaded = [
        *(file for file in (site / "assets").rglob("*") if file.is_file()),
        *(file for file in site.glob("*.js") if file.name != WORKER),
    ]
    return [*pages, *indexes, *sorted(file.relative_to(site).as_posix() for file in loaded)]


def publish_offline_list(handbook: Handbook, site: Path) -> None:
    """Write the list into a built site."""
    files = offline_list(handbook, site)
    data = {"of": hash_of(files, site), "files": files}
    (site / NAME).write_text(json.dumps(data, indent=0) + "\n", encoding="utf-8")


def hash_of(files: list[str], site: Path) -> str:
    """Return a hash of the bytes of some files of a site; an address that ends in a slash is that of a page."""
    whole = hashlib.sha256()
    for name in files:
        file = site / name
        whole.update((file / "index.html" if file.is_dir() else file).read_bytes())
    return whole.hexdigest()
