"""All references as BibTeX, RIS and CSL-JSON, for reference managers: the closed list of fields that leave the repository.

RIS is as EndNote and Zotero read it: the family name first, and an organization's name with a comma at its end, so that
none of its words is taken for a first name. Specification: https://web.archive.org/web/20120526103719/http://refman.com/support/risformat_intro.asp
CSL-JSON: https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables
"""

import json
import re
from collections.abc import Iterator

from handbook_build.citations.bib_entries import PUBLISHED
from handbook_build.citations.bibliography import Work, plain

RIS_TYPES = {"article": "JOUR", "book": "BOOK", "techreport": "RPRT", "misc": "GEN"}
CSL_TYPES = {"article": "article-journal", "book": "book", "techreport": "report", "misc": "document"}
CONTAINERS = ("journal", "howpublished")
PUBLISHERS = ("publisher", "institution")
MOSTLY = 0.6
PLACES = ("CY", "PP")  # EndNote reads the first as the place of the publisher, pandoc the other, Zotero either
ROLES = (("author", "AU"), ("editor", "A2"))


def _names(work: Work, role: str) -> list[tuple[str, str, str]]:
    """Return family name, given name and suffix (Jr.) of each person; an organization has a family name alone."""
    parts = [
        (p.prelast_names + p.last_names, p.first_names + p.middle_names, p.lineage_names) for p in work.people(role)
    ]
    return [
        (plain(" ".join(family)), plain(" ".join(given)), plain(" ".join(suffix))) for family, given, suffix in parts
    ]


def _field(work: Work, *names: str) -> str:
    return next((plain(work.entry.fields[name]) for name in names if name in work.entry.fields), "")


def _years(work: Work) -> list[str]:
    return re.findall(r"\d{4}", work.entry.fields.get("year", ""))


def _ris_name(family: str, given: str, suffix: str) -> str:
    """An organization's own commas become dashes: whatever reads RIS parts a name at each comma."""
    return ", ".join(filter(None, (family, given, suffix))) if given else f"{family.replace(', ', ' – ')},"


def _csl_name(family: str, given: str, suffix: str) -> dict[str, str]:
    name = {"family": family, "given": given, "suffix": suffix} if given else {"literal": family}
    return {part: words for part, words in name.items() if words}


def to_ris(work: Work) -> str:
    """Return one RIS record, its lines ended by CRLF as the format asks."""
    pages = _field(work, "pages").split("–")
    rows = [
        ("TY", RIS_TYPES[work.entry.type]),
        *((tag, _ris_name(*name)) for role, tag in ROLES for name in _names(work, role)),
        ("TI", _field(work, "title")),
        ("PY", (_years(work) or [""])[0]),
        ("T2", _field(work, *CONTAINERS)),
        ("VL", _field(work, "volume")),
        ("IS", _field(work, "number")),
        ("SP", pages[0]),
        ("EP", pages[-1] if len(pages) > 1 else ""),
        ("ET", _field(work, "edition")),
        ("PB", _field(work, *PUBLISHERS)),
        *((tag, _field(work, "address")) for tag in PLACES),
        ("SN", _field(work, "isbn")),
        ("DO", work.entry.fields.get("doi", "")),
        ("UR", work.entry.fields.get("url", "")),
        ("N1", _field(work, "note")),
        ("ID", work.key),
    ]
    return "".join(f"{tag}  - {value}\r\n" for tag, value in rows if value) + "ER  - \r\n\r\n"


def to_csl(work: Work) -> dict:
    """Return one CSL-JSON item."""
    people = {role: [_csl_name(*name) for name in _names(work, role)] for role, _ in ROLES}
    years = [[int(year)] for year in _years(work)]
    item = {
        "id": work.key,
        "type": CSL_TYPES[work.entry.type],
        "title": _field(work, "title"),
        **people,
        "issued": {"date-parts": years} if years else None,
        "container-title": _field(work, *CONTAINERS),
        "volume": _field(work, "volume"),
        "number" if work.entry.type == "techreport" else "issue": _field(work, "number"),
        "page": _field(work, "pages"),
        "edition": _field(work, "edition"),
        "publisher": _field(work, *PUBLISHERS),
        "publisher-place": _field(work, "address"),
        "ISBN": _field(work, "isbn"),
        "DOI": work.entry.fields.get("doi", ""),
        "URL": work.entry.fields.get("url", ""),
        "note": _field(work, "note"),
    }
    return {key: value for key, value in item.items() if value}


def to_bibtex(work: Work, names: frozenset[str] = frozenset()) -> str:
    """Return one BibTeX entry. `names` are words that keep their capital in any style, and so stand in braces."""
    fields = dict(work.entry.fields)
    for role, _ in ROLES:
        if role in work.entry.persons:
            fields[role] = " and ".join(map(str, work.entry.persons[role]))
    fields["title"] = _with_braces(fields["title"], names | _capitals(fields["title"]))
    fields["year"] = fields.get("year", "").replace("–", "/")  # as pandoc and biblatex read a span
    rows = "".join(f"  {name} = {{{fields[name]}}},\n" for name in PUBLISHED if fields.get(name))
    return f"@{work.entry.type}{{{work.key},\n{rows}}}\n"


def _with_braces(title: str, names: frozenset[str]) -> str:
    """Put the words that are names into braces, those already in braces left alone."""

    def word(match: re.Match) -> str:
        return match[0] if match["held"] or match[0] not in names else f"{{{match[0]}}}"

    return re.sub(r"(?P<held>\{(?:[^{}]|\{[^{}]*\})*\}|\\[a-zA-Z]+)|[^\W\d_]+", word, title)


def _held(title: str) -> Iterator[str]:
    """Yield the words that a title has in braces: names, which stand so in other titles too."""
    for held in re.findall(r"\{([^{}\\]{2,})\}", title):
        yield from re.findall(r"[^\W\d_]{2,}", held)


def _capitals(title: str) -> set[str]:
    """Return the words with a capital inside a title that is otherwise of small letters: the names in it."""
    inside = re.findall(r"(?<=[\w,;’'] )[^\W\d_]+(?:-[^\W\d_]+)*", title)
    small = [word for word in inside if word.islower()]
    found = {word for word in inside if word[0].isupper()} if len(small) > len(inside) * MOSTLY else set()
    return {part for word in found for part in word.split("-")}


def all_bibtex(works: dict[str, Work]) -> str:
    """Return every work as BibTeX, without what is private and without remarks."""
    names = frozenset(word for work in works.values() for word in _held(work.entry.fields["title"]))
    return "\n".join(to_bibtex(work, names) for work in works.values())


def all_ris(works: dict[str, Work]) -> str:
    """Return every work as RIS."""
    return "".join(map(to_ris, works.values()))


def all_csl(works: dict[str, Work]) -> str:
    """Return every work as a CSL-JSON list."""
    return json.dumps([to_csl(work) for work in works.values()], ensure_ascii=False, indent=1) + "\n"
