"""Cases are files in cases/citation_extension/, Markdown in and HTML out; UPDATE_CASES=1 rewrites them."""

from pathlib import Path

import pytest

from handbook_build.citations.markdown_footnotes import NoteSources

from ..conftest import ENGLISH, assert_case, cases, cited_html, read_case


@pytest.mark.parametrize("case", cases("citation_extension"), ids=lambda case: case.stem)
def test_markdown_becomes_notes(case: Path, works, evidence):
    html = cited_html(
        read_case(case)["markdown"], NoteSources(works, evidence, ENGLISH), ("footnotes", "fenced_code", "def_list")
    )
    assert_case(case, "html", html + "\n")
