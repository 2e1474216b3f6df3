"""Ask for a location, and offer articles that were read and files."""

import os
from collections.abc import Callable, Sequence
from itertools import islice
from typing import Final, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.style import Style
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from tui_reader.text import clean_line
from tui_reader.ui.dialogs.dialog import Dialog
from tui_reader.ui.dialogs.filtering import has_words
from tui_reader.ui.pointed_list import PointedList
from tui_reader.ui.steady_input import SteadyInput

_HINT: Final = "Enter open   Up Down read before   Tab complete a path   Esc cancel"
_TITLE_SHARE: Final = 0.5  # of a row, at most, for the title in it
_MOST_ROWS: Final = 200


class Offer(NamedTuple):
    """A location to choose, and the title of its article if that is known."""

    location: str
    title: str = ""


class OfferList(PointedList, can_focus=False):
    """The locations above the line; the keys stay in the line."""


class LocationPrompt(Dialog[str]):
    """Asks for a location; the result is what was typed or chosen."""

    hides_messages = True
    BINDINGS = [  # noqa: RUF012 - Textual's way to declare them
        Binding("up,ctrl+p", "walk(-1)", show=False),
        Binding("down,ctrl+n", "walk(1)", show=False),
        Binding("tab", "complete(1)", show=False),
        Binding("shift+tab", "complete(-1)", show=False),
    ]
    DEFAULT_CSS = """
    LocationPrompt {
        align: left bottom;
        Vertical { height: auto; max-height: 100%; }
        .dialog-hint { max-height: 2; }
        OfferList { height: auto; max-height: 30vh; }
        OfferList > .option-list--option-highlighted {
            background: $block-cursor-background;
            color: $block-cursor-foreground;
        }
    }
    """

    def __init__(self, value: str, offers: Sequence[Offer], complete: Callable[[str], list[str]]) -> None:
        """Begin with a line.

        Args:
            value: What stands in the line at first.
            offers: Locations to choose from, the likeliest first.
            complete: Returns the paths that begin as what is typed.
        """
        super().__init__()
        self._value = value
        self._offers = offers
        self._complete = complete
        self._typed = value
        self._listed = self._fitting(value)  # from top to bottom; the likeliest stands next to the line
        self._are_paths = False

    def compose(self) -> ComposeResult:
        """Title, list, line and hint."""
        with Vertical():
            yield Static(Content("Open"), classes="dialog-title")
            choices = OfferList(*self._rows())  # at once: the next key may walk through it
            choices.display, choices.highlighted = bool(self._listed), None
            yield choices
            yield SteadyInput(self._value, placeholder="https://…  or  path/to/article.html", select_on_focus=False)
            yield Static(Content(_HINT), classes="dialog-hint")

    def on_mount(self) -> None:
        """Show the end of the list."""
        self.query_one(OfferList).scroll_end(animate=False)

    @property
    def _line(self) -> Input:
        return self.query_one(Input)

    def _fitting(self, typed: str) -> list[Offer]:
        """Return the locations with all words of what is typed."""
        offers = (one for one in self._offers if has_words(typed, one.title, one.location))
        return list(islice(offers, _MOST_ROWS))[::-1]

    def _rows(self) -> list[Option]:
        return [Option(_row(one, max(20, self.app.size.width - 4))) for one in self._listed]

    def _list(self, offers: list[Offer]) -> None:
        self._listed = offers
        choices = self.query_one(OfferList)
        choices.set_options(self._rows())
        choices.display = bool(offers)
        choices.highlighted = None
        choices.scroll_end(animate=False)

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        event.stop()
        place = self.query_one(OfferList).highlighted
        if place is not None and event.value == self._listed[place].location:
            return  # the person walks through the list
        if event.value != self._typed:
            self._typed = event.value
            self._are_paths = False
            self._list(self._fitting(event.value))
            self._hint(_HINT)

    def action_walk(self, step: int) -> None:
        """Take the location above (-1) or below (1) into the line.

        Below the last one is what was typed.
        """
        choices = self.query_one(OfferList)
        last = len(self._listed)
        place = min(max((last if choices.highlighted is None else choices.highlighted) + step, 0), last)
        self._point_at(place if place < last else None)
        if not self._listed:
            self._hint("Nothing that was read before fits.")

    def _point_at(self, place: int | None) -> None:
        choices = self.query_one(OfferList)
        choices.highlighted = place
        if place is None:
            choices.scroll_end(animate=False)
        self._write(self._typed if place is None else self._listed[place].location)

    def _write(self, text: str) -> None:
        self._line.value = text
        self._line.cursor_position = len(text)

    def action_complete(self, step: int) -> None:
        """Complete the path as far as it is certain, then go through those there are."""
        choices = self.query_one(OfferList)
        if self._are_paths and self._listed:
            place = choices.highlighted
            self._point_at((place + step) % len(self._listed) if place is not None else 0)
            return
        paths = self._complete(self._line.value)
        if not paths:
            self._hint("No file begins so.")
            return
        common = os.path.commonprefix(paths)  # noqa: RUF071 - a part of a name is completed, too
        if len(common) >= len(self._line.value):
            self._typed = common
            self._write(common)
        self._are_paths = len(paths) > 1
        self._list([Offer(path) for path in paths[:_MOST_ROWS]] if self._are_paths else [])
        choices.scroll_home(animate=False)

    def _hint(self, text: str) -> None:
        self.query_one(".dialog-hint", Static).update(Content(text))

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.close_with(event.value.strip() or None)

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.close_with(self._listed[event.option_index].location)


def _row(offer: Offer, width: int) -> Content:
    """Write the title, if there is one, and then the address."""
    address = Content(clean_line(offer.location))
    if not offer.title:
        return address
    title = Content(offer.title).truncate(int(width * _TITLE_SHARE), ellipsis=True)
    return Content.assemble(title, "  ", address.stylize(Style(dim=True)))
