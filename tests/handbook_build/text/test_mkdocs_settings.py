import pytest

from handbook_build.text.mkdocs_settings import read_site_settings

CONFIG = """
site_name: A handbook
site_url: https://example.org/sub
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
