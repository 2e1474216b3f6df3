"""Define the sign of a genre."""

from typing import NamedTuple

from tui_reader.model import GenreKind, Reason


class Sign(NamedTuple):
    """A sign of a genre.

    Attributes:
        kind: The genre.
        share: How many in a hundred of the articles with the sign are of the genre, from 0 to 1; set by hand.
        reason: The rule of the sign.
    """

    kind: GenreKind
    share: float
    reason: Reason
