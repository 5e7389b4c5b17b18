"""One language: its names, its words for pages, scripts, references and paper, and how it writes a date."""

import datetime
from dataclasses import dataclass, field

REGION = 2  # letters


@dataclass(frozen=True, eq=False)
class Language:
    """One language. `words` are for templates, `scripts` for scripts, `citation` for references, `exports` for paper, all
    by the same keys in every language; `kinds` (of claims), `labels` (of cards) and `translation` say in it what English
    calls so. `font` is the family that has its letters on paper where the handbook's own families have not."""

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
