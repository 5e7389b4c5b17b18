"""A quotation with its full record: speaker, work, page, and that it stands as quoted in the guidance."""

import re

from .addresses import relative
from .bibliography import Work
from .chapters import Chapter
from .code_spans import replace_outside_code
from .languages import Language
from .quotes import USE, Quote
from .templates import render


def expand_quotes(
    markdown: str, chapter: Chapter, quotes: dict[str, Quote], works: dict[str, Work], language: Language
) -> str:
    """Put each quotation in the place of its `[quote: …]`."""

    def figure(match: re.Match) -> str:
        return quote_html(quotes[match["key"]], chapter, works, language)

    return replace_outside_code(USE, figure, markdown)


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
