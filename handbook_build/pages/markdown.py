"""From a chapter as written to the Markdown of its page: what is repeated, quoted, local or listed is put in place."""

from handbook_build.handbook import Handbook
from handbook_build.pages.figures import expand_figures
from handbook_build.pages.lists import expand_lists
from handbook_build.pages.local_contacts import expand_local
from handbook_build.pages.practice_advice import with_practice_advice
from handbook_build.pages.quotations import expand_quotes
from handbook_build.pages.translations import with_translation_lines
from handbook_build.text.chapters import Chapter
from handbook_build.text.placeholders import expand_sections, links_moved


def page_markdown(chapter: Chapter, handbook: Handbook) -> str:
    """Return the Markdown of a chapter's page. Repeated sections come first, since they may quote."""
    language = handbook.languages.of(chapter)

    def move(body: str, path: str) -> str:
        return links_moved(body, path, chapter.path)

    text = with_practice_advice(with_translation_lines(chapter, handbook), chapter, handbook)
    text = expand_sections(text, handbook.sections, move)
    text = expand_quotes(text, chapter, handbook.quotes, handbook.works, language)
    text = expand_figures(text, handbook.figures, language)
    text = expand_local(text, handbook.local, language, handbook.languages)
    return expand_lists(text, chapter, handbook)
