"""A reader at each of the three engines, and a host that hears of every fault on a page."""

import functools
import threading
from collections.abc import Iterator
from http import HTTPStatus
from http.server import ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from typing import BinaryIO
from urllib.parse import unquote

import pytest

from ..conftest import StaticHost
from .engines import ENGINES, LIMITS, Wish, started
from .reader import Reader

# A page tells its host of what a console would show as an error; the policy of the site allows this, since it is its own.
WATCH = b"""(() => { const tell = (what) => { new Image().src = "/fault?" + encodeURIComponent(what); };
  addEventListener("error", (event) => tell(event.message || "not loaded: " + (event.target.src || event.target.href)), true);
  addEventListener("unhandledrejection", (event) => tell("rejected: " + event.reason));
  addEventListener("securitypolicyviolation", (event) => tell(event.violatedDirective + " " + event.blockedURI)); })();"""


class WatchedHost(StaticHost):
    """A static host whose pages tell of their faults; `missing` names endings of files that do not come."""

    def send_head(self) -> BinaryIO | None:
        page = Path(self.translate_path(self.path)) / "index.html"
        if self.path.startswith("/fault?"):
            self.server.faults.append(unquote(self.path.partition("?")[2]))
            return self.answer(b"", "image/gif")
        if self.path == "/watch.js":
            return self.answer(WATCH, "text/javascript")
        if self.path.endswith(self.server.missing):
            return self.send_error(410)
        if not self.path.partition("?")[0].endswith("/") or not page.is_file():
            return super().send_head()
        head, found, rest = page.read_bytes().partition(b"<head>")
        watch = b"" if self.server.missing else b'<script src="/watch.js"></script>'
        return self.answer(head + found + watch + rest, "text/html; charset=utf-8")

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        if code == HTTPStatus.NOT_FOUND:
            self.server.faults.append(f"not there: {self.path}")
        super().send_error(code, message, explain)

    def answer(self, body: bytes, kind: str) -> BinaryIO:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return BytesIO(body)


class Host(ThreadingHTTPServer):
    """A host of a folder on a free port: its `address`, and the `faults` that its pages told of."""

    def __init__(self, folder: Path, missing: tuple[str, ...] = ()):
        super().__init__(("127.0.0.1", 0), functools.partial(WatchedHost, directory=str(folder)))
        self.faults: list[str] = []
        self.missing, self.address = missing, f"http://127.0.0.1:{self.server_address[1]}/"
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def end(self) -> None:
        self.shutdown()
        self.server_close()


@pytest.fixture(scope="session", params=ENGINES)
def engine(request) -> Iterator[Reader]:
    """An engine that runs while its tests do."""
    with started(request.param) as driver:
        yield Reader(request.param, driver)


@pytest.fixture(scope="session")
def host(site: Path) -> Iterator[Host]:
    """The host of the site."""
    running = Host(site)
    yield running
    running.end()


@pytest.fixture
def reader(engine: Reader, host: Host, request) -> Iterator[Reader]:
    """A reader at a window 360 px wide; what the engine cannot do is skipped by name, a fault on a page fails the test."""
    for mark in request.node.iter_markers("needs"):
        if reason := LIMITS.get((engine.engine, mark.args[0])):
            pytest.skip(reason)
    engine.open("about:blank")
    engine.resize(360)
    host.faults.clear()
    yield engine
    assert host.faults == []


@pytest.fixture
def server(host: Host) -> str:
    """The address of the site, ending in a slash."""
    return host.address


@pytest.fixture(scope="session")
def bare(engine: Reader) -> Iterator[Reader]:
    """A reader at the same engine with scripts switched off."""
    with started(engine.engine, Wish(scripts=False)) as driver:
        yield Reader(engine.engine, driver)
