"""The articles of this session, in the order in which they were opened."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tui_reader import sample
from tui_reader.corrections.journal import Journal
from tui_reader.model import AnnotatedArticle
from tui_reader.sources.location import lasting_address

if TYPE_CHECKING:
    from tui_reader.corrections.overlay import Corrected

MOST_VISITS = 100
MOST_CHARACTERS = 20_000_000
"""Of the text of all visits together: with marks, 8 bytes a character are kept (``python -m benchmarks.endurance --only session``)."""
_FEWEST_VISITS = 2


@dataclass(slots=True, eq=False, repr=False)
class SharedCorrections:
    """The corrections of one article, which all visits to its address share.

    ``is_read`` tells whether those of earlier runs were looked for.
    """

    journal: Journal = field(default_factory=Journal)
    is_read: bool = False


@dataclass(slots=True, eq=False, repr=False)
class Visit:
    """A visited article, with the progress through it and the corrections of the person.

    ``analysed`` is the article with the marks of the analysis, ``progress`` is from 0 to 1.
    """

    analysed: AnnotatedArticle
    progress: float = 0.0
    is_marked: bool = False
    corrections: SharedCorrections = field(default_factory=SharedCorrections)
    _corrected: "tuple[AnnotatedArticle, Journal, Corrected] | None" = field(default=None, init=False)

    @property
    def address(self) -> str | None:
        """The address of the article in the library, if it has an address.

        The sample and standard input have no address that lasts.
        """
        location = self.analysed.location
        return None if location == str(sample.ARTICLE) else lasting_address(location)

    @property
    def corrected(self) -> "Corrected":
        """The article with the corrections laid over its marks."""
        journal = self.corrections.journal
        if self._corrected is None or self._corrected[0] is not self.analysed or self._corrected[1] is not journal:
            from tui_reader.corrections.overlay import corrected  # not before the first frame

            self._corrected = self.analysed, journal, corrected(self.analysed, journal.entries)
        return self._corrected[2]

    @property
    def document(self) -> AnnotatedArticle:
        """The article as it is shown."""
        return self.corrected.annotated if self.corrections.journal.entries else self.analysed


class History:
    """The visits in order, and the one that is shown.

    A new visit replaces those after the shown one; if there are too many, the oldest is forgotten.

    Attributes:
        has_forgotten: Whether visits before the first one that is kept were forgotten.
    """

    def __init__(self) -> None:
        self.has_forgotten = False
        self._visits: list[Visit] = []
        self._index = -1

    @property
    def current(self) -> Visit | None:
        """The visit that is shown."""
        return self._visits[self._index] if self._visits else None

    def add(self, visit: Visit) -> None:
        """Show a new one after the current one.

        It shares the corrections of other visits to its address.
        """
        address = visit.address
        same = (each for each in self._visits if each is not visit and address is not None and each.address == address)
        visit.corrections = next((each.corrections for each in same), visit.corrections)
        del self._visits[self._index + 1 :]
        self._visits.append(visit)
        while self._holds_too_much():
            del self._visits[0]
            self.has_forgotten = True
        self._index = len(self._visits) - 1

    def _holds_too_much(self) -> bool:
        """Check whether to forget the oldest visit; the last two are always kept."""
        count = len(self._visits)
        characters = sum(len(visit.document.article.text) for visit in self._visits)
        return count > MOST_VISITS or (characters > MOST_CHARACTERS and count > _FEWEST_VISITS)

    def find(self, location: str) -> Visit | None:
        """Return the last visit to a location, if it is kept."""
        return next((visit for visit in reversed(self._visits) if visit.document.location == location), None)

    def step(self, step: int) -> Visit | None:
        """Return the visit before (-1) or after (1), which is now shown, if any."""
        index = self._index + step
        if not 0 <= index < len(self._visits):
            return None
        self._index = index
        return self._visits[index]
