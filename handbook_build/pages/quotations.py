"""A quotation with its full record: speaker, work, page, and that it stands as quoted in the guidance."""

import re

from handbook_build.citations.bibliography import Work
from handbook_build.languages import Language
from handbook_build.pages.templates import render
from handbook_build.text.chapters import Chapter
from handbook_build.text.code_spans import replace_outside_code
from handbook_build.text.marks import QUOTE
from handbook_build.text.quotes import Quote
from handbook_build.versions.addresses import relative


def expand_quotes(
    markdown: str, chapter: Chapter, quotes: dict[str, Quote], works: dict[str, Work], language: Language
) -> str:
    """Put each quotation in the place of its `[quote: …]`."""

    def figure(match: re.Match) -> str:
        return quote_html(quotes[match["name"]], chapter, works, language)

    return replace_outside_code(QUOTE, figure, markdown)


def quote_html(quote: Quote, chapter: Chapter, works: dict[str, Work], language: Language) -> str:
    """Return the figure of one quotation, with links that fit the chapter."""
    return render(
        "partials/quote.html",
        quote=quote,
        words=language.words,
        work=works[quote.source].short,
        home=relative(f"quotes/#{quote.key.lower()}", chapter.url),
        reference=relative(f"references/#ref-{quote.source}", chapter.url),
    )
