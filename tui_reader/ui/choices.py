"""Define the values that the look of the screen can be set to."""

from typing import Final

LEAVES: Final = ("sources", "names", "outline")
"""The lists of the sidebar, in the order in which a key goes through them."""
LEAST_WIDTH: Final = 40
"""The least width of the text, in columns."""
MOST_WIDTH: Final = 120
"""The greatest width of the text, in columns."""
