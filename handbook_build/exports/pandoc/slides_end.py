"""How a deck ends: the works that its slides rest on, and where to check it and whom to credit."""

from html import escape

from handbook_build.exports.manuscript import Manuscript
from handbook_build.exports.pandoc.slide import Slide
from handbook_build.pages.trees import parse
from handbook_build.versions.addresses import permalink

ON_A_SLIDE = 5


def last_slides(manuscript: Manuscript, slides: list[Slide]) -> list[Slide]:
    """Return the last slides; the notes of those with sources have the works in full."""
    handbook = manuscript.handbook
    code = manuscript.chapters[0].page.code
    address = handbook.site.url + permalink(code)
    works = {note.short: handbook.works[note.key] for slide in slides for note in slide.sources}
    ended = []
    for start in range(0, len(works), ON_A_SLIDE):
        group = sorted(works)[start : start + ON_A_SLIDE]
        lines = "".join(f"<li>{escape(short)}</li>" for short in group)
        in_full = [parse(works[short].html).text_content().strip() for short in group]
        ended.append(Slide("Sources", code, address, [f"<ul>{lines}</ul>"], said=in_full))
    for number, slide in enumerate(ended, 1):
        slide.title += f" ({number} of {len(ended)})" if len(ended) > 1 else ""
    return [*ended, Slide("Check and credit", code, address, _check(manuscript, code, address))]


def _check(manuscript: Manuscript, code: str, address: str) -> list[str]:
    handbook = manuscript.handbook
    return [
        f"<p>{escape(handbook.site.name)}, {code}, version {handbook.version.number}, {handbook.day}.</p>",
        f'<p>Newest version: <a href="{address}">{address}</a></p>',
        f"<p>{escape(handbook.site.copyright)}</p>",
    ]
