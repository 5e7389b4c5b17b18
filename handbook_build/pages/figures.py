"""A figure on its page: both layouts, of which style sheets show one, its caption, and its description for whoever asks."""

import re

from handbook_build.languages import Language
from handbook_build.pages.templates import render
from handbook_build.text.code_spans import replace_outside_code
from handbook_build.text.figures import Figure, Figures
from handbook_build.text.marks import FIGURE


def expand_figures(markdown: str, figures: Figures, language: Language) -> str:
    """Put each figure in the place of its `[figure: …]`."""

    def shown(match: re.Match) -> str:
        return figure_html(figures.by_name[match["name"]], figures, language)

    return replace_outside_code(FIGURE, shown, markdown)


def figure_html(figure: Figure, figures: Figures, language: Language) -> str:
    """Return one figure: HTML whose description is Markdown, since it cites as a chapter does."""
    words = figure.words[language.code]
    return render(
        "partials/figure.html",
        key=figure.name,
        drawings={layout: drawing.render(words.words, figures.look) for layout, drawing in figure.drawings.items()},
        figure=words,
        items=figure.described(language.code),
        words=language.words,
    )
