"""The words that scripts say, and what they need to cite a section, in a page's own language: one small script each."""

import json
from collections.abc import Iterator

from handbook_build.handbook import Handbook
from handbook_build.languages import Language

FOLDER = "assets/javascripts/words"


def word_scripts(handbook: Handbook) -> Iterator[tuple[str, str]]:
    """Yield (name below the site's root, script) for each language."""
    for language in handbook.languages.by_code.values():
        data = json.dumps(script_words(language, handbook), ensure_ascii=False, separators=(",", ":"))
        yield f"{FOLDER}/{language.code}.js", f"self.handbookWords = {data};\n"


def script_words(language: Language, handbook: Handbook) -> dict:
    """Return what self.handbookWords is; `day` and `iso` are the date of the version, for people and for machines."""
    day = handbook.version.date
    return {
        **language.scripts,
        "citation": {**language.citation, "date": language.cited_date(day)},
        "handbook": language.handbook,
        "index": handbook.languages.index(language),
        "version": handbook.version.number,
        "day": language.long_date(day),
        "iso": day.isoformat(),
        "address": handbook.site.url,
    }
