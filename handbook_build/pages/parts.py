"""Lists of chapters stand by the parts of the navigation, as the menu does."""

from handbook_build.handbook import Handbook
from handbook_build.languages import Language
from handbook_build.text.chapters import Chapter


def chapters_by_part(handbook: Handbook, language: Language) -> list[tuple[str, list[Chapter]]]:
    """Return (title, chapters in a language) of each part that has any; first, under "", those of no part."""
    within = {path for _, paths in handbook.site.parts for path in paths}
    alone = tuple(path for path in handbook.chapters if path not in within)
    parts = [
        (title, [handbook.chapters[path] for path in paths if path in handbook.chapters])
        for title, paths in [("", alone), *handbook.site.parts]
    ]
    ours = [
        (title, [each for each in chapters if handbook.languages.of(each) is language]) for title, chapters in parts
    ]
    return [(title, chapters) for title, chapters in ours if chapters]
