from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import yaml

from handbook_build.data_files import check_data, read_data
from handbook_build.pages.finish import read_removals
from handbook_build.pages.lists.tools import search_results
from handbook_build.problems import BrokenHandbook
from handbook_build.search.expressions import read_everyday_words
from handbook_build.search.index import script
from handbook_build.site.hosting import hosting_files
from handbook_build.text.finder import read_finder
from handbook_build.yaml_faults import line_of_key
from handbook_build.yaml_text import load_yaml


def test_on_and_no_are_words_and_true_is_not():
    assert load_yaml("retired: {on: 2027-01-31, no: yes, really: true}") == {
        "retired": {"on": date(2027, 1, 31), "no": "yes", "really": True}
    }


@pytest.mark.parametrize(
    ("text", "line"),
    [("a: 1\nb: [\n", 3), ('a: 1\nb: c"\n', 2), ("a: 2026-02-30\n", 1), ("a: 1\n b: 2\n", 2), ("\ta: 1", 1)],
)
def test_malformed_text_is_reported_at_its_line(tmp_path, text, line):
    file = tmp_path / "things.yml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(yaml.YAMLError) as of_text:
        load_yaml(text)
    assert of_text.value.problem_mark.line + 1 == line
    with pytest.raises(BrokenHandbook) as of_file:
        read_data(file)
    assert str(of_file.value).startswith(f"data/things.yml:{line}: malformed-data: mend this line: ")


def test_quotation_marks_that_are_words_are_no_fault():
    assert load_yaml('a: 5" and 6"') == {"a": '5" and 6"'}


def test_a_quotation_mark_that_is_not_closed_is_reported_where_it_opens(tmp_path):
    (tmp_path / "things.yml").write_text('a: 1\nb: "c\nd: 2\ne: 3\n', encoding="utf-8")
    with pytest.raises(BrokenHandbook, match=r"data/things\.yml:2: malformed-data: .*opens here and is not closed"):
        read_data(tmp_path / "things.yml")


def test_whatever_nothing_reads_is_no_data(copy):
    (copy / "data" / "folder").mkdir(exist_ok=True)
    for name in (".hidden", "search_table.json", "quots.yml", "notes.txt"):
        (copy / "data" / name).touch()
    found = [problem for problem in check_data(copy / "data") if problem.rule == "stray-file"]
    assert [problem.path for problem in found] == ["data/notes.txt", "data/quots.yml"]
    assert "the nearest: quotes.yml" in found[1].remedy


def test_a_data_file_has_no_key_twice(tmp_path):
    file = tmp_path / "things.yml"
    file.write_text("a: {b: 1}\nc: {b: 1}\na: 2\n", encoding="utf-8")
    with pytest.raises(BrokenHandbook, match=r"data/things\.yml:3: malformed-data: mend this line: `a` stands twice"):
        read_data(file)


def test_a_key_that_is_a_list_is_reported_at_its_line(tmp_path):
    file = tmp_path / "things.yml"
    file.write_text("a: 1\n{{ b }}: 2\n", encoding="utf-8")
    with pytest.raises(BrokenHandbook, match=r"data/things\.yml:2: malformed-data"):
        read_data(file)


@pytest.mark.parametrize(
    ("key", "line"), [("a", 2), ("b", 3), ("c.d", 4), (2001, 5), ("e", 6), ("inner", 1), ("cxd", 1), ("none", 1)]
)
def test_a_key_is_found_at_its_line_however_it_is_written(key, line):
    text = "# a: 1\na: {b: 1}\n\"b\": 1\n'c.d':\n2001: 1\ne : 1\n  inner: 1\n"
    assert line_of_key(text, key) == line


def test_nothing_is_constructed_but_data():
    with pytest.raises(yaml.YAMLError):
        load_yaml("!!python/object/apply:os.getcwd []")


@pytest.mark.parametrize("text", ["a: 1\nb: 2\na: 3\n", "a: 1\nb: 2\n}\n"])
@pytest.mark.parametrize(
    ("name", "read"),
    [
        ("everyday_words.es", lambda small: read_everyday_words(small.root, "es")),
        ("finder", lambda small: read_finder(small.root / "data" / "finder.yml")),
        ("hosting", lambda small: hosting_files(small.root, small.site.url)),
        ("search_answers", lambda small: script("es", [], small)),
        ("search_results", lambda small: search_results(small.by_code["HOME"], small)),
        ("search_words", lambda small: script("es", [], small)),
        ("theme_markup", lambda small: read_removals(small.root)),
    ],
)
def test_every_data_file_is_read_with_its_doubled_keys_and_its_faults_at_their_lines(
    name: str, read: Callable, text: str, copy: Path, small
):
    (copy / "data" / f"{name}.yml").write_text(text, encoding="utf-8")
    with pytest.raises(BrokenHandbook, match=rf"^data/{name}\.yml:3: malformed-data: "):
        read(replace(small, root=copy))
