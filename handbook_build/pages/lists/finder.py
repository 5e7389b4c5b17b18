"""The ways in by what a practitioner sees: the finder, and the tables of reactions by stage, age and role."""

from handbook_build.handbook import Handbook
from handbook_build.pages.templates import render
from handbook_build.text.chapters import Chapter
from handbook_build.text.finder import Choice
from handbook_build.versions.addresses import relative, section_address
from handbook_build.versions.section_text import plain_title


def finder(chapter: Chapter, handbook: Handbook) -> str:
    """What can be seen, as a table that a script turns into four questions and a short answer."""
    sections = {}
    for code in handbook.finder.codes():
        section = handbook.sections[code]
        own = handbook.chapters[section.path].meta.title
        link = relative(section_address(section, handbook.chapters), chapter.url)
        sections[code] = (f"{own}: {plain_title(section.title)}", link)
    return render("partials/finder.html", finder=handbook.finder, sections=sections, root=relative("", chapter.url))


def matrix_stages(chapter: Chapter, handbook: Handbook) -> str:
    """Reactions by stage and by age."""
    return _matrix(handbook.finder.stages + handbook.finder.ages, chapter, handbook)


def matrix_roles(chapter: Chapter, handbook: Handbook) -> str:
    """Reactions by role."""
    return _matrix(handbook.finder.roles, chapter, handbook)


def _matrix(choices: tuple[Choice, ...], chapter: Chapter, handbook: Handbook) -> str:
    def link(code: str) -> str:
        return relative(section_address(handbook.sections[code], handbook.chapters), chapter.url)

    reactions = [(code, handbook.by_code[code].meta.title, link(code)) for code in handbook.finder.reactions]
    rows = [
        (
            handbook.by_code[choice.chapter].meta.title,
            link(choice.chapter),
            [f"{code}-{choice.part}" for code, _, _ in reactions],
        )
        for choice in choices
    ]
    return render("partials/matrix.html", reactions=reactions, rows=rows, link=link)
