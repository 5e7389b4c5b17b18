"""A whole page as it is published: the theme's markup mended, no white space that weighs, and nothing inline."""

import re
from dataclasses import dataclass
from pathlib import Path

from handbook_build.data_files import read_data
from handbook_build.problems import BrokenHandbook, Problem

MARKUP = "data/theme_markup.yml"
SPACE = re.compile(r"\s*\n\s*")
BLOCKS = (
    "html|head|meta|link|title|script|body|header|main|nav|article|section|footer|div|form|details|summary|"
    "h[1-3]|p|ul|ol|li|dl|dt|dd|table|thead|tbody|tr|th|td|figure|figcaption|blockquote"
)
BEFORE_BLOCKS = re.compile(rf"\n(?=</?(?:{BLOCKS})\b)")
KEPT_AS_IS = re.compile(r"(<pre\b.*?</pre>)", re.S)
INLINE = re.compile(r"<script(?![^>]*\bsrc=)|<style\b|<[a-z][^>]*\s(?:style|on[a-z]+)=", re.I)


@dataclass(frozen=True)
class Removal:
    """One piece of the theme's markup: a pattern that must be found once, and is taken out."""

    what: str
    find: re.Pattern


def read_removals(root: Path) -> list[Removal]:
    """Read what is to be mended in the theme's markup."""
    entries = read_data(root / MARKUP)
    return [Removal(entry["what"], re.compile(entry["find"], re.S)) for entry in entries]


def finished_page(html: str, removals: list[Removal]) -> str:
    """Return a page as it is published; BrokenHandbook where the theme's markup changed, or anything is inline."""
    for mend in removals:
        found = len(mend.find.findall(html))
        if found != 1:
            remedy = f"{mend.what} was found {found} times on a page; see what the theme writes now, and mend that"
            raise BrokenHandbook([Problem(MARKUP, 1, "theme-markup-changed", remedy)])
        html = mend.find.sub("", html)
    require_nothing_inline(html)
    parts = KEPT_AS_IS.split(html)
    return "".join(part if index % 2 else _close(part) for index, part in enumerate(parts))


def _close(html: str) -> str:
    return BEFORE_BLOCKS.sub("", SPACE.sub("\n", html)).replace(' hidden="hidden"', " hidden")


def require_nothing_inline(html: str) -> None:
    """The policy of every page forbids inline scripts and styles; BrokenHandbook names the first."""
    found = INLINE.search(html)
    if found:
        remedy = f"put it into a file, since the policy of every page blocks it: {html[found.start() :][:80]!r}"
        raise BrokenHandbook([Problem("overrides/main.html", 1, "inline-script-or-style", remedy)])
