"""EPUB, Word and slides: pages become HTML that pandoc reads well, and its output is finished."""
