"""Define the sign of a genre."""

from typing import Final, NamedTuple

from tui_reader.analysis.fitted_weights import fitted_weights
from tui_reader.model import GenreKind, Reason

SHARES: Final = "shares.txt"
NOTHING: Final = 0.5
"""A share that speaks neither for a genre nor against it."""


class Sign(NamedTuple):
    """A sign of a genre.

    Attributes:
        kind: The genre.
        reason: The rule of the sign.
        number: How many there are of what the rule looks for, if that matters.
        said: The share of articles with the sign that are of the genre, where the page itself says so. Those of other signs are fitted.
    """

    kind: GenreKind
    reason: Reason
    number: int = 1
    said: float | None = None

    @property
    def share(self) -> float:
        """The share of such articles that are of the genre, from 0 to 1."""
        if self.said is not None:
            return self.said
        shares = fitted_weights(__package__, SHARES)
        rule = self.reason.rule.removeprefix("genre.")
        keys = (f"{rule} {self.kind} {self.number}", f"{rule} any {self.number}", "any any 1")
        return next((shares[key] for key in keys if key in shares), NOTHING)
