"""What a figure says rests on works and their facts, as what a chapter says does."""

from collections.abc import Container, Iterator

from handbook_build.citations.facts import Evidence
from handbook_build.citations.syntax import Citation, citations_in, faults
from handbook_build.problems import Problem
from handbook_build.text.figures import FILE, Figure, Figures


def cited_in(figure: Figure) -> list[Citation]:
    """Return the citations of a figure, in the order of its description."""
    return [citation for part in figure.rests_on for citation in citations_in(part)]


def check_figure_sources(figures: Figures, works: Container[str], evidence: dict[str, Evidence]) -> Iterator[Problem]:
    """Each work that a figure rests on is in references.bib, and each fact in data/evidence.yml."""
    for figure in figures.by_name.values():
        for citation in cited_in(figure):
            yield from faults(citation, (FILE, figure.line), works, evidence)
