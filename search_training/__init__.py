"""Learn data/search_table.json from invented questions. None of it runs in a build; `make search-table` runs it."""
