"""What the search box knows of the handbook: one script for each language, made from the pages' HTML.

Notes and quotations stay out of it. It is all fetched at once, on a slow line perhaps, and read while someone types: each
word stands once, with the sections that hold it packed into one string that the box reads only when the word is asked for.
"""

import json
import re
import unicodedata
from collections import Counter, defaultdict

from handbook_build.data_files import read_data
from handbook_build.handbook import Handbook
from handbook_build.pages.page import Page
from handbook_build.pages.trees import parse
from handbook_build.search.excerpts import excerpt, plain
from handbook_build.search.expressions import read_everyday_words
from handbook_build.search.table import FILE as TABLE
from handbook_build.search.table import SearchTable, read_table, rows_by_meaning

WORDS = "data/search_words.yml"
ANSWERS = "data/search_answers.yml"
HEADINGS = ("h1", "h2", "h3")
LEFT_OUT = "|".join(
    [
        "./p[@class='hb-sources' or @class='hb-unmarked']",
        "./sup|.//sup|.//div[@class='footnote']|.//figure|.//blockquote|.//*[contains(@class, 'hb-local')]",
    ]
)
ACCENTS, APOSTROPHES = re.compile("[\u0300-\u036f]"), re.compile("['’]")
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
MADE_LISTS = ("CLAIMS", "WORKS", "CHANGES", "Q")  # their pages list what stands elsewhere
ONCE, OFTEN, NAMED = 0, 1, 2  # how a section holds a word: once or twice, more often, in its title or among its names
OFTEN_FROM = 3
FIRST, LAST = 35, 126  # the characters of a packed number, without the backslash, which JSON would write twice
DIGITS = [chr(number) for number in range(FIRST, LAST + 1) if number != ord("\\")]
MORE = len(DIGITS) // 2  # a digit from this one on says that another follows


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
    stop = set(words(settings.get("stop", "")))
    places, lengths = places_of_words(found, stop, handbook)
    table = table_of(language, handbook)
    rows = dict(zip(table.words, table.rows, strict=True))
    vocabulary = sorted({*places, *rows})
    data = {
        "chapters": [entry(page, parts, handbook) for page, parts in found],
        "lengths": "".join(map(digit_of_length, lengths)),
        "vocabulary": "\n".join(vocabulary),
        "places": "\n".join(packed(places.get(word, {})) for word in vocabulary),
        "kinds": table.places,
        "rows": "\n".join(rows.get(word, "") for word in vocabulary),
        "words": settings,
        "answers": read_data(handbook.root / ANSWERS).get(language, {}),
        "expressions": read_everyday_words(handbook.root) if language == "en" else {},
    }
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return f"self.handbookSearch = {text};\n"


def table_of(language: str, handbook: Handbook) -> SearchTable:
    """Return the learned table: the English one as it is, another language's by what its everyday words mean in English."""
    table = read_table(handbook.root / TABLE)
    if language == "en":
        return table
    meanings = {
        " ".join(words(said)): meaning for said, meaning in read_everyday_words(handbook.root, language).items()
    }
    rows = rows_by_meaning(meanings, table)
    return SearchTable(table.places if rows else [], list(rows), list(rows.values()), {})


def entry(page: Page, parts: list[dict], handbook: Handbook) -> list:
    """Return a chapter: code, address, title, other names, sections (id without the chapter's, level, title, lines)."""
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


def sections(page: Page, handbook: Handbook) -> list[dict]:
    """Return id, level, title, text, other forms (`data-forms`) and lines to show of each section with a code, in order."""
    root, chapter, found = parse(page.html), handbook.chapters[page.path], list[dict]()
    forms = {section.id: " " + section.attributes.get("data-forms", "") for section in chapter.sections}
    for element in root.xpath(LEFT_OUT):
        element.drop_tree()
    for element in root:
        name = element.get("id") or ""
        if element.tag in HEADINGS and chapter.code_of(name):
            level = int(element.tag[1])
            found.append(
                {"id": name, "level": level, "title": plain(element), "blocks": [], "forms": forms.get(name, "")}
            )
        elif found and not (page.code in MADE_LISTS and element.tag in ("table", "ul", "ol", "div")):
            found[-1]["blocks"].append(element)
    for place, part in enumerate(found):
        below = [block for other in below_of(found, place) for block in other["blocks"]]
        part["text"] = " ".join(map(plain, part["blocks"]))
        part["lines"] = excerpt(part["id"], part["blocks"], below) or (page.summary if part["level"] == 1 else "")
    return found


def below_of(found: list[dict], place: int) -> list[dict]:
    """Return the sections that belong to one: those of a lower level that follow it. A page as a whole has none."""
    level, rest = found[place]["level"], found[place + 1 :]
    end = next((number for number, part in enumerate(rest) if part["level"] <= level), len(rest))
    return rest[:end] if level > 1 else []


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
        prefix = "" if page.language == "en" else f"{page.language.upper()}-"
        for part in parts:
            number, code = len(lengths), page.code + part["id"][len(page.code) :]
            counts = Counter(words(part["text"] + part["forms"]))
            named = words(part["title"])
            if part["level"] == 1:
                named += words(" ".join([*names(page, handbook), page.summary]))
            if not prefix:
                named += words(" ".join(signs[code]))
            lengths.append(sum(count for word, count in counts.items() if word not in stop))
            for word in {*counts, *named} - stop:
                places[word][number] = NAMED if word in named else OFTEN if counts[word] >= OFTEN_FROM else ONCE
    return places, lengths


def words(text: str) -> list[str]:
    """Return the words of a text as search-words.js reads them: in lower case, without accents and apostrophes.

    >>> words("She’s in Bogotá")
    ['shes', 'in', 'bogota']
    """
    plain_text = ACCENTS.sub("", unicodedata.normalize("NFKD", text.lower()))
    return [APOSTROPHES.sub("", word) for word in WORD.findall(plain_text)]


def packed(places: dict[int, int]) -> str:
    """Return the sections of a word as one string: for each the distance from the one before and how it holds the word.

    >>> packed({0: 0, 7: 2})
    '#:'
    """
    text, before = "", 0
    for number, how in sorted(places.items()):
        text += digits((number - before) * 3 + how)
        before = number
    return text


def digits(number: int) -> str:
    """Return a number as characters, smallest part first; all but the last come from the upper half of the digits."""
    text = ""
    while number >= MORE:
        text += DIGITS[MORE + number % MORE]
        number = number // MORE
    return text + DIGITS[number]


def digit_of_length(count: int) -> str:
    """Return the length of a section as one digit, of ten words each."""
    return DIGITS[min(len(DIGITS) - 1, count // 10)]
