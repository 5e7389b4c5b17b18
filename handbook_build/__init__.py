"""What the build does to the handbook's text: pure functions of text and data that know no MkDocs."""
