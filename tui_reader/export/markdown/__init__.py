"""Write annotated Markdown in one of three styles of marks."""
