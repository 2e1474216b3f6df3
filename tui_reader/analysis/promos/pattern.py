"""What a pattern of promotional text is, and the shorthand that the lists of patterns are written in."""

import re
from dataclasses import dataclass
from typing import Literal, TypeAlias

from tui_reader.model import PromoKind

Scope: TypeAlias = Literal["block", "lead", "sentence", "inline"]

_SOCIAL = (
    "facebook|twitter|x|instagram|linkedin|youtube|telegram|tik ?tok|whats ?app|social media|threads|google news|pinterest|"
    "snapchat|mastodon|blue ?sky|flipboard|reddit|tumblr|spotify|apple podcasts?"
)
_PLEASE = r"(?:please,? |so |and |just |also |now |then |be sure to |make sure to |don['’]t forget to |why not )?"


@dataclass(frozen=True, slots=True)
class Pattern:
    """A regular expression with what it shows.

    ``scope`` says how much it marks: ``block`` the block it matches from end to end, ``lead`` the block it begins,
    ``sentence`` the sentence it is found in, ``inline`` the match alone. It is only tried where one of ``hints`` (lower
    case) occurs. ``reason`` is for a person: "asks to subscribe".
    """

    kind: PromoKind
    scope: Scope
    reason: str
    hints: tuple[str, ...]
    expression: re.Pattern[str]


def pattern(kind: PromoKind, scope: Scope, reason: str, hints: str, expression: str) -> Pattern:
    """Make a pattern: hints between bars, ``SOCIAL`` and ``PLEASE`` spelt out, case ignored."""
    spelt_out = expression.replace("SOCIAL", f"(?:{_SOCIAL})").replace("PLEASE", _PLEASE)
    return Pattern(kind, scope, reason, tuple(hints.split("|")), re.compile(spelt_out, re.IGNORECASE))
