"""The configuration for web servers, tried with a real nginx: headers, pages and the answer to a wrong address."""

import http.client
import re
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser

from bench._served import served
from handbook_build.handbook import Handbook
from handbook_build.site.hosting import hosting_files, page_policy

from .conftest import published


@pytest.fixture(scope="module")
def files(root: Path, handbook: Handbook) -> dict[str, str]:
    return hosting_files(root, handbook.site.url)


@pytest.fixture(scope="module")
def nginx(site: Path, files: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of an nginx that runs the very configuration."""
    with served(site, files["nginx.conf"], tmp_path_factory.mktemp("nginx")) as home:
        yield home


def ask(address: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
    try:
        with urllib.request.urlopen(urllib.request.Request(address, headers=headers)) as answer:
            return answer.status, dict(answer.headers), answer.read()
    except urllib.error.HTTPError as answer:
        with answer:
            return answer.code, dict(answer.headers), answer.read()


@pytest.mark.parametrize("address", ["", "reactions/distrust/", "s/r4-respond/", "changes/", "no-such-page/"])
def test_every_answer_carries_the_policy_and_tells_no_referrer(nginx: str, address: str):
    _, headers, _ = ask(nginx + address)
    assert headers["Content-Security-Policy"].startswith(page_policy())
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["X-Content-Type-Options"] == "nosniff"


def test_pages_are_asked_for_anew_and_what_carries_a_hash_stays(nginx: str, site: Path):
    assert ask(nginx + "reactions/distrust/")[1]["Cache-Control"] == "no-cache"
    for name in ("stylesheets/first.css", "javascripts/words/en.js", "search/en.js", "version-words/r1.js"):
        status, headers, _ = ask(nginx + published(site, f"assets/{name}"))
        assert (status, headers["Cache-Control"]) == (200, "public, max-age=31536000, immutable"), name
        assert headers["Content-Security-Policy"].startswith(page_policy())


def test_pages_travel_compressed(nginx: str):
    _, headers, body = ask(nginx + "reactions/distrust/", **{"Accept-Encoding": "gzip"})
    assert headers["Content-Encoding"] == "gzip" and len(body) < 16_000


def test_an_address_without_its_last_slash_leads_on_by_whatever_name_the_server_is_reached(nginx: str):
    """Behind a proxy that ends TLS, nginx knows neither scheme nor port of the reader's address."""
    server = urlsplit(nginx)
    connection = http.client.HTTPConnection(server.hostname, server.port)
    connection.request("GET", "/s/r4-respond", headers={"Host": "handbook.example.org"})
    answer = connection.getresponse()
    assert (answer.status, answer.getheader("Location")) == (301, "/s/r4-respond/")
    connection.close()


def test_a_wrong_address_gets_the_page_that_helps(nginx: str):
    status, _, body = ask(nginx + "s/r4-respnod/")
    assert status == 404 and b"There is no such page" in body


def test_a_reader_meets_no_violation_behind_it(browser: Browser, nginx: str):
    page, errors = browser.new_page(), []
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    for address in ("", "reactions/dissociation/", "find/", "check/#R4-respond@1.0.0"):
        page.goto(nginx + address)
    page.close()
    assert errors == []


def test_each_host_is_told_the_same(files: dict[str, str]):
    told = [
        set(re.findall(r"^\s*(?:add_header )?([A-Z][\w-]+):? \"?([^\"\n;][^\"\n]*)", text, re.M))
        for text in files.values()
    ]
    policies = [{value for name, value in each if name == "Content-Security-Policy"} for each in told]
    assert policies[0] == policies[1] == policies[2] and len(policies[0]) == 1
