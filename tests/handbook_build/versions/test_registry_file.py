from datetime import date

import pytest

from handbook_build.problems import BrokenHandbook
from handbook_build.versions.registry import extend, read_registry

from ..conftest import chapter_of

CHAPTER = chapter_of("# T { #r4 }\n\n## A { #r4-a }\n")
CHAPTERS = {CHAPTER.path: CHAPTER}


def read(tmp_path, text: str):
    file = tmp_path / "section_ids.yml"
    file.write_text(text, encoding="utf-8")
    return read_registry(file)


def test_each_code_has_its_line_and_what_became_of_it(tmp_path):
    registry = read(
        tmp_path,
        "# Codes\nR4: {page: x.md, since: 1.0.0, formerly: [y.md]}\nR4-a: {page: x.md, since: 1.0.0, moved_to: R4-b}\n"
        "ES-R4-b: {page: x.md, since: 1.0.0, retired: {on: 2027-01-31, because: why}}\n",
    )
    assert [(entry.code, entry.line) for entry in registry.values()] == [("R4", 2), ("R4-a", 3), ("ES-R4-b", 4)]
    assert registry["R4"].formerly == ["y.md"] and registry["R4"].is_live
    assert registry["R4-a"].moved_to == "R4-b" and not registry["R4-a"].is_live
    assert registry["ES-R4-b"].retired == {"on": date(2027, 1, 31), "because": "why"}


def test_without_a_file_nothing_is_published_yet(tmp_path):
    assert read_registry(tmp_path / "none.yml") == {}


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("R4: {page: x.md, since: 1.0.0}", "malformed-data"),
        ("r4-b: {page: x.md, since: 1.0.0}", "data-form"),
        ("R4-B: {page: x.md, since: 1.0.0}", "data-form"),
        ("R4-b: {page: x.md}", "data-form"),
        ("R4-b: {page: x.md, since: 1.0.0, moved: R4}", "data-form"),
        ("R4-b: {page: x.md, since: 1.0.0, formerly: y.md}", "data-form"),
        ("R4-b: {page: x.md, since: 1.0.0, formerly: [1]}", "data-form"),
        ("R4-b: {page: x.md, since: 1.0.0, moved_to: 5}", "data-form"),
        ("R4-b: {page: [x.md], since: 1.0.0}", "data-form"),
        ("R4-b:", "data-form"),
        ("R4-b: {page: x.md, since: 1.0.0, retired: {on: 2027-01-31}}", "data-form"),
    ],
)
def test_a_line_of_another_form_is_named(tmp_path, line, rule):
    with pytest.raises(BrokenHandbook) as raised:
        read(tmp_path, f"R4: {{page: x.md, since: 1.0.0}}\n{line}\n")
    assert [(problem.line, problem.rule) for problem in raised.value.problems] == [(2, rule)]


def test_a_file_that_is_not_yaml_stops_at_its_line(tmp_path):
    with pytest.raises(BrokenHandbook, match=r"data/section_ids\.yml:2: malformed-data"):
        read(tmp_path, "R4: {page: x.md, since: 1.0.0}\nR5: {page: x.md]\n")


def test_new_codes_are_added_in_order_and_nothing_is_removed(tmp_path):
    text = "# Ours\nR9-old: {page: x.md, since: 0.9.0}\n"
    registry = read(tmp_path, text)
    after = extend(text, CHAPTERS, registry, "1.0.0")
    assert after == text + f"R4: {{page: {CHAPTER.path}, since: 1.0.0}}\nR4-a: {{page: {CHAPTER.path}, since: 1.0.0}}\n"
    assert extend(after, CHAPTERS, read(tmp_path, after), "1.1.0") == after


def test_a_new_file_begins_with_how_it_is_kept():
    assert extend("", CHAPTERS, {}, "1.0.0").startswith(
        "# yaml-language-server: $schema=schemas/section_ids.json\n# Every code ever published"
    )
