"""How a reference reads: pybtex's plain style, with titles as printed and one short link."""

import re

from pybtex.style.formatting import toplevel
from pybtex.style.formatting.plain import Style
from pybtex.style.formatting.unsrt import date
from pybtex.style.template import field, first_of, href, optional, optional_field, sentence


class HandbookStyle(Style):
    """Unlike the plain style, it keeps the case of titles, calls no report technical, and shortens addresses."""

    def format_title(self, entry, which_field, as_sentence=True):
        title = field(which_field)
        return sentence[title] if as_sentence else title

    def get_techreport_template(self, entry):
        place = optional_field("institution") if not self._is_author(entry) else ""
        return toplevel[
            self.format_names("author"),
            self.format_title(entry, "title"),
            sentence[optional_field("number"), place, optional_field("address"), date],
            sentence[optional_field("note")],
            self.format_web_refs(entry),
        ]

    def format_web_refs(self, entry):
        return sentence[first_of[optional[self.format_doi(entry)], optional[self.format_url(entry)]]]

    def format_url(self, entry):
        host = re.sub(r"^\w+://(?:www\.)?([^/]+).*", r"\1", entry.fields.get("url", ""))
        return href(field("url", raw=True))[host]

    @staticmethod
    def _is_author(entry) -> bool:
        names = [str(person).strip("{}") for person in entry.persons.get("author", [])]
        return names == [entry.fields.get("institution", "").strip("{}")]
