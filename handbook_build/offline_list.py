"""offline.json lists what the offline worker stores when a reader asks for it: the chapters, and what they load."""

import json
from pathlib import Path

from .handbook import Handbook

NAME, WORKER = "offline.json", "offline-worker.js"
ALL_SECTIONS = "s/"


def offline_list(handbook: Handbook, site: Path) -> list[str]:
    """Return addresses below the site's root: pages in reading order, then style sheets, scripts and search files."""
    pages = [chapter.url or "./" for chapter in handbook.chapters.values()]
    loaded = [*(site / "assets").rglob("*.*"), *(file for file in site.glob("*.js") if file.name != WORKER)]
    return [*pages, ALL_SECTIONS, *sorted(file.relative_to(site).as_posix() for file in loaded)]


def publish_offline_list(handbook: Handbook, site: Path) -> None:
    """Write the list into a built site."""
    (site / NAME).write_text(json.dumps(offline_list(handbook, site), indent=0) + "\n", encoding="utf-8")
