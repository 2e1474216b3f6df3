"""The articles of this session, in the order in which they were opened."""

from dataclasses import dataclass

from tui_reader.model import AnnotatedArticle


@dataclass(slots=True, eq=False, repr=False)
class Visit:
    """An article, how far it was read, from 0 to 1, and whether its marks have come."""

    document: AnnotatedArticle
    progress: float = 0.0
    is_marked: bool = False


class History:
    """A line of visits and the one that is shown; opening another one forgets those after it."""

    def __init__(self) -> None:
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
        self._index = len(self._visits) - 1

    def step(self, step: int) -> Visit | None:
        """Show the one before (-1) or after (1); ``None``, and nothing changes, where there is none."""
        index = self._index + step
        if not 0 <= index < len(self._visits):
            return None
        self._index = index
        return self._visits[index]
