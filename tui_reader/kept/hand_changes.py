"""Read the changes of a person to the marks of a saved file.

In every style a mark can be deleted and its notes changed. In a style with elements (``<mark data-speaker="…">``), its speaker and its
kind can be changed, too.
"""

import html
import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import Final, TypeAlias

from tui_reader.anchors import identities
from tui_reader.kept.codec import MisfitError, decoded, encoded
from tui_reader.kept.hand_notes import notes_left
from tui_reader.model import AnnotatedArticle, Assertion, Attribution, Entity, Promo, Reason
from tui_reader.provenance import without_rules

_ELEMENT: Final = re.compile(r"(?<!\\)<mark((?: ++[a-z-]{1,30}=\"[^\"\n]*+\")++) *+>")
_ATTRIBUTE: Final = re.compile(r"data-([a-z-]{1,30})=\"([^\"]*)\"")
_IDENTITY: Final = re.compile(r'(?:data-id="|\[\^|\{>>)((?:quote|claim|promo)-[0-9a-f]{12}(?:-\d+)?)\b')
_FIELDS: Final[Mapping[str, tuple[str, ...]]] = {
    "kind": (),
    "speaker": ("speaker.",),
    "speaker-kind": ("speaker.",),
    "role": ("credential.role.",),
    "affiliation": ("credential.affiliation.",),
    "reason-for-anonymity": ("credential.anonymity.",),
    "act": ("act.",),
}
"""The attributes that a person can change, each with the rules whose reasons are dropped then.

The other attributes follow from the text or are reasons.
"""

_Mark: TypeAlias = Attribution | Assertion | Promo


def with_changes(saved: AnnotatedArticle, body: str, behind: str) -> AnnotatedArticle:
    """Apply a person's changes in a file to the marks and notes of its record.

    Args:
        saved: The article of the record.
        body: The Markdown of the article as it is now.
        behind: The Markdown behind the article: footnotes, the tables of sources, names and notes.
    """
    elements = [_attributes(match[1]) for match in _ELEMENT.finditer(body)]
    left = set(_IDENTITY.findall(body))
    kept = [_changed(mark, elements, identity) for identity, mark in identities(saved) if identity in left]
    found = saved.annotations
    return replace(
        saved,
        remarks=notes_left(saved, elements, body, behind),
        annotations=replace(
            found,
            attributions=tuple(mark for mark in kept if isinstance(mark, Attribution)),
            assertions=tuple(mark for mark in kept if isinstance(mark, Assertion)),
            promos=tuple(mark for mark in kept if isinstance(mark, Promo)),
        ),
    )


def _attributes(written: str) -> Mapping[str, str]:
    return {name: html.unescape(value) for name, value in _ATTRIBUTE.findall(written)}


def _changed(mark: _Mark | Entity, elements: Sequence[Mapping[str, str]], identity: str) -> _Mark | Entity:
    """Return a mark as its elements have it; the first that differs counts."""
    if isinstance(mark, Entity):
        return mark
    versions = (_as_in(mark, element) for element in elements if element.get("id") == identity)
    return next((version for version in versions if version != mark), mark)


def _as_in(mark: _Mark, element: Mapping[str, str]) -> _Mark:
    data = encoded(mark)
    outdated: list[str] = []
    is_changed = False
    for name, rules in _FIELDS.items():
        key = name.replace("-", "_")
        was = " ".join(str(getattr(mark, key, None) or "").split())
        if hasattr(mark, key) and element.get(name, "") != was:
            data[key] = element.get(name) or None
            outdated += rules
            is_changed = True
    with suppress(MisfitError):  # a kind that there is not, for example: the mark stays as it was
        changed: _Mark = decoded(type(mark), data)
        reasons = (*without_rules(mark.reasons, *outdated), Reason("person.changed"))
        return replace(changed, reasons=reasons) if is_changed else mark
    return mark
