"""The same small handbook as the tests of the package."""

from ..handbook_build.conftest import copy, small

__all__ = ["copy", "small"]
