"""Every cited work stands once in references.bib; its `keywords` say what kind of claim it can carry."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field as attribute
from functools import cached_property, lru_cache
from pathlib import Path

from markdown import Markdown
from pybtex.backends.markdown import Backend
from pybtex.database import Entry, Person, parse_string
from pybtex.database.input.bibtex import UndefinedMacro
from pybtex.exceptions import PybtexError

from handbook_build.citations import bib_entries, tex_marks
from handbook_build.citations.bib_entries import KEY, read_as_bibtex
from handbook_build.citations.bib_names import name_faults, typed_names
from handbook_build.citations.bib_structure import line_of_entry, span_of_entry, structure_faults
from handbook_build.citations.reference_style import HandbookStyle
from handbook_build.problems import BrokenHandbook, Problem
from handbook_build.text_files import read_text

KINDS = ("source guidance", "study", "guideline", "practice wisdom")
UNDATED, OTHERS = "n.d.", "others"
MARKDOWN = Markdown()
STYLE = HandbookStyle()  # pybtex looks its plugins up anew for each style: one is enough
plain = lru_cache(maxsize=4096)(tex_marks.plain)


@dataclass(frozen=True)
class Work:
    """One entry of the .bib file: its key, the kind of claim it carries, and its line."""

    key: str
    kind: str
    line: int
    entry: Entry = attribute(repr=False, compare=False)

    def people(self, role: str = "author") -> list[Person]:
        """Return the authors or editors that are named; `and others` is no name."""
        return [person for person in self.entry.persons.get(role, []) if str(person) != OTHERS]

    @property
    def has_others(self) -> bool:
        """Say whether more authors are left out of the record."""
        return len(self.people()) < len(self.entry.persons.get("author", []))

    @cached_property
    def text(self) -> str:
        """The reference as one line of Markdown, ending in a full stop."""
        text = STYLE.format_entry(self.key, self.entry).text.render(Backend())
        text = re.sub(r",? and others\b", " et al", text, count=1) if self.has_others else text
        return re.sub(r"\\([().\[\]_-])", r"\1", text.replace("\n", " ")).strip().rstrip(".") + "."

    @cached_property
    def html(self) -> str:
        """The reference as HTML, for lists that are not Markdown."""
        return MARKDOWN.convert(self.text).removeprefix("<p>").removesuffix("</p>")

    @cached_property
    def short(self) -> str:
        """Author and year: 'Surtees and Johnson (2021)'; the title where there is no author."""
        year = self.entry.fields.get("year", UNDATED)
        names = [plain(" ".join(person.prelast_names + person.last_names)) for person in self.people()]
        if not names:
            names = [plain(self.entry.fields["title"]).split(".")[0]]
        return f"{f'{names[0]} et al.' if len(names) > 2 or self.has_others else ' and '.join(names)} ({year})"


def read_works(path: Path) -> tuple[dict[str, Work], list[Problem]]:
    """Read the .bib file, with what is wrong with its works; BrokenHandbook where it cannot be read at all."""
    return _works(read_text(path, path.name), path.name)


@lru_cache(maxsize=8)
def _works(text: str, name: str) -> tuple[dict[str, Work], list[Problem]]:
    if broken := [Problem(name, line, "malformed-bib", remedy) for line, remedy in structure_faults(text)]:
        raise BrokenHandbook(broken)
    try:
        raw = parse_string(tex_marks.eased(text), "bibtex").entries
    except (PybtexError, RecursionError) as error:
        what = str(error.args[0] if error.args else error).replace("\n", " ")
        what = f"no @string defines `{what}`: put words into braces" if isinstance(error, UndefinedMacro) else what
        line = _line_of_error(error, text)
        raise BrokenHandbook([Problem(name, line, "malformed-bib", f"mend the BibTeX entry: {what}")]) from None
    works = {key: _work(key, read_as_bibtex(entry), text) for key, entry in raw.items()}
    found = list(check_works(works, raw, text, name))
    if any(problem.rule == "work-record" for problem in found):
        raise BrokenHandbook(found)
    return works, found


def _line_of_error(error: Exception, text: str) -> int:
    """An entry that stands twice is reported by its key alone, a name or a field by its words; a file that ends too soon,
    behind its last line."""
    repeated = re.search(r"repeated bibliography entry: (.+)", str(error))
    if repeated:
        return line_of_entry(repeated[1], text, last=True)
    if doubled := re.search(r"entry with key (\S+) has a duplicate (\S+) field", str(error)):
        return line_of_entry(doubled[1], text, doubled[2], last=True)
    named = re.search(r"invalid name format: (.+)", str(error)) or re.search(r"Too many commas in '(.+)'", str(error))
    if named and named[1].strip("'\"") in text:
        return text.count("\n", 0, text.index(named[1].strip("'\""))) + 1
    last_line = text.rstrip().count("\n") + 1
    return min(getattr(error, "lineno", None) or last_line, last_line)


def _work(key: str, entry: Entry, text: str) -> Work:
    return Work(key, entry.fields.get("keywords", ""), line_of_entry(key, text), entry)


def check_works(works: dict[str, Work], raw: dict[str, Entry], text: str, name: str) -> Iterator[Problem]:
    """Works are sorted by key, whole, and `keywords` names the kind of claim each can carry."""
    for before, after in zip(list(works), list(works)[1:], strict=False):
        if after < before:
            yield Problem(
                name, works[after].line, "unsorted-bib", f"move `{after}` before `{before}`: works are sorted by key"
            )
    for key, work in works.items():
        if not KEY.fullmatch(key):
            remedy = f"`{key}`: a key is letters, digits and hyphens, so that a chapter can cite it"
            yield Problem(name, work.line, "work-record", remedy)
        for field, remedy in bib_entries.faults(work.entry, raw[key]):
            yield Problem(name, line_of_entry(key, text, field), "work-record", remedy)
        for role in work.entry.persons:
            for remedy in name_faults(typed_names(text[span_of_entry(key, text)], role)):
                yield Problem(name, line_of_entry(key, text, role), "work-record", f"`{role}`: {remedy}")
        for field in bib_entries.private_fields(raw[key]):
            hint = "; what readers should see is `addendum`" if field.lower() == "note" else ""
            remedy = f"remove `{field}`: it is a note to oneself, and is published nowhere{hint}"
            yield Problem(name, line_of_entry(key, text, field), "private-field", remedy)
        if work.kind not in KINDS:
            remedy = f"add `keywords = {{…}}` with one of: {', '.join(KINDS)}"
            yield Problem(name, line_of_entry(key, text, "keywords"), "work-kind", remedy)
