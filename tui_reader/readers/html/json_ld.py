"""What a page says about itself in JSON-LD, in the vocabulary of schema.org (https://schema.org/Article).

Real pages hold it as one object, as a list, or as a graph; with types and names as strings or lists; with line breaks in
strings; and broken. What cannot be read is passed over.
"""

import re
from collections import deque
from html import unescape
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from tui_reader.readers.json import parse_json

if TYPE_CHECKING:
    from lxml.html import HtmlElement

Node: TypeAlias = dict[str, Any]

_ARTICLE_TYPE: Final = re.compile(r"(?:Article|BlogPosting|Report|Review|Recipe|LiveBlogPosting|Opinion\w*)$")
_PAGE_TYPE: Final = re.compile(r"(?:WebPage|ItemPage|FAQPage|VideoObject|PodcastEpisode|Course|HowTo)$")
_WRAPPING: Final = re.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|(?://)?\s*\]\]>)\s*;?\s*$")
# More objects than this are a catalogue of products, and the article is before them.
_MAX_NODES: Final = 2000


class JsonLd:
    """The objects of a page's JSON-LD, and the one that is the article."""

    def __init__(self, root: "HtmlElement") -> None:
        self._nodes = _nodes(root)
        self._by_id = {node["@id"]: node for node in self._nodes if isinstance(node.get("@id"), str) and len(node) > 1}
        self.article = self._first(_ARTICLE_TYPE) or self._first(_PAGE_TYPE) or {}

    def text(self, *names: str) -> str | None:
        """The first of the article's fields with these names that is text."""
        for name in names:
            for value in _listed(self.article.get(name)):
                if isinstance(value, str) and value.strip():
                    return unescape(value)
        return None

    def names(self, field: str) -> list[str]:
        """The names of the persons or organisations in a field of the article."""
        found: list[str] = []
        for value in _listed(self.article.get(field)):
            if isinstance(value, dict):
                node = self._by_id.get(str(value.get("@id")), {}) | value
                found.extend(name for name in _listed(node.get("name")) if isinstance(name, str))
            elif isinstance(value, str):
                found.append(value)
        return [unescape(name) for name in dict.fromkeys(found) if name.strip()]

    def organisations(self) -> set[str]:
        """The names of what the page calls an organisation and not a person, too."""
        named = ((node.get("name"), [str(kind) for kind in _listed(node.get("@type"))]) for node in self._nodes)
        return {name for name, kinds in named if isinstance(name, str) and _is_organisation(kinds)}

    def site_name(self) -> str | None:
        """The name of the page's publisher, or of its site."""
        publishers = self.names("publisher")
        site = self._first(re.compile("WebSite$")) or {}
        name = site.get("name")
        return publishers[0] if publishers else name if isinstance(name, str) else None

    def _first(self, wanted: re.Pattern[str]) -> Node | None:
        for node in self._nodes:
            if any(isinstance(kind, str) and wanted.search(kind) for kind in _listed(node.get("@type"))):
                return node
        return None


def _is_organisation(kinds: list[str]) -> bool:
    return "Person" not in kinds and any(kind.endswith(("Organization", "Corporation", "Business")) for kind in kinds)


def _nodes(root: "HtmlElement") -> list[Node]:
    found: list[Node] = []
    for script in root.iter("script"):
        if "ld+json" in script.get("type", "").lower():
            found.extend(_objects(_parsed(script.text or "")))
    return found[:_MAX_NODES]


def _parsed(text: str) -> Any:
    return parse_json(_WRAPPING.sub("", text))


def _objects(value: Any) -> list[Node]:
    """All objects in a value, those around before those within."""
    found: list[Node] = []
    waiting = deque([value])
    while waiting and len(found) < _MAX_NODES:
        current = waiting.popleft()
        if isinstance(current, dict):
            found.append(current)
            waiting.extend(current.values())
        elif isinstance(current, list):
            waiting.extend(current)
    return found


def _listed(value: Any) -> list[Any]:
    if isinstance(value, list):
        return value
    return [] if value is None else [value]
