"""What changed from one version to the next, by code, computed from the words."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from handbook_build.versions.registry import Entry
from handbook_build.versions.releases import Release
from handbook_build.versions.section_text import SectionText
from handbook_build.versions.version import Version


@dataclass(frozen=True)
class Change:
    """One code in one version: `kind` is added, reworded, moved, or retired."""

    code: str
    title: str
    kind: str
    moved_to: str = ""
    because: str = ""


@dataclass(frozen=True)
class VersionChanges:
    """Everything that changed in one version since the one before it; `since` is None for the first."""

    version: Version
    since: Version | None
    changes: tuple[Change, ...]

    @cached_property
    def worded(self) -> set[str]:
        """The codes that this version added or reworded."""
        return {change.code for change in self.changes if change.kind in ("added", "reworded")}


def compare(old: dict[str, SectionText], new: dict[str, SectionText], registry: dict[str, Entry]) -> Iterator[Change]:
    """Yield what changed, in the order of the new text, then what is no longer there."""
    for code, section in new.items():
        before = old.get(code)
        if before is None:
            yield Change(code, section.title, "added")
        elif (before.title, before.text) != (section.title, section.text):
            yield Change(code, section.title, "reworded")
        elif before.page != section.page:
            yield Change(code, section.title, "moved", moved_to=section.page)
    for code, section in old.items():
        if code not in new:
            entry = registry.get(code)
            if entry and entry.moved_to:
                yield Change(code, section.title, "moved", moved_to=entry.moved_to)
            else:
                yield Change(code, section.title, "retired", because=entry.retired.get("because", "") if entry else "")


def changelog(
    releases: list[Release], version: Version, sections: dict[str, SectionText], registry: dict[str, Entry]
) -> list[VersionChanges]:
    """Return the changes of every version, newest first; the current text is the newest unless it is released."""
    steps = [(release.version, release.sections) for release in releases if release.version.number != version.number]
    steps.append((version, sections))
    found = []
    for number, (this, words) in enumerate(steps):
        before = steps[number - 1] if number else None
        changes = tuple(compare(before[1], words, registry)) if before else ()
        found.append(VersionChanges(this, before[0] if before else None, changes))
    return found[::-1]


def changed_in(code: str, versions: list[VersionChanges], since: str) -> str:
    """Return the newest version that added or reworded a code."""
    return next((version.version.number for version in versions if code in version.worded), since)
