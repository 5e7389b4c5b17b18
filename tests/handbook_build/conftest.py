"""Small things of which tests make handbooks, and cases that are files: an input and what is expected of it."""

import os
import shutil
import textwrap
from pathlib import Path

import pytest
import yaml
from markdown import markdown
from mkdocs_bibtex.plugin import BibTexPlugin
from pybtex.database import BibliographyData, parse_string

from handbook_build.citations.bibliography import Work
from handbook_build.citations.bibtex_registry import HandbookRegistry, shield_code, unshield_code
from handbook_build.citations.facts import Evidence, Fact
from handbook_build.citations.markdown_footnotes import CitationExtension, NoteSources, card_labels
from handbook_build.handbook import Handbook, read_handbook
from handbook_build.languages import read_languages
from handbook_build.pages.markdown import page_markdown
from handbook_build.text.chapters import Chapter, read_chapter
from handbook_build.text.mkdocs_settings import SiteSettings

from ..new_languages import with_languages

HERE = Path(__file__).parent
SMALL = HERE.parent / "fixtures" / "small_handbook"
LANGUAGES = read_languages(HERE.parents[1], SiteSettings("A handbook", "https://example.org/"))
ENGLISH = LANGUAGES.source
EXTENSIONS = ("attr_list", "def_list", "footnotes", "md_in_html", "tables", "pymdownx.tasklist")


def chapter_of(body: str, code: str = "R4", path: str = "reactions/dissociation.md", extra: str = "") -> Chapter:
    """Return a chapter with sound front matter; its body begins at line 7 (8 with one extra key)."""
    head = f"---\ncode: {code}\ntitle: A title\nsummary: A summary.\n{extra}reviewed: 2026-11-24\n---\n"
    chapter, problems = read_chapter(head + textwrap.dedent(body).lstrip("\n"), path)
    assert problems == []
    return chapter


def cited_html(text: str, sources: NoteSources, extensions: tuple[str, ...] = EXTENSIONS) -> str:
    """Return the HTML of Markdown whose citations mkdocs-bibtex has found, as in a build."""
    plugin = BibTexPlugin()
    plugin.load_config({"bib_file": "references.bib", "enable_inline_citations": False})
    plugin.registry = HandbookRegistry(
        sources, BibliographyData({key: work.entry for key, work in sources.works.items()})
    )
    cited = plugin.on_page_markdown(shield_code(text), page=None, config=None, files=None)
    return unshield_code(markdown(cited, extensions=[*extensions, CitationExtension(sources)]))


def page_html(path: str, handbook: Handbook) -> str:
    """Return a chapter's HTML as the build keeps it, before it is dressed for the site."""
    chapter = handbook.chapters[path]
    sources = NoteSources(
        handbook.works,
        handbook.evidence,
        handbook.languages.of(chapter),
        card_labels(handbook.shapes, handbook.languages),
    )
    return cited_html(page_markdown(chapter, handbook), sources)


def cases(name: str) -> list[Path]:
    """Return the files of cases/<name>/, each a case."""
    found = sorted((HERE / "cases" / name).glob("*.yml"))
    assert found, f"cases/{name}/ holds no case"
    return found


def read_case(case: Path) -> dict:
    """Return what a case holds."""
    return yaml.safe_load(case.read_text(encoding="utf-8"))


def assert_case(case: Path, name: str, made: object) -> None:
    """Compare what was made with the part `name` of a case; UPDATE_CASES=1 rewrites that part instead."""
    data = read_case(case)
    if os.environ.get("UPDATE_CASES"):
        data[name] = made
        case.write_text(yaml.dump(data, Dumper=_Lines, allow_unicode=True, sort_keys=False, width=1000), "utf-8")
    assert made == data[name]


class _Lines(yaml.SafeDumper):
    """Writes a text of several lines as lines."""


def _text(dumper: _Lines, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None)


_Lines.add_representer(str, _text)


@pytest.fixture(scope="session")
def small() -> Handbook:
    """The small handbook, as it lies in fixtures/."""
    return read_handbook(SMALL)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the small handbook that a test may change."""
    return Path(shutil.copytree(SMALL, tmp_path / "small"))


@pytest.fixture
def works() -> dict[str, Work]:
    """Two works: a study and the guidance."""
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


@pytest.fixture
def translated(copy: Path) -> Path:
    """A copy of the small handbook with two pages in Arabic."""
    return with_languages(copy, "ar")
