"""The place on the safety page where a reader may keep the handbook on the device, and remove it again."""

from ..addresses import relative
from ..chapters import Chapter
from ..handbook import Handbook
from ..templates import render


def keep(chapter: Chapter, handbook: Handbook) -> str:
    """Two buttons that a script brings to life."""
    return render("partials/keep.html", root=relative("", chapter.url), words=handbook.languages.of(chapter).words)
