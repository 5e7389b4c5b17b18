"""The files of which pages and exports are made can be read, and are templates: a slip in one is told at its line."""

from collections.abc import Iterator
from pathlib import Path

from jinja2 import Environment, TemplateError, TemplateSyntaxError

from handbook_build.problems import BrokenHandbook, Problem
from handbook_build.text_files import read_text

KINDS = {"overrides": (".html",), "templates": (".html", ".md", ".conf", "")}
PLAIN = ("Caddyfile", "_headers")  # templates whose name has no ending


def check_templates(root: Path) -> Iterator[Problem]:
    """Each template of a handbook that has its own is UTF-8 and closes what it opens."""
    for folder, endings in KINDS.items():
        for file in sorted((root / folder).rglob("*")):
            if file.is_file() and file.suffix in endings and (file.suffix or file.name in PLAIN):
                yield from _of_file(file, file.relative_to(root).as_posix())


def _of_file(file: Path, name: str) -> Iterator[Problem]:
    try:
        Environment(autoescape=True).parse(read_text(file, name))
    except TemplateSyntaxError as error:
        yield Problem(name, error.lineno, "template-form", f"mend this line: {error.message}")
    except BrokenHandbook as error:
        yield from error.problems


def template_problem(error: BaseException, root: Path) -> Problem | None:
    """Return what stopped a build in a template, or for want of a file of ours, with its place; None for anything else."""
    if isinstance(error, OSError) and error.filename and Path(error.filename).is_relative_to(root):
        name = Path(error.filename).relative_to(root).as_posix()
        return Problem(name, 1, "missing-file", f"put the file there: {error.strerror}")
    if not isinstance(error, TemplateError):
        return None
    place, trace = ("overrides", 1), error.__traceback__
    while trace:
        file = Path(trace.tb_frame.f_code.co_filename)
        if file.suffix != ".py" and file.is_relative_to(root):
            place = (file.relative_to(root).as_posix(), trace.tb_lineno)
        trace = trace.tb_next
    return Problem(*place, "template-form", f"mend this line: {error.message}")
