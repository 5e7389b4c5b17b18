"""Every file beside the pages that the build makes of them and of the data, by its name below the site's root."""

import json
from collections.abc import Iterator

from handbook_build.citations.reference_formats import all_bibtex, all_csl, all_ris
from handbook_build.handbook import Handbook
from handbook_build.pages.page import Page
from handbook_build.search.index import search_scripts
from handbook_build.site.claim_ledger import ledger_csv, ledger_pages
from handbook_build.site.permalinks import cite_pages, permalink_pages
from handbook_build.site.redirects import lost_pages, redirect_pages
from handbook_build.site.sections_json import changes_script, sections_json, version_words


def files_beside(pages: list[Page], handbook: Handbook) -> Iterator[tuple[str, str]]:
    """Yield (name, text) of permalinks, citations, the claim ledger, lists for programs, and the scripts of the search."""
    for small_pages in (permalink_pages, cite_pages, ledger_pages, redirect_pages, lost_pages):
        for url, html in small_pages(handbook):
            yield f"{url}index.html", html
    yield "claims.csv", ledger_csv(handbook)
    yield "references.bib", all_bibtex(handbook.works)
    yield "references.ris", all_ris(handbook.works)
    yield "references.json", all_csl(handbook.works)
    sections = sections_json(handbook, handbook.texts, handbook.changelog)
    yield "sections.json", json.dumps(sections, ensure_ascii=False, indent=1) + "\n"
    yield "changes.js", changes_script(handbook, handbook.changelog)
    yield from version_words(handbook)
    yield from search_scripts(pages, handbook).items()
