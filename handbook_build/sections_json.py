"""sections.json tells machines of every section: docs/sections.schema.json describes it."""

from .addresses import section_address, short_address
from .changes import VersionChanges, changed_in
from .handbook import Handbook
from .words import SectionText


def sections_json(handbook: Handbook, texts: dict[str, SectionText], versions: list[VersionChanges]) -> dict:
    """Return the handbook's name, address and version, and each section with its place, hash and last change."""
    return {
        "handbook": handbook.site.name, "address": handbook.site.url,
        "version": handbook.version.number, "date": handbook.version.date.isoformat(),
        "sections": [_section(code, handbook, texts[code], versions) for code in handbook.sections],
    }


def _section(code: str, handbook: Handbook, text: SectionText, versions: list[VersionChanges]) -> dict:
    section, since = handbook.sections[code], handbook.registry[code].since
    return {"code": code, "title": text.title, "address": section_address(section, handbook.chapters),
            "short": short_address(code), "page": section.path, "version": handbook.version.number, "since": since,
            "changed_in": changed_in(code, versions, since), "hash": text.hash}
