"""Pictures to look at, in three engines, below .build/screenshots/: run pytest with the path of this file."""

from pathlib import Path

import pytest

from .conftest import Host
from .engines import ENGINES, Wish, started
from .reader import Reader

WIDTHS, HEIGHT = (320, 360, 768, 1280), 1500
PAGES = {
    "first": "",
    "reaction": "reactions/dissociation/",
    "situation": "situations/court/",
    "finder": "find/",
    "matrix": "matrix/",
    "search": "about/",
    "quotations": "quotes/",
    "spanish": "es/reactions/dissociation/",
}


def brought(reader: Reader, page: str) -> Reader:
    """Bring a page to where it is worth a picture."""
    reader.wait("document.fonts.status === 'loaded'")
    if page == "search":
        reader.press("Control+k")
        reader.paste(".md-search__input", "client goes blank during questions")
        reader.find(".md-search-result__item")
    if page == "finder":
        reader.click(".hb-sign-urgent summary")
        reader.evaluate("scrollTo(0, 0)")
    return reader


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("engine", ENGINES)
def test_every_page_is_pictured(root: Path, host: Host, engine: str, scheme: str):
    folder = root / ".build" / "screenshots"
    folder.mkdir(parents=True, exist_ok=True)
    with started(engine, Wish(dark=scheme == "dark")) as driver:
        reader = Reader(engine, driver)
        for page, place in PAGES.items():
            for width in WIDTHS:
                reader.resize(width, HEIGHT)
                reader.open(host.address + place)
                brought(reader, page).screenshot(str(folder / f"{engine}-{scheme}-{page}-{width}.png"))
