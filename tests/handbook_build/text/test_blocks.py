"""Cases are files in cases/blocks/: the body of a section, and its blocks as `line form: text (under what)`."""

from pathlib import Path

import pytest

from handbook_build.text.blocks import Block, blocks, is_lead_in

from ..conftest import assert_case, cases, chapter_of, read_case


def told(block: Block) -> str:
    return f"{block.line} {block.form}: {block.text}" + (f" (under {block.lead_in})" if block.lead_in else "")


@pytest.mark.parametrize("case", cases("blocks"), ids=lambda case: case.stem)
def test_each_line_is_a_block_of_its_form(case: Path):
    chapter = chapter_of("# Title { #r4 }\n\n" + read_case(case)["body"])
    assert_case(case, "blocks", [told(block) for block in blocks(chapter)])


def test_a_block_knows_its_section():
    chapter = chapter_of("# T { #r4 }\n\nOne.\n\n## S { #r4-s }\n\nTwo.\n")
    assert [(block.section.code, block.line) for block in blocks(chapter)] == [("R4", 9), ("R4-s", 13)]


def test_citations_do_not_hide_the_colon():
    assert is_lead_in("You may see:[practice][@a, fact 1]")
    assert not is_lead_in("You may see it.[@a, fact 1]")
