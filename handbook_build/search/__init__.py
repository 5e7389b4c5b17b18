"""What the search box loads: the index of sections, and what each everyday word speaks of. Stemmer, ranking: search-*.js."""
