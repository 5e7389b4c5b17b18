"""From example questions to weights: for which chapters, and which kinds of section, each word speaks.

A question's score for a place is the sum of its words' weights. A word's weights are its MiniLM vectors times one matrix
for all words, plus some of its own. Both are fitted to the examples by softmax regression and kept small: a word that no
example has gets what MiniLM makes of it. Needs requirements/search_table.txt.
"""

from collections.abc import Sequence
from dataclasses import dataclass

STEPS = 200
RATES = {"shared": 0.02, "own": 0.05}
HELD_SMALL = {"shared": 5e-4, "own": 3.0}  # per weight, and per weight and question
WANTED = (1.0, 0.6, 0.4)  # how much the first, second and third code of an example counts


@dataclass(frozen=True)
class Lesson:
    """A question: places of its words in the vocabulary, places wanted (best first), how much it counts."""

    words: tuple[int, ...]
    wanted: tuple[int, ...]
    counts: float = 1.0


def learn(vectors, lessons: Sequence[Lesson], heads: Sequence[range]):
    """Return the weights of all words, an array of (words, places).

    `vectors` is an array of (words, dimensions). Each of `heads` is a range of places that compete with each other:
    chapters, and kinds of section.
    """
    import torch

    vectors = torch.tensor(vectors - vectors.mean(0))
    used = sorted({word for lesson in lessons for word in lesson.words})
    shared, own = _fitted(vectors[used], {word: rank for rank, word in enumerate(used)}, lessons, heads)
    weights = vectors @ shared
    weights[used] += own
    for head in heads:
        part = weights[:, head.start : head.stop]
        part -= part.mean(1, keepdim=True)
    return weights.numpy()


def _fitted(vectors, rank: dict[int, int], lessons: Sequence[Lesson], heads: Sequence[range]):
    """Return the matrix for all words and the weights of each word that occurs; `rank` maps a word to its vector."""
    import torch

    places = heads[-1].stop
    of_word = torch.tensor([rank[word] for lesson in lessons for word in lesson.words])
    of_question = torch.tensor([place for place, lesson in enumerate(lessons) for _ in lesson.words])
    wanted, counts = _wanted(lessons, heads), torch.tensor([lesson.counts for lesson in lessons])
    shared = torch.zeros(vectors.shape[1], places, requires_grad=True)
    own = torch.zeros(len(rank), places, requires_grad=True)
    parts = [{"params": [shared], "lr": RATES["shared"]}, {"params": [own], "lr": RATES["own"]}]
    descent = torch.optim.Adam(parts)
    for _ in range(STEPS):
        descent.zero_grad()
        weights = vectors @ shared + own
        scores = torch.zeros(len(lessons), places).index_add(0, of_question, weights[of_word])
        loss = sum(
            _loss(scores[:, head.start : head.stop], wanted[:, head.start : head.stop], counts) for head in heads
        )
        small = HELD_SMALL["shared"] * (shared**2).sum() + HELD_SMALL["own"] * (own**2).sum() / len(lessons)
        (loss + small).backward()
        descent.step()
    return shared.detach(), own.detach()


def _loss(scores, wanted, counts):
    """Return the mean cross entropy of one head, over the questions that want something of it."""
    import torch

    each = -(wanted * torch.log_softmax(scores, 1)).sum(1) * counts
    return each.sum() / counts[wanted.sum(1) > 0].sum()


def _wanted(lessons: Sequence[Lesson], heads: Sequence[range]):
    """Return an array of (questions, places): what each wants, adding up to 1 in each head of which it wants something."""
    import torch

    wanted = torch.zeros(len(lessons), heads[-1].stop)
    for row, lesson in enumerate(lessons):
        for place, share in zip(lesson.wanted, _shares(lesson.wanted, heads), strict=True):
            wanted[row, place] = share
    for head in heads:
        part = wanted[:, head.start : head.stop]
        part /= part.sum(1, keepdim=True).clamp(min=1e-9)
    return wanted


def _shares(wanted: Sequence[int], heads: Sequence[range]) -> list[float]:
    """Return how much each place counts: by its rank among those of its head."""
    return [
        WANTED[min(len(WANTED) - 1, sum(other in head for other in wanted[:rank]))]
        for rank, place in enumerate(wanted)
        for head in heads
        if place in head
    ]
