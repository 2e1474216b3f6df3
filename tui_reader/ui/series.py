"""The articles to read one after the other, in a list."""

from collections.abc import Sequence
from typing import NamedTuple

from tui_reader.model import Listed


class Item(NamedTuple):
    """An article of the list; its title is empty until it is known."""

    location: str
    title: str = ""


class Series:
    """Articles in their order, and the one that was opened last.

    Attributes:
        items: The articles.
        index: The number of the one that was opened last.
    """

    def __init__(self, locations: Sequence[str]) -> None:
        self.items = [Item(location) for location in dict.fromkeys(locations)]
        self.index = 0

    def begin(self, items: Sequence[Item]) -> None:
        """Take other articles in place of those of the list."""
        self.items = list(items)
        self.index = 0

    def __len__(self) -> int:
        return len(self.items)

    def step(self, step: int) -> Item | None:
        """Make the article before (-1) or after (1) the current one, and return it."""
        index = self.index + step
        return self.choose(index) if 0 <= index < len(self.items) else None

    def choose(self, index: int) -> Item:
        """Return an article by its number from 0; it is the current one."""
        self.index = index
        return self.items[index]

    def arrived(self, location: str, title: str, lists: Sequence[Listed]) -> int:
        """Take over the title of an article, and behind it the articles that it lists.

        A feed that is not of the list begins a new one.

        Returns:
            The number of the articles that are new in the list.
        """
        if self._number_of(location) is None and lists:
            self.items = [Item(location)]
        if (number := self._number_of(location)) is None:
            return 0
        self.items[number] = Item(location, title)
        known = {item.location for item in self.items}
        new = {each.url: each.title for each in lists if each.url not in known}
        self.items[number + 1 : number + 1] = [Item(url, name) for url, name in new.items()]
        self.index = number
        return len(new)

    def shows(self, location: str) -> str:
        """Make a location of the list the current one, and return its number.

        The number is “2/12”, and empty for a location that is not of the list.
        """
        if not self.turn_to(location) or len(self.items) == 1:
            return ""
        return f"{self.index + 1}/{len(self.items)}"

    def turn_to(self, location: str) -> bool:
        """Make a location the current one, and return whether the list has that location."""
        number = self._number_of(location)
        if number is not None:
            self.index = number
        return number is not None

    def _number_of(self, location: str) -> int | None:
        return next((number for number, item in enumerate(self.items) if item.location == location), None)
