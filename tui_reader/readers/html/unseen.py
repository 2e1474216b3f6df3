"""Remove text that is hidden by attribute, style, name, or style sheet."""

import re
from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING, Final

from tui_reader.readers.html.element_text import short_text
from tui_reader.readers.html.hiding_sheets import hidden_names
from tui_reader.readers.html.hiding_styles import colour_of, ground_of, hiding_property, parse_style

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

    from tui_reader.readers.html.hiding_styles import Style

# React sends parts of a page that were late in hidden elements with these identifiers, and its script then puts them
# where they belong (https://react.dev/reference/react-dom/server/renderToPipeableStream).
_STREAMED: Final = re.compile(r"S:[0-9a-f]+")
# The names that frameworks and sites give to text for screen readers. In lower case, which is much faster to search.
_FOR_SCREEN_READERS: Final = re.compile(
    r"(?<![a-z:])(?<!not-)(?:sr[-_]?only|visually[-_]?hidden|hidden[-_]?visually|vis[-_]?hidden|visually[-_]?hide|hide[-_]?visually"
    r"|(?:for[-_]?)?screen[-_]?readers?(?:[-_]?(?:text|only))?|(?:show[-_]?)?for[-_]?sr|assistive[-_]?text|element[-_]invisible"
    r"|a11y[-_]?(?:hidden|only|text)|accessib(?:ly|le)[-_]?hid(?:den|e)|hidden[-_]accessible)(?![a-z])"
)
_SHOWN_AFTER_ALL: Final = re.compile(r"(?<![\w:-])(?:(?:sm|md|lg|xl|2xl):)?not-sr-only(?![\w-])")
# Find-in-page opens elements that are hidden with this value, so they are text.
_FOUND_BY_SEARCH: Final = "until-found"
# Attributes of a control that name the element it opens.
_OPENERS: Final = ("aria-controls", "data-target", "data-bs-target", "popovertarget")
_FURNITURE: Final = ("nav", "form", "menu", "header", "footer", "aside")
# Nothing of these gets into an article, and their contents help to recognise them when blocks are chosen.
_NEVER_TEXT: Final = ("nav", "form", "footer")
_LINKED: Final = 0.3
# So much is not hidden for good, be it one element or all that are hidden in one way: a script or a click shows it.
# In characters, as a share of those of the page, and as the share that even a little must not pass.
_LITTLE: Final = 400
_SHARE: Final = 0.2
_HALF: Final = 0.5
# The most by which blanks of the markup may lengthen a text.
_SPACED: Final = 3
# A page that hides itself whole is one that a script would have shown.
_WHOLE: Final = ("html", "body")
# How far around an element the colour behind it is looked for.
_LEVELS: Final = 20
# An element with so many elements within is not a text that is hidden by the size or the colour of its letters.
_MANY: Final = 200
# These properties remove a box for everybody; with the others screen readers still read it.
_NOT_THERE: Final = ("display", "visibility")
# Properties that an element within may set otherwise than the element around it.
_INHERITED: Final = ("visibility", "font-size", "color")


