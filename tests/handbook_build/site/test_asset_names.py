import hashlib
from pathlib import Path

import pytest

from handbook_build.pages.templates import OVERRIDES
from handbook_build.site.asset_names import publish_asset_names

PAGE = '<link href="{0}assets/stylesheets/a.css"><script src="{0}assets/javascripts/words/en.js"></script>'
PAGE += '<script src="{0}changes.js"></script><a href="{0}changes/">assets/javascripts/</a>'


def built(folder: Path, search: str = "one") -> Path:
    """Return a built site, small and not yet named, whose search holds a word."""
    files = {
        "assets/stylesheets/a.css": "url(../fonts/a.woff2)",
        "assets/fonts/a.woff2": "font",
        "assets/search/en.js": search,
        "assets/version-words/r1.js": "words",
        "assets/javascripts/search.js": 'site + "assets/search/" + language; root + "assets/version-words/"',
        "assets/javascripts/words/en.js": "words",
        "changes.js": "changes",
        "index.html": PAGE.format(""),
        "404.html": PAGE.format("/help/"),
        "a/b/index.html": PAGE.format("../../"),
        "v/1.0.0/index.html": PAGE.format(""),
    }
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    publish_asset_names(folder)
    return folder


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return built(tmp_path / "site")


def named(site: Path, name: str) -> str:
    """Return the name that a folder of assets, or a file, has now."""
    [found] = site.glob(f"assets/{name}.*") if "." not in name else site.glob(name.replace(".", ".*."))
    return found.name


@pytest.mark.parametrize(("page", "root"), [("index.html", ""), ("404.html", "/help/"), ("a/b/index.html", "../../")])
def test_pages_lead_to_the_names_that_assets_have(site, page, root):
    html = (site / page).read_text()
    assert f'href="{root}assets/{named(site, "stylesheets")}/a.css"' in html
    assert f'src="{root}assets/{named(site, "javascripts")}/words/en.js"' in html
    assert f'src="{root}{named(site, "changes.js")}"' in html
    assert f'<a href="{root}changes/">assets/javascripts/</a>' in html  # no asset, and words


def test_scripts_lead_to_what_they_fetch_later(site):
    script = (site / "assets" / named(site, "javascripts") / "search.js").read_text()
    assert f'"assets/{named(site, "search")}/"' in script and f'"assets/{named(site, "version-words")}/"' in script


def test_fonts_and_kept_editions_stay_as_they_are(site):
    assert (site / "assets/fonts/a.woff2").is_file()
    assert (site / "v/1.0.0/index.html").read_text() == PAGE.format("")


def test_a_name_changes_with_what_it_names_and_with_nothing_else(site, tmp_path):
    again, other = built(tmp_path / "again"), built(tmp_path / "other", search="two")
    parts = ("stylesheets", "search", "version-words", "javascripts")
    assert [named(again, part) for part in parts] == [named(site, part) for part in parts]
    changed = [part for part in parts if named(other, part) != named(site, part)]
    assert changed == ["search", "javascripts"]  # the script names the list that it fetches


def test_a_font_carries_the_hash_of_its_own_bytes():
    for font in (OVERRIDES / "assets/fonts").iterdir():
        assert font.name.split(".")[1] == hashlib.sha256(font.read_bytes()).hexdigest()[:8], font.name
