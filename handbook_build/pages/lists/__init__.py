"""Lists that are made from the text and the data, never typed: `[list: works]` alone on a line.

A list is a function of the chapter that asks for it and the handbook, and returns HTML from a template.
"""

from collections.abc import Iterator

from handbook_build.pages.lists.claims import claim_counts
from handbook_build.pages.lists.finder import finder, matrix_roles, matrix_stages, signs
from handbook_build.pages.lists.references import facts, reference_files, works
from handbook_build.pages.lists.tools import downloads, keep, search_results
from handbook_build.pages.lists.versions import changes, check
from handbook_build.problems import Problem
from handbook_build.text.chapters import Chapter
from handbook_build.text.marks import LIST

LISTS = {
    "works": works,
    "reference-files": reference_files,
    "facts": facts,
    "search-results": search_results,
    "claim-counts": claim_counts,
    "changes": changes,
    "check": check,
    "keep": keep,
    "downloads": downloads,
    "finder": finder,
    "signs": signs,
    "matrix-stages": matrix_stages,
    "matrix-roles": matrix_roles,
}


def check_lists(chapter: Chapter) -> Iterator[Problem]:
    """Each `[list: …]` names a list that exists."""
    for match in LIST.finditer(chapter.masked):
        if match["name"] not in LISTS:
            remedy = f"the lists are: {', '.join(LISTS)}"
            yield chapter.problem(chapter.line_at(match.start()), "unknown-list", remedy)
