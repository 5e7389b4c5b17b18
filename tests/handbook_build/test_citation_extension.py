"""Cases are files in cases/citation_extension/, Markdown in and HTML out; UPDATE_CASES=1 rewrites them."""

import os
from pathlib import Path

import pytest
import yaml
from markdown import markdown

from handbook_build.citation_extension import CitationExtension, Sources

CASES = sorted((Path(__file__).parent / "cases" / "citation_extension").glob("*.yml"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_markdown_becomes_notes(case: Path, works, evidence):
    data = yaml.safe_load(case.read_text(encoding="utf-8"))
    made = markdown(data["markdown"], extensions=["footnotes", CitationExtension(Sources(works, evidence))]) + "\n"
    if os.environ.get("UPDATE_CASES"):
        data["html"] = made
        case.write_text(yaml.dump(data, default_style="|", allow_unicode=True, sort_keys=False), encoding="utf-8")
    assert made == data["html"]
