"""EPUB, Word and slides: pages become what pandoc reads, and its output is dressed."""
