"""The real handbook breaks no rule; a failure names every place."""

import pytest

from handbook_build.checks import all_problems, reading_levels
from handbook_build.data_files import read_data
from handbook_build.handbook import Handbook
from handbook_build.search.index import ANSWERS


def test_the_handbook_breaks_no_rule(handbook: Handbook):
    found = sorted({*all_problems(handbook), *reading_levels(handbook)})
    assert [str(problem) for problem in found] == []


@pytest.mark.parametrize("language", ["en", "es"])
def test_what_search_turns_people_to_is_there(language: str, handbook: Handbook):
    answers = read_data(handbook.root / ANSWERS)[language]
    codes = {code for answer in [*answers["rules"], answers["none"]] for code in answer["sections"]}
    assert codes and sorted(codes - set(handbook.sections)) == []
    assert {handbook.languages.of(handbook.chapters[handbook.sections[code].path]).code for code in codes} == {language}
