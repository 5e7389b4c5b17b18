"""Small things of which tests make handbooks: a chapter from text, works and evidence."""

import textwrap

import pytest

from handbook_build.bibliography import Work
from handbook_build.chapters import Chapter, read_chapter
from handbook_build.evidence import Evidence, Fact


def chapter_of(body: str, code: str = "R4", path: str = "reactions/dissociation.md", extra: str = "") -> Chapter:
    """Return a chapter with sound front matter; its body begins at line 7 (8 with one extra key)."""
    head = f"---\ncode: {code}\ntitle: A title\nsummary: A summary.\n{extra}reviewed: 2026-11-24\n---\n"
    chapter, problems = read_chapter(head + textwrap.dedent(body).lstrip("\n"), path)
    assert problems == []
    return chapter


@pytest.fixture
def works() -> dict[str, Work]:
    """Two works: a study and the guidance."""
    from pybtex.database import parse_string

    text = """@article{alpha2001first, author = {Alpha, Ann and Beta, Bo}, title = {First {Things}: on trust},
      journal = {Journal of Things}, volume = {1}, number = {2}, pages = {3--9}, year = {2001}, doi = {10.1/x},
      keywords = {study}}
    @misc{guidance, title = {A guidance text. With more}, year = {n.d.}, keywords = {source guidance}}"""
    entries = parse_string(text, "bibtex").entries
    return {key: Work(key, entry.fields["keywords"], 1, entry) for key, entry in entries.items()}


@pytest.fixture
def evidence() -> dict[str, Evidence]:
    """Facts of both works."""
    return {
        "alpha2001first": Evidence({"1": Fact("Abstract", "40 people."), "2": Fact("Conclusions", "More help.")}),
        "guidance": Evidence({"F20": Fact("Reactions", "Trust breaks.")}),
    }
