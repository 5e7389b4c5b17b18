"""HTML is made in overrides/partials and overrides/pages only; Python hands data to it."""

from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

OVERRIDES = Path(__file__).resolve().parent.parent / "overrides"


@lru_cache(maxsize=1)
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(OVERRIDES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def render(name: str, **data: object) -> str:
    """Return the HTML of the template `overrides/<name>`; every variable that it uses must be given."""
    return _environment().get_template(name).render(**data)
