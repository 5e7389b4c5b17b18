"""What the build puts in the place of `[quote: …]`, `[figure: …]`, `[local: …]` and `[list: …]`: HTML of a template.

Each is a function of the name that the placeholder gives, the chapter that it stands in, and the handbook.
"""

import re

from handbook_build.handbook import Handbook
from handbook_build.pages.lists import LISTS
from handbook_build.pages.templates import render
from handbook_build.text.chapters import Chapter
from handbook_build.text.code_spans import replace_outside_code
from handbook_build.text.made_html import marked
from handbook_build.text.marks import FIGURE, LIST, LOCAL, QUOTE
from handbook_build.versions.addresses import relative


def expand_placeholders(markdown: str, chapter: Chapter, handbook: Handbook) -> str:
    """Return Markdown with what each placeholder names in its place; those in code are left alone."""
    for pattern, html in ((QUOTE, quotation), (FIGURE, figure), (LOCAL, local_contacts), (LIST, made_list)):

        def made(match: re.Match, html=html) -> str:
            return html(match["name"], chapter, handbook)

        markdown = replace_outside_code(pattern, made, markdown)
    return markdown


def quotation(key: str, chapter: Chapter, handbook: Handbook) -> str:
    """Return a quotation with its full record: speaker, work, page, and that it stands as quoted in the guidance.

    Elsewhere than on the page of all quotations, its key leads there.
    """
    quote, home = handbook.quotes[key], f"quotes/#{key.lower()}"
    return render(
        "partials/quote.html",
        quote=quote,
        words=handbook.languages.of(chapter).words,
        work=handbook.works[quote.source].short,
        home="" if home.startswith(chapter.url or "/") else relative(home, chapter.url),
        reference=relative(f"references/#ref-{quote.source}", chapter.url),
    )


def figure(name: str, chapter: Chapter, handbook: Handbook) -> str:
    """Return a figure: both layouts, of which style sheets show one, its caption, and its description for whoever asks.

    The description is Markdown, since it cites as a chapter does.
    """
    language, drawn = handbook.languages.of(chapter), handbook.figures.by_name[name]
    words, look = drawn.words[language.code], handbook.figures.look
    return render(
        "partials/figure.html",
        key=name,
        drawings={layout: drawing.render(words.words, look) for layout, drawing in drawn.drawings.items()},
        figure=words,
        items=drawn.described(language.code),
        words=language.words,
    )


def local_contacts(slot: str, chapter: Chapter, handbook: Handbook) -> str:
    """Return an organization's own contacts, in the page's language if they are there, else in their own with a note which
    that is; or how to find local help where it gives none."""
    languages, language, place = handbook.languages, handbook.languages.of(chapter), handbook.local.get(slot)
    place = place and place.also.get(language.code, place)
    spoken = languages.by_code.get(place.language if place else "", languages.source)
    other = spoken if spoken is not language else None
    otherwise = language.words[f"local_{slot}"]
    return render("partials/local.html", place=place, other=other, words=language.words, otherwise=otherwise)


def made_list(name: str, chapter: Chapter, handbook: Handbook) -> str:
    """Return a list that is made and never typed (lists/)."""
    return marked(LISTS[name](chapter, handbook))
