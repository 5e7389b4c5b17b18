"""How fast the search box answers on a slow phone: a processor slowed four times, and the handbook twice its size."""

import json
import shutil
import statistics
import tempfile
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from itertools import count
from pathlib import Path
from threading import Thread

from playwright.sync_api import sync_playwright

GOAL = "first result within 100 ms, each key within 50 ms; with 2,000 sections each key within 100 ms (p95)"
CHROMIUM, FLAGS = "/usr/bin/chromium", ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
SLOWER = 4
SECTIONS = 2000
TYPED = ("client missed appointments again", "zoned out", "agressive behavior", "she does not trust anybody here")
INDEX = "assets/search.*/en.js"
TYPE = """async queries => {
  const input = document.querySelector('.md-search__input'), meta = document.querySelector('.md-search-result__meta');
  const times = [];
  for (const query of queries) for (let end = 3; end <= query.length; end++) {
    const start = performance.now();
    await new Promise(done => {
      const watch = new MutationObserver(() => { watch.disconnect(); requestAnimationFrame(done); });
      meta.textContent = ''; watch.takeRecords(); watch.observe(meta, {childList: true});
      input.value = query.slice(0, end);
      input.dispatchEvent(new InputEvent('input', {bubbles: true}));
    });
    times.push(performance.now() - start);
  }
  return times;
}"""


def measure(root: Path) -> Iterator[tuple[str, str]]:
    """Yield milliseconds of this handbook's box and of one with 2,000 sections."""
    yield from timed("this handbook", root / "site")
    with tempfile.TemporaryDirectory() as folder:
        larger = Path(folder) / "site"
        shutil.copytree(root / "site", larger, ignore=shutil.ignore_patterns("v", "cite", "claims", "s", "downloads"))
        swell(next(larger.glob(INDEX)))
        yield from timed(f"{SECTIONS} sections", larger)


def swell(file: Path) -> None:
    """Repeat the chapters of an index, each copy under a code of its own, until it has just enough sections."""
    head, text = file.read_text(encoding="utf-8").split(" = ", 1)
    data = json.loads(text.rstrip().rstrip(";"))
    chapters = list(data["chapters"])
    copies = (again(chapter, number) for number in count(1) for chapter in data["chapters"])
    while (missing := SECTIONS - sum(len(sections) for *_, sections in chapters)) > 0:
        *said, sections = next(copies)
        chapters.append([*said, sections[:missing]])
    file.write_text(f"{head} = {json.dumps({**data, 'chapters': chapters})};", encoding="utf-8")


def again(chapter: list, number: int) -> list:
    """Return a copy of an index's chapter: its code, and its sections' ids, which begin with the code, are numbered."""
    code, *said, sections = chapter
    own = f"{code}X{number}"
    return [own, *said, [[own.lower() + name[len(code) :], *rest] for name, *rest in sections]]


def timed(name: str, site: Path) -> Iterator[tuple[str, str]]:
    """Yield the times of one site: from the first key to the first result, and of each key after it."""
    handler = partial(SimpleHTTPRequestHandler, directory=str(site))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        page = browser.new_page()
        page.add_init_script("delete self.Worker")  # Chromium slows the page alone: so let the page itself answer
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        page.goto(f"http://127.0.0.1:{server.server_address[1]}/")
        page.keyboard.press("Control+k")
        ready = page.evaluate(TYPE, ["zon"])[0]
        times = page.evaluate(TYPE, list(TYPED))
        browser.close()
    server.shutdown()
    yield f"{name}: box opened, first key to first result, ms", f"{ready:.0f}"
    yield f"{name}: each key, ms (median)", f"{statistics.median(times):.0f}"
    yield f"{name}: each key, ms (p95)", f"{statistics.quantiles(times, n=20)[-1]:.0f}"
