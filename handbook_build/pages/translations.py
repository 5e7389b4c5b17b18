"""What a page shows of its translations, and a translation of its English chapter: ways across, and what it is."""

import posixpath
from urllib.parse import urljoin

from handbook_build.handbook import Handbook
from handbook_build.languages import Language
from handbook_build.pages.glossary import GLOSSARY
from handbook_build.pages.trees import parse, serialize
from handbook_build.text.chapters import Chapter
from handbook_build.translations.following import Translation, translations

LED_TO = ("HOME", "SAFE", "HELP")


def counterparts(chapter: Chapter, handbook: Handbook) -> list[tuple[Language, Chapter]]:
    """Return a chapter in every language that has it, itself included, the source first; [] where no other has it."""
    pairs = translations(handbook)
    english = next((pair.english for pair in pairs if pair.chapter is chapter), chapter)
    found = [(handbook.languages.of(pair.chapter), pair.chapter) for pair in pairs if pair.english is english]
    return [(handbook.languages.of(english), english), *found] if found else []


def places(language: Language, handbook: Handbook) -> dict[str, str]:
    """Return the address of each page to which all lead, by its English code: in this language if it is there."""
    return {code: place_of(code, language, handbook) for code in LED_TO if code in handbook.by_code}


def place_of(code: str, language: Language, handbook: Handbook) -> str:
    """Return the address of a page by its English code: in this language, if it is there."""
    chapters = handbook.by_code
    chapter = chapters.get(handbook.languages.prefix(language) + code) or chapters.get(code)
    return chapter.url if chapter else f"{code.lower()}/"


def written(handbook: Handbook) -> list[Language]:
    """Return the languages that have pages, the source first."""
    codes = {chapter.language for chapter in handbook.chapters.values()}
    return [language for language in handbook.languages.by_code.values() if language.code in codes]


def with_translation_lines(chapter: Chapter, handbook: Handbook) -> str:
    """Return a chapter's Markdown; a translation says on top what it is, and a glossary gives the English terms."""
    pair = next((pair for pair in translations(handbook) if pair.chapter is chapter), None)
    if not pair:
        return chapter.body
    lines = chapter.body.split("\n")
    heads = [section.line - chapter.body_line for section in chapter.sections]
    for section, head, end in reversed(list(zip(chapter.sections, heads, [*heads[1:], len(lines)], strict=True))):
        if section.level == 1:
            lines[head + 1 : head + 1] = _on_top(pair, handbook)
        elif section.level == 3 and pair.english.code == GLOSSARY:
            english = handbook.sections[pair.english_code(section.code)]
            lines[end:end] = [f"{_words(pair, handbook)['term']}: {_link(pair, english.title, english.id)}", ""]
    return "\n".join(lines)


def _words(pair: Translation, handbook: Handbook) -> dict[str, str]:
    return handbook.languages.of(pair.chapter).translation


def _on_top(pair: Translation, handbook: Handbook) -> list[str]:
    """A card's page gives the summary and the way to the whole chapter; each says whether anyone has reviewed it."""
    words, has_more = _words(pair, handbook), pair.english.code not in handbook.languages.whole
    link = f"{words['chapter']}: {_link(pair, pair.english.meta.title, pair.english.code.lower())}." if has_more else ""
    note = " ".join(filter(None, [words.get("unreviewed", ""), link]))
    summary = ["", pair.chapter.meta.summary, "{: .hb-summary }"] if has_more else []
    return [*summary, *(["", note, "{: .hb-translation }"] if note else [])]


def _link(pair: Translation, title: str, section_id: str) -> str:
    path = posixpath.relpath(pair.english.path, posixpath.dirname(pair.chapter.path))
    return f"[{title}]({path}#{section_id})"


def with_link_languages(html: str, chapter: Chapter, handbook: Handbook) -> str:
    """Return a translation's HTML in which each link to a page in another language, and its words, say which."""
    if handbook.languages.is_source(chapter):
        return html
    root = parse(html)
    pages = {other.url: other for other in handbook.chapters.values()}
    for link in root.xpath('.//a[@href][not(ancestor::*[@class="footnote"])]'):
        path = link.get("href").partition("#")[0]
        target = pages.get(urljoin(f"/{chapter.url}", path).removeprefix("/")) if path else None
        if target and target.language != chapter.language:
            link.set("lang", target.language)
            link.set("hreflang", target.language)
    return serialize(root)
