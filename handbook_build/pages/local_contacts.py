"""Where a page asks for an organization's own contacts, they stand, or how to find some."""

import re

from handbook_build.languages import Language, Languages
from handbook_build.pages.templates import render
from handbook_build.text.code_spans import replace_outside_code
from handbook_build.text.local_contacts import LocalPlace
from handbook_build.text.marks import LOCAL


def expand_local(markdown: str, places: dict[str, LocalPlace], language: Language, languages: Languages) -> str:
    """Put the organization's words in each `[local: …]`, in the page's language if they are there, else in their own with
    a note which that is; or say how to find local help."""

    def html(match: re.Match) -> str:
        slot = match["name"]
        place = places.get(slot)
        place = place and place.also.get(language.code, place)
        spoken = languages.by_code.get(place.language if place else "", languages.source)
        other = spoken if spoken is not language else None
        otherwise = language.words[f"local_{slot}"]
        return render("partials/local.html", place=place, other=other, words=language.words, otherwise=otherwise)

    return replace_outside_code(LOCAL, html, markdown)
