"""Pages without the theme (overrides/pages/): permalinks, redirects, how to cite, the claim ledger."""

from typing import NamedTuple

from handbook_build.handbook import Handbook
from handbook_build.languages import Language
from handbook_build.pages.templates import render
from handbook_build.versions.addresses import relative


class SmallPage(NamedTuple):
    """One page: its address below the root, ending in a slash, and its HTML."""

    url: str
    html: str


def small_page(
    template: str, url: str, title: str, language: Language, handbook: Handbook, **data: object
) -> SmallPage:
    """Return the page that `overrides/pages/<template>.html` makes of `data`, with what all of them need."""
    root = relative("", url)
    html = render(
        f"pages/{template}.html", handbook=handbook, language=language, url=url, root=root, title=title, **data
    )
    return SmallPage(url, html)
