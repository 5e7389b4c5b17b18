from handbook_build.text.finder import Choice, Finder, check_matrix, in_language, read_finder

FILE = """
danger: FIND-urgent
small: {en: the}
groups:
  - name: {en: They hurt themselves, es: Se hace daño}
    signs:
      - {see: {en: They cut, es: Se corta}, said: {en: razor}, act: R5-first, also: [R1-card], urgent: R5-urgent}
      - {see: {en: They do not believe me}, act: R1-card}
stages:
  - {say: {en: Just out}, part: aftermath, chapter: S1}
ages: []
roles: []
"""
MATRIX = "R1-aftermath: {en: Say who will know}\n"
JUST_OUT = Choice({"en": "Just out"}, "aftermath", "S1")


def test_each_sign_leads_to_what_acts_on_it_and_to_what_is_urgent_first(tmp_path):
    (tmp_path / "finder.yml").write_text(FILE, encoding="utf-8")
    (tmp_path / "matrix.yml").write_text(MATRIX, encoding="utf-8")
    finder = read_finder(tmp_path / "finder.yml")
    cut, doubt = finder.signs
    assert cut.said == {"en": "razor"} and in_language(doubt.said, "es") == ""
    assert (finder.danger, finder.small, finder.endings) == ("FIND-urgent", {"en": "the"}, {})
    assert cut.codes == ("R5-first", "R1-card", "R5-urgent")
    assert finder.choices == (JUST_OUT,) and finder.reactions == ["R1"]


def test_a_handbook_may_do_without_a_finder(tmp_path):
    assert read_finder(tmp_path / "none.yml") == Finder()


def test_words_that_a_language_lacks_are_said_in_english():
    assert in_language({"en": "They cut", "es": "Se corta"}, "es") == "Se corta"
    assert in_language({"en": "They cut"}, "es") == "They cut"


def test_the_matrix_is_told_of_a_section_that_it_does_not_say():
    finder = Finder(stages=(JUST_OUT,), gists={"R1-adults": {"en": "Ask"}})
    [lacks] = check_matrix(finder, dict.fromkeys(["R1-adults", "R1-aftermath"]))
    assert lacks.rule == "matrix-lacks" and "R1-aftermath" in lacks.remedy
