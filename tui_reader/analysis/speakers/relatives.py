"""Resolve the relative “who” to the name before it."""

import re

from tui_reader.analysis.speakers.mentions import Mentions
from tui_reader.model import Entity

RELATIVES = frozenset({"who", "which", "that"})
# Bodies that are written like pronouns.
_BODIES = frozenset({"WHO", "US"})
# Characters between a name and the “who” that tells more of it.
_REACH = 160
# “Duarte, who”, “Duarte (D-Ill.), a former inspector, who”, “Duarte, a former inspector who”, “Duarte is a former inspector who”.
_BETWEEN = re.compile(
    r"(?:\s\([^()\n]{1,40}\))?(?:,?\s*|,[^,.;:“”\"\n]{2,100},\s*|,\s(?:a|an|the|one)\s(?:(?!of\b|for\b|with\b|in\b|to\b)[\w'’-]+\s){1,5}"
    r"|\s(?:is|was|remains|became)\s(?:a|an|the|one)\s[^,.;:“”\"\n]{2,80}\s)"
)


def is_body(word: str) -> bool:
    """Check whether a word in capitals is a body and not a pronoun: “WHO”."""
    return word in _BODIES


def named_by_relative(text: str, pronoun: str, at: int, mentions: Mentions) -> Entity | None:
    """Return the entity right before a relative pronoun, or ``None``."""
    for span, entity in reversed(mentions.within(max(0, at - _REACH), at)):
        able = entity.type in {"person", "group"} if pronoun == "who" else entity.type != "person"
        if able and _BETWEEN.fullmatch(text, span.end, at):
            return entity
    return None
