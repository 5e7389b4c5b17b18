"""Typst makes the PDF and refuses what breaks PDF/UA-1 (ISO 14289-1, the standard of accessible PDF); page-validation, a
program of others, checks it once more."""

import json
import os
import re
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Final

import page as page_validation
import pikepdf
import typst

from handbook_build.exports.typst.book import TEMPLATE
from handbook_build.exports.typst.fields import add_fields
from handbook_build.exports.typst.fonts import FOLDER, TEXT, first_file
from handbook_build.handbook import Handbook
from handbook_build.problems import BrokenHandbook, Problem

STANDARD: Final = "ua-1"
IN_SOURCE = re.compile(r"__typst_py_bytes__\.typ:(?P<line>\d+):")
HEADING = re.compile(r'^#(?:chapter\(code: |section\(\d, |card\(\d, )"([^"]+)"', re.M)


@lru_cache(maxsize=1)
def compiler(root: Path) -> typst.Compiler:
    """Return a compiler that knows the fonts of the exports and no others."""
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(root / FOLDER)])
    return typst.Compiler(root=str(root), font_paths=fonts, ignore_system_fonts=True)


def make_pdf(source: str, inputs: dict[str, str], handbook: Handbook) -> bytes:
    """Return the compressed PDF of a Typst source; BrokenHandbook, with the place, where Typst refuses or warns."""
    try:
        made, warnings = compiler(handbook.root).compile_with_warnings(
            input=source.encode(),
            format="pdf",
            sys_inputs=inputs,
            pdf_standards=[STANDARD],
            timestamp=handbook.version.seconds,
        )
    except typst.TypstError as error:
        raise BrokenHandbook([_problem(error.message, error.hints, error.diagnostic, source, handbook)]) from None
    if warnings:
        raise BrokenHandbook([_problem(w.message, w.hints, w.diagnostic, source, handbook) for w in warnings])
    assert isinstance(made, bytes)
    family = (json.loads(inputs["fonts"]) or [TEXT])[0]  # the language's own letters, where ours have not all
    return compress(made, first_file(handbook.root / FOLDER, family))


def compress(pdf: bytes, field_font: Path) -> bytes:
    """Return the same PDF in a third of the bytes: Typst writes the thousands of tags one by one, unpacked."""
    tight = BytesIO()
    with pikepdf.open(BytesIO(pdf)) as document:
        add_fields(document, field_font)
        document.save(tight, object_stream_mode=pikepdf.ObjectStreamMode.generate, deterministic_id=True)
    return tight.getvalue()


def _problem(message: str, hints: list[str], diagnostic: str, source: str, handbook: Handbook) -> Problem:
    """Return what Typst says, at the section of the handbook in which it says so."""
    path, line, match = TEMPLATE, 1, IN_SOURCE.search(diagnostic)
    if match:
        before = "\n".join(source.split("\n")[: int(match["line"])])
        codes = [code for code in HEADING.findall(before) if code in handbook.sections]
        if codes:
            section = handbook.sections[codes[-1]]
            path, line = f"docs/{section.path}", section.line
    return Problem(path, line, "typst", "; ".join([message, *hints]))


def check_pdf(file: Path) -> list[str]:
    """Return the rules of PDF/UA-1 that a file breaks, as page-validation names them."""
    report = page_validation.validate_pdf(os.fspath(file), profile=page_validation.ValidationProfile.PDF_UA_1)
    return [] if report.is_compliant else [f"{failure.rule_id}: {failure.message}" for failure in report.failures]
