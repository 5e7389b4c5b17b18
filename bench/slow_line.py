"""How long a first visit takes on a 2G line and an old phone, as Chromium throttles it: no DNS, no TLS."""

import statistics
import tempfile
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from handbook_build.handbook import read_handbook
from handbook_build.site.hosting import hosting_files

from ._served import served

GOAL = "largest paint within 2.5 s at 250 kb/s and 800 ms round trip"
PAGES = ("", "reactions/hopelessness/", "stages/initial-recovery/", "glossary/", "references/")
LINE = {"offline": False, "latency": 800, "downloadThroughput": 250_000 / 8, "uploadThroughput": 250_000 / 8}
SLOWER, RUNS = 4, 3
CHROMIUM = {"executable_path": "/usr/bin/chromium", "args": ["--no-sandbox", "--disable-gpu", "--disable-quic"]}
PAINTS = """() => new Promise((resolve) => {
  new PerformanceObserver((list) => {
    const first = performance.getEntriesByName("first-contentful-paint")[0];
    resolve([first.startTime, list.getEntries().at(-1).startTime]);
  }).observe({ type: "largest-contentful-paint", buffered: true });
})"""


def measure(root: Path) -> Iterator[tuple[str, str]]:
    """Yield the medians of three first visits of each page: first and largest paint, in seconds."""
    handbook = read_handbook(root)
    configuration = hosting_files(root, handbook.site.url)["nginx.conf"]
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(**CHROMIUM)
        with served(root / "site", configuration, Path(folder)) as home:
            for page in PAGES:
                visits = [visit(browser, home + page) for _ in range(RUNS)]
                first, largest = (statistics.median(times) / 1000 for times in zip(*visits, strict=True))
                yield f"/{page}, first and largest paint, seconds", f"{first:.2f}, {largest:.2f}"
        browser.close()


def visit(browser: Browser, address: str) -> tuple[float, float]:
    """Open a page in a new profile on a slow line; return its first and largest paint in milliseconds."""
    context = browser.new_context(viewport={"width": 360, "height": 640})
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", LINE)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.goto(address, wait_until="load", timeout=60_000)
    page.wait_for_timeout(500)
    first, largest = page.evaluate(PAINTS)
    context.close()
    return first, largest
