"""The files beside the pages: our styles and scripts, published small, and nothing of the theme's that no page uses."""

import re
import shutil
from pathlib import Path

from handbook_build.problems import BrokenHandbook, Problem
from handbook_build.site.stylesheets import SETTINGS, classes_in, cut, directions_in, minified, read_taken

# What a script can do without: comments of their own lines, and white space at the start of a line (none is within a string).
NOT_RUN = re.compile(r"^\s*/\*(?:(?!\*/).)*\*/\n|^\s+", re.M | re.S)
STYLES, SCRIPTS = "assets/stylesheets", "assets/javascripts"
FACES, WITH_FACES = "faces", ("first", "plain")
OURS = (*WITH_FACES, "print")
THEME_STYLE = "main.*.min.css"
OF_THE_THEME = (f"{STYLES}/*.min.css*", f"{SCRIPTS}/bundle.*", f"{SCRIPTS}/workers", f"{SCRIPTS}/lunr", "assets/images")


def publish_assets(root: Path, site: Path) -> None:
    """Write the styles and scripts of a built site, and remove what the theme put beside them."""
    sources = root / "overrides" / STYLES
    for name in OURS:
        (site / STYLES / f"{name}.css").write_text(style(sources, name), encoding="utf-8")
    (site / STYLES / f"{FACES}.css").unlink(missing_ok=True)
    rest = (sources / "rest.css").read_text(encoding="utf-8")
    own = (sources / "first.css").read_text(encoding="utf-8") + rest
    present = set()
    for page in site.rglob("*.html"):
        html = page.read_text(encoding="utf-8")
        present |= classes_in(html) | directions_in(html)
    theme = cut(_theme_style(site).read_text(encoding="utf-8"), read_taken(root), present, own)
    (site / STYLES / "rest.css").write_text(minified(theme + rest), encoding="utf-8")
    for script in (root / "overrides" / SCRIPTS).glob("*.js"):
        (site / SCRIPTS / script.name).write_text(NOT_RUN.sub("", script.read_text(encoding="utf-8")), encoding="utf-8")
    for pattern in OF_THE_THEME:
        for file in site.glob(pattern):
            shutil.rmtree(file) if file.is_dir() else file.unlink()


def style(sources: Path, name: str) -> str:
    """Return one of our style sheets as it is published: the first that a page loads says where its letters are."""
    names = (FACES, name) if name in WITH_FACES else (name,)
    return minified("".join((sources / f"{each}.css").read_text(encoding="utf-8") for each in names))


def _theme_style(site: Path) -> Path:
    found = list((site / STYLES).glob(THEME_STYLE))
    if len(found) != 1:
        remedy = f"{len(found)} files are named {THEME_STYLE}; see what the theme ships now"
        raise BrokenHandbook([Problem(SETTINGS, 1, "theme-styles-changed", remedy)])
    return found[0]
