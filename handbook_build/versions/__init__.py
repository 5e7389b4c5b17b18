"""Permanent codes and their registry (slugs), releases, the changelog between them, addresses (permalinks), how to cite."""
