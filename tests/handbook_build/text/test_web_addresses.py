import pytest

from handbook_build.text.web_addresses import is_address, is_public


@pytest.mark.parametrize(
    ("url", "can_be"),
    [
        ("https://example.org/help/", True),
        ("https://bücher.example/", True),
        ("https://example.org:8443/", True),
        ("https://example.org:99999/", False),
        ("https://example.org/?a", False),
        ('https://example.org/"><script>', False),
        ("https://jane@example.org/", False),
        ("https://[half/", False),
        ("ftp://example.org/", False),
    ],
)
def test_an_address_is_one_of_the_web(url, can_be):
    assert is_address(url) == can_be


@pytest.mark.parametrize(
    ("url", "open_to_all"),
    [
        ("https://www.example.org/a?b=c#d", True),
        ("https://intranet/a", False),
        ("http://10.0.0.1/", False),
        ("http://printer.local/", False),
        ("https://user:word@example.org/", False),
        ("javascript:alert", False),
        ("file:///media/a.docx", False),
    ],
)
def test_an_address_can_be_opened_by_anybody(url, open_to_all):
    assert is_public(url) == open_to_all
