"""What the search box knows of the handbook: one script for each language, made from the pages' HTML.

Notes and quotations stay out of it. It is all fetched at once, on a slow line perhaps, and read while someone types: each
word stands once, with the sections that hold it packed into one string that the box reads only when the word is asked for.
"""

import json
from collections import Counter, defaultdict

from handbook_build.data_files import read_data
from handbook_build.handbook import Handbook
from handbook_build.pages.page import Page
from handbook_build.search.elsewhere import elsewhere
from handbook_build.search.expressions import read_everyday_words
from handbook_build.search.packed import digit_of_length, packed
from handbook_build.search.page_sections import sections
from handbook_build.search.table import SearchTable, read_table, rows_by_meaning, table_file
from handbook_build.search.words import words

WORDS = "data/search_words.yml"
ANSWERS = "data/search_answers.yml"
ONCE, OFTEN, NAMED = 0, 1, 2  # how a section holds a word: once or twice, more often, in its title or among its names
OFTEN_FROM = 3


def search_scripts(pages: list[Page], handbook: Handbook) -> dict[str, str]:
    """Return each script by its name below the site's root."""
    languages = dict.fromkeys(page.language for page in pages if page.code)
    return {
        f"assets/search/{name}.js": script(name, [page for page in pages if page.language == name], handbook)
        for name in languages
    }


def script(language: str, pages: list[Page], handbook: Handbook) -> str:
    """Return the script that holds chapters, sections and words of one language."""
    settings = read_data(handbook.root / WORDS).get(language, {})
    found = [(page, sections(page, handbook)) for page in pages if page.code]
    abroad = elsewhere(settings.get("elsewhere", {}), language, handbook)
    stop = set(words(settings.get("stop", "")))
    places, lengths = places_of_words(found, stop, handbook)
    for _, title, *_ in (part for *_, parts in abroad for _, *part in parts):
        for word in set(words(title)) - stop:
            places[word][len(lengths)] = NAMED
        lengths.append(len(words(title)))
    table = table_of(language, handbook)
    rows = dict(zip(table.words, table.rows, strict=True))
    vocabulary = sorted({*places, *rows})
    data: dict = {
        "chapters": [*(entry(page, parts, handbook) for page, parts in found), *abroad],
        "lengths": "".join(map(digit_of_length, lengths)),
        "vocabulary": "\n".join(vocabulary),
        "places": "\n".join(packed(places.get(word, {})) for word in vocabulary),
        "kinds": table.places,
        "rows": "\n".join(rows.get(word, "") for word in vocabulary),
        "words": {name: value for name, value in settings.items() if name != "elsewhere"},
        "answers": read_data(handbook.root / ANSWERS).get(language, {}),
    }
    return f"self.handbookSearch = {json.dumps(data, ensure_ascii=False, separators=(',', ':'))};\n"


def table_of(language: str, handbook: Handbook) -> SearchTable:
    """Return the learned table of a language; of one that has none, the English one by what its everyday words mean."""
    table = read_table(handbook.root / table_file(language))
    if table.places or language == "en":
        return table
    english = read_table(handbook.root / table_file("en"))
    meanings = {
        " ".join(words(said)): meaning for said, meaning in read_everyday_words(handbook.root, language).items()
    }
    rows = rows_by_meaning(meanings, english)
    return SearchTable(english.places if rows else [], list(rows), list(rows.values()), {})


def entry(page: Page, parts: list[dict], handbook: Handbook) -> list:
    """Return a chapter as search-engine.js reads it, by position: [code, address, title, other names, sections], each section
    [id without the chapter's, level, title, lines to show]."""
    own = page.code.lower()
    return [
        page.code,
        page.url,
        page.title,
        " · ".join(names(page, handbook)),
        [[part["id"][len(own) :], part["level"], part["title"], part["lines"]] for part in parts],
    ]


def names(page: Page, handbook: Handbook) -> list[str]:
    """Return what else a chapter is called or found by."""
    meta = handbook.chapters[page.path].meta
    return [*page.also_called, *meta.found_by]


def places_of_words(found: list[tuple[Page, list[dict]]], stop: set[str], handbook: Handbook):
    """Return how each section holds each word, by word and section's number; and the number of words of each section.

    A page's first section holds what the page is called; what it shows in the finder counts for the section that it names.
    """
    places: dict[str, dict[int, int]] = defaultdict(dict)
    lengths: list[int] = []
    signs = defaultdict(list)
    for sign in handbook.finder.signs:
        signs[sign.act].append(sign.see["en"])
    for page, parts in found:
        for part in parts:
            number, code = len(lengths), page.code + part["id"][len(page.code) :]
            counts = Counter(words(part["text"] + part["forms"]))
            named = words(part["title"])
            if part["level"] == 1:
                named += words(" ".join([*names(page, handbook), page.summary]))
            if page.language == "en":
                named += words(" ".join(signs[code]))
            lengths.append(sum(count for word, count in counts.items() if word not in stop))
            for word in {*counts, *named} - stop:
                places[word][number] = NAMED if word in named else OFTEN if counts[word] >= OFTEN_FROM else ONCE
    return places, lengths
