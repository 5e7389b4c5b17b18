"""data/section_ids.yml lists every code ever published. A code is never lost: only a person moves or retires one.

Why, and why codes are words and not positions: decisions/codes.md.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from handbook_build.data_files import read_parsed
from handbook_build.problems import Problem, nearest
from handbook_build.text.chapters import Chapter, live_sections, page_url

FILE = "data/section_ids.yml"
HEAD = """\
# yaml-language-server: $schema=schemas/section_ids.json
# Every code ever published, with its page and first version. `make ids` adds new codes; nothing removes one.
# A heading that went to another page: change `page` and list the old one in `formerly`.
# A code that was renamed or merged:   moved_to: R4-respond
# A code whose words are gone:         retired: {on: 2027-01-31, because: why, and what replaced it}
"""


@dataclass(frozen=True)
class Entry:
    """One published code. `retired` holds the day and the reason; `formerly` the pages on which it once stood."""

    code: str
    page: str
    since: str
    formerly: Sequence[str] = ()
    moved_to: str = ""
    retired: dict = field(default_factory=dict, hash=False)
    line: int = 1

    @property
    def id(self) -> str:
        return self.code.lower()

    @property
    def is_live(self) -> bool:
        return not (self.moved_to or self.retired)

    @property
    def pages(self) -> tuple[str, ...]:
        """Every page on which a link to this code may have been made."""
        return (self.page, *self.formerly)


def read_registry(path: Path) -> dict[str, Entry]:
    """Return the registry by code; {} before the first code; BrokenHandbook where it is not as its schema says."""
    if not path.exists():
        return {}
    parsed = read_parsed(path)
    lines = {key.value: key.start_mark.line + 1 for key, _ in parsed.node.value} if parsed.node and parsed.value else {}
    return {code: Entry(code, line=lines[code], **values) for code, values in (parsed.value or {}).items()}


def resolve(code: str, registry: dict[str, Entry]) -> Entry | None:
    """Follow `moved_to` to the entry that stands now: a live or retired one, or None for a code never published."""
    seen = set()
    while code in registry and registry[code].moved_to and code not in seen:
        seen.add(code)
        code = registry[code].moved_to
    return registry.get(code)


def by_address(registry: dict[str, Entry]) -> dict[str, list[Entry]]:
    """Return the entries that stood on each page, by its address below the site's root."""
    found: dict[str, list[Entry]] = {}
    for entry in registry.values():
        for url in dict.fromkeys(map(page_url, entry.pages)):
            found.setdefault(url, []).append(entry)
    return found


def check_registry(chapters: dict[str, Chapter], registry: dict[str, Entry]) -> Iterator[Problem]:
    """Headings and registry are in step: nothing published is lost, nothing new is unregistered."""
    live = live_sections(chapters)
    lost = [code for code, entry in registry.items() if entry.is_live and code not in live]
    for code, section in live.items():
        place = (f"docs/{section.path}", section.line)
        entry = registry.get(code)
        if not entry:
            meant = [near for near in nearest(code, lost, 1) if registry[near].page == section.path]
            renamed = f"write `{{ #{meant[0].lower()} }}`, as it was published; or " if meant else ""
            yield Problem(*place, "section-not-registered", f"{renamed}run `make ids` to publish {code}")
        elif not entry.is_live:
            yield Problem(*place, "code-used-again", f"{code} was moved or retired; a new section needs a new code")
        elif entry.page != section.path:
            remedy = f"{code} was published on {entry.page}: set `page: {section.path}` and `formerly: [{entry.page}]`"
            yield Problem(FILE, entry.line, "section-on-other-page", remedy)
    for entry in registry.values():
        if entry.is_live and entry.code not in live and _is_readable(entry.page, chapters):
            remedy = f"put the heading of {entry.code} back on docs/{entry.page}, or give `moved_to` or `retired` here"
            yield Problem(FILE, entry.line, "section-lost", remedy)
        yield from _check_end(entry, registry)


def _is_readable(page: str, chapters: dict[str, Chapter]) -> bool:
    """Say whether a page's codes can be known: not while its front matter is broken."""
    return page not in chapters or bool(chapters[page].code)


def _check_end(entry: Entry, registry: dict[str, Entry]) -> Iterator[Problem]:
    """A move comes to an end: at a code that stands, or that was retired."""
    end = resolve(entry.code, registry)
    if entry.moved_to and end and end.moved_to:
        yield Problem(
            FILE, entry.line, "unknown-code", f"{entry.moved_to} leads back to itself: name the code that stands"
        )


def extend(text: str, chapters: dict[str, Chapter], registry: dict[str, Entry], version: str) -> str:
    """Return the registry file with a line for each code that it lacks, in the order of pages and headings."""
    new = [
        f"{code}: {{page: {section.path}, since: {version}}}"
        for code, section in live_sections(chapters).items()
        if code not in registry
    ]
    return (text or HEAD).rstrip("\n") + "\n" + "".join(line + "\n" for line in new)
