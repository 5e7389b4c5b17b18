"""One language: its names, its words for pages, scripts, references and paper, and how it writes a date."""

import datetime
from dataclasses import dataclass, field

REGION = 2  # letters


@dataclass(frozen=True, eq=False)
class Language:
    """One language of data/languages.yml. Each mapping has the same keys in every language:

    words, scripts, exports  texts of templates, of scripts, of exports on paper
    citation                 how a section is cited, form by form
    kinds                    each kind of claim by its English name: {"study": "estudio"}
    labels                   each label of a card by its English name; {} in English
    translation              what a translated page says of itself; {} in English
    font                     the font family of its PDFs, where the handbook's own families lack its letters
    """

    code: str
    name: str
    direction: str
    handbook: str
    license: str
    months: list[str]
    date: str
    citation: dict[str, str]
    scripts: dict[str, str]
    words: dict[str, str]
    exports: dict[str, str]
    kinds: dict[str, str]
    tag: str = ""
    font: str = ""
    labels: dict[str, str] = field(default_factory=dict)
    translation: dict[str, str] = field(default_factory=dict)

    @property
    def bcp47(self) -> str:
        """The language as files name it: 'en-US' for English."""
        return self.tag or self.code

    @property
    def alone(self) -> str:
        """The language without its region or script: 'pt' for 'pt-BR'."""
        return self.bcp47.partition("-")[0]

    @property
    def region(self) -> str:
        """The region of the language in small letters: 'br' for 'pt-BR', '' where it names none."""
        last = self.bcp47.partition("-")[2]
        return last.lower() if len(last) == REGION else ""

    @property
    def short_name(self) -> str:
        """The handbook's name without what follows its colon."""
        return self.handbook.partition(":")[0]

    def long_date(self, day: datetime.date) -> str:
        """Return a date as it is written out: '24 November 2026'."""
        return self._dated(self.date, day)

    def cited_date(self, day: datetime.date) -> str:
        """Return a date as a reference has it: '2026, November 24'."""
        return self._dated(self.citation["date"], day)

    def _dated(self, form: str, day: datetime.date) -> str:
        return form.format(day=day.day, month=self.months[day.month - 1], year=day.year)
