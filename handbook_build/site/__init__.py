"""What stands beside the pages: permalinks and redirects, the claim ledger, editions, assets, offline copy, downloads."""
