"""A term of the glossary is marked where a page first uses it, and defined at the end of the page.

popups.js shows the definition at the term, and leaves the list to paper.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from lxml.html import HtmlElement

from handbook_build.handbook import Handbook
from handbook_build.pages.templates import render
from handbook_build.pages.trees import insert_after
from handbook_build.text.chapters import Chapter
from handbook_build.text.wording import sentences
from handbook_build.versions.addresses import relative

GLOSSARY = "GLOSS"
LEFT_ALONE = ("a", "code", "pre", "h1", "h2", "h3", "sup", "figure", "th", "dt", "strong", "div[@class='footnote']")
OUTSIDE = " or ".join(f"ancestor::{name}" for name in LEFT_ALONE)
PLACES = f".//*[self::p or self::li or self::dd or self::td][not({OUTSIDE})]"  # where one meets a term in a sentence
MOST = 10  # more marks than this would be in the way of reading, and weigh


@dataclass(frozen=True)
class Term:
    """One entry: its id, its name, the other forms that are recognized, and its definition in plain words."""

    id: str
    name: str
    forms: tuple[str, ...]
    definition: str


@lru_cache(maxsize=4)
def glossary_terms(handbook: Handbook, code: str) -> dict[str, Term]:
    """Return the terms of a glossary by each form in which a text may use them, in lower case."""
    terms: dict[str, Term] = {}
    for section in handbook.by_code[code].sections if code in handbook.by_code else ():
        if section.level == 3 and section.attributes.get("data-mark") != "no":
            forms = [section.title, *filter(None, section.attributes.get("data-forms", "").split(", "))]
            definition = re.sub(r" \[[^\]]*\]", "", handbook.texts[section.code].text).split("\n")[0]
            definition = sentences(definition)[0]  # what else there is to say stands in the glossary
            term = Term(section.id, section.title, tuple(forms), definition)
            terms.update({form.lower(): term for form in forms})
    return terms


@lru_cache(maxsize=4)
def _pattern(handbook: Handbook, code: str) -> re.Pattern:
    forms = sorted(
        glossary_terms(handbook, code), key=len, reverse=True
    )  # in lower case, as the text that is searched:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, forms))})\b" if forms else r"(?!)")  # many times as quick


def mark_terms(root: HtmlElement, chapter: Chapter, handbook: Handbook) -> None:
    """Mark the first use of each term in a page's sentences, and list the marked terms at the end."""
    language = handbook.languages.of(chapter)
    code = f"{handbook.languages.prefix(language)}{GLOSSARY}"
    if chapter.code == code or code not in handbook.by_code:
        return
    terms, pattern = glossary_terms(handbook, code), _pattern(handbook, code)
    found: dict[str, Term] = {}
    for element in root.xpath(PLACES):
        _mark_in(element, pattern, terms, found)
    if found:
        listed = sorted(found.values(), key=lambda term: term.name.lower())
        page = relative(handbook.by_code[code].url, chapter.url)
        insert_after(root[-1], render("partials/words.html", terms=listed, glossary=page, words=language.words))


def _mark_in(element: HtmlElement, pattern: re.Pattern, terms: dict[str, Term], found: dict[str, Term]) -> None:
    """Mark terms in an element's own text and behind its inline children, those that a mark becomes included."""
    spots = [(element, "text"), *((child, "tail") for child in element if isinstance(child.tag, str))]
    while spots and len(found) < MOST:
        node, part = spots.pop(0)
        matches = pattern.finditer((getattr(node, part) or "").lower())
        match = next((match for match in matches if terms[match.group()].id not in found), None)
        if match:
            term = terms[match.group()]
            found[term.id] = term
            spots.insert(0, (_insert_mark(element, node, part, match, f"term-{term.id}"), "tail"))


def _insert_mark(element: HtmlElement, node: HtmlElement, part: str, match: re.Match, target: str) -> HtmlElement:
    """Split the text at the match and put a link to the definition between; return the link."""
    mark = element.makeelement("a", {"class": "hb-term", "href": f"#{target}"})
    text = getattr(node, part)
    before, mark.text, after = text[: match.start()], text[match.start() : match.end()], text[match.end() :]
    setattr(node, part, before)
    if part == "text":
        element.insert(0, mark)
    else:
        node.addnext(mark)
    mark.tail = after
    return mark
