"""A draft of the small handbook is built as `make serve` builds it, and shown with its problems."""

import re
import shutil
from pathlib import Path

import pytest
from lxml.html import fromstring

from handbook_build.draft import DraftBuild, begin_build
from handbook_build.handbook import read_handbook
from handbook_build.problems import BrokenHandbook
from handbook_build.versions.releases import write_release

from .conftest import HERE, cited_html
from .test_site_build import build, hashes, run, with_looks

CHAPTER = "reactions/distrust.md"
DRAFT = """
## New { #r1-new }

She is manipulative.[@guidance, fact F02] Who?[@nobody2000x] Typed `[@nobody2000x]`.

[quote: Q99]
"""


@pytest.fixture
def root(copy: Path) -> Path:
    """A copy of the small handbook with all that a build reads."""
    return with_looks(copy)


def begun(root: Path, last=None, strict=False):
    return begin_build(str(root / "mkdocs.yml"), str(root / "site"), strict, last)


def add(root: Path, text: str = DRAFT, name: str = CHAPTER) -> None:
    file = root / "docs" / name
    file.write_text(file.read_text(encoding="utf-8") + text, encoding="utf-8")


def shown(build, path: str = CHAPTER):
    html = build.content(path, cited_html(build.markdown(path), build.sources))
    return fromstring(f"<div>{html}</div>")


def items(page) -> list[str]:
    return [item.text_content() for item in page.xpath("//aside//li")]


def test_a_page_lists_its_problems_line_by_line_with_rule_and_remedy(root: Path):
    add(root)
    listed = items(shown(begun(root)))
    assert [item.split(": ")[:2] for item in listed] == [
        ["docs/reactions/distrust.md:44", "chapter-shape"],
        ["docs/reactions/distrust.md:46", "avoided-wording"],
        ["docs/reactions/distrust.md:46", "claim-without-kind"],
        ["docs/reactions/distrust.md:46", "unknown-citation"],
        ["docs/reactions/distrust.md:48", "unknown-quote"],
    ]
    assert "unknown-quote: add `Q99` to data/quotes.yml, or mend the key" in listed[-1]


def test_other_pages_list_nothing_and_home_what_is_of_no_page(root: Path):
    add(root)
    bib = root / "references.bib"
    bib.write_text(bib.read_text("utf-8").replace("keywords = {study}", "keywords = {hearsay}", 1), encoding="utf-8")
    made = begun(root)
    assert items(shown(made, "glossary.md")) == []
    [item] = items(shown(made, "index.md"))
    assert item.startswith("references.bib:") and ": work-kind: " in item


def test_what_names_nothing_is_shown_as_typed_and_the_rest_as_on_any_page(root: Path):
    add(root)
    page = shown(begun(root))
    text = " ".join(page.text_content().split())
    assert "Who?[@nobody2000x] Typed [@nobody2000x]. [quote: Q99]" in text
    assert page.xpath("//blockquote") and page.xpath("//h2[@id='r1-new']") and page.xpath("//sup[@class='hb-claim']")


def test_a_draft_is_written_with_its_search_and_is_no_ground_for_exports(copy: Path, tmp_path: Path):
    add(copy)
    done = run(tmp_path / "draft", copy, "--no-strict")
    assert (
        done.returncode == 0 and "note, until a release: docs/reactions/distrust.md:44: section-not-reg" in done.stderr
    )
    assert not (tmp_path / "draft" / ".build").exists()
    sound = {re.sub(r"\.[0-9a-f]{8}(?=/|\.js$)", "", name) for name in hashes(build(tmp_path / "sound"))}
    assert sound <= hashes(tmp_path / "draft" / "site").keys()


def test_the_published_site_lists_no_problems_since_any_stops_it(root: Path):
    add(root)
    with pytest.raises(BrokenHandbook, match="avoided-wording"):
        begun(root, strict=True)


def test_one_changed_word_of_a_released_text_is_a_note_until_it_is_published(root: Path):
    handbook = read_handbook(root)
    write_release(root, handbook.version, handbook.texts, {})
    assert begun(root).told == ()
    add(root, "\nOne more word.[practice]\n", "index.md")
    made = begun(root)
    assert [note.partition("released-text")[0] for note in made.told] == ["note, until a release: data/version.yml:2: "]
    assert items(shown(made, "index.md")) == []
    with pytest.raises(BrokenHandbook, match="released-text-changed"):
        begun(root, strict=True)


def test_a_new_section_of_a_released_text_hides_no_other_note(root: Path):
    handbook = read_handbook(root)
    write_release(root, handbook.version, handbook.texts, {})
    add(root, "\n## New { #gloss-new }\n\nNew.[practice]\n", "glossary.md")
    assert [note.split(": ")[2] for note in begun(root).told] == ["released-text-changed", "section-not-registered"]


def test_while_a_file_cannot_be_read_the_last_handbook_is_shown_with_what_to_mend(root: Path):
    last = begun(root)
    (root / "data" / "quotes.yml").write_text("Q1: {\n", encoding="utf-8")
    with pytest.raises(BrokenHandbook, match="malformed-data"):
        begun(root)
    made = begun(root, last)
    assert [item[:37] for item in items(shown(made, "index.md"))] == ["data/quotes.yml:2: malformed-data: me"]
    assert items(shown(made)) == [] and "Trust may take time." in shown(made).text_content()


def test_without_its_works_no_draft_is_shown(root: Path):
    last = begun(root)
    (root / "references.bib").write_text("@misc{", encoding="utf-8")
    with pytest.raises(BrokenHandbook, match="malformed-bib"):
        begun(root, last)


def test_a_handbook_that_breaks_every_rule_is_shown_page_by_page(tmp_path: Path):
    root = Path(shutil.copytree(HERE.parent / "fixtures" / "broken_handbook", tmp_path / "broken"))
    with_looks(root)
    made = begun(root)
    assert isinstance(made, DraftBuild) and len(made.problems) > 50
    told = [item for path in made.handbook.chapters for item in items(shown(made, path))]
    assert len(told) >= len([each for each in made.problems if each.path.startswith("docs/")]) - 5
    made.write()
