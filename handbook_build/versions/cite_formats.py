"""How a section is cited: a line for a note, Markdown, APA, BibTeX, RIS. Nothing about a client has a place in it."""

from dataclasses import dataclass

from handbook_build.languages import Language
from handbook_build.versions.version import Version


@dataclass(frozen=True)
class CitedSection:
    """One section as it is cited in its language. `address` shows the words of its version; `title` names chapter and
    section."""

    language: Language
    code: str
    title: str
    version: Version
    address: str

    def note(self) -> str:
        """Return the line for a supervision note."""
        return self._filled("note")

    def markdown(self) -> str:
        """Return a Markdown link with the same facts."""
        return self._filled("markdown")

    def apa(self) -> str:
        """Return an APA reference; with no author, the title comes first."""
        return self._filled("apa")

    def bibtex(self) -> str:
        """Return a BibTeX entry."""
        key = f"handbook-{self.code.lower()}-{self.version.number}"
        fields = {
            "title": f"{{{self.code}: {self.title}}}",
            "booktitle": f"{{{self.language.handbook}}}",
            "year": self.version.date.year,
            "month": self.version.date.month,
            "note": f"{{{self._filled('version')}}}",
            "url": f"{{{self.address}}}",
        }
        return f"@incollection{{{key},\n" + "".join(f"  {name} = {value},\n" for name, value in fields.items()) + "}"

    def ris(self) -> str:
        """Return a RIS record."""
        rows = [
            ("TY", "CHAP"),
            ("TI", f"{self.code}: {self.title}"),
            ("T2", self.language.handbook),
            ("PY", str(self.version.date.year)),
            ("DA", f"{self.version.date:%Y/%m/%d}"),
            ("ET", self.version.number),
            ("UR", self.address),
            ("ER", ""),
        ]
        return "\n".join(f"{tag}  - {value}" for tag, value in rows)

    def _filled(self, form: str) -> str:
        return self.language.citation[form].format(
            handbook=self.language.handbook,
            code=self.code,
            title=self.title,
            version=self.version.number,
            day=self.language.long_date(self.version.date),
            date=self.language.cited_date(self.version.date),
            address=self.address,
        )

    def formats(self) -> dict[str, str]:
        """Return every format by the name that a reader sees."""
        return {
            self.language.words["format_note"]: self.note(),
            "Markdown": self.markdown(),
            "APA": self.apa(),
            "BibTeX": self.bibtex(),
            "RIS": self.ris(),
        }
