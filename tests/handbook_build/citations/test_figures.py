from handbook_build.citations.facts import Evidence, Fact
from handbook_build.citations.figures import check_figure_sources, cited_in
from handbook_build.text.figures import Figure, Figures

FIGURE = Figure("bridge", 3, ("[@alpha2001first, fact 2] [practice]", "", "[@gone2001work]"), {}, {})


def test_the_citations_of_a_figure_stand_in_the_order_of_its_description():
    assert [citation.key for citation in cited_in(FIGURE)] == ["alpha2001first", "gone2001work"]


def test_a_figure_rests_on_works_and_facts_that_are_there(works):
    evidence = {"alpha2001first": Evidence({"1": Fact("Abstract", "A fact.")})}
    found = list(check_figure_sources(Figures({"bridge": FIGURE}), works, evidence))
    assert [(problem.path, problem.line, problem.rule) for problem in found] == [
        ("data/figures.yml", 3, "unknown-fact"),
        ("data/figures.yml", 3, "unknown-citation"),
    ]
