"""Cases are files in cases/citation_extension/, Markdown in and HTML out; UPDATE_CASES=1 rewrites them."""

from pathlib import Path

import pytest
from markdown import Markdown, markdown

from handbook_build.citations.bibliography import Work
from handbook_build.citations.markdown_footnotes import CitationExtension, Sources

from ..conftest import ENGLISH, LANGUAGES, assert_case, cases, read_case


@pytest.mark.parametrize("case", cases("citation_extension"), ids=lambda case: case.stem)
def test_markdown_becomes_notes(case: Path, works, evidence):
    extensions = ["footnotes", "fenced_code", "def_list", CitationExtension(Sources(works, evidence, ENGLISH))]
    assert_case(case, "html", markdown(read_case(case)["markdown"], extensions=extensions) + "\n")


def test_the_key_of_a_work_may_have_a_hyphen(works):
    works["al-pha2001"] = Work("al-pha2001", "guideline", 1, works["alpha2001first"].entry)
    html = markdown("So.[@al-pha2001, p. 3]", extensions=["footnotes", CitationExtension(Sources(works, {}, ENGLISH))])
    assert ">1</a>" in html and "<em>Guideline.</em>" in html


def test_one_converter_makes_one_page_after_another(works, evidence):
    converter = Markdown(extensions=["footnotes", CitationExtension(Sources(works, evidence, ENGLISH))])
    first = converter.convert("So.[@alpha2001first, fact 1]")
    converter.reset()
    assert converter.convert("So.[@alpha2001first, fact 1]") == first


def test_notes_and_kinds_are_in_the_language_of_the_page(works, evidence):
    sources = Sources(works, evidence, LANGUAGES.by_code["es"])
    html = markdown(
        "Así.[@alpha2001first, fact 1] Así es.[practice]", extensions=["footnotes", CitationExtension(sources)]
    )
    for words in (
        "En: Abstract.",
        "Estudio.",
        "Todos los usos",
    ):
        assert words in html
