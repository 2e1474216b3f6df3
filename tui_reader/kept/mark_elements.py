"""Read the changes of a person in the ``mark`` elements of a saved file.

A mark may be taken out, or have another speaker or kind.
"""

import html
import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import Final, TypeAlias

from tui_reader.anchors import identities
from tui_reader.kept.codec import MisfitError, decoded, encoded
from tui_reader.model import AnnotatedArticle, Assertion, Attribution, Entity, Promo

_ELEMENT: Final = re.compile(r"(?<!\\)<mark((?: [a-z-]{1,30}=\"[^\"<>]*\")+)>")
_ATTRIBUTE: Final = re.compile(r"data-([a-z-]{1,30})=\"([^\"]*)\"")
_FIELDS: Final = ("kind", "speaker", "speaker-kind", "role", "affiliation", "reason-for-anonymity", "act")
"""The attributes that a person may change; the others follow from the text or explain a mark."""

_Mark: TypeAlias = Attribution | Assertion | Promo


def with_changes(saved: AnnotatedArticle, body: str) -> AnnotatedArticle:
    """Return an article with the marks as a person has left or changed them.

    Args:
        saved: The article of the record.
        body: The Markdown of the article as it is now. Without any ``mark`` element it is of a style that cannot be changed so.
    """
    elements = [_attributes(match[1]) for match in _ELEMENT.finditer(body)]
    if not any("id" in element for element in elements):
        return saved
    changed = {identity: _changed(mark, elements, identity) for identity, mark in identities(saved)}
    kept = [mark for mark in changed.values() if mark is not None]
    found = saved.annotations
    return replace(
        saved,
        annotations=replace(
            found,
            attributions=tuple(mark for mark in kept if isinstance(mark, Attribution)),
            assertions=tuple(mark for mark in kept if isinstance(mark, Assertion)),
            promos=tuple(mark for mark in kept if isinstance(mark, Promo)),
        ),
    )


def _attributes(written: str) -> Mapping[str, str]:
    return {name: html.unescape(value) for name, value in _ATTRIBUTE.findall(written)}


def _changed(mark: _Mark | Entity, elements: Sequence[Mapping[str, str]], identity: str) -> _Mark | Entity | None:
    """Return a mark as its elements have it, or ``None`` without an element."""
    own = [element for element in elements if element.get("id") == identity]
    if isinstance(mark, Entity) or not own:
        return mark if isinstance(mark, Entity) else None
    return next((changed for element in own if (changed := _as_in(mark, element)) != mark), mark)


def _as_in(mark: _Mark, element: Mapping[str, str]) -> _Mark:
    data = encoded(mark)
    for name in _FIELDS:
        key = name.replace("-", "_")
        was = " ".join(str(getattr(mark, key, None) or "").split())
        if hasattr(mark, key) and element.get(name, "") != was:
            data[key] = element.get(name) or None
    with suppress(MisfitError):  # a kind that there is not, for example: the mark stays as it was
        changed: _Mark = decoded(type(mark), data)
        return changed
    return mark
