"""HTML is made in templates only: overrides/ for the site, templates/ for exports, hosts and new chapters."""

from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

ROOT = Path(__file__).resolve().parents[2]
OVERRIDES = ROOT / "overrides"


@lru_cache(maxsize=1)
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader([OVERRIDES, ROOT / "templates"]),
        autoescape=lambda name: name is None or name.endswith(".html"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,  # it would look for a newer file each time
    )


def render(name: str, **data: object) -> str:
    """Return the HTML of a template of overrides/ or templates/; every variable that it uses must be given."""
    return _environment().get_template(name).render(**data)


def render_block(name: str, block: str, **data: object) -> str:
    """Return the HTML of one block of a template; '' where it has no such block."""
    template = _environment().get_template(name)
    return "".join(template.blocks[block](template.new_context(data))) if block in template.blocks else ""


def render_text(name: str, **data: object) -> str:
    """Return what a template of templates/ makes that is no HTML: a chapter, the settings of a web server."""
    return render(name, **data) + "\n"


def forget_templates() -> None:
    """Read the templates anew from here on: they may have been changed."""
    _environment.cache_clear()
