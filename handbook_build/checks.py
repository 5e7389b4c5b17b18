"""Every rule of the text, in the order of a chapter's making. Each rule stands in the module of its idea."""

from collections.abc import Iterator

from handbook_build.citations.claims import check_claims, check_handbook_share, check_practice_share
from handbook_build.citations.figures import check_figure_sources, cited_in
from handbook_build.citations.syntax import check_citations, check_unused
from handbook_build.data_names import check_names
from handbook_build.handbook import Handbook
from handbook_build.pages.lists import check_lists
from handbook_build.pages.template_files import check_templates
from handbook_build.problems import BrokenHandbook, Problem
from handbook_build.search.examples import check_examples
from handbook_build.search.table_age import check_table
from handbook_build.text.chapters import Chapter
from handbook_build.text.figures import check_figure_uses, check_figures
from handbook_build.text.finder import check_matrix
from handbook_build.text.headings import check_checklists, check_headings, check_unique
from handbook_build.text.lines import check_lines, check_spaces
from handbook_build.text.links import check_links, check_orphans, check_raw_html
from handbook_build.text.mark_checks import check_marks, check_tables
from handbook_build.text.navigation import check_pages
from handbook_build.text.placeholders import check_includes, check_placeholders
from handbook_build.text.quotes import check_quotes
from handbook_build.text.reading_level import check_reading_level
from handbook_build.text.shapes import check_card, check_shape, check_words
from handbook_build.text.site_needs import check_needs
from handbook_build.text.wording import check_sentences, check_wording
from handbook_build.translations.checks import check_translations
from handbook_build.translations.readiness import check_readiness
from handbook_build.versions.registry import check_registry
from handbook_build.versions.releases import check_releases

TRANSLATION_RULES = "translation-"  # prefix of the rules about translations that lag behind the English
RELEASE_RULES = (
    "released-text-changed",
    "section-not-registered",
    "search-table-old",
)  # nothing to mend before a release


def problems(handbook: Handbook) -> Iterator[Problem]:
    """Yield everything that is wrong with the handbook's text and data."""
    yield from handbook.reading_problems
    ids = page_ids(handbook)
    for chapter in handbook.chapters.values():
        yield from _of_chapter(chapter, ids, handbook)
    yield from check_handbook_share(handbook.claims, handbook.shapes)
    yield from check_unique(handbook.chapters.values())
    yield from check_registry(handbook.chapters, handbook.registry)
    yield from check_translations(handbook)
    yield from check_readiness(handbook)
    yield from check_matrix(handbook.finder, handbook.sections)
    yield from check_includes(handbook.chapters)
    yield from check_quotes(handbook.chapters, handbook.quotes)
    yield from check_names(handbook)
    yield from check_figures(handbook.figures)
    yield from check_figure_sources(handbook.figures, handbook.works, handbook.evidence)
    yield from check_unused(handbook.chapters, handbook.works, outside_chapters(handbook))
    yield from check_pages(handbook.site.pages, handbook.chapters, handbook.root / "mkdocs.yml")
    yield from check_needs(handbook.site, handbook.languages.source.code, handbook.root)
    yield from check_templates(handbook.root)
    yield from check_orphans(handbook.chapters, handbook.pictures)


def _of_chapter(chapter: Chapter, ids: dict[str, set[str]], handbook: Handbook) -> Iterator[Problem]:
    """Yield what is wrong with one chapter; `ids` maps each page to what a link may name on it."""
    yield from check_headings(chapter)
    yield from check_checklists(chapter)
    yield from check_lines(chapter)
    yield from check_spaces(chapter)
    yield from check_marks(chapter)
    yield from check_tables(chapter)
    yield from check_raw_html(chapter)
    yield from check_links(chapter, ids, handbook.pictures)
    yield from check_placeholders(chapter)
    yield from check_lists(chapter)
    yield from check_figure_uses(chapter, handbook.figures, handbook.languages.of(chapter).code)
    yield from check_citations(chapter, handbook.works, handbook.evidence)
    if handbook.languages.is_source(chapter):
        yield from check_wording(chapter, handbook.avoided)
        yield from check_sentences(chapter)
    shape = handbook.shapes.of(chapter)
    if shape:
        yield from check_shape(chapter, shape)
        yield from check_card(chapter, shape)
        yield from check_words(chapter, shape)
        yield from check_practice_share(chapter, handbook.works, handbook.shapes)
    if handbook.shapes.cites(chapter):
        yield from check_claims(chapter, handbook.works, handbook.shapes)


def outside_chapters(handbook: Handbook) -> set[str]:
    """Return the keys of the works that quotations are from and figures rest on."""
    figures = handbook.figures.by_name.values()
    return {quote.source for quote in handbook.quotes.values()} | {c.key for f in figures for c in cited_in(f)}


def reading_levels(handbook: Handbook) -> Iterator[Problem]:
    """Yield what reads too hard. Apart from the rest, since its dictionary takes a second to load."""
    for chapter in handbook.chapters.values():
        shape = handbook.shapes.of(chapter)
        if shape:
            yield from check_reading_level(chapter, shape)


def page_ids(handbook: Handbook) -> dict[str, set[str]]:
    """Return the ids that a link may name on each page: its headings', and a work's on the page that lists them."""
    ids = {chapter.path: {section.id for section in chapter.sections} for chapter in handbook.chapters.values()}
    if "references.md" in ids:
        ids["references.md"] |= {f"ref-{key}" for key in handbook.works}
    for entry in handbook.registry.values():
        for page in entry.pages:
            ids.get(page, set()).add(entry.id)
    return ids


def all_problems(handbook: Handbook) -> list[Problem]:
    """Return everything that stops a build. What was made of the words is compared once the text itself is sound."""
    found = list(problems(handbook))
    if not all(map(can_wait, found)):
        return found
    return [
        *found,
        *check_releases(handbook.releases, handbook.version, handbook.texts),
        *check_examples(handbook),
        *check_table(handbook),
    ]


def can_wait(problem: Problem) -> bool:
    """Say whether a problem matters only where the handbook is published: writing goes on, and it is a note until then."""
    return problem.rule in RELEASE_RULES or problem.rule.startswith(TRANSLATION_RULES)


def require_sound(handbook: Handbook) -> None:
    """Raise BrokenHandbook with every problem, or return."""
    found = all_problems(handbook)
    if found:
        raise BrokenHandbook(found)


def require_sound_text(handbook: Handbook) -> None:
    """Raise BrokenHandbook with every problem of text and data, or return; translations may be behind the English."""
    found = [problem for problem in problems(handbook) if not problem.rule.startswith(TRANSLATION_RULES)]
    if found:
        raise BrokenHandbook(found)
