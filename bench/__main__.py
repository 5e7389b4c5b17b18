"""`python -m bench [NAME…]`: measure all, or what is named, and print a table."""

import importlib
import pkgutil
import sys
from pathlib import Path

import bench

ROOT = Path(__file__).resolve().parent.parent


def main(names: list[str]) -> None:
    """Print each figure as soon as it is there; a long benchmark says what it is doing on standard error."""
    known = sorted(module.name for module in pkgutil.iter_modules(bench.__path__) if not module.name.startswith("_"))
    for name in names or known:
        module = importlib.import_module(f"bench.{name}")
        print(f"\n{name}: {module.GOAL}", flush=True)
        for what, figure in module.measure(ROOT):
            print(f"  {what:<58} {figure}", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
