import pytest
from jinja2 import UndefinedError

from handbook_build.pages import templates
from handbook_build.pages.templates import forget_templates, render


def test_what_is_handed_over_is_escaped():
    assert "&lt;b&gt;" in render("partials/old_anchor.html", id="<b>")


def test_a_variable_that_is_not_given_is_an_error():
    with pytest.raises(UndefinedError):
        render("partials/old_anchor.html")


def test_a_template_that_was_changed_is_read_anew_once_it_is_forgotten(tmp_path, monkeypatch):
    monkeypatch.setattr(templates, "OVERRIDES", tmp_path)
    forget_templates()
    for words in ("before", "after"):
        (tmp_path / "a.html").write_text(words, encoding="utf-8")
        assert render("a.html") == "before"
    forget_templates()
    assert render("a.html") == "after"
    monkeypatch.undo()
    forget_templates()
