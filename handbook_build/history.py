"""The versions of this handbook and what each changed."""

from functools import lru_cache

from .changes import VersionChanges, history
from .handbook import Handbook
from .section_text import section_texts


@lru_cache(maxsize=4)
def handbook_history(handbook: Handbook) -> list[VersionChanges]:
    """Return the changes of every version, newest first, the text at hand included."""
    return history(handbook.releases, handbook.version, section_texts(handbook), handbook.registry)
