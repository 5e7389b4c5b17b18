"""The files beside the pages: our styles and scripts, published small, and none of the theme's.

What search results need of Material's style sheet stands in our own rest.css, under Material's class names.
"""

import re
import shutil
from pathlib import Path

# What a script can do without: comments of their own lines, and white space at the start of a line (none is within a string).
NOT_RUN = re.compile(r"^\s*/\*(?:(?!\*/).)*\*/\n|^\s+", re.M | re.S)
PUNCTUATION = re.compile(r"\s*([{};,>])\s*|(?<=[\w)]) (/) (?=[\w(])")
ZERO = re.compile(r"(?<![\w.])0(?=\.\d)")
STYLES, SCRIPTS = "assets/stylesheets", "assets/javascripts"
OURS = {  # each style sheet as it is published: of which files, in order; what a page loads first says where its letters are
    "first": ("faces", "first", "figures"),
    "plain": ("faces", "plain", "figures", "figure-colors"),
    "lists": ("lists",),
    "print": ("print",),
    "ways": ("ways",),
    "rest": ("rest", "figure-colors"),
}
OF_THE_THEME = (f"{STYLES}/*.min.css*", f"{SCRIPTS}/bundle.*", f"{SCRIPTS}/workers", f"{SCRIPTS}/lunr", "assets/images")


def publish_assets(root: Path, site: Path) -> None:
    """Write the styles and scripts of a built site, and remove what the theme put beside them."""
    for name in OURS:
        (site / STYLES / f"{name}.css").write_text(style(root / "overrides" / STYLES, name), encoding="utf-8")
    for part in {part for parts in OURS.values() for part in parts} - OURS.keys():
        (site / STYLES / f"{part}.css").unlink(missing_ok=True)
    for script in (root / "overrides" / SCRIPTS).glob("*.js"):
        (site / SCRIPTS / script.name).write_text(NOT_RUN.sub("", script.read_text(encoding="utf-8")), encoding="utf-8")
    for pattern in OF_THE_THEME:
        for file in site.glob(pattern):
            shutil.rmtree(file) if file.is_dir() else file.unlink()


def style(sources: Path, name: str) -> str:
    """Return one of our style sheets as it is published."""
    return minified("".join((sources / f"{part}.css").read_text(encoding="utf-8") for part in OURS[name]))


def minified(css: str) -> str:
    """Return a style sheet without comments, and without white space and zeros that mean nothing.

    >>> minified("/* why */ a:hover , b > c { color : red; width: 0.5em }")
    'a:hover,b>c{color :red;width:.5em}'
    """
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.S)
    css = ZERO.sub("", PUNCTUATION.sub(r"\1\2", re.sub(r"\s+", " ", css)))
    return re.sub(r":\s+", ":", css).replace(";}", "}").strip()
