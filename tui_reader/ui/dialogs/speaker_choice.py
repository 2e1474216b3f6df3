"""The names of an article to choose a speaker from, or another one."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from textual.content import Content

from tui_reader.text import clean_line
from tui_reader.ui.dialogs.filtering import FilterDialog, has_words

_NOBODY: Final = "Nobody by name"


class Speaker(NamedTuple):
    """A choice; ``name`` is ``None`` for nobody by name."""

    name: str | None
    is_typed: bool = False


class SpeakerChoice(FilterDialog[Speaker]):
    """Lists the names with the typed words.

    Behind them stands what is typed, as a name of its own.
    """

    DEFAULT_CSS = "SpeakerChoice { Vertical { height: auto; max-height: 80%; } FilteredList { height: auto; } }"

    def __init__(self, names: Sequence[str]) -> None:
        """``names`` are listed in their order."""
        super().__init__(
            "Who says so?",
            placeholder="words of a name, or another name",
            hint="Enter choose   Down Up another   Esc close",
            nothing="",
        )
        self._names = names

    def fitting(self, query: str) -> tuple[Sequence[Speaker], int]:
        """Return the names with all words of a query, what is typed, and nobody."""
        typed = clean_line(query)
        fitting = [Speaker(name) for name in self._names if has_words(typed, name)]
        fitting += [Speaker(typed, is_typed=True)] if typed and typed not in self._names else []
        return [*fitting, *([Speaker(None)] if has_words(typed, _NOBODY) else [])], 0

    def row(self, each: Speaker) -> Content:
        """Return a name; one that was typed is called so."""
        return Content(f"“{each.name}”, as typed" if each.is_typed else each.name or _NOBODY)
