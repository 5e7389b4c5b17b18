"""Works of the bibliography, verified facts and claims; a citation in Markdown becomes a footnote."""
