"""Read the JSON-LD of a page, in the vocabulary of schema.org (https://schema.org/Article).

Real pages hold it as one object, as a list, or as a graph; with types and names as strings or lists; with line breaks in
strings; and broken. What cannot be read is passed over.
"""

import re
from collections import deque
from collections.abc import Iterator
from html import unescape
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from tui_reader.readers.json import parse_json

if TYPE_CHECKING:
    from lxml.html import HtmlElement

Node: TypeAlias = dict[str, Any]

_CLAIM_REVIEW: Final = re.compile(r"ClaimReview$")
_ARTICLE_TYPE: Final = re.compile(
    r"(?:Article|BlogPosting|Report|(?<!Claim)Review|Recipe|LiveBlogPosting|Opinion\w{0,40})$"
)
_SITE_TYPE: Final = re.compile(r"WebSite$")
_PAGE_TYPE: Final = re.compile(r"(?:WebPage|ItemPage|FAQPage|VideoObject|PodcastEpisode|Course|HowTo)$")
_WRAPPING_BEFORE: Final = re.compile(r"<!--|(?://\s*+)?<!\[CDATA\[")
_WRAPPINGS_BEHIND: Final = ("-->", "]]>")
# More objects than this are a catalogue of products, and the article is before them.
_MAX_NODES: Final = 2000


class JsonLd:
    """The objects of a page's JSON-LD, and the one that is the article."""

    def __init__(self, root: "HtmlElement") -> None:
        self._nodes = _nodes(root)
        self._by_id = {node["@id"]: node for node in self._nodes if isinstance(node.get("@id"), str) and len(node) > 1}
        wanted = (_ARTICLE_TYPE, _CLAIM_REVIEW, _PAGE_TYPE)
        self.article = next((node for each in wanted for node in self._of_type(each)), {})

    def text(self, *names: str) -> str | None:
        """Return the first of the article's fields with these names that is text."""
        return next(self.texts(*names), None)

    def texts(self, *names: str) -> Iterator[str]:
        """Yield the texts in the article's fields with these names."""
        for name in names:
            for value in listed(self.article.get(name)):
                if isinstance(value, str) and value.strip():
                    yield unescape(value)

    def types(self) -> Iterator[str]:
        """Yield the types of the article, without the address of the vocabulary."""
        for value in listed(self.article.get("@type")):
            if isinstance(value, str):
                yield value.rpartition("/")[2]

    def names(self, field: str) -> list[str]:
        """Return the names of the persons or organisations in a field of the article."""
        return self.names_of(self.article.get(field))

    def names_of(self, value: Any) -> list[str]:
        """Return the names of persons or organisations in a value.

        The value holds objects, references or strings, one or a list.
        """
        found: list[str] = []
        for each in listed(value):
            if isinstance(each, dict):
                node = self._by_id.get(str(each.get("@id")), {}) | each
                found.extend(name for name in listed(node.get("name")) if isinstance(name, str))
            elif isinstance(each, str):
                found.append(each)
        return [unescape(name) for name in dict.fromkeys(found) if name.strip()]

    def claim_reviews(self) -> Iterator[Node]:
        """Yield the checks of claims in the page (https://schema.org/ClaimReview)."""
        return self._of_type(_CLAIM_REVIEW)

    def organisations(self) -> set[str]:
        """Return the names of organisations, without those that are persons, too."""
        named = ((node.get("name"), [str(kind) for kind in listed(node.get("@type"))]) for node in self._nodes)
        return {name for name, kinds in named if isinstance(name, str) and _is_organisation(kinds)}

    def site_name(self) -> str | None:
        """Return the name of the page's publisher, or of its site."""
        publishers = self.names("publisher")
        site = next(self._of_type(_SITE_TYPE), {})
        name = site.get("name")
        return publishers[0] if publishers else name if isinstance(name, str) else None

    def _of_type(self, wanted: re.Pattern[str]) -> Iterator[Node]:
        for node in self._nodes:
            if any(isinstance(kind, str) and wanted.search(kind) for kind in listed(node.get("@type"))):
                yield node


def _is_organisation(kinds: list[str]) -> bool:
    return "Person" not in kinds and any(kind.endswith(("Organization", "Corporation", "Business")) for kind in kinds)


def _nodes(root: "HtmlElement") -> list[Node]:
    found: list[Node] = []
    for script in root.iter("script"):
        if "ld+json" in script.get("type", "").lower():
            found.extend(_objects(_parsed(script.text or "")))
    return found[:_MAX_NODES]


def _parsed(text: str) -> Any:
    return parse_json(_unwrapped(text))


def _unwrapped(text: str) -> str:
    """Remove the wrapping that hid scripts from old browsers.

    It is a comment, or a CDATA section.
    """
    text = text.strip().removesuffix(";").rstrip()
    if before := _WRAPPING_BEFORE.match(text):
        text = text[before.end() :]
    if text.endswith(_WRAPPINGS_BEHIND):
        text = text[:-3].rstrip().removesuffix("//")
    return text


def _objects(value: Any) -> list[Node]:
    """Return all objects in a value, outer objects before inner ones.

    The subject of a review is left out, because it is not part of the page.
    """
    found: list[Node] = []
    waiting = deque([value])
    while waiting and len(found) < _MAX_NODES:
        current = waiting.popleft()
        if isinstance(current, dict):
            found.append(current)
            waiting.extend(inner for name, inner in current.items() if name != "itemReviewed")
        elif isinstance(current, list):
            waiting.extend(current)
    return found


def listed(value: Any) -> list[Any]:
    """Return a value that may be one or several as a list."""
    if isinstance(value, list):
        return value
    return [] if value is None else [value]
