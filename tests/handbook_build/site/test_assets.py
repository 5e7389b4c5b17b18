import re
import shutil

import pytest

from handbook_build.site.assets import OF_THE_THEME, SCRIPTS, STYLES, minified, publish_assets

COMMENT = re.compile(r"/\*.*?\*/|//[^\n]*|\[[^\]\n]*\]", re.S)  # and the sets of a pattern, which may hold a backtick


@pytest.fixture
def site(tmp_path):
    """A built site of one page, with a style sheet of the theme's."""
    styles = tmp_path / STYLES
    styles.mkdir(parents=True)
    (tmp_path / SCRIPTS).mkdir()
    (styles / "main.1234.min.css").write_text(".md-search-result{orphans:7}")
    (tmp_path / "index.html").write_text('<div class="md-search-result">words</div>')
    return tmp_path


def test_our_style_sheets_are_published_small(root, site):
    publish_assets(root, site)
    for name in ("first", "plain", "print", "rest"):
        published = (site / STYLES / f"{name}.css").read_text()
        assert published and "/*" not in published and "\n" not in published
        assert ("@font-face" in published) == (name in ("first", "plain"))


def test_our_scripts_are_published_without_their_comments_and_white_space_at_the_start_of_lines(root, tmp_path, site):
    styles, scripts = tmp_path / "overrides" / STYLES, tmp_path / "overrides" / SCRIPTS
    shutil.copytree(root / "overrides" / STYLES, styles)
    shutil.copytree(root / "data", tmp_path / "data")
    scripts.mkdir()
    (scripts / "one.js").write_text(
        '/* What it\n   does. */\n/* e */ if (a) {\n\n  /* Why. */\n  b("/* c */"); // d\n}\n'
    )
    publish_assets(tmp_path, site)
    assert (site / SCRIPTS / "one.js").read_text() == '/* e */ if (a) {\nb("/* c */"); // d\n}\n'


def test_no_line_of_a_script_begins_within_a_string(root):
    scripts = {
        file.name: COMMENT.sub("", file.read_text("utf-8")) for file in (root / "overrides" / SCRIPTS).glob("*.js")
    }
    assert scripts
    assert not [name for name, script in scripts.items() if any(line.count("`") % 2 for line in script.splitlines())]


def test_none_of_the_themes_files_stays(root, site):
    publish_assets(root, site)
    assert "orphans" not in (site / STYLES / "rest.css").read_text()
    assert not [file for pattern in OF_THE_THEME for file in site.glob(pattern)]


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
