import pytest

from handbook_build.problems import BrokenHandbook
from handbook_build.text.mkdocs_settings import read_site_settings

CONFIG = """
site_name: A handbook
site_url: https://example.org/sub
extra: {exit_url: "https://weather.example.org/"}
nav:
  - Home: index.md
  - Part:
      - part/index.md
      - Named: part/one.md
  - last.md
"""


@pytest.fixture
def settings(tmp_path):
    file = tmp_path / "mkdocs.yml"
    file.write_text(CONFIG, encoding="utf-8")
    return read_site_settings(file)


def test_the_pages_are_in_the_order_of_the_navigation(settings):
    assert settings.pages == ("index.md", "part/index.md", "part/one.md", "last.md")


def test_the_parts_are_its_titled_groups(settings):
    assert settings.parts == (("Part", ("part/index.md", "part/one.md")),)


def test_the_address_ends_in_a_slash(settings):
    assert settings.url == "https://example.org/sub/"


def test_the_real_settings_are_read(handbook):
    assert handbook.site.name == "Reactions and Responses: a practice handbook"
    assert set(handbook.site.pages) <= set(handbook.chapters)


def read(tmp_path, text: str, **others: str):
    for name, other in others.items():
        (tmp_path / f"{name}.yml").write_text(other, encoding="utf-8")
    file = tmp_path / "mkdocs.yml"
    file.write_text(text, encoding="utf-8")
    return read_site_settings(file)


EXIT = "extra: {exit_url: https://weather.example.org/}\n"
WHOLE = "site_name: A handbook\nsite_url: https://example.org/\n"


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        (
            "site_name: A\nsite_url: ''\n",
            2,
            "give the address of the site, as `site_url: https://handbook.example.org/`",
        ),
        ("site_name: A\nsite_url:\n", 2, "give the address of the site"),
        ("site_name: A\n", 1, "give the address of the site"),
        ("site_name: A\nsite_url: example.org\n", 2, "give the address of the site"),
        ("site_name: A\nsite_url: 'ftp://example.org/'\n", 2, "give the address of the site"),
        ("site_name: A\nsite_url: 'https://example.org/?a'\n", 2, "give the address of the site"),
        ("site_name: A\nsite_url: 'https://example.o＠/'\n", 2, "give the address of the site"),
        ("site_name: A\nsite_url: 'https://[example.org/'\n", 2, "give the address of the site"),
        ("site_url: https://example.org/\nsite_name: 7\n", 2, "give the handbook's name"),
        (WHOLE + "use_directory_urls: false\n", 3, "remove `use_directory_urls`"),
        (WHOLE + "docs_dir: text\n", 3, "remove `docs_dir`"),
        (WHOLE + "nav: index.md\n", 3, "`nav` is a list"),
        ("- a\n", 1, "write `key: value` lines"),
        ("", 1, "write `key: value` lines"),
        (WHOLE + "nav: [\n", 4, "mend this line"),
        (WHOLE + "nav: &a [*a]\n", 3, "mend this line: nothing stands more than 20 levels deep"),
        ("INHERIT: mkdocs.yml\n", 1, "it inherits from itself"),
        ("INHERIT: nowhere.yml\n", 1, "put the file there"),
        ("site_name: A\nsite_url: !ENV NO_SUCH_VARIABLE\n", 2, "give the address of the site"),
    ],
)
def test_what_the_handbook_cannot_do_without_is_named_at_its_line(tmp_path, text, line, said):
    with pytest.raises(BrokenHandbook) as raised:
        read(tmp_path, text + EXIT if text.startswith(("site", "use")) and "nav: [" not in text else text)
    [problem] = raised.value.problems
    assert (problem.line, problem.remedy[: len(said)]) == (line, said)


def test_an_address_may_come_from_the_environment(tmp_path, monkeypatch):
    text = "site_name: A\nsite_url: !ENV [HANDBOOK_URL, OTHER_URL, 'https://else.example.org/']\n" + EXIT
    assert read(tmp_path, text).url == "https://else.example.org/"
    monkeypatch.setenv("OTHER_URL", "https://other.example.org/help")
    assert read(tmp_path, text).url == "https://other.example.org/help/"


def test_settings_may_rest_on_those_of_another_file(tmp_path):
    base = "site_name: A\nsite_url: https://example.org/\nextra: {exit_url: https://weather.example.org/, more: 1}\n"
    settings = read(tmp_path, "INHERIT: base.yml\nsite_name: B\nextra: {more: 2}\n", base=base)
    assert (settings.name, settings.url, settings.exit_url) == (
        "B",
        "https://example.org/",
        "https://weather.example.org/",
    )


def test_what_leads_to_another_site_is_no_page(tmp_path):
    nav = "nav:\n  - index.md\n  - Other: https://other.example.org/\n  - Part:\n      - //other.example.org/\n      - a.md\n"
    settings = read(tmp_path, WHOLE + EXIT + nav)
    assert settings.pages == ("index.md", "a.md") and settings.parts == (("Part", ("a.md",)),)


def test_tags_of_extensions_are_passed_over(tmp_path):
    assert (
        read(tmp_path, WHOLE + EXIT + "markdown_extensions:\n  - toc: {slugify: !!python/name:a.b }\n").name
        == "A handbook"
    )


@pytest.mark.parametrize(
    "extra", ["", "extra:\n", "extra: {exit_url: ''}\n", "extra: {exit_url: 'javascript:x'}\n", "extra: [a]\n"]
)
def test_a_handbook_that_nobody_can_leave_is_not_built(tmp_path, extra):
    with pytest.raises(BrokenHandbook, match="give `extra`, with `exit_url"):
        read(tmp_path, WHOLE + extra)
