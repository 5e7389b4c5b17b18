from handbook_build.text.finder import Choice, Finder, Observation, check_finder, read_finder

FILE = """
observations:
  - {see: They do not believe me, reactions: [R1]}
  - {see: They hurt themselves, reactions: [R5, R1], urgent: true}
stages:
  - {say: Just out, part: aftermath, chapter: S1}
ages: []
roles: []
"""


def test_what_can_be_seen_leads_to_reactions_the_likeliest_first(tmp_path):
    file = tmp_path / "finder.yml"
    file.write_text(FILE, encoding="utf-8")
    finder = read_finder(file)
    assert finder.observations[1] == Observation("They hurt themselves", ("R5", "R1"), urgent=True)
    assert finder.reactions == ["R1", "R5"]
    parts = ("card", "respond", "urgent", "aftermath")
    assert set(finder.codes()) == {f"{code}-{part}" for code in ("R1", "R5") for part in parts} | {"S1-card"}


def test_a_handbook_may_do_without_a_finder(tmp_path):
    assert read_finder(tmp_path / "none.yml") == Finder()


def test_a_section_that_is_not_there_is_named_with_the_nearest():
    finder = Finder((Observation("x", ("R1",)),), (Choice("y", "aftermath", "S1"),))
    codes = dict.fromkeys(["R1-card", "R1-respond", "R1-urgent", "R1-aftermaths", "S1-card"])
    [problem] = check_finder(finder, codes)
    assert problem.rule == "unknown-code"
    assert "R1-aftermath;" in problem.remedy and "R1-aftermaths" in problem.remedy
