"""What stands beside the pages: permalinks, redirects, claim ledger, editions, assets, offline copy, downloads."""
