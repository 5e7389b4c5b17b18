from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateError

from handbook_build.pages.template_files import check_templates, template_problem

ROOT = Path(__file__).resolve().parents[3]


def test_ours_are_whole():
    assert list(check_templates(ROOT)) == []


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        (
            "overrides/partials/a.html",
            b"<p>\n{% if %}</p>",
            "overrides/partials/a.html:2: template-form: mend this line: ",
        ),
        (
            "overrides/a.html",
            b"{% blok a %}",
            "overrides/a.html:1: template-form: mend this line: Encountered unknown tag",
        ),
        ("overrides/a.html", "{{ a }}".encode("utf-16"), "overrides/a.html:1: not-utf-8: "),
        ("templates/chapter.md", b"\n{{ a", "templates/chapter.md:2: template-form: "),
        ("templates/hosting/nginx.conf", b"{% for %}", "templates/hosting/nginx.conf:1: template-form: "),
        ("templates/hosting/_headers", b"{% for %}", "templates/hosting/_headers:1: template-form: "),
    ],
)
def test_a_slip_is_told_at_its_line(tmp_path, name, data, said):
    (tmp_path / name).parent.mkdir(parents=True)
    (tmp_path / name).write_bytes(data)
    [problem] = check_templates(tmp_path)
    assert str(problem).startswith(said)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("<p>\n{{ nothing }}", "a.html:2: template-form: mend this line: 'nothing' is undefined"),
        ("\n\n{% include 'b.html' %}", "a.html:3: template-form: mend this line: 'b.html' not found"),
    ],
)
def test_what_only_a_build_meets_is_told_at_its_line_too(tmp_path, text, said):
    (tmp_path / "a.html").write_text(text)
    environment = Environment(loader=FileSystemLoader(tmp_path), autoescape=True, undefined=StrictUndefined)
    with pytest.raises(TemplateError) as raised:
        environment.get_template("a.html").render()
    assert str(template_problem(raised.value, tmp_path)).startswith(said)


def test_a_file_of_ours_that_is_not_there_is_named_and_nothing_else_is_taken_for_a_slip(tmp_path):
    with pytest.raises(FileNotFoundError) as raised:
        (tmp_path / "overrides" / "a.css").read_text(encoding="utf-8")
    assert str(template_problem(raised.value, tmp_path)).startswith("overrides/a.css:1: missing-file: ")
    assert template_problem(raised.value, tmp_path / "elsewhere") is None
    assert template_problem(ValueError("a slip of the code"), tmp_path) is None
