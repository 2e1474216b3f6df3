"""Articles, places and looks that are remembered between two runs."""
