"""What a web server must say with every file, written in the words of common hosts (decisions/privacy.md)."""

import re
from pathlib import Path
from urllib.parse import urlsplit

from handbook_build.data_files import read_data
from handbook_build.pages.templates import OVERRIDES, render_text
from handbook_build.problems import BrokenHandbook, Problem

POLICY = re.compile(r'http-equiv="Content-Security-Policy" content="([^"]*)"')
SECURITY = "partials/security.html"
IN_THE_SITE = "_headers"
BESIDE_IT = ("nginx.conf", "Caddyfile")
FOLDER = "dist/hosting"


def page_policy() -> str:
    """Return the Content-Security-Policy that stands in every page."""
    found = POLICY.findall((OVERRIDES / SECURITY).read_text(encoding="utf-8"))
    if not found:
        remedy = 'put the policy of the pages back: `<meta http-equiv="Content-Security-Policy" content="…">`'
        raise BrokenHandbook([Problem(f"overrides/{SECURITY}", 1, "template-form", remedy)])
    return found[0]


def hosting_files(root: Path, url: str) -> dict[str, str]:
    """Return each host's configuration by its file name, for the site at `url`."""
    data = read_data(root / "data" / "hosting.yml")
    policy = f"{page_policy()}; {data['policy_in_header_only']}"
    headers = [("Content-Security-Policy", policy), *data["headers"].items()]
    values = {"headers": headers, "cache": data["cache"], "host": urlsplit(url).hostname}
    return {name: render_text(f"hosting/{name}", **values) for name in (IN_THE_SITE, *BESIDE_IT)}


def publish_hosting(root: Path, site: Path, url: str) -> None:
    """Write `_headers` into the site, where its hosts read it, and the others beside it."""
    files = hosting_files(root, url)
    (site / IN_THE_SITE).write_text(files[IN_THE_SITE], encoding="utf-8")
    folder = root / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    for name in BESIDE_IT:
        (folder / name).write_text(files[name], encoding="utf-8")
