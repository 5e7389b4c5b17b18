"""All references as RIS and CSL-JSON, for reference managers; BibTeX is references.bib itself."""

import json
import re

from handbook_build.citations.bibliography import Work, plain

RIS_TYPES = {"article": "JOUR", "book": "BOOK", "techreport": "RPRT", "misc": "GEN"}
CSL_TYPES = {"article": "article-journal", "book": "book", "techreport": "report", "misc": "document"}
CONTAINERS = ("journal", "howpublished")
PUBLISHERS = ("publisher", "institution")


def _authors(work: Work) -> list[tuple[str, str]]:
    people = work.entry.persons.get("author", [])
    return [
        (plain(" ".join(p.prelast_names + p.last_names)), plain(" ".join(p.first_names + p.middle_names)))
        for p in people
    ]


def _field(work: Work, *names: str) -> str:
    return next((plain(work.entry.fields[name]) for name in names if name in work.entry.fields), "")


def to_ris(work: Work) -> str:
    """Return one RIS record, its lines ended by CRLF as the format asks."""
    pages = _field(work, "pages").replace("–", "-").split("-")
    rows = [
        ("TY", RIS_TYPES[work.entry.type]),
        *(("AU", ", ".join(filter(None, name))) for name in _authors(work)),
        ("TI", _field(work, "title")),
        ("PY", re.sub(r"\D", "", _field(work, "year"))),
        ("T2", _field(work, *CONTAINERS)),
        ("VL", _field(work, "volume")),
        ("IS", _field(work, "number")),
        ("SP", pages[0]),
        ("EP", pages[-1] if len(pages) > 1 else ""),
        ("PB", _field(work, *PUBLISHERS)),
        ("CY", _field(work, "address")),
        ("SN", _field(work, "isbn")),
        ("DO", _field(work, "doi")),
        ("UR", work.entry.fields.get("url", "")),
        ("N1", _field(work, "note")),
        ("ID", work.key),
    ]
    return "".join(f"{tag}  - {value}\r\n" for tag, value in rows if value) + "ER  - \r\n\r\n"


def to_csl(work: Work) -> dict:
    """Return one CSL-JSON item."""
    year = re.sub(r"\D", "", _field(work, "year"))
    names = [{"family": family, "given": given} if given else {"literal": family} for family, given in _authors(work)]
    item = {
        "id": work.key,
        "type": CSL_TYPES[work.entry.type],
        "title": _field(work, "title"),
        "author": names,
        "issued": {"date-parts": [[int(year)]]} if year else None,
        "container-title": _field(work, *CONTAINERS),
        "volume": _field(work, "volume"),
        "issue": _field(work, "number"),
        "page": _field(work, "pages"),
        "publisher": _field(work, *PUBLISHERS),
        "publisher-place": _field(work, "address"),
        "ISBN": _field(work, "isbn"),
        "DOI": _field(work, "doi"),
        "URL": work.entry.fields.get("url", ""),
        "note": _field(work, "note"),
    }
    return {key: value for key, value in item.items() if value}


def all_ris(works: dict[str, Work]) -> str:
    """Return every work as RIS."""
    return "".join(map(to_ris, works.values()))


def all_csl(works: dict[str, Work]) -> str:
    """Return every work as a CSL-JSON list."""
    return json.dumps([to_csl(work) for work in works.values()], ensure_ascii=False, indent=1) + "\n"
