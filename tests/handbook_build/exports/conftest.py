"""Small pages under real codes, and what composes and exports them."""

from pathlib import Path

import pytest

from handbook_build.citations.notes import Note
from handbook_build.exports.exporter import Exporter
from handbook_build.exports.manuscript import Composer
from handbook_build.handbook import Handbook
from handbook_build.pages import page as built
from handbook_build.pages.page import Page

from ...conftest import PARTS
from ..conftest import page_html

R4 = """<h1 id="r4">Dissociation</h1>
<h2 id="r4-card">In 20 seconds</h2>
<dl class="hb-card"><dt>Do now</dt>
<dd>Wait.<sup class="hb-claim" hidden><a class="footnote-ref" href="#fn:a">1</a></sup></dd></dl>
<p class="hb-sources">Sources: <sup class="hb-claim" id="fnref:a"><a class="footnote-ref" href="#fn:a">1</a></sup></p>
<h2 id="r4-respond">How to respond</h2>
<p>Go slowly.<sup class="hb-practice" hidden></sup> See <a href="../distrust/#r1-why">distrust</a>.</p>
<h3 id="r4-during">While you are together</h3>
<ol><li>Stay.<sup class="hb-claim" id="fnref2:a"><a class="footnote-ref" href="#fn:a">1</a></sup></li></ol>
<h2 id="r4-say">Say and avoid</h2>
<table><thead><tr><th>Say</th><th>Avoid</th></tr></thead><tbody><tr><td>“Hello.”</td><td>“Talk!”</td></tr></tbody></table>
<div class="footnote"><hr><ol><li id="fn:a"><p>A work. In: Abstract.</p></li></ol></div>"""
R1 = """<h1 id="r1">Distrust</h1><p class="hb-summary">Said below the title.</p>
<h2 id="r1-why">Why</h2>
<p>Fear. See <a href="../dissociation/#r4-during">being there</a> and <a href="../../glossary/">the glossary</a>.</p>"""


def page_of(code: str, path: str, html: str) -> Page:
    """Return a page with little said of it."""
    return Page(path, path.removesuffix(".md") + "/", code, f"Title of {code}", "A summary.", "en", [], "", html)


@pytest.fixture
def pages() -> list[Page]:
    """Two chapters of the real handbook with words of their own."""
    return [page_of("R1", "reactions/distrust.md", R1), page_of("R4", "reactions/dissociation.md", R4)]


@pytest.fixture
def notes(handbook) -> dict[str, Note]:
    """The one note that the pages call."""
    return {"a": Note(handbook.works["abas2013risk"], "Abstract")}


@pytest.fixture
def composer(handbook, pages, notes) -> Composer:
    """Composes from the small pages, with the codes of the real handbook."""
    return Composer(handbook, pages, notes, ["R1-why"])


@pytest.fixture(scope="session")
def exporter(root: Path, handbook: Handbook, tmp_path_factory: pytest.TempPathFactory) -> Exporter:
    """Exports the real R4; of the other chapters it has the titles alone, and needs no built site."""
    folder = tmp_path_factory.mktemp("exporter")
    for part in PARTS:
        (folder / part).symlink_to(root / part)
    html = dict.fromkeys(handbook.chapters, "<h1>A title</h1>")
    html["reactions/dissociation.md"] = page_html("reactions/dissociation.md", handbook)
    built.write_pages(folder / built.FILE, [built.page_of(path, words, handbook) for path, words in html.items()])
    return Exporter(folder)
