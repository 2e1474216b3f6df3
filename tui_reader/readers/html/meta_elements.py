"""What a page says about itself in its meta elements, those of Open Graph (https://ogp.me) among them."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement


class MetaElements:
    """The contents of the meta elements by ``name``, ``property``, ``itemprop`` or ``http-equiv``, in lower case."""

    def __init__(self, root: "HtmlElement") -> None:
        self._contents: dict[str, list[str]] = {}
        for element in root.iter("meta"):
            content = element.get("content", "").strip()
            for attribute in ("property", "name", "itemprop", "http-equiv"):
                if content and (name := element.get(attribute, "").strip().lower()):
                    self._contents.setdefault(name, []).append(content)

    def all(self, *names: str) -> list[str]:
        """The contents under any of these names, without repetitions, in the order of the names."""
        return list(dict.fromkeys(content for name in names for content in self._contents.get(name, ())))

    def first(self, *names: str) -> str | None:
        """The first content under any of these names."""
        return next(iter(self.all(*names)), None)
