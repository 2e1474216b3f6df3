"""Scripts that made the shipped word lists and weights; not part of the package."""
