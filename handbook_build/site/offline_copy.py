"""The site as a folder that opens from a disk: links name files, and what is left out is linked on the web.

A browser shows a folder's list, not its index.html, where a page comes from file://, so each link to a folder gets the
file's name. Kept editions, exports and what only a web server reads are left out: they would triple the size.
"""

import posixpath
import re
from pathlib import Path
from urllib.parse import urljoin

LEFT_OUT = re.compile(
    r"v/|downloads/.*\.(?!html$)[a-z0-9]+$|_headers$|sitemap|404\.html$|offline|handbook\.webmanifest$|icon\.svg$"
)
LINK = re.compile(r"(?P<before>\b(?:href|src)=\"|;\s*url=)(?P<path>[^\"#?:]*)(?P<hash>#[^\"]*)?(?=\")")
AHEAD = re.compile(r'<link rel="preload"[^>]*>')  # browsers refuse it for a file beside the page
INDEX = "index.html"


def offline_files(site: Path, url: str) -> dict[str, bytes]:
    """Return the copy's files by name. `site` is the folder of the built site, `url` its address on the web."""
    names = {file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()}
    kept = {name for name in names if not LEFT_OUT.match(name)}
    files = {}
    for name in sorted(kept):
        content = (site / name).read_bytes()
        files[name] = relinked(content.decode(), name, kept, url).encode() if name.endswith(".html") else content
    return files


def relinked(html: str, name: str, kept: set[str], url: str) -> str:
    """Return the page `name` with each link of its own site leading to a file of `kept`, or to the web.

    >>> relinked('<a href="../b/#c">', "a/index.html", {"b/index.html"}, "https://x.org/")
    '<a href="../b/index.html#c">'
    >>> relinked('<a href="../v/">', "a/index.html", set(), "https://x.org/")
    '<a href="https://x.org/v/">'
    >>> relinked('<p><link rel="preload" as="font" href="../a.woff2">', "a/index.html", set(), "https://x.org/")
    '<p>'
    """

    def lead(match: re.Match) -> str:
        path, fragment = match["path"], match["hash"] or ""
        if not path:
            return match[0]
        target = urljoin(f"/{name}", path).removeprefix("/")
        file = f"{target}{INDEX}" if target.endswith("/") or not target else target
        if file not in kept:
            return f"{match['before']}{url}{target}{fragment}"
        return match["before"] + posixpath.relpath(f"/{file}", f"/{posixpath.dirname(name)}") + fragment

    return LINK.sub(lead, AHEAD.sub("", html))
