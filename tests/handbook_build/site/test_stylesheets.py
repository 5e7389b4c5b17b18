import pytest

from handbook_build.site.stylesheets import Taken, classes_in, cut, directions_in, minified

TAKEN = Taken(("md-search-result",), frozenset({"md-search-result__item"}))


@pytest.mark.parametrize(
    ("written", "published"),
    [
        ("/* why */ a { color: red; }", "a{color:red}"),
        ("a,\nb > c { margin: 0 auto; }", "a,b>c{margin:0 auto}"),
        ("@media (min-width: 60em) { a { top: calc(1px + 2px); } }", "@media (min-width:60em){a{top:calc(1px + 2px)}}"),
        ('a::after { content: " (" attr(href) ")"; }', 'a::after{content:" (" attr(href) ")"}'),
        ("a :hover { top: 0; }", "a :hover{top:0}"),
        ("a { font: 0.85rem / 1.55 var(--text); width: 10.5em; }", "a{font:.85rem/1.55 var(--text);width:10.5em}"),
    ],
)
def test_a_style_sheet_is_published_small_and_means_the_same(written, published):
    assert minified(written) == published


def test_classes_are_read_from_every_element_of_a_page():
    assert classes_in('<p class="a b"><a class="c">') == {"a", "b", "c"}


@pytest.mark.parametrize(
    ("rule", "kept"),
    [
        (".md-search-result__list{margin:0}", True),
        (".md-search-result__item{margin:0}", True),  # made by a script
        (".md-search-result__icon{margin:0}", False),  # on no page
        (".md-header{margin:0}", False),  # another component
        ("[dir=rtl] .md-search-result__list{margin:0}", False),
        ("[data-md-toggle=search]:checked~.md-header .md-search-result__list{margin:0}", False),
        ("@media print{.md-search-result__list{margin:0}}", True),
        ("@media print{.md-header{margin:0}}", False),
        ("@font-face{font-family:x}", False),
    ],
)
def test_of_the_theme_only_what_a_page_can_use_is_taken(rule, kept):
    assert cut(rule, TAKEN, {"md-search-result__list", "md-header"}, "") == (rule if kept else "")


def test_rules_for_a_direction_are_taken_where_a_page_is_written_in_it():
    rule = "[dir=rtl] .md-search-result__list{margin:0}"
    present = {"md-search-result__list"} | directions_in('<body dir="rtl">')
    assert cut(rule, TAKEN, present, "") == rule
    assert directions_in('<html lang="en" dir="ltr"><body>') == {"ltr"}


def test_of_a_list_of_selectors_the_used_ones_are_taken():
    rule = ".md-search-result__list,.md-header{margin:0}"
    assert cut(rule, TAKEN, {"md-search-result__list"}, "") == ".md-search-result__list{margin:0}"


def test_variables_come_along_with_those_that_they_rest_on_unless_we_set_them():
    theme = ":root{--a:var(--b);--b:red;--c:blue;--d:1}.md-search-result__list{color:var(--a);top:var(--c)}"
    taken = cut(theme, TAKEN, {"md-search-result__list"}, own=":root{--c:green}")
    assert taken == ":root{--a:var(--b);--b:red}.md-search-result__list{color:var(--a);top:var(--c)}"
