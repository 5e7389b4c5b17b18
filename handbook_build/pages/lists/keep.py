"""The place on the safety page where a reader may keep the handbook on the device, and remove it again."""

from handbook_build.handbook import Handbook
from handbook_build.pages.templates import render
from handbook_build.text.chapters import Chapter
from handbook_build.versions.addresses import relative


def keep(chapter: Chapter, handbook: Handbook) -> str:
    """Two buttons that a script brings to life."""
    return render("partials/keep.html", root=relative("", chapter.url), words=handbook.languages.of(chapter).words)
