"""How well the real box answers search_queries.tsv: test_search_quality.py asks it, `make search-eval` keeps the figures.

A hit is a result on the page of an accepted code. Of a page the box shows two at most. Where it has no answer (kind
out-of-scope), a link of the answer above the results counts too. `section_1` is the share whose first result is an
accepted code itself. Queries were split by a hash before any engine ran; only those named `dev` were looked at since. Those
named `unseen` were written later, apart from them and from the engine's words and examples.
"""

from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page

QUERIES = Path(__file__).with_name("search_queries.tsv")
SHOWN = """query => new Promise(done => {
  const input = document.querySelector('.md-search__input'), meta = document.querySelector('.md-search-result__meta');
  const codes = part => [...document.querySelectorAll(part + ' .hb-code')].map(code => code.textContent);
  const watch = new MutationObserver(() => { watch.disconnect();
    setTimeout(() => done({results: codes('.md-search-result__list'), links: codes('.hb-search-answer')})); });
  meta.textContent = '';
  watch.observe(meta, {childList: true});
  input.value = query;
  input.dispatchEvent(new InputEvent('input', {bubbles: true}));
})"""


@dataclass(frozen=True)
class Query:
    """One query; `accepted` are codes of sections or chapters."""

    split: str
    kind: str
    role: str
    words: str
    accepted: tuple[str, ...]


@dataclass(frozen=True)
class Outcome:
    """Where the first hit stands, from 1 (0: nowhere), whether the first is an accepted code, how many were shown."""

    rank: int
    is_section: bool
    shown: int


def read_queries() -> list[Query]:
    """Read all queries."""
    rows = [line.split("\t") for line in QUERIES.read_text(encoding="utf-8").splitlines()[1:]]
    return [Query(split, kind, role, words, tuple(accepted.split())) for split, kind, role, words, accepted in rows]


def chapter(code: str) -> str:
    """Return a code's chapter: R4 for R4-respond."""
    return code.split("-")[0]


def ask(page: Page, query: Query) -> Outcome:
    """Type a query into the open box of a page."""
    shown = page.evaluate(SHOWN, query.words)
    codes = (shown["links"] if query.kind == "out-of-scope" else []) + shown["results"]
    pages, accepted = list(dict.fromkeys(map(chapter, codes))), set(map(chapter, query.accepted))
    rank = next((place for place, page in enumerate(pages, 1) if page in accepted), 0)
    return Outcome(rank, bool(codes) and codes[0] in query.accepted, len(shown["results"]) + len(shown["links"]))


def outcomes(page: Page, server: str) -> dict[Query, Outcome]:
    """Ask all queries on one page."""
    page.goto(server)
    page.keyboard.press("Control+k")
    return {query: ask(page, query) for query in read_queries()}


def figures(found: dict[Query, Outcome]) -> dict[str, dict[str, dict]]:
    """Return the figures of each split, by kind of query and for all of them."""
    groups = defaultdict(list)
    for query, outcome in found.items():
        groups[query.split, query.kind].append(outcome)
        groups[query.split, "all"].append(outcome)
    splits = defaultdict(dict)
    for (split, kind), group in sorted(groups.items(), key=lambda item: (item[0][0], item[0][1] == "all", item[0][1])):
        splits[split][kind] = summary(group)
    return dict(splits)


def summary(group: list[Outcome]) -> dict:
    """Return count, hit@1, hit@3, mean reciprocal rank, share of exact sections first, and share of empty answers."""

    def share(values) -> float:
        return round(sum(values) / len(group), 2)

    return {
        "queries": len(group),
        "hit_1": share(outcome.rank == 1 for outcome in group),
        "hit_3": share(0 < outcome.rank <= 3 for outcome in group),
        "mrr": share(1 / outcome.rank if outcome.rank else 0 for outcome in group),
        "section_1": share(outcome.is_section for outcome in group),
        "empty": share(outcome.shown == 0 for outcome in group),
    }
