from handbook_build.problems import BrokenHandbook, Problem

ONE, TWO = Problem("docs/a.md", 9, "some-rule", "do this"), Problem("docs/a.md", 10, "a-rule", "do that")


def test_a_problem_reads_as_place_rule_and_remedy():
    assert str(ONE) == "docs/a.md:9: some-rule: do this"


def test_problems_are_told_once_each_by_file_and_line():
    error = BrokenHandbook([TWO, ONE, TWO])
    assert error.problems == [ONE, TWO]
    assert str(error) == "docs/a.md:9: some-rule: do this\ndocs/a.md:10: a-rule: do that"
