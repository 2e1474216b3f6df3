"""Keep corrections in their order, with undo and redo."""

from typing import TYPE_CHECKING, NamedTuple, Self

if TYPE_CHECKING:
    from tui_reader.model import Correction


class Journal(NamedTuple):
    """The corrections of one article, the oldest first.

    Attributes:
        entries: The corrections that hold.
        undone: The corrections that were undone, the last one first: ``redo`` takes the first.
    """

    entries: "tuple[Correction, ...]" = ()
    undone: "tuple[Correction, ...]" = ()

    def add(self, *entries: "Correction") -> Self:
        """Return the journal with more corrections; what was undone before is given up."""
        return self._replace(entries=(*self.entries, *entries), undone=())

    def undo(self) -> Self:
        """Return the journal without its last correction; an empty journal is returned as it is."""
        if not self.entries:
            return self
        return self._replace(entries=self.entries[:-1], undone=(self.entries[-1], *self.undone))

    def redo(self) -> Self:
        """Return the journal with the correction that was undone last, where one was undone."""
        if not self.undone:
            return self
        return self._replace(entries=(*self.entries, self.undone[0]), undone=self.undone[1:])
