"""The built site, a server for it and a real browser: what a reader meets."""

import functools
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from handbook_build.handbook import Handbook
from handbook_build.site.offline_copy import offline_files

CHROMIUM = "/usr/bin/chromium"
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


class StaticHost(SimpleHTTPRequestHandler):
    """A plain static host: files as they lie, and 404.html for what is not there."""

    def log_message(self, *arguments):
        """Say nothing: the tests speak."""

    def end_headers(self):
        self.send_header("Cache-Control", "no-cache")  # as data/hosting.yml has it for pages
        super().end_headers()

    def send_error(self, code, message=None, explain=None):
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.exists():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def serve(folder: Path) -> ThreadingHTTPServer:
    """Serve a folder on a free port of 127.0.0.1 until `shutdown`."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(StaticHost, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def address(server: ThreadingHTTPServer) -> str:
    """Return a server's address, ending in a slash."""
    return f"http://127.0.0.1:{server.server_address[1]}/"


def published(site: Path, name: str) -> str:
    """Return the address below the site of an asset, whose folder carries a hash: 'assets/search/en.js'."""
    _, folder, rest = name.split("/", 2)
    [found] = site.glob(f"assets/{folder}.*/{rest}")
    return found.relative_to(site).as_posix()


@pytest.fixture(scope="session")
def server(site: Path) -> Iterator[str]:
    """The address of a static host that serves the site, ending in a slash."""
    running = serve(site)
    yield address(running)
    running.shutdown()
    running.server_close()


@pytest.fixture(scope="session")
def copy(site: Path, handbook: Handbook, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that `make offline` packs."""
    folder = tmp_path_factory.mktemp("copy")
    for name, content in offline_files(site, handbook.site.url).items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    return folder


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium."""
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield running
        running.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page of a new profile, 360 px wide, with every console error an error of the test."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    opened, errors = context.new_page(), []
    opened.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    opened.on("pageerror", lambda error: errors.append(str(error)))
    yield opened
    context.close()
    assert not errors, errors
