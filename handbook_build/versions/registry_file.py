"""How data/section_ids.yml is read, and extended with new codes. Nothing is ever removed from it."""

from pathlib import Path

from handbook_build.data_files import read_parsed
from handbook_build.text.chapters import Chapter, live_sections
from handbook_build.versions.registry import Entry

HEAD = """\
# yaml-language-server: $schema=schemas/section_ids.json
# Every code ever published, with its page and first version. `make ids` adds new codes; nothing removes one.
# A heading that went to another page: change `page` and list the old one in `formerly`.
# A code that was renamed or merged:   moved_to: R4-respond
# A code whose words are gone:         retired: {on: 2027-01-31, because: why, and what replaced it}
"""


def read_registry(path: Path) -> dict[str, Entry]:
    """Return the registry by code; {} before the first code; BrokenHandbook where it is not as its schema says."""
    if not path.exists():
        return {}
    parsed = read_parsed(path)
    lines = {key.value: key.start_mark.line + 1 for key, _ in parsed.node.value} if parsed.node and parsed.value else {}
    return {code: _entry(code, values, lines[code]) for code, values in (parsed.value or {}).items()}


def _entry(code: str, values: dict, line: int) -> Entry:
    return Entry(
        code,
        values["page"],
        values["since"],
        tuple(values.get("formerly", ())),
        values.get("moved_to", ""),
        values.get("retired", {}),
        line,
    )


def extend(text: str, chapters: dict[str, Chapter], registry: dict[str, Entry], version: str) -> str:
    """Return the registry file with a line for each code that it lacks, in the order of pages and headings."""
    new = [
        f"{code}: {{page: {section.path}, since: {version}}}"
        for code, section in live_sections(chapters).items()
        if code not in registry
    ]
    return (text or HEAD).rstrip("\n") + "\n" + "".join(line + "\n" for line in new)
