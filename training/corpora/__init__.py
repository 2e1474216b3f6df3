"""Convert public corpora to the common form that ``docs/corpora.md`` describes."""
