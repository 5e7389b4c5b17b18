from pathlib import Path

import pytest

from handbook_build.pages.finish import finished_page, read_removals, require_nothing_inline
from handbook_build.problems import BrokenHandbook

ROOT = Path(__file__).parents[3]
OF_THE_THEME = """<!doctype html>
<html lang="en" class="no-js">
  <body>
    <input class="md-toggle" data-md-toggle="drawer" type="checkbox" id="__drawer" autocomplete="off">
    <input class="md-toggle" data-md-toggle="search" type="checkbox" id="__search" autocomplete="off">
    <label class="md-overlay" for="__drawer"></label>
    <div data-md-component="skip"><a href="#x" class="md-skip">Skip to content</a></div>
    <div data-md-component="announce">
    </div>
    <div class="md-container" data-md-component="container"><main class="md-main" data-md-component="main">
    <p>Words <a href="a">one</a>
    <a href="b">two</a></p>
    </main></div>
    <div class="md-dialog" data-md-component="dialog">
      <div class="md-dialog__inner md-typeset"></div>
    </div>
  </body>
</html>"""


@pytest.fixture
def removals():
    return read_removals(ROOT)


def test_the_theme_s_toggles_skip_link_and_empty_places_go(removals):
    page = finished_page(OF_THE_THEME, removals)
    assert "md-toggle" not in page and "md-dialog" not in page and "announce" not in page
    assert "md-skip" not in page and "data-md" not in page


def test_white_space_between_links_stays_and_before_blocks_goes(removals):
    page = finished_page(OF_THE_THEME, removals)
    assert '<a href="a">one</a>\n<a href="b">two</a>' in page
    assert "<body><" in page


def test_white_space_in_pre_stays(removals):
    page = finished_page(OF_THE_THEME.replace("<p>", "<pre>a\n  b</pre><p>"), removals)
    assert "<pre>a\n  b</pre>" in page


@pytest.mark.parametrize("missing", ['class="md-overlay"', 'data-md-component="skip"', 'class="no-js"'])
def test_a_theme_that_changed_stops_the_build_and_names_what_changed(removals, missing):
    with pytest.raises(BrokenHandbook, match=r"theme-markup-changed: .* found 0 times"):
        finished_page(OF_THE_THEME.replace(missing, ""), removals)


@pytest.mark.parametrize(
    "inline",
    [
        "<script>alert(1)</script>",
        "<style>a{}</style>",
        '<p style="color:red">',
        '<button onclick="x()">',
        '<script type="application/json">{}</script>',
    ],
)
def test_nothing_inline_is_published(inline):
    with pytest.raises(BrokenHandbook, match="inline-script-or-style"):
        require_nothing_inline(f"<p>Words</p>{inline}")


def test_a_script_file_is_welcome():
    require_nothing_inline('<script src="a.js" defer></script><p data-style="x">')
