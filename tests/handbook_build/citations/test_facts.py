from datetime import date

import pytest

from handbook_build.citations.facts import Evidence, Fact, read_evidence
from handbook_build.problems import BrokenHandbook


def read(tmp_path, text: str):
    file = tmp_path / "evidence.yml"
    file.write_text(text, encoding="utf-8")
    return read_evidence(file)


def test_facts_are_read_by_number_as_text(tmp_path):
    facts = "  facts:\n    1: {where: W, text: T}\n    F02: {where: V, text: U}\n"
    text = f"a:\n  about: women\n  limits: ' One town. '\n{facts}"
    evidence = read(tmp_path, text)
    assert evidence == {"a": Evidence({"1": Fact("W", "T"), "F02": Fact("V", "U")}, "One town.", "", "women")}


def test_a_fact_may_say_on_which_day_it_was_compared_with_its_page_again(tmp_path):
    evidence = read(tmp_path, "a:\n  about: W\n  facts:\n    1: {where: W, text: T, checked: 2026-11-26}\n")
    assert evidence["a"].facts["1"].checked == date(2026, 11, 26)


def test_whom_a_work_is_about_takes_twelve_words_at_most(tmp_path):
    assert read(tmp_path, f"a: {{about: {'w ' * 12}}}\n")["a"].about == "w " * 11 + "w"
    with pytest.raises(BrokenHandbook, match="in twelve words at most"):
        read(tmp_path, f"a: {{about: {'w ' * 13}}}\n")


def test_a_work_may_have_no_facts_yet(tmp_path):
    assert read(tmp_path, "a: {confirmed: seen, about: women}\n")["a"] == Evidence({}, "", "seen", "women")
    assert read(tmp_path, "") == {}


@pytest.mark.parametrize(
    "entry",
    [
        "{about: A, facts: {1: {where: W}}}",
        "{about: A, facts: {1: T}}",
        "{about: A, facts: [T]}",
        "{about: A, fact: {}}",
        "T",
        "{facts: {}}",
        "{about: '', facts: {}}",
        "{about: [A]}",
        "{about: A, facts: {1: {where: W, text: T, checked: yesterday}}}",
        "{about: A, facts: {1: {where: W, text: T, n: 3}}}",
    ],
)
def test_a_record_of_another_form_is_named_with_its_line(tmp_path, entry):
    with pytest.raises(BrokenHandbook) as raised:
        read(tmp_path, f"a: {{about: A}}\n\nb: {entry}\n")
    [problem] = raised.value.problems
    assert (problem.path, problem.line, problem.rule) == ("data/evidence.yml", 3, "data-form")


@pytest.mark.parametrize("key", ['"b"', "'b'", "2001", "b "])
def test_a_key_may_be_quoted_or_a_number(tmp_path, key):
    with pytest.raises(BrokenHandbook, match=r"data/evidence\.yml:2: data-form: "):
        read(tmp_path, f"a: {{about: A}}\n{key}: T\n")
    assert list(read(tmp_path, f"{key}: {{about: A}}\n")) == [key.strip("\"' ")]


def test_a_fact_that_stands_twice_is_not_lost_without_a_word(tmp_path):
    with pytest.raises(BrokenHandbook, match=r"evidence\.yml:4: malformed-data: mend this line: `1` stands twice"):
        read(tmp_path, "a:\n  facts:\n    1: {where: W, text: T}\n    1: {where: V, text: U}\n")
