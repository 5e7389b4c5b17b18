"""An entry of references.bib as reference managers write it, read as plain BibTeX, and what of it leaves the repository.

biblatex's names are read as their BibTeX ones; whatever is not in PUBLISHED stays where it is.
"""

import re
from collections.abc import Iterator

from pybtex.database import Entry

from handbook_build.citations.tex_marks import COMMAND, plain_or_raw, plain_words, unescaped

TYPES = ("article", "book", "techreport", "misc")
READ_AS_TYPE = {"report": "techreport", "online": "misc", "electronic": "misc", "www": "misc", "unpublished": "misc"}
READ_AS = {
    "date": "year",
    "journaltitle": "journal",
    "location": "address",
    "addendum": "note",
    "organization": "institution",
    "issue": "number",
}
# The closed list of what leaves the repository, in the order in which it is written.
PUBLISHED = (
    *("author", "editor", "title", "journal", "howpublished", "publisher", "institution", "address", "edition", "year"),
    *("volume", "number", "pages", "isbn", "doi", "url", "note", "keywords"),
)
# What someone noted for themselves: not published in any case, and better not kept in a shared file.
PRIVATE = (
    "file",
    "annotation",
    "annote",
    "note",
    "notes",
    "groups",
    "mendeley-tags",
    "comment",
    "comments",
    "review",
    "owner",
    "localfile",
    "local-url",
    "usera",
)
NEEDED = {
    "article": ("author", "title", "journal", "year"),
    "book": ("title", "publisher", "year"),
    "techreport": ("author", "title", "year"),
    "misc": ("title",),
}
KEY = re.compile(r"[A-Za-z0-9_-]+")
YEAR = re.compile(r"\d{4}|n\.d\.")
SPAN = re.compile(r"(\d{4})(?:-\d\d){0,2} ?(?:--?|–|/) ?(\d{4})(?:-\d\d){0,2}")
DOI = re.compile(r"10\.[0-9.]+/\S*[^\s.,;]")
ADDRESS = re.compile(r"https?://(?![^/]*@)[^\s/<>\"{}\\^`|]+\.[^\s<>\"{}\\^`|]*", re.I)
BEFORE_DOI = re.compile(r"^(?:https?://(?:dx\.)?doi\.org/|doi:)\s*", re.I)


def read_as_bibtex(entry: Entry) -> Entry:
    """Return an entry with BibTeX's own names, and values without the marks of the program that wrote them."""
    kind = entry.type.lower()
    fields = {
        READ_AS.get(name.lower(), name.lower()): value for name, value in entry.fields.items() if name.lower() != "note"
    }
    fields |= {name: entry.fields[name].strip() for name in PUBLISHED if name in entry.fields and name != "note"}
    if fields.get("title") and fields.get("subtitle"):
        fields["title"] += f": {fields['subtitle']}"
    for name, clean in CLEANED.items():
        if name in fields:
            fields[name] = clean(fields[name])
    kept = {name: fields[name] for name in (*PUBLISHED, *fields) if fields.get(name)}
    return Entry(READ_AS_TYPE.get(kind, kind), fields=kept, persons=entry.persons)


def _year(value: str) -> str:
    """`2020-05-01` is the year 2020, and `2019/2021` is 2019–2021."""
    value = value.strip("{} ")
    span = SPAN.fullmatch(value)
    if span:
        return span[1] if span[1] == span[2] else f"{span[1]}–{span[2]}"
    return re.sub(r"^(\d{4})-\d\d(?:-\d\d)?$", r"\1", value)


def _doi(value: str) -> str:
    return BEFORE_DOI.sub("", unescaped(value)).strip()


def _pages(value: str) -> str:
    """A span has a dash, whatever hyphen it was typed with; `16-1--16-4` runs from 16-1 to 16-4."""
    value = re.sub(r"\s*(?:---?|[–—‒])\s*", "--", value.strip("{} "))
    return re.sub(r"^(\w*\d+)-(\w*\d+)$", r"\1--\2", value)


CLEANED = {
    "year": _year,
    "doi": _doi,
    "url": unescaped,
    "pages": _pages,
    "title": plain_words,
    "note": plain_words,
    "journal": plain_words,
}


def private_fields(raw: Entry) -> list[str]:
    """Return the fields of an entry that someone wrote for themselves."""
    return [name for name in raw.fields if name.lower() in PRIVATE or name.lower().startswith("bdsk-")]


def faults(entry: Entry, raw: Entry) -> Iterator[tuple[str, str]]:
    """Yield the field and the remedy of what is wrong with an entry; `raw` is the same as it stands."""
    if entry.type not in TYPES:
        yield "", f"give it one of the types: @{', @'.join(TYPES)}"
        return
    given = {name for name, value in entry.fields.items() if plain_or_raw(value).strip()}
    given |= {role.lower() for role in entry.persons}
    missing = [name for name in NEEDED[entry.type] if name not in given]
    if entry.type == "book" and not entry.persons.get("author") and not entry.persons.get("editor"):
        missing.insert(0, "author")
    for name in missing:
        yield "", f"give it `{name}`{' (`n.d.` where there is none)' if name == 'year' else ''}"
    yield from _values(entry, raw)


def _values(entry: Entry, raw: Entry) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with single values, under the name that the field has in the file."""
    names = {READ_AS.get(name.lower(), name.lower()): name for name in raw.fields}
    year, doi, url = (entry.fields.get(name) for name in ("year", "doi", "url"))
    if year and not all(map(YEAR.fullmatch, year.split("–"))):
        yield names["year"], f"write `{names['year']}` as `2020`, `2019--2021` or `n.d.`"
    if doi and not DOI.fullmatch(doi):
        yield "doi", "write `doi` as `10.1000/182`, without more"
    if url and not ADDRESS.fullmatch(url):
        yield "url", "write `url` as one whole address that begins with `https://`"
    for name in ("title", "journal", "howpublished", "publisher", "institution", "note"):
        command = COMMAND.search(plain_or_raw(entry.fields.get(name, "")))
        if command:
            yield (
                names.get(name, name),
                f"`{command.group()}` in `{names.get(name, name)}` would be printed as it is: write plain words",
            )
    for role in ("author", "editor"):
        for person in entry.persons.get(role, []):
            if not plain_or_raw(" ".join(person.last_names)).strip():
                yield role, f"give each {role} a family name: `Family, Given and …`"
            elif COMMAND.search(plain_or_raw(str(person))):
                yield role, f"a command in `{role}` would be printed as it is: write plain words"
