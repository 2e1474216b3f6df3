"""Resolve a role to the person whose name stands right behind it.

The tagger's source often ends before the name: “attorney” of “attorney Pia Lund”.
"""

import re
from typing import Final

from tui_reader.analysis.speakers.mentions import Mentions
from tui_reader.analysis.speakers.source_kinds import is_one_person
from tui_reader.model import Attribution, Entity

# Between a role and its name, and behind a name that stands between commas.
_BESIDE: Final = re.compile(r" (?:[A-Z][\w'’.-]{0,30} ){0,2}")
_BETWEEN_COMMAS: Final = re.compile(r", (?:[A-Z][\w.]{0,30} ){0,2}")
_CLOSED: Final = re.compile(r",|\s\(")
_REACH: Final = 60


def named_behind(text: str, attribution: Attribution, mentions: Mentions) -> Entity | None:
    """Return the person named right behind the source of ``attribution``, or ``None``.

    Examples: “attorney Pia Lund told …”, “the chair of the panel, Anton Reske, asked …”.
    """
    start, end = attribution.source[0]
    if not is_one_person(text[start:end]):
        return None
    for span, entity in mentions.within(end, end + _REACH)[:1]:
        is_free = not any(one.start < span.end and span.start < one.end for one in attribution.content)
        is_beside = _BESIDE.fullmatch(text, end, span.start) is not None
        is_apposed = _BETWEEN_COMMAS.fullmatch(text, end, span.start) and _CLOSED.match(text, span.end)
        return entity if entity.type == "person" and is_free and (is_beside or is_apposed) else None
    return None
