"""Places that are filled elsewhere: downloads, buttons that keep the handbook on a device, and figures of the search."""

from handbook_build.data_files import read_data
from handbook_build.handbook import Handbook
from handbook_build.pages.templates import render
from handbook_build.text.chapters import Chapter
from handbook_build.versions.addresses import relative

SEARCH_RESULTS = "data/search_results.yml"


def downloads(chapter: Chapter, handbook: Handbook) -> str:
    """Return the element in whose place site/offer.py puts the list of files.

    It does so when the page is made for the site: sizes are no words of the handbook, so that editions, exports and the
    hash of the section do not change with them.
    """
    words = handbook.languages.of(chapter).words
    return render("partials/downloads_place.html", address=f"{handbook.site.url}{chapter.url}", words=words)


def keep(chapter: Chapter, handbook: Handbook) -> str:
    """Return two buttons that keep.js brings to life: keep the handbook on this device, and remove it again."""
    return render("partials/keep.html", root=relative("", chapter.url), words=handbook.languages.of(chapter).words)


def search_results(chapter: Chapter, handbook: Handbook) -> str:
    """Return how well search answers each kind of question, as `make search-eval` measured it for this version."""
    file = handbook.root / SEARCH_RESULTS
    return render("partials/search_results.html", splits=read_data(file) if file.exists() else {})
