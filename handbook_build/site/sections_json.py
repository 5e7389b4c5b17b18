"""Data for programs: sections.json (described by data/sections.schema.json), and scripts for the check of a printed copy."""

import json
from collections.abc import Iterator

from handbook_build.handbook import Handbook
from handbook_build.versions.addresses import permalink, section_address
from handbook_build.versions.changelog import VersionChanges, changed_in
from handbook_build.versions.releases import parts_below, parts_of
from handbook_build.versions.section_text import SectionText

WORDS_FOLDER = "assets/version-words"


def sections_json(handbook: Handbook, texts: dict[str, SectionText], versions: list[VersionChanges]) -> dict:
    """Return the handbook's name, address and version, and each section with its place, hash and last change."""
    return {
        "handbook": handbook.site.name,
        "address": handbook.site.url,
        "version": handbook.version.number,
        "date": handbook.version.date.isoformat(),
        "sections": [_section(code, handbook, texts[code], versions) for code in handbook.sections],
    }


def _section(code: str, handbook: Handbook, text: SectionText, versions: list[VersionChanges]) -> dict:
    section, since = handbook.sections[code], handbook.registry[code].since
    return {
        "code": code,
        "title": text.title,
        "address": section_address(section, handbook.chapters),
        "short": permalink(code),
        "page": section.path,
        "version": handbook.version.number,
        "since": since,
        "changed_in": changed_in(code, versions, since),
        "hash": text.hash,
    }


def changes_script(handbook: Handbook, versions: list[VersionChanges]) -> str:
    """Return a script that defines every code and its changes; a script, since a page on disk may not fetch.

    `self.handbookChanges` is {"versions": [[number, date], newest first], "sections": {code: {"since", "moved_to",
    "retired": {"on", "because"} or null, "changes": [[version, kind], newest first]}}}.
    """
    changes: dict[str, list] = {}
    for version in versions:
        for change in version.changes:
            if change.kind != "added":
                changes.setdefault(change.code, []).append([version.version.number, change.kind])
    sections = {}
    for entry in handbook.registry.values():
        retired = {name: str(value) for name, value in entry.retired.items()}
        sections[entry.code] = {
            "since": entry.since,
            "moved_to": entry.moved_to,
            "retired": retired or None,
            "changes": changes.get(entry.code, []),
        }
    dates = [[version.version.number, version.version.date.isoformat()] for version in versions]
    return _script("handbookChanges", {"versions": dates, "sections": sections})


def version_words(handbook: Handbook) -> Iterator[tuple[str, str]]:
    """Yield (name below the site's root, script) for each chapter: what every version said under its codes.

    `self.handbookVersionWords["R4"]` is {code: [[version, title, words, codes of the parts below it], newest first; a
    version that said the same as the one after it is left out]}. One file a chapter: a check loads the words of one alone.
    """
    parts = parts_below((section.level, code) for code, section in handbook.sections.items())
    texts = [(handbook.version.number, handbook.texts, parts)]
    texts += [(each.version.number, each.sections, parts_of(each)) for each in reversed(handbook.releases)]
    chapters: dict[str, dict[str, list]] = {}
    for code in handbook.registry:
        said: list[list] = []
        for number, sections, parts in texts:
            section = sections.get(code)
            words = [section.title, section.text, parts.get(code, [])] if section else ["", "", []]
            if said and said[-1][1:] == words:
                said[-1][0] = number
            elif section or said:
                said.append([number, *words])
        chapters.setdefault(_chapter(code, handbook), {})[code] = said
    for chapter, codes in chapters.items():
        script = _script("handbookVersionWords", codes, chapter)
        yield f"{WORDS_FOLDER}/{chapter.lower()}.js", script


def _chapter(code: str, handbook: Handbook) -> str:
    """Return the chapter's part of a code: 'ES-R4' of 'ES-R4-card'."""
    rest = handbook.languages.in_source(code)
    return code[: len(code) - len(rest)] + rest.partition("-")[0]


def _script(name: str, data: object, key: str = "") -> str:
    words = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return f'(self.{name} = self.{name} || {{}})["{key}"] = {words};\n' if key else f"self.{name} = {words};\n"
