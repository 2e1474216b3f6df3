"""Define patterns of promos, and the shorthand in which their lists are written."""

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, TypeAlias, cast

from tui_reader.model import PromoKind

Scope: TypeAlias = Literal["block", "lead", "sentence", "inline"]

_SOCIAL = (
    "facebook|twitter|x|instagram|linkedin|youtube|telegram|tik ?tok|whats ?app|social media|threads|google news|pinterest|"
    "snapchat|mastodon|blue ?sky|flipboard|reddit|tumblr|spotify|apple podcasts?"
)
_PLEASE = r"(?:please,? |so |and |just |also |now |then |be sure to |make sure to |don['’]t forget to |why not )?"


@dataclass(frozen=True)
class Pattern:
    """A rule that finds promotional text by a regular expression, with examples.

    ``rule`` is the id that its marks carry: ``promo.KIND.SLUG``. ``scope`` says how much it marks: ``block`` the block it matches from end to end, ``lead`` the block it begins,
    ``sentence`` the sentence it is found in, ``inline`` the match alone. It is only tried where one of ``hints`` (lower
    case) occurs. ``written`` is the expression as text. ``reason`` is for a person: "asks to subscribe". ``hits`` are texts in which this pattern, and no other before it,
    marks something; ``misses`` are texts with one of the hints in which nothing is to be marked. Both are text of the project's own.
    """

    rule: str
    kind: PromoKind
    scope: Scope
    reason: str
    hints: tuple[str, ...]
    written: str
    hits: tuple[str, ...]
    misses: tuple[str, ...]

    @cached_property
    def expression(self) -> re.Pattern[str]:
        """The regular expression, which is compiled when a hint of it first occurs.

        To compile all of them at the import takes a fifth of the time from the program's start to its first marks.
        """
        return re.compile(self.written, re.IGNORECASE)


def pattern(  # noqa: PLR0913 - a row of a table has its columns
    rule: str,
    scope: Scope,
    reason: str,
    hints: str,
    expression: str,
    *,
    hits: tuple[str, ...],
    misses: tuple[str, ...],
) -> Pattern:
    """Make a pattern from a row of a list.

    Hints stand between bars, ``SOCIAL`` and ``PLEASE`` are spelt out, case is ignored, and the kind comes from the
    id.
    """
    kind = cast("PromoKind", rule.split(".")[1])
    spelt_out = expression.replace("SOCIAL", f"(?:{_SOCIAL})").replace("PLEASE", _PLEASE)
    return Pattern(rule, kind, scope, reason, tuple(hints.split("|")), spelt_out, hits, misses)
