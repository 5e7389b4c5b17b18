"""From example questions to weights: for which chapters, and which kinds of section, each word speaks.

A question's score for a place is the sum of its words' weights. A word's weights are its MiniLM vectors times one matrix
for all words, plus some of its own. Both are fitted to the examples by softmax regression and kept small: a word that few
examples have gets what MiniLM makes of it. Then only the weights that tell most are kept, and these are fitted once more, so
that they make up for what was cut away. Needs requirements/search_table.txt.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

STEPS, AGAIN = 120, 80
RATES = (0.02, 0.05)  # of the matrix for all words, and of each word's own weights
HELD_SMALL = (1e-4, 1.0)  # per weight, and per weight and question
WANTED = (1.0, 0.6, 0.4)  # how much the first, second and third code of an example counts
LEAST = 0.2  # a smaller weight is not kept
FREQUENT = 0.5  # how much a weight's worth grows with how often its word is asked
UNIT = 0.6  # of weight, for one digit


@dataclass(frozen=True)
class Lesson:
    """A question: places of its words in the vocabulary, places wanted (best first), how much it counts."""

    words: tuple[int, ...]
    wanted: tuple[int, ...]
    counts: float = 1.0


def learn(vectors: np.ndarray, lessons: Sequence[Lesson], places: range, most: int, kept: int) -> np.ndarray:
    """Return whole numbers from 0 to 9 for words and places that compete with each other, an array of (words, places).

    `vectors` is an array of (words, dimensions), 0 for what has none. Of all weights `kept` stay, at most `most` a word.
    """
    taught = _Taught(lessons, len(vectors), places)
    return _digits(_fitted(vectors, *taught), taught, most, kept)


def learn_from(start: np.ndarray, lessons: Sequence[Lesson], places: range, most: int, kept: int) -> np.ndarray:
    """Return the same for words that already speak for something: `start`, in digits, an array of (words, all places)."""
    taught = _Taught(lessons, len(start), places)
    return _digits(_drawn_from(UNIT * start[:, places.start : places.stop], *taught), taught, most, kept)


class _Taught(tuple):
    """What lessons ask, an array of (questions, words); what they want, of (questions, places); and how much each counts."""

    def __new__(cls, lessons: Sequence[Lesson], words: int, places: range):
        wanted = _wanted(lessons, places)
        counts = np.array([lesson.counts for lesson in lessons], np.float32) * (wanted.sum(1) > 0)
        return super().__new__(cls, (_asked(lessons, words), wanted, counts))


def _digits(weights: np.ndarray, taught: _Taught, most: int, kept: int) -> np.ndarray:
    weights = weights - weights.mean(1, keepdims=True)
    often = np.asarray(taught[0].sum(0)).ravel()
    weights = _fitted_again(np.where(_told_most(weights, often, most, kept), weights, 0), *taught)
    return np.minimum(9, np.round(weights / UNIT)).astype(int)


def _drawn_from(start: np.ndarray, asked, wanted, counts) -> np.ndarray:
    weights = start.astype(np.float32)
    descent = _Descent(weights, RATES[1])
    for _ in range(STEPS):
        descent.step(asked.T @ _error(asked @ weights, wanted, counts) + 2 * (weights - start) / len(wanted))
    return weights


def _fitted(vectors, asked, wanted, counts) -> np.ndarray:
    spoken, questions = asked @ vectors, len(wanted)
    shared = np.zeros((vectors.shape[1], wanted.shape[1]), np.float32)
    own = np.zeros((len(vectors), wanted.shape[1]), np.float32)
    descents = [_Descent(weights, rate) for weights, rate in zip((shared, own), RATES, strict=True)]
    for _ in range(STEPS):
        error = _error(spoken @ shared + asked @ own, wanted, counts)
        descents[0].step(spoken.T @ error + 2 * HELD_SMALL[0] * shared)
        descents[1].step(asked.T @ error + 2 * HELD_SMALL[1] * own / questions)
    return vectors @ shared + own


def _fitted_again(kept: np.ndarray, asked, wanted, counts) -> np.ndarray:
    weights, stays = kept.astype(np.float32), kept > 0
    descent = _Descent(weights, RATES[1])
    for _ in range(AGAIN):
        gradient = asked.T @ _error(asked @ weights, wanted, counts) + 2 * (weights - kept) / len(wanted)
        descent.step(gradient * stays)
        weights *= stays
        np.maximum(weights, 0, out=weights)
    return weights


def _told_most(weights: np.ndarray, often: np.ndarray, most: int, kept: int) -> np.ndarray:
    """Return which weights stay: the best places of each word, and of all words those that tell most."""
    best = np.zeros(weights.shape, bool)
    np.put_along_axis(best, np.argsort(-weights, 1, kind="stable")[:, :most], True, 1)
    worth = np.where(best & (weights > LEAST), weights, 0) * ((often + 0.5) ** FREQUENT)[:, None]
    kept = min(kept, worth.size)
    return (worth > 0) & (worth >= np.partition(worth.ravel(), -kept)[-kept])


def _error(scores, wanted, counts) -> np.ndarray:
    """Return the gradient of the mean cross entropy by the scores."""
    scores = np.exp(scores - scores.max(1, keepdims=True))
    return (scores / scores.sum(1, keepdims=True) - wanted) * (counts / counts.sum())[:, None]


class _Descent:
    """Adam (Kingma and Ba 2015), with its usual settings; it changes the weights in place."""

    def __init__(self, weights: np.ndarray, rate: float):
        self.weights, self.rate, self.count = weights, rate, 0
        self.mean, self.square = np.zeros_like(weights), np.zeros_like(weights)

    def step(self, gradient: np.ndarray) -> None:
        self.count += 1
        self.mean += 0.1 * (gradient - self.mean)
        self.square += 0.001 * (gradient**2 - self.square)
        mean, square = self.mean / (1 - 0.9**self.count), self.square / (1 - 0.999**self.count)
        self.weights -= self.rate * mean / (np.sqrt(square) + 1e-8)


def _asked(lessons: Sequence[Lesson], words: int):
    """Return a sparse array of (questions, words): 1 where a question has a word."""
    from scipy.sparse import csr_matrix

    rows = [row for row, lesson in enumerate(lessons) for _ in lesson.words]
    columns = [word for lesson in lessons for word in lesson.words]
    return csr_matrix((np.ones(len(rows), np.float32), (rows, columns)), shape=(len(lessons), words))


def _wanted(lessons: Sequence[Lesson], places: range) -> np.ndarray:
    """Return an array of (questions, places): what each wants of these places, adding up to 1 or 0."""
    wanted = np.zeros((len(lessons), len(places)), np.float32)
    for row, lesson in enumerate(lessons):
        for rank, place in enumerate([place for place in lesson.wanted if place in places]):
            wanted[row, place - places.start] = WANTED[min(rank, len(WANTED) - 1)]
    return wanted / wanted.sum(1, keepdims=True).clip(1e-9)
