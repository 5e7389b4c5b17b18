"""A draft breaks rules and is shown all the same, each page with what is to be mended on it: writing is not stopped.

`make serve` shows drafts. Where the handbook is published (`make site`, `make release`), a broken rule stops the build.
"""

import re
from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from handbook_build.checks import all_problems, can_wait, require_sound
from handbook_build.citations.bibtex_registry import shield_code, unshield_code
from handbook_build.handbook import Handbook, read_handbook
from handbook_build.pages.template_files import template_problem
from handbook_build.pages.templates import forget_templates, render
from handbook_build.problems import BrokenHandbook, Problem
from handbook_build.rebuild import leave_what_stays
from handbook_build.site_build import SiteBuild
from handbook_build.text.chapters import Chapter, live_sections
from handbook_build.text.code_spans import replace_outside_code
from handbook_build.text.marks import PLACEHOLDERS
from handbook_build.versions.registry import Entry

T = TypeVar("T")

CALLS = re.compile(rf"\[(?=@|(?:{'|'.join(PLACEHOLDERS)}):)")  # what names something that may not be there
PLUGIN_READS = "references.bib"  # mkdocs-bibtex would stop where it cannot be read
LEAD_NOWHERE = ("malformed-citation", "section-in-section")


def begin_build(
    settings: str, site: str, strict: bool, last: SiteBuild | None = None, goes_on: bool = False
) -> SiteBuild:
    """Begin the build of the handbook whose mkdocs.yml is `settings`, in the folder `site`.

    BrokenHandbook if it breaks a rule; if not `strict`, only where a file cannot be read and there is no `last` build, whose
    handbook serves until it can. Without references.bib nothing is cited, so no build goes on without it.
    If it `goes_on` from the last build, what an edit leaves as it was stays in the folder.
    """
    if last:
        forget_templates()
    build = _sound(Path(settings).parent, site) if strict else _draft(Path(settings).parent, site, last)
    if goes_on:
        leave_what_stays(build, last)
    return build


def _sound(root: Path, site: str) -> SiteBuild:
    handbook = read_handbook(root)
    require_sound(handbook)
    return SiteBuild(handbook, Path(site), is_published=True)


def _draft(root: Path, site: str, last: SiteBuild | None) -> SiteBuild:
    try:
        handbook = read_handbook(root)
        found = all_problems(handbook)
    except BrokenHandbook as error:
        if not last or PLUGIN_READS in [each.path for each in error.problems]:
            raise
        handbook, found = last.handbook, error.problems
    return DraftBuild(handbook, Path(site), found) if found else SiteBuild(handbook, Path(site))


def as_broken(error: Exception, build: SiteBuild | None) -> BrokenHandbook | None:
    """Return what stops a build as problems that have a place; None where it is a slip of the code."""
    if isinstance(error, BrokenHandbook):
        return error
    slip = template_problem(error, build.handbook.root) if build else None
    return BrokenHandbook([slip]) if slip else None


class DraftBuild(SiteBuild):
    """Makes the site of a handbook with problems, as far as it can be made. `found` are they, in any order."""

    def __init__(self, handbook: Handbook, site: Path, found: Collection[Problem]):
        super().__init__(as_typed(handbook, found), site)
        self.problems = sorted({each for each in found if not can_wait(each)})
        notes = sorted({each for each in found if can_wait(each)})
        self.told = [*map(str, self.problems), *(f"note, until a release: {note}" for note in notes)]

    def problems_of(self, path: str) -> list[Problem]:
        """Return the problems of a page, line by line, and on the home page those of no page: of data, of references.bib."""
        at_home, files = not self.handbook.chapters[path].url, {f"docs/{page}" for page in self.handbook.chapters}
        return [each for each in self.problems if each.path == f"docs/{path}" or (at_home and each.path not in files)]

    def markdown(self, path: str) -> str:
        """Return the Markdown of a page, as it was typed where no page can be made of it."""
        return as_far_as_it_goes(super().markdown, path, otherwise=shield_code(self.handbook.chapters[path].body))

    def content(self, path: str, html: str) -> str:
        """Return a page's HTML with its problems before it."""
        found = self.problems_of(path)
        listed = render("partials/draft.html", problems=found) if found else ""
        return listed + as_far_as_it_goes(super().content, path, html, otherwise=unshield_code(html))

    def finished(self, output: str) -> str:
        """Return a whole page."""
        return as_far_as_it_goes(super().finished, output, otherwise=output)

    def write_all(self) -> None:
        """Write what stands beside the pages, except what exports and releases are made of."""
        for part in (self.write_words, self.write_beside, self.publish):
            as_far_as_it_goes(part, otherwise=None)


def as_far_as_it_goes(make: Callable[..., T], *of_what: object, otherwise: T) -> T:
    """Return what is made, or the other where it cannot be made: what the rules refuse may stop any part of a build."""
    try:
        return make(*of_what)
    except Exception:
        return otherwise


def as_typed(handbook: Handbook, found: Iterable[Problem]) -> Handbook:
    """Return a handbook that can be built: what is on a line that names what is not there is shown as it was typed, new
    sections have the codes that `make ids` will give them, and codes whose sections are gone lead nowhere yet."""
    lines: dict[str, set[int]] = {}
    for each in found:
        if each.rule in LEAD_NOWHERE or each.rule.startswith("unknown-"):
            lines.setdefault(each.path, set()).add(each.line)
    chapters = {path: _typed(each, lines.get(f"docs/{path}", set())) for path, each in handbook.chapters.items()}
    sections, since = live_sections(chapters), handbook.version.number
    kept = {code: each for code, each in handbook.registry.items() if code in sections or not each.is_live}
    new = {code: Entry(code, each.path, since) for code, each in sections.items() if code not in kept}
    return replace(handbook, chapters=chapters, registry=kept | new)


def _typed(chapter: Chapter, lines: set[int]) -> Chapter:
    def typed(call: re.Match) -> str:
        return "&#91;" if chapter.line_at(call.start()) in lines else call.group()

    return replace(chapter, body=replace_outside_code(CALLS, typed, chapter.body)) if lines else chapter
