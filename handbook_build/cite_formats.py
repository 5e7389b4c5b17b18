"""How a section is cited: a line for a note, Markdown, APA, BibTeX, RIS. Nothing about a client has a place in it."""

from dataclasses import dataclass

from .versions import Version


def long_date(version: Version) -> str:
    """Return the date as it is written out: '24 November 2026'."""
    return f"{version.date.day} {version.date:%B %Y}"


@dataclass(frozen=True)
class CitedSection:
    """One section as it is cited. `address` shows the words of its version; `title` names chapter and section."""

    handbook: str
    code: str
    title: str
    version: Version
    address: str

    def note(self) -> str:
        """Return the line for a supervision note."""
        return f"{self.handbook}, {self.code}, “{self.title}”, {self._version()}, {self.address}"

    def markdown(self) -> str:
        """Return a Markdown link with the same facts."""
        return f"[{self.code} {self.title}]({self.address}) ({self.handbook}, {self._version()})"

    def apa(self) -> str:
        """Return an APA reference; with no author, the title comes first."""
        day = f"{self.version.date.year}, {self.version.date:%B} {self.version.date.day}"
        return f"{self.code}: {self.title}. ({day}). In {self.handbook} (Version {self.version.number}). {self.address}"

    def bibtex(self) -> str:
        """Return a BibTeX entry."""
        key = f"handbook-{self.code.lower()}-{self.version.number}"
        fields = {
            "title": f"{{{self.code}: {self.title}}}",
            "booktitle": f"{{{self.handbook}}}",
            "year": self.version.date.year,
            "month": self.version.date.month,
            "note": f"{{Version {self.version.number}, {long_date(self.version)}}}",
            "url": f"{{{self.address}}}",
        }
        return f"@incollection{{{key},\n" + "".join(f"  {name} = {value},\n" for name, value in fields.items()) + "}"

    def ris(self) -> str:
        """Return a RIS record."""
        rows = [
            ("TY", "CHAP"),
            ("TI", f"{self.code}: {self.title}"),
            ("T2", self.handbook),
            ("PY", str(self.version.date.year)),
            ("DA", f"{self.version.date:%Y/%m/%d}"),
            ("ET", self.version.number),
            ("UR", self.address),
            ("ER", ""),
        ]
        return "\n".join(f"{tag}  - {value}" for tag, value in rows)

    def _version(self) -> str:
        return f"version {self.version.number}, {long_date(self.version)}"

    def formats(self) -> dict[str, str]:
        """Return every format by the name that a reader sees."""
        return {
            "Note": self.note(),
            "Markdown": self.markdown(),
            "APA": self.apa(),
            "BibTeX": self.bibtex(),
            "RIS": self.ris(),
        }
