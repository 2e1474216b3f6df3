"""Remember articles, places and looks between two runs."""
