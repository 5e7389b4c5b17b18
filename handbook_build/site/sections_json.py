"""What machines are told: sections.json (data/sections.schema.json describes it), and changes.js for a page on disk."""

import json

from handbook_build.handbook import Handbook
from handbook_build.versions.addresses import section_address, short_address
from handbook_build.versions.changes import VersionChanges, changed_in
from handbook_build.versions.section_text import SectionText


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
        "short": short_address(code),
        "page": section.path,
        "version": handbook.version.number,
        "since": since,
        "changed_in": changed_in(code, versions, since),
        "hash": text.hash,
    }


def changes_script(handbook: Handbook, texts: dict[str, SectionText], versions: list[VersionChanges]) -> str:
    """Return a script that defines every code and its changes; a script, since a page on disk may not fetch."""
    changes: dict[str, list] = {}
    for version in versions:
        for change in version.changes:
            if change.kind != "added":
                changes.setdefault(change.code, []).append(
                    {
                        "version": version.version.number,
                        "kind": change.kind,
                        "moved_to": change.moved_to,
                        "pieces": change.pieces,
                    }
                )
    sections = {}
    for entry in handbook.registry.values():
        title = texts[entry.code].title if entry.code in texts else ""
        retired = {name: str(value) for name, value in entry.retired.items()}
        sections[entry.code] = {
            "title": title,
            "since": entry.since,
            "moved_to": entry.moved_to,
            "retired": retired or None,
            "changes": changes.get(entry.code, []),
        }
    data = {"versions": [version.version.number for version in versions], "sections": sections}
    return f"self.handbookChanges = {json.dumps(data, ensure_ascii=False, separators=(',', ':'))};\n"