class UnseenText:
    """The hidden text of a page.

    It is made while the page has its style sheets and controls; ``remove`` is called once it has none.
    """

    def __init__(self, root: "HtmlElement") -> None:
        self._names = hidden_names(root)
        self._opened = _opened_by_click(root)

    def remove(self, root: "HtmlElement") -> None:
        """Remove elements that are hidden for good.

        Elements that a click opens stay, and so do those with so much text that a script must show them.
        """
        found = [*_hidden_by_themselves(root), *self._hidden_by_name(root)]
        found = [(element, way) for element, way in found if not self._is_opened(element)]
        everything = _length(root.text_content())
        most = int(max(_SHARE * everything, min(_LITTLE, _HALF * everything)))
        lengths: Counter[object] = Counter()
        for element, way in found:
            if way is element:
                continue
            text = short_text(element, _SPACED * most)
            lengths[way] += most + 1 if text is None else _length(text)
        for element, way in found:
            if (way is element or lengths[way] <= most) and element.getparent() is not None:
                element.drop_tree()

    def _hidden_by_name(self, root: "HtmlElement") -> "Iterator[tuple[HtmlElement, object]]":
        """Yield elements with a class or an identifier that hides, and that name."""
        telling = {
            value: way for value in set(root.xpath("//@class", smart_strings=False)) if (way := self._way_of(value))
        }
        titles = {around for title in root.iter("h1") for around in (title, *title.iterancestors())}
        for element in root.xpath("descendant::*[@class]") if telling else ():
            way = telling.get(element.get("class"))
            if (
                way
                and element not in titles
                and element.tag not in _WHOLE
                and not _is_in_furniture(element, _NEVER_TEXT)
            ):
                yield element, way
        identifiers = {name[1:] for name in self._names if name[0] == "#"}
        for element in root.xpath("descendant::*[@id]") if identifiers else ():
            if element.get("id") in identifiers and element not in titles and element.tag not in _WHOLE:
                yield element, f"#{element.get('id')}"

    def _way_of(self, classes: str) -> str | None:
        lowered = classes.lower()
        if _FOR_SCREEN_READERS.search(lowered):
            return None if _SHOWN_AFTER_ALL.search(lowered) else "for screen readers"
        return next((name for each in classes.split() if (name := f".{each}") in self._names), None)

    def _is_opened(self, element: "HtmlElement") -> bool:
        """Check whether a click or a search opens an element of text.

        A menu is not a text.
        """
        is_found = element.get("hidden", "").strip().lower() == _FOUND_BY_SEARCH or element.get("role") == "tabpanel"
        if not is_found and element.get("id") not in self._opened:
            return False
        if _is_in_furniture(element, _FURNITURE):
            return False
        linked = sum(len("".join(link.itertext())) for link in element.iter("a"))
        return linked <= _LINKED * _length("".join(element.itertext()))


def _hidden_by_themselves(root: "HtmlElement") -> "Iterator[tuple[HtmlElement, object]]":
    """Yield elements that an attribute or their own style hides, with the way.

    The way is the element itself where the element is judged alone.
    """
    for element in root.xpath("//@hidden/.. | //@style/.."):
        if element.tag in _WHOLE:
            continue
        if _STREAMED.fullmatch(element.get("id", "")):
            element.attrib.pop("hidden", None)
        if element.get("hidden") is not None:
            yield element, element
            continue
        style = parse_style(element.get("style", ""))
        way = hiding_property(style) or ("color" if _is_in_colour_around(element, style) else None)
        if way in _NOT_THERE:
            yield element, element
        elif (
            way
            and next(element.iter("h1"), None) is None
            and not (way in _INHERITED and _is_shown_within(element, way))
        ):
            yield element, way


def _is_in_colour_around(element: "HtmlElement", style: "Style") -> bool:
    """Check whether a text has the colour of its ground, by styles of elements."""
    colour = colour_of(style.get("color", ""))
    if (
        colour is None
        or ground_of(style)
        or "background" in style
        or "background-image" in style
        or "text-shadow" in style
    ):
        return False
    for around in islice(element.iterancestors(), _LEVELS):
        laid = parse_style(around.get("style", ""))
        if "background" in laid or "background-color" in laid or "background-image" in laid:
            return "background-image" not in laid and colour == ground_of(laid)
        if around.get("bgcolor"):
            return colour == colour_of(around.get("bgcolor").lower())
        if around.get("class"):
            return False
    return False


def _is_shown_within(element: "HtmlElement", name: str) -> bool:
    """Check whether an element within may be shown although this one is hidden.

    Its own style, or a class, may override the property.
    """
    within = list(islice(element.iterdescendants(), _MANY))
    return len(within) == _MANY or any(each.get("class") or name in each.get("style", "").lower() for each in within)


def _opened_by_click(root: "HtmlElement") -> frozenset[str]:
    """Return the identifiers to which the controls and links of a page lead."""
    named = [value for name in _OPENERS for value in root.xpath(f"//@{name}")]
    named += root.xpath("//a/@href[starts-with(., '#')]")
    return frozenset(word.removeprefix("#") for value in named for word in value.split()[:10] if word != "#")


def _is_in_furniture(element: "HtmlElement", names: tuple[str, ...]) -> bool:
    return element.tag in names or next(element.iterancestors(*names), None) is not None


def _length(text: str) -> int:
    return len(" ".join(text.split()))
