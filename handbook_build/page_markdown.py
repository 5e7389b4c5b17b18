"""From a chapter as written to the Markdown of its page: what is repeated, quoted, local or listed is put in place."""

from .chapters import Chapter
from .handbook import Handbook
from .includes import expand_sections, links_moved
from .listings import expand_lists
from .local_places import expand_local
from .quote_html import expand_quotes
from .translation_pages import with_translation_lines


def page_markdown(chapter: Chapter, handbook: Handbook) -> str:
    """Return the Markdown of a chapter's page. Repeated sections come first, since they may quote."""
    language = handbook.languages.of(chapter)

    def move(body: str, path: str) -> str:
        return links_moved(body, path, chapter.path)

    text = with_translation_lines(chapter, handbook)
    text = expand_sections(text, handbook.sections, move)
    text = expand_quotes(text, chapter, handbook.quotes, handbook.works, language)
    text = expand_local(text, handbook.local, language)
    return expand_lists(text, chapter, handbook)
