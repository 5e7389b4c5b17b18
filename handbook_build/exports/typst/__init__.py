"""PDF: pages become Typst source, and Typst sets them."""
