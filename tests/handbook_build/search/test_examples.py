from pathlib import Path

import pytest

from handbook_build.handbook import Handbook, read_handbook
from handbook_build.search.examples import FILE, MOST_CODES, Example, check_examples, codes_of_today, read_examples
from handbook_build.versions.registry import Entry


def test_an_example_is_a_question_and_its_codes_best_first(tmp_path: Path):
    (tmp_path / "data").mkdir()
    (tmp_path / FILE).write_text("wont talk to me\tR1-see R2\n", encoding="utf-8")
    assert read_examples(tmp_path) == [Example(1, "wont talk to me", ("R1-see", "R2"))]


def test_a_handbook_may_have_no_examples(tmp_path: Path):
    assert read_examples(tmp_path) == []


def test_a_moved_code_is_the_one_that_it_became_and_a_retired_one_is_none():
    registry = {
        "R1-see": Entry("R1-see", "r1.md", "1.0.0", moved_to="R1-look"),
        "R1-look": Entry("R1-look", "r1.md", "1.1.0"),
        "R2": Entry("R2", "r2.md", "1.0.0", retired={"on": "2027-01-31", "because": "Nobody needs it."}),
    }
    assert codes_of_today(Example(1, "wont talk", ("R1-see", "R2", "R1-look")), registry) == ("R1-look",)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("won't talk\tR1\t2", []),
        ("won't talk\t\t2", ["give it one to"]),
        ("won't talk\t" + "R1 " * (MOST_CODES + 1) + "\t2", ["give it one to"]),
        ("won't talk\t" + "R1 " * MOST_CODES + "\t2", []),
    ],
)
def test_an_example_has_codes_and_not_too_many(line: str, said: list[str], copy: Path):
    (copy / FILE).write_text(f"{line}\n", encoding="utf-8")
    found = [problem.remedy for problem in check_examples(read_handbook(copy))]
    assert [remedy[: len("give it one to")] for remedy in found if "never published" not in remedy] == said


def test_every_chapter_that_practitioners_look_for_has_examples(handbook: Handbook):
    asked = {code.partition("-")[0] for example in read_examples(handbook.root) for code in example.codes}
    shaped = {chapter.code for chapter in handbook.source_chapters if handbook.shapes.of(chapter)}
    assert shaped - asked == set()
