"""Citations as a reader meets them: a note for each work and place, a list of works that leads back, files to keep."""

import json
import re
from pathlib import Path
from urllib.parse import urldefrag, urljoin

import pytest
from lxml import html
from pybtex.database import parse_string

from handbook_build.citations.syntax import Citation, find_groups
from handbook_build.handbook import Handbook
from handbook_build.pages.markdown import page_markdown

TO_CHECK = re.compile(r"[A-Z0-9]+(?:-[A-Za-z0-9-]+)?@[\d.]+")  # what check/ reads into its fields


@pytest.fixture(scope="module")
def trees(site: Path, handbook: Handbook) -> dict[str, html.HtmlElement]:
    """Every chapter's page, by the file of the chapter."""
    return {
        path: html.fromstring((site / chapter.url / "index.html").read_text())
        for path, chapter in handbook.chapters.items()
    }


def test_no_citation_mark_is_left_on_any_page(site: Path):
    left = [
        file.relative_to(site).as_posix()
        for file in site.rglob("*.html")
        if re.search(r"\[@\w|\[practice\]|\[\^", re.sub(r"<(pre|code)\b.*?</\1>", "", file.read_text(), flags=re.S))
    ]
    assert left == []


def labels(path: str, handbook: Handbook) -> dict[str, Citation]:
    """The citations of a page by the note that they share, in the order of their first calls."""
    groups = find_groups(page_markdown(handbook.chapters[path], handbook))
    found: dict[str, Citation] = {}
    for citation in (citation for group in groups for citation in group.citations):
        found.setdefault(citation.label(handbook.evidence), citation)
    return found


def notes(tree: html.HtmlElement) -> list[html.HtmlElement]:
    return tree.xpath('//section[contains(@class, "footnote")]//li[@id]')


def test_each_page_has_one_note_for_each_work_and_place(trees, handbook: Handbook):
    for path, tree in trees.items():
        assert len(notes(tree)) == len(labels(path, handbook)), path


def test_a_note_names_the_work_the_place_in_it_and_the_kind_of_claim(trees, handbook: Handbook):
    for path, tree in trees.items():
        language = handbook.languages.of(handbook.chapters[path])
        for note, citation in zip(notes(tree), labels(path, handbook).values(), strict=True):
            work, words = handbook.works[citation.key], note.text_content()
            name = language.words["guidance"] if citation.key == "guidance" else work.short
            for part in (name, citation.place(handbook.evidence).rstrip("."), language.kinds[work.kind].capitalize()):
                assert part in words, (path, words, part)


def test_a_note_leads_to_the_full_reference(trees):
    for path, tree in trees.items():
        for note in notes(tree):
            assert "references/#ref-" in note.xpath("string(.//a/@href)") or path == "references.md", (
                path,
                note.text_content(),
            )


def test_every_citation_call_leads_to_its_note(trees):
    for path, tree in trees.items():
        calls = tree.xpath('//article//sup[@class="hb-claim"]//a/@href')
        assert {call[1:] for call in calls} == {note.get("id") for note in notes(tree)}, path


def test_the_notes_stand_at_the_end_of_the_page(trees):
    for path, tree in trees.items():
        for section in tree.xpath('//article//section[contains(@class, "footnote")]'):
            after = section.xpath("following::*[self::h1 or self::h2 or self::h3][ancestor::article]")
            assert not after, path


def test_every_work_is_listed_with_links_to_every_section_that_cites_it(trees, handbook: Handbook):
    """A translation cites what its English cites, and is not listed."""
    tree = trees["references.md"]
    sections = [section for chapter in handbook.source_chapters for section in chapter.sections]
    for key in handbook.works:
        [entry] = tree.xpath("//li[@id=$id]", id=f"ref-{key}")
        listed = {link.text for link in entry.xpath(".//a") if link.text in handbook.sections}
        cited = {
            section.code
            for section in sections
            for group in find_groups(section.body)
            for citation in group.citations
            if citation.key == key
        }
        quoted = {
            section.code
            for section in sections
            for quote in handbook.quotes.values()
            if quote.source == key and f"[quote: {quote.key}]" in section.body
        }
        assert listed == cited | quoted, key


def test_every_link_inside_the_site_leads_somewhere(site: Path):
    ids: dict[Path, set[str]] = {}
    broken = []
    for file in site.rglob("*.html"):
        if file.name == "404.html":  # its links are from the site's root
            continue
        address = file.relative_to(site).as_posix()
        for href in set(html.fromstring(file.read_text()).xpath("//a/@href")):
            path, fragment = urldefrag(urljoin(f"http://x/{address}", href))
            if not path.startswith("http://x/"):
                continue
            target = site / path.removeprefix("http://x/")
            target = target / "index.html" if target.is_dir() else target
            if not target.exists():
                broken.append(f"{address}: {href}")
            elif fragment and target.suffix == ".html" and not TO_CHECK.fullmatch(fragment):
                if target not in ids:
                    ids[target] = set(html.fromstring(target.read_text()).xpath("//@id"))
                if fragment not in ids[target]:
                    broken.append(f"{address}: {href}")
    assert broken == []


def test_no_page_has_an_id_twice(site: Path):
    for file in site.rglob("*.html"):
        ids = html.fromstring(file.read_text()).xpath("//@id")
        assert len(ids) == len(set(ids)), file


def test_the_references_can_be_taken_along_in_three_formats(site: Path, handbook: Handbook):
    works = set(handbook.works)
    assert set(parse_string((site / "references.bib").read_text(), "bibtex").entries) == works
    ris = (site / "references.ris").read_bytes().decode()
    assert set(re.findall(r"^ID  - (\S+)\r$", ris, re.M)) == works
    assert ris.count("TY  - ") == ris.count("ER  - ") == len(works)
    assert {item["id"] for item in json.loads((site / "references.json").read_text())} == works


def test_pages_carry_what_zotero_reads(trees, handbook: Handbook):
    for path, tree in trees.items():
        meta = {element.get("name"): element.get("content") for element in tree.xpath("//meta[@name]")}
        assert meta["citation_title"].startswith(f"{handbook.chapters[path].code}: "), path
        assert meta["citation_inbook_title"] == handbook.languages.of(handbook.chapters[path]).handbook
        assert meta["citation_publication_date"] == f"{handbook.version.date:%Y/%m/%d}"
        assert meta["citation_public_url"] == handbook.site.url + handbook.chapters[path].url


def test_each_quotation_stands_with_its_full_record(trees, handbook: Handbook):
    for key, quote in handbook.quotes.items():
        [figure] = trees["quotes.md"].xpath("//figure[@data-quote=$key]", key=key)
        assert figure.xpath("string(.//blockquote)").strip() == f"“{quote.text}”"
        record = figure.xpath("string(.//figcaption)")
        for part in (
            quote.speaker,
            handbook.works[quote.source].short,
            f"p. {quote.page}",
            "as quoted in the guidance",
        ):
            assert part in record
