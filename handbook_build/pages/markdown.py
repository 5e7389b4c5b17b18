"""From a chapter as written to the Markdown of its page: what is repeated, quoted, local or listed is put in place."""

from handbook_build.handbook import Handbook
from handbook_build.pages.placeholders import expand_placeholders
from handbook_build.pages.practice_advice import with_practice_advice
from handbook_build.pages.translations import with_translation_lines
from handbook_build.text.chapters import Chapter
from handbook_build.text.placeholders import expand_sections, links_moved


def page_markdown(chapter: Chapter, handbook: Handbook) -> str:
    """Return the Markdown of a chapter's page. Repeated sections come first, since they may quote."""
    text = with_practice_advice(with_translation_lines(chapter, handbook), chapter, handbook)
    text = expand_sections(text, handbook.sections, lambda body, path: links_moved(body, path, chapter.path))
    return expand_placeholders(text, chapter, handbook)
