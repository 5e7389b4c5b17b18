"""Permanent codes and their registry, released versions, the changelog between them, and how to cite one."""
