"""How a deck ends: the works that its slides rest on, and where to check it and whom to credit."""

from html import escape

from handbook_build.exports.manuscript import Manuscript, dated
from handbook_build.exports.pandoc.slide import Slide, number_titles
from handbook_build.pages.trees import parse
from handbook_build.versions.addresses import permalink

ON_A_SLIDE = 5


def last_slides(manuscript: Manuscript, slides: list[Slide]) -> list[Slide]:
    """Return the last slides; the notes of those with sources have the works in full."""
    handbook, language = manuscript.handbook, manuscript.language
    code = manuscript.chapters[0].page.code
    address = handbook.site.url + permalink(code)
    works = {note.name: note.work for slide in slides for note in slide.sources}
    ended = []
    for start in range(0, len(works), ON_A_SLIDE):
        group = sorted(works)[start : start + ON_A_SLIDE]
        lines = "".join(f"<li>{escape(short)}</li>" for short in group)
        in_full = [parse(works[short].html).text_content().strip() for short in group]
        ended.append(Slide(language.words["sources"], code, address, [f"<ul>{lines}</ul>"], said=in_full))
    check = Slide(language.exports["check_and_credit"], code, address, _check(manuscript, code, address))
    return [*number_titles(ended, language.exports["numbered"]), check]


def _check(manuscript: Manuscript, code: str, address: str) -> list[str]:
    language = manuscript.language
    return [
        f"<p>{escape(language.handbook)}, {code}. {dated(manuscript)}.</p>",
        f'<p>{language.exports["newest_version"]}: <a href="{address}">{address}</a></p>',
        f"<p>{escape(' '.join([language.license, manuscript.unreviewed]))}</p>",
    ]
