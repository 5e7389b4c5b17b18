"""Every cited work stands once in references.bib; its `keywords` say what kind of claim it can carry."""

import re
from dataclasses import dataclass
from dataclasses import field as attribute
from functools import cached_property, lru_cache
from pathlib import Path

from markdown import markdown
from pybtex.backends.markdown import Backend
from pybtex.database import Entry, parse_string
from pybtex.exceptions import PybtexError
from pybtex.richtext import Text

from handbook_build.citations.reference_style import HandbookStyle
from handbook_build.problems import BrokenHandbook, Problem

KINDS = ("source guidance", "study", "guideline", "practice wisdom")
TYPES = ("article", "book", "techreport", "misc")
UNDATED = "n.d."
STYLE = HandbookStyle()  # pybtex looks its plugins up anew for each style: one is enough


@dataclass(frozen=True)
class Work:
    """One entry of the .bib file: its key, the kind of claim it carries, and its line."""

    key: str
    kind: str
    line: int
    entry: Entry = attribute(repr=False, compare=False)

    @cached_property
    def text(self) -> str:
        """The reference as one line of Markdown, ending in a full stop."""
        text = STYLE.format_entry(self.key, self.entry).text.render(Backend())
        return re.sub(r"\\([().\[\]_-])", r"\1", text.replace("\n", " ")).strip().rstrip(".") + "."

    @cached_property
    def html(self) -> str:
        """The reference as HTML, for lists that are not Markdown."""
        return markdown(self.text).removeprefix("<p>").removesuffix("</p>")

    @cached_property
    def short(self) -> str:
        """Author and year: 'Surtees and Johnson (2021)'; the title where there is no author."""
        year = self.entry.fields.get("year", UNDATED)
        names = [
            plain(" ".join(person.prelast_names + person.last_names)) for person in self.entry.persons.get("author", [])
        ]
        if not names:
            names = [plain(self.entry.fields["title"]).split(".")[0]]
        return f"{' and '.join(names) if len(names) < 3 else f'{names[0]} et al.'} ({year})"


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """Return a BibTeX value without its braces and TeX marks.

    >>> plain("Women in {Moldova}: Forum Qualitative")
    'Women in Moldova: Forum Qualitative'
    """
    return str(Text.from_latex(text)).replace("\N{NO-BREAK SPACE}", " ")


def read_works(path: Path) -> tuple[dict[str, Work], list[Problem]]:
    """Read the .bib file, with what is wrong with its works; BrokenHandbook where it cannot be read at all."""
    text, name = path.read_text(encoding="utf-8"), path.name
    try:
        entries = parse_string(text, "bibtex").entries
    except PybtexError as error:
        remedy = f"mend the BibTeX entry: {error.args[0]}"
        raise BrokenHandbook([Problem(name, _line_of_error(error, text), "malformed-bib", remedy)]) from None
    works = {key: _work(key, entry, text) for key, entry in entries.items()}
    return works, list(check_works(works, name))


def _line_of_error(error: PybtexError, text: str) -> int:
    """An entry that stands twice is reported by its key alone; a file that ends too soon, behind its last line."""
    repeated = re.search(r"repeated bibliography entry: (.+)", str(error))
    if repeated:
        return _line(repeated[1], text, last=True)
    last_line = text.rstrip().count("\n") + 1
    return min(getattr(error, "lineno", None) or last_line, last_line)


def _line(key: str, text: str, last: bool = False) -> int:
    places = [match.start() for match in re.finditer(rf"^@\w+\{{\s*{re.escape(key)}\s*,", text, re.M)]
    return text.count("\n", 0, places[-1 if last else 0]) + 1 if places else 1


def _work(key: str, entry: Entry, text: str) -> Work:
    return Work(key, entry.fields.get("keywords", ""), _line(key, text), entry)


def check_works(works: dict[str, Work], name: str):
    """Works are sorted by key, of a known type, titled, and `keywords` names the kind of claim each can carry."""
    for before, after in zip(list(works), list(works)[1:], strict=False):
        if after < before:
            yield Problem(
                name, works[after].line, "unsorted-bib", f"move `{after}` before `{before}`: works are sorted by key"
            )
    for work in works.values():
        if work.entry.type not in TYPES or "title" not in work.entry.fields:
            yield Problem(name, work.line, "work-record", f"give it a title and one of the types: @{', @'.join(TYPES)}")
        if work.kind not in KINDS:
            yield Problem(name, work.line, "work-kind", f"add `keywords = {{…}}` with one of: {', '.join(KINDS)}")
