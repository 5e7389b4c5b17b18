"""What mkdocs.yml says of the site, for commands that run without MkDocs."""

from dataclasses import dataclass
from pathlib import Path

import yaml


@dataclass(frozen=True)
class SiteSettings:
    """The handbook's name, its address (ending in a slash) and where `Leave this site` leads."""

    name: str
    url: str
    exit_url: str = ""


class _Loader(yaml.SafeLoader):
    """Reads mkdocs.yml without importing what its `!!python/name:` tags name."""


_Loader.add_multi_constructor("tag:yaml.org,2002:python/name:", lambda loader, suffix, node: suffix)


def read_site_settings(path: Path) -> SiteSettings:
    """Read mkdocs.yml."""
    config = yaml.load(path.read_text(encoding="utf-8"), _Loader)
    return SiteSettings(config["site_name"], config["site_url"], config.get("extra", {}).get("exit_url", ""))
