"""How well search answers, as `make search-eval` measured it for this version."""

from handbook_build.data_files import read_data
from handbook_build.handbook import Handbook
from handbook_build.pages.templates import render
from handbook_build.text.chapters import Chapter

FILE = "data/search_results.yml"


def search_results(chapter: Chapter, handbook: Handbook) -> str:
    """The figures by kind of question: those of questions that nothing was tuned on first."""
    file = handbook.root / FILE
    splits = read_data(file) if file.exists() else {}
    return render("partials/search_results.html", splits=splits)
