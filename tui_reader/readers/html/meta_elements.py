"""Read a page's meta elements, also those of Open Graph (https://ogp.me)."""

import re
from html import unescape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement


class MetaElements:
    """The contents of the meta elements by ``name``, ``property``, ``itemprop`` or ``http-equiv``, in lower case.

    An attribute can hold several names. Contents are unescaped once more than the parser does: many pages escape twice.
    """

    def __init__(self, root: "HtmlElement") -> None:
        self._contents: dict[str, list[str]] = {}
        for element in root.iter("meta"):
            content = element.get("content", "").strip()
            for attribute in ("property", "name", "itemprop", "http-equiv"):
                for name in element.get(attribute, "").lower().split() if content else ():
                    self._contents.setdefault(name, []).append(unescape(content))

    def all(self, *names: str) -> list[str]:
        """Return the contents under any of these names, without repetitions, in the order of names."""
        return list(dict.fromkeys(content for name in names for content in self._contents.get(name, ())))

    def called(self, pattern: re.Pattern[str]) -> list[str]:
        """Return the contents under names that match a pattern, in the order of the page."""
        return [content for name, contents in self._contents.items() if pattern.search(name) for content in contents]

    def first(self, *names: str) -> str | None:
        """Return the first content under any of these names, or ``None``."""
        return next(iter(self.all(*names)), None)
