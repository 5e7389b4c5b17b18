"""Runs of text as Typst: every word is a string, so that no character of the handbook is ever read as markup."""

import re
from collections.abc import Collection
from dataclasses import dataclass, field

from lxml.html import HtmlElement

from handbook_build.citations.notes import Note
from handbook_build.language import Language


class CannotPrint(ValueError):
    """Raised for an element that has no form on paper."""


@dataclass(frozen=True)
class Inline:
    """Writes inline content of one chapter. `notes` are by label, `kinds` of claims as its language calls them.

    `listed` are the keys of the works at the end of the copy; `prefix` keeps labels of notes apart from other chapters'.
    """

    notes: dict[str, Note] = field(default_factory=dict)
    kinds: dict[str, str] = field(default_factory=dict)
    listed: Collection[str] = ()
    prefix: str = ""

    def content(self, element: HtmlElement) -> str:
        """Return what is inside an element as a Typst content block."""
        return f"[{language_rule(element)}{self.run(element).strip()}]"

    def run(self, element: HtmlElement) -> str:
        """Return text and children of an element, with the white space at both ends dropped."""
        parts = [element.text or ""]
        for child in element:
            if child.tag in NOTHING:
                parts[-1] += child.tail or ""
            else:
                parts += [child, child.tail or ""]
        parts[0] = parts[0].lstrip()
        parts[-1] = parts[-1].rstrip()
        return "".join(string(part, "#") if isinstance(part, str) else self.element(part) for part in parts)

    def element(self, element: HtmlElement) -> str:
        """Return one inline element; raises CannotPrint."""
        if element.get("class") == "hb-call":
            return self.call(element)
        if element.tag == "a":
            return self.link(element)
        if element.tag in MARKS:
            return f"#{MARKS[element.tag]}{self.content(element)}"
        if element.tag in PLAIN:
            return self.run(element)
        raise CannotPrint(f"<{element.tag}> has no form on paper; write it otherwise, or give it a form here")

    def link(self, link: HtmlElement) -> str:
        """Return a link: inside the copy with its page, left out with its code, elsewhere with its address."""
        address, body = link.get("href"), self.content(link)
        if link.get("data-to") == "inside":
            return f"#inside({string(address.removeprefix('#'))}, {flag(is_code(link))}){body}"
        if link.get("data-to") == "left-out":
            code = "" if is_code(link) else shown_code(address)
            return f"#left-out({string(address)}, {string(code)}){body}"
        return f"#elsewhere({string(address)}){body}"

    def call(self, call: HtmlElement) -> str:
        """Return a note call; the note is written out once in a chapter."""
        label = call.get("data-note")
        note, follows = self.notes[label], flag(call.get("data-follows") is not None)
        name = string(f"{self.prefix}-{label}")
        if call.get("data-first") is None:
            return f"#note-again({follows}, {name})"
        work = string(f"ref-{note.work.key}") if note.work.key in self.listed else "none"
        words = ", ".join(map(string, (note.name, note.place)))
        return f"#note({follows}, {name}, {string(self.kinds[note.work.kind])}, {work}, {words})"


MARKS = {"strong": "strong", "b": "strong", "em": "emph", "i": "emph", "code": "raw-text", "q": "quoted"}
PLAIN = ("span", "abbr", "label", "small", "p")
NOTHING = ("input", "wbr", "button")
SHORT = re.compile(r"/s/(?P<code>[^/]+)/$")


def string(text: str, before: str = "") -> str:
    """Return text as a Typst string with runs of white space as one space; '' stays '' where `before` is given.

    >>> string('Say "I"')
    '"Say \\\\"I\\\\""'
    """
    if before and not text:
        return ""
    text = re.sub(r"[ \t\r\n]+", " ", text).replace("\\", "\\\\").replace('"', '\\"')
    return f'{before}"{text}"'


def language_of(language: Language) -> str:
    """Return a language as arguments of Typst's `text`, which knows regions of two letters and no scripts."""
    return f"lang: {string(language.alone)}, region: {string(language.region) if language.region else 'none'}"


def language_rule(element: HtmlElement) -> str:
    """Return what sets the language of an element that names its own; '' for others."""
    return f"#set text(lang: {string(element.get('lang').partition('-')[0])});" if element.get("lang") else ""


def flag(value: bool) -> str:
    """Return a Typst boolean."""
    return "true" if value else "false"


def is_code(link: HtmlElement) -> bool:
    """Return whether a link's words are a section's code, which says where it leads by itself."""
    return link.text_content().strip().lower() == shown_code(link.get("href")).lower()


def shown_code(address: str) -> str:
    """Return the code that stands in an address: of a short address in its usual letters, of `#r4-see` R4-see."""
    match = SHORT.search(address)
    name = match["code"] if match else address.partition("#")[2]
    chapter, dash, rest = name.partition("-")
    return chapter.upper() + dash + rest
