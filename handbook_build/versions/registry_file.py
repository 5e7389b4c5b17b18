"""How data/section_ids.yml is read, and extended with new codes. Nothing is ever removed from it."""

import re
from pathlib import Path

import yaml

from handbook_build.data_files import load_yaml, malformed
from handbook_build.problems import Problem
from handbook_build.text.chapters import Chapter, live_sections
from handbook_build.versions.registry import FILE, Entry

CODE = re.compile(r"(?:[A-Z]{2}-)?[A-Z]+[0-9]*(?:-[a-z0-9]+)*")
KEYS = {"page", "since", "formerly", "moved_to", "retired"}
HEAD = """\
# Every code ever published, with its page and first version. `make ids` adds new codes; nothing removes one.
# A heading that went to another page: change `page` and list the old one in `formerly`.
# A code that was renamed or merged:   moved_to: R4-respond
# A code whose words are gone:         retired: {on: 2027-01-31, because: why, and what replaced it}
"""


def read_registry(path: Path) -> tuple[dict[str, Entry], list[Problem]]:
    """Return the registry by code, with what is wrong with the file itself."""
    if not path.exists():
        return {}, []
    text = path.read_text(encoding="utf-8")
    try:
        data, entries, problems = load_yaml(text) or {}, {}, []
    except yaml.YAMLError as error:
        raise malformed(FILE, error) from None
    for match in re.finditer(r"^([^\s#:][^:\n]*):", text, re.M):
        code, line = match[1], text.count("\n", 0, match.start()) + 1
        if code in entries:
            problems.append(Problem(FILE, line, "duplicate-code", f"keep one line for {code}"))
            continue
        if CODE.fullmatch(code) and _is_record(data[code]):
            entries[code] = _entry(code, data[code], line)
        else:
            form = f"`{code}: {{page: reactions/distrust.md, since: 1.0.0}}`"
            remedy = f"write {form}; the keys are {', '.join(sorted(KEYS))}"
            problems.append(Problem(FILE, line, "code-form", remedy))
    return entries, problems


def _entry(code: str, values: dict, line: int) -> Entry:
    return Entry(
        code,
        values["page"],
        str(values["since"]),
        tuple(values.get("formerly", ())),
        values.get("moved_to", ""),
        values.get("retired") or {},
        line,
    )


def _is_record(values: object) -> bool:
    """`retired` is checked with the rest of what became of a code, by check_registry."""
    if not isinstance(values, dict) or not {"page", "since"} <= set(values) <= KEYS:
        return False
    formerly = values.get("formerly", [])
    words = [values["page"], values.get("moved_to", ""), *(formerly if isinstance(formerly, list) else [None])]
    return all(isinstance(word, str) for word in words)


def extend(text: str, chapters: dict[str, Chapter], registry: dict[str, Entry], version: str) -> str:
    """Return the registry file with a line for each code that it lacks, in the order of pages and headings."""
    new = [
        f"{code}: {{page: {section.path}, since: {version}}}"
        for code, section in live_sections(chapters).items()
        if code not in registry
    ]
    return (text or HEAD).rstrip("\n") + "\n" + "".join(line + "\n" for line in new)
