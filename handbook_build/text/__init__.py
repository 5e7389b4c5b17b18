"""Markdown as authors write it, and the rules of its form: chapters, headings, blocks, placeholders, wording."""
