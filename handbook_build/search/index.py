"""What the search box knows of the handbook: one script for each language, made from the pages' HTML.

Notes and quotations stay out of it. Excerpts are short, and each section's words are listed once, by number: it is all
fetched at once, on a slow line perhaps.
"""

import json
import re
from collections import Counter

from lxml.html import HtmlElement

from handbook_build.data_files import read_data
from handbook_build.handbook import Handbook
from handbook_build.pages.page import Page
from handbook_build.pages.trees import parse
from handbook_build.search.expressions import read_everyday_words
from handbook_build.search.table import FILE as TABLE
from handbook_build.search.table import read_table

WORDS = "data/search_words.yml"
ANSWERS = "data/search_answers.yml"
EXCERPT = 80  # characters
HEADINGS = ("h1", "h2", "h3")
LEFT_OUT = "|".join(
    [
        "./p[@class='hb-sources' or @class='hb-unmarked']",
        "./sup|.//sup|.//div[@class='footnote']|.//figure|.//blockquote|.//*[contains(@class, 'hb-local')]",
    ]
)
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
MADE_LISTS = ("CLAIMS", "WORKS", "CHANGES", "Q")  # their pages list what stands elsewhere


def search_scripts(pages: list[Page], handbook: Handbook) -> dict[str, str]:
    """Return each script by its name below the site's root."""
    languages = dict.fromkeys(page.language for page in pages if page.code)
    return {
        f"assets/search/{name}.js": script(name, [page for page in pages if page.language == name], handbook)
        for name in languages
    }


def script(language: str, pages: list[Page], handbook: Handbook) -> str:
    """Return the script that holds chapters, sections and words of one language."""
    found = [(page, sections(page, handbook)) for page in pages if page.code]
    counts = Counter(word for _, parts in found for part in parts for word in set(words(part["text"] + part["forms"])))
    vocabulary = sorted(counts, key=lambda word: (-counts[word], word))
    places = {word: place for place, word in enumerate(vocabulary)}
    table = read_table(handbook.root / TABLE) if language == "en" else None
    data = {
        "chapters": [entry(page, parts, places, handbook) for page, parts in found],
        "vocabulary": " ".join(vocabulary),
        "words": read_data(handbook.root / WORDS).get(language, {}),
        "answers": read_data(handbook.root / ANSWERS).get(language, {}),
        "expressions": read_everyday_words(handbook.root) if language == "en" else {},
        "table": {"places": table.places, "words": "\n".join(table.words), "rows": "\n".join(table.rows)}
        if table
        else None,
    }
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return f"self.handbookSearch = {text};\n"


def entry(page: Page, parts: list[dict], places: dict[str, int], handbook: Handbook) -> list:
    """Return a chapter: code, address, title, names for it, summary, and its sections: id, title, excerpt, words."""
    meta = handbook.chapters[page.path].meta
    seen = [item.see for item in handbook.finder.observations if page.code == item.reactions[0]]
    names = " · ".join([*page.also_called, *meta.found_by, *seen])
    return [
        page.code,
        page.url,
        page.title,
        names,
        page.summary,
        [
            [part["id"], part["title"], excerpt(part["text"]), numbers(part["text"] + part["forms"], places)]
            for part in parts
        ],
    ]


def sections(page: Page, handbook: Handbook) -> list[dict]:
    """Return id, title, plain text and other forms (`data-forms`) of each section of a page that has a code, in order."""
    root, chapter, found = parse(page.html), handbook.chapters[page.path], []
    forms = {section.id: " " + section.attributes.get("data-forms", "") for section in chapter.sections}
    for element in root.xpath(LEFT_OUT):
        element.drop_tree()
    for term in root.iter("dt"):
        term.text = f"{term.text}:"
    for element in root:
        if element.tag in HEADINGS and chapter.code_of(element.get("id") or ""):
            name = element.get("id")
            found.append({"id": name, "title": plain(element), "text": "", "forms": forms.get(name, "")})
        elif found and not (page.code in MADE_LISTS and element.tag in ("table", "ul", "ol", "div")):
            found[-1]["text"] += " " + plain(element)
    return found


def plain(element: HtmlElement) -> str:
    """Return the words of an element, with a space between blocks."""
    return " ".join(" ".join(element.itertext()).split())


def words(text: str) -> list[str]:
    """Return the words of a text in lower case."""
    return [word.lower().replace("’", "'") for word in WORD.findall(text)]


def numbers(text: str, places: dict[str, int]) -> str:
    """Return the places of a text's words in the vocabulary, ascending, each as its distance from the one before.

    >>> numbers("then and now", {"and": 0, "now": 3, "then": 40})
    '0 3 11'
    """
    found = sorted({places[word] for word in words(text)})
    return " ".join(base36(place - before) for before, place in zip([0, *found], found, strict=False))


def base36(number: int) -> str:
    """Return a number in base 36, as JavaScript's parseInt(text, 36) reads it."""
    digits = ""
    while number or not digits:
        number, digit = divmod(number, 36)
        digits = "0123456789abcdefghijklmnopqrstuvwxyz"[digit] + digits
    return digits


def excerpt(text: str) -> str:
    """Return the beginning of a text, cut between words."""
    text = re.sub(r"\s+([.,;:!?])", r"\1", text.strip())
    return text if len(text) <= EXCERPT else text[:EXCERPT].rsplit(" ", 1)[0].rstrip(",;:") + " …"
