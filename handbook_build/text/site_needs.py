"""What the handbook needs of mkdocs.yml besides name and address: without it MkDocs would build a site that is none of ours,
leave pages out without a word, or call elsewhere."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from handbook_build.problems import Problem
from handbook_build.text.mkdocs_settings import FILE, SiteSettings
from handbook_build.text.navigation import OUTSIDE, pages_of
from handbook_build.yaml_faults import line_of_key

BIBTEX = {"bib_file": "references.bib", "enable_inline_citations": False}
EXTENSIONS = ("attr_list", "def_list", "footnotes", "md_in_html", "tables", "pymdownx.tasklist")
THEME = {"name": "material", "custom_dir": "overrides", "font": False}
FROM_ELSEWHERE = ("extra_css", "extra_javascript")
LEAVE_OUT = ("exclude_docs", "draft_docs", "site_dir")


def check_needs(site: SiteSettings, language: str, root: Path) -> Iterator[Problem]:
    """mkdocs.yml has what the build relies on; `language` is the one in which the handbook is written."""
    file = root / FILE
    text = file.read_text(encoding="utf-8-sig") if file.exists() else ""
    for key, remedy in _needs(site.config, language):
        yield Problem(FILE, line_of_key(text, key), "site-settings", remedy)
    for word, remedy in _nav_faults(site):
        place = max(text.rfind(word), text.find("\nnav:") + 1)
        yield Problem(FILE, text.count("\n", 0, place) + 1, "site-settings", remedy)


def _needs(config: dict, language: str) -> Iterator[tuple[str, str]]:
    if "hooks.py" not in _named(config.get("hooks")):
        yield "hooks", "write `hooks: [hooks.py]`: without it nothing of the handbook is built"
    if config.get("strict") is not True:
        yield "strict", "write `strict: true`: a handbook with problems would be published"
    if not BIBTEX.items() <= (_named(config.get("plugins")).get("bibtex") or {}).items():
        yield (
            "plugins",
            "write `- bibtex: {bib_file: references.bib, enable_inline_citations: false}`: it finds the citations",
        )
    theme = config.get("theme")
    for key, value in {**THEME, "language": language}.items():
        if not isinstance(theme, dict) or theme.get(key) != value:
            yield "theme", f"write `{key}: {str(value).lower() if value is False else value}` in `theme`"
    lacking = [name for name in EXTENSIONS if name not in _named(config.get("markdown_extensions"))]
    if lacking:
        yield "markdown_extensions", f"add {', '.join(f'`{name}`' for name in lacking)}: pages would show their marks"
    for key in FROM_ELSEWHERE:
        if any(OUTSIDE.match(str(value)) for value in _named(config.get(key))):
            yield key, f"remove what lies elsewhere from `{key}`: whoever reads a page would be seen there"
    for key in LEAVE_OUT:
        if key in config:
            yield key, f"remove `{key}`: the site lies in site/, and has each page of docs/"


def _named(entries: object) -> dict:
    """Return what a list, or a mapping, of names names, each with its settings."""
    if isinstance(entries, dict):
        return entries
    found: dict = {}
    for entry in entries if isinstance(entries, list) else [entries] if entries else []:
        found |= entry if isinstance(entry, dict) else {str(entry): None}
    return found


def _nav_faults(site: SiteSettings) -> Iterator[tuple[str, str]]:
    """Yield the word at fault in the navigation, and the remedy."""
    for page, count in Counter(site.pages).items():
        if count > 1:
            yield page, f"name `{page}` once: it stands {count} times"
    yield from _entry_faults(site.config.get("nav") or [])


def _entry_faults(entry: object) -> Iterator[tuple[str, str]]:
    """An entry is a file, an address of the web, or one title and what is below it."""
    if isinstance(entry, list):
        for child in entry:
            yield from _entry_faults(child)
    elif isinstance(entry, dict):
        if len(entry) != 1 or not all(isinstance(title, str) and "<" not in title for title in entry):
            yield str(next(iter(entry), "nav")), "give each line one title in words: `- Title: file.md`"
        for child in entry.values():
            yield from _entry_faults(child)
    elif not isinstance(entry, str) or (not list(pages_of(entry)) and not entry.startswith(("http://", "https://"))):
        yield str(entry), f"`{entry}`: name a file of docs/, or an address that begins with `https://`"
