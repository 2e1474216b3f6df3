"""Find the classes and identifiers that the style sheets of a page hide for good."""

import re
from itertools import islice
from typing import TYPE_CHECKING, Final

from tui_reader.readers.html.hiding_styles import hiding_property, parse_style, without_comments

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

# All that is looked at of a page, in characters and in rules.
_LONGEST: Final = 1_000_000
_MOST: Final = 20_000
_LONGEST_SELECTOR: Final = 1_000
_SIMPLE: Final = re.compile(r"(?:[a-z][a-z0-9]*+)?+([.#][a-z_-][\w-]*+)", re.IGNORECASE)
_NAME: Final = re.compile(r"[.#][a-z_-][\w-]*+", re.IGNORECASE)
# Until a script has run, whole articles are hidden by these, to come in as they are scrolled to.
_SHOWN_BY_SCRIPTS: Final = ("visibility", "opacity")
_RUN: Final = ("", "text/javascript", "application/javascript", "module")
# Each hiding declaration has one of these words; few rules have any.
_MAY_HIDE: Final = re.compile(r"none|hidden|collapse|transparent|clip|-\d{3}|opacity|font-size|color")
_MEDIA: Final = ("", "all", "screen")


def hidden_names(root: "HtmlElement") -> frozenset[str]:
    """Return the classes and identifiers that the page's rules hide for good.

    They are returned as ".note" and "#note"; a name that another rule shows is left out.

    A rule counts where its selector is one name, perhaps with an element's, and it holds on every screen. What another rule shows
    again, under whatever condition, is opened by a click or shown by a script.
    """
    rules = list(islice(_rules(_sheets(root)), _MOST))
    if not rules:
        return frozenset()
    has_scripts = any(script.get("type", "").lower() in _RUN for script in root.iter("script"))
    present = {f".{name}" for value in set(root.xpath("//@class", smart_strings=False)) for name in value.split()}
    present.update(f"#{value}" for value in root.xpath("//@id", smart_strings=False))
    hidden: dict[str, str] = {}
    for selector, declarations, is_always in rules:
        if not is_always or not _MAY_HIDE.search(declarations):
            continue
        names = [name for name in _simple_names(selector) if name in present]
        by = hiding_property(parse_style(declarations)) if names else None
        if by and not (by in _SHOWN_BY_SCRIPTS and has_scripts):
            hidden.update(dict.fromkeys(names, by))
    for selector, declarations, _ in rules if hidden else ():
        if not any(name in selector for name in hidden):
            continue
        named = [name for name in _NAME.findall(selector) if name in hidden]
        if named and hiding_property(style := parse_style(declarations)) is None:
            for name in named:
                if hidden.get(name) in style:
                    del hidden[name]
    return frozenset(hidden)


def _simple_names(selector: str) -> "Iterator[str]":
    """Yield the names that are a whole selector, alone or with an element."""
    for part in selector.split(","):
        if found := _SIMPLE.fullmatch(part.strip()):
            yield found[1]


def _sheets(root: "HtmlElement") -> str:
    styles = (
        style.text or ""
        for style in root.iter("style")
        if style.get("media", "").strip().lower() in _MEDIA and next(style.iterancestors("noscript"), None) is None
    )
    return without_comments("\n".join(styles)[:_LONGEST])


def _rules(sheets: str) -> "Iterator[tuple[str, str, bool]]":
    """Yield the selector and the declarations of each rule, and whether it is unconditional."""
    depth = 0
    for piece in sheets.split("}"):
        *around, declarations = piece.split("{")
        if around and len(around[-1]) <= _LONGEST_SELECTOR:
            yield around[-1].rpartition(";")[2].strip(), declarations.lower(), depth == 0 and len(around) == 1
        depth = max(0, depth + len(around) - 1)
