"""The place of the list of downloads.

The list itself is put in when the page is dressed for the site (site/downloads.py): sizes are no words of the handbook,
so that editions, exports and the hash of the section do not change with them.
"""

from handbook_build.handbook import Handbook
from handbook_build.pages.templates import render
from handbook_build.text.chapters import Chapter


def downloads(chapter: Chapter, handbook: Handbook) -> str:
    """Where the files are."""
    words = handbook.languages.of(chapter).words
    return render("partials/downloads_place.html", address=f"{handbook.site.url}{chapter.url}", words=words)
