"""Pages of the source that a language lacks are found in its own words, so that nobody searches in vain for what there is.

`elsewhere` in data/search_words.yml names them; once such a page is translated, its own words take over.
"""

from handbook_build.handbook import Handbook
from handbook_build.text.chapters import page_url


def elsewhere(told: dict, language: str, handbook: Handbook) -> list[list]:
    """Return the chapters of a language's `elsewhere`, as the index has them: a page itself first, then its sections."""
    found: dict[str, list] = {}
    for code, title in told.get("titles", {}).items():
        section = handbook.sections.get(code)
        if section is None or f"{language.upper()}-{code}" in handbook.sections:
            continue
        chapter = handbook.chapters[section.path]
        entry = found.setdefault(chapter.code, [chapter.code, page_url(section.path), title, "", []])
        entry[4].append([section.id[len(chapter.code) :], section.level, title, told["line"]])
    return list(found.values())
