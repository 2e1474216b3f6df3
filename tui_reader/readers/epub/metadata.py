"""Read the metadata in the package document of an e-book (EPUB 2 and 3).

EPUB 2 describes an element further by its attributes (``opf:role``), EPUB 3 by elements ``meta`` that refine it
(https://www.w3.org/TR/epub-33/#sec-meta-elem); books have both, and one mixed with the other.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Final

from tui_reader.readers.article_builder import Metadata
from tui_reader.readers.dates import iso_date
from tui_reader.readers.epub.creators import Creator, byline
from tui_reader.readers.links import absolute_link
from tui_reader.readers.xml import local_name, text_of

if TYPE_CHECKING:
    from lxml.etree import _Element

# Dates of these events are those of the text, in this order; others are those of the file.
_EVENTS: Final = ("publication", "original-publication", "issued", "", "creation", "created", "copyright")
# ISO 8601 of any length. Books are older than the pages of the web, but not older than print.
_DAY: Final = re.compile(r"(1[4-9]\d\d|20\d\d)(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?(?=$|[T ])")
# Titles beside the main one; "expanded" and "extended" ones are whole titles, but repeat the main one.
_OTHER_TITLES: Final = frozenset({"subtitle", "short", "collection", "edition", "expanded", "extended", "series"})
_NO_LANGUAGE: Final = frozenset({"und", "mul", "zxx", "mis", "un"})
# Codes of three letters (ISO 639-2) of languages that have one of two, which BCP 47 asks for.
_SHORTER: Final = {
    "eng": "en", "ger": "de", "deu": "de", "fre": "fr", "fra": "fr", "spa": "es", "ita": "it", "por": "pt", "dut": "nl", "nld": "nl",
    "swe": "sv", "dan": "da", "nor": "no", "fin": "fi", "pol": "pl", "rus": "ru", "chi": "zh", "zho": "zh", "jpn": "ja",
}  # fmt: skip
_LAST: Final = float("inf")


def read_metadata(block: "_Element") -> Metadata:
    """Return the metadata of an element ``metadata``."""
    said = _Said(block)
    return Metadata(
        title=_title(said),
        byline=byline(_creators(said)),
        site=next(said.texts("publisher"), None),
        published=_published(said),
        language=_language(said),
        url=next(filter(None, (absolute_link(text, None) for text in said.texts("source", "identifier"))), None),
    )


class _Said:
    """The elements of the metadata, with the attributes and elements that refine them."""

    def __init__(self, block: "_Element") -> None:
        self._elements: dict[str, list[_Element]] = defaultdict(list)
        self._refinements: dict[tuple[str, str], list[str]] = defaultdict(list)
        self.properties: dict[str, str] = {}
        for element in block.iterdescendants():
            if local_name(element) != "meta":
                self._elements[local_name(element)].append(element)
            elif name := _term(element.get("property", "")):
                refined = element.get("refines", "").strip().removeprefix("#")
                if refined:
                    self._refinements[refined, name].append(text_of(element))
                else:
                    self.properties.setdefault(name, text_of(element))

    def elements(self, *names: str) -> "Iterator[_Element]":
        """Yield the elements with one of these names that have a text."""
        return (element for name in names for element in self._elements[name] if text_of(element))

    def texts(self, *names: str) -> Iterator[str]:
        """Yield the texts of the elements with these names."""
        return map(text_of, self.elements(*names))

    def of(self, element: "_Element", name: str) -> list[str]:
        """Return all refinements of an element under a name, from attributes and other elements."""
        attributes = [value for key, value in element.items() if _term(str(key).rpartition("}")[2]) == name]
        return [*attributes, *self._refinements.get((element.get("id", ""), name), ())]

    def place(self, element: "_Element") -> float:
        """Return the position of an element among others of its name, for display."""
        return next((float(text) for text in self.of(element, "display-seq") if re.fullmatch(r"\d{1,9}", text)), _LAST)


def _term(text: str) -> str:
    """Return a term without the prefix or the address of its vocabulary."""
    return re.split(r"[:/#]", text.strip().rstrip("/"))[-1]


def _title(said: _Said) -> str | None:
    titles = sorted(said.elements("title"), key=said.place)
    types = [{_term(each).casefold() for each in said.of(title, "title-type")} for title in titles]
    ranked = sorted(
        zip(types, titles, strict=True), key=lambda each: (bool(each[0] & _OTHER_TITLES), "main" not in each[0])
    )
    return next((text_of(title) for _, title in ranked), None)


def _creators(said: _Said) -> Iterator[Creator]:
    for element in said.elements("creator", "contributor"):
        roles = tuple(_term(role) for text in said.of(element, "role") for role in text.split(",") if role.strip())
        filed_as = next(iter(said.of(element, "file-as")), "")
        is_contributor = local_name(element) == "contributor"
        yield Creator(text_of(element), filed_as, roles, said.place(element), is_contributor)


def _published(said: _Said) -> str | None:
    dates = [(next(iter(said.of(date, "event")), "").casefold(), text_of(date)) for date in said.elements("date")]
    dates += [(name, text) for name, text in said.properties.items() if name in ("issued", "created")]
    for event in _EVENTS:
        for of, text in dates:
            if of == event and (found := _iso(text)):
                return found
    return None


def _iso(text: str) -> str | None:
    match = _DAY.match(text)
    if match is None:
        return iso_date(text)
    year, month, day = match.groups()
    if day is None:
        return match.group()
    try:
        return iso_date(text) or date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return f"{year}-{month}"


def _language(said: _Said) -> str | None:
    for tag in said.texts("language"):
        primary, hyphen, rest = tag.replace("_", "-").partition("-")
        if primary.casefold() not in _NO_LANGUAGE:
            return f"{_SHORTER.get(primary.casefold(), primary)}{hyphen}{rest}"
    return None
