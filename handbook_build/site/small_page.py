"""Pages without the theme (overrides/pages/): permalinks, redirects, how to cite, the claim ledger."""

from functools import lru_cache
from typing import NamedTuple

from markupsafe import escape

from handbook_build.handbook import Handbook
from handbook_build.languages import Language
from handbook_build.pages.templates import render, render_block
from handbook_build.versions.addresses import relative

MARK = "\ufdd0"  # a noncharacter: it stands in no text


class SmallPage(NamedTuple):
    """One page: its address below the root, ending in a slash, and its HTML."""

    url: str
    html: str


def small_page(
    template: str, url: str, title: str, language: Language, handbook: Handbook, **data: object
) -> SmallPage:
    """Return the page that `overrides/pages/<template>.html` makes of `data`, with what all of them need."""
    data |= {"handbook": handbook, "language": language, "words": language.words, "url": url, "title": title}
    data["root"] = root = relative("", url)
    head, main = (render_block(f"pages/{template}.html", block, **data) for block in ("head", "main"))
    before, between, after, end = _frame(language, root, handbook)
    return SmallPage(url, f"{before}{head}{between}{escape(title)}{after}{main}{end}")


@lru_cache(maxsize=256)
def _frame(language: Language, root: str, handbook: Handbook) -> list[str]:
    """Return what stands around the head, the title and the words of each such page in a language: there are thousands."""
    marks = dict.fromkeys(("head", "title", "main"), MARK)
    return render("pages/base.html", handbook=handbook, language=language, root=root, **marks).split(MARK)
