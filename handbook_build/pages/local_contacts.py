"""Where a page asks for an organization's own contacts, they stand, or how to find some."""

import re

from handbook_build.languages import Language
from handbook_build.pages.templates import render
from handbook_build.text.code_spans import replace_outside_code
from handbook_build.text.local_contacts import LocalPlace
from handbook_build.text.marks import LOCAL


def expand_local(markdown: str, places: dict[str, LocalPlace], language: Language) -> str:
    """Put the organization's words in each `[local: …]`, or say how to find local help."""

    def html(match: re.Match) -> str:
        slot = match["name"]
        return render("partials/local.html", place=places.get(slot), otherwise=language.words[f"local_{slot}"])

    return replace_outside_code(LOCAL, html, markdown)
