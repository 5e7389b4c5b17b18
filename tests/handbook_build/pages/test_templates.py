import pytest
from jinja2 import UndefinedError

from handbook_build.pages.templates import render


def test_what_is_handed_over_is_escaped():
    assert "&lt;b&gt;" in render("partials/old_anchor.html", id="<b>")


def test_a_variable_that_is_not_given_is_an_error():
    with pytest.raises(UndefinedError):
        render("partials/old_anchor.html")
