"""What mkdocs.yml says of the site, for commands that run without MkDocs."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml


@dataclass(frozen=True)
class SiteSettings:
    """The handbook's name, its address (ending in a slash), where `Leave` leads, who may use it, its pages in order.

    `parts` are the titled groups of the navigation, each with its pages.
    """

    name: str
    url: str
    exit_url: str = ""
    copyright: str = ""
    pages: tuple[str, ...] = ()
    parts: tuple[tuple[str, tuple[str, ...]], ...] = ()


def read_site_settings(path: Path) -> SiteSettings:
    """Read mkdocs.yml."""
    config = yaml.safe_load(path.read_text(encoding="utf-8"))
    return SiteSettings(
        config["site_name"],
        config["site_url"].rstrip("/") + "/",
        config.get("extra", {}).get("exit_url", ""),
        config.get("copyright", ""),
        tuple(_pages(config.get("nav", []))),
        tuple(_parts(config.get("nav", []))),
    )


def _pages(entry: object) -> Iterator[str]:
    """Yield the files that a part of the navigation names, in order."""
    if isinstance(entry, str):
        yield entry
    elif isinstance(entry, dict | list):
        for child in entry.values() if isinstance(entry, dict) else entry:
            yield from _pages(child)


def _parts(nav: list) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each titled group of the navigation with its pages."""
    for entry in nav:
        for title, below in entry.items() if isinstance(entry, dict) else ():
            if isinstance(below, list):
                yield title, tuple(_pages(below))
