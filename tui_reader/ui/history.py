"""The articles of this session, in the order in which they were opened."""

from dataclasses import dataclass, field

from tui_reader.corrections.journal import Journal
from tui_reader.corrections.overlay import Corrected, corrected
from tui_reader.model import AnnotatedArticle

MOST_VISITS = 100
MOST_CHARACTERS = 20_000_000
"""Of the text of all visits together: with marks, 8 bytes a character are kept (``python -m benchmarks.endurance --only session``)."""
_FEWEST_VISITS = 2


@dataclass(slots=True, eq=False, repr=False)
class Visit:
    """A visited article, with the progress through it and the corrections of the person.

    ``analysed`` is the article with the marks of the analysis, ``progress`` is from 0 to 1.
    """

    analysed: AnnotatedArticle
    progress: float = 0.0
    is_marked: bool = False
    journal: Journal = field(default_factory=Journal)
    _corrected: tuple[AnnotatedArticle, Journal, Corrected] | None = field(default=None, init=False)

    @property
    def corrected(self) -> Corrected:
        """The article with the corrections laid over its marks."""
        if self._corrected is None or self._corrected[0] is not self.analysed or self._corrected[1] is not self.journal:
            self._corrected = self.analysed, self.journal, corrected(self.analysed, self.journal.entries)
        return self._corrected[2]

    @property
    def document(self) -> AnnotatedArticle:
        """The article as it is shown."""
        return self.corrected.annotated if self.journal.entries else self.analysed


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
        """Show a new one after the current one."""
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
