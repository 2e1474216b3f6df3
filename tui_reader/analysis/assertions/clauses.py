"""Distinguish declarative clauses from questions, orders, labels and fragments."""

import re
from typing import Final

from tui_reader.analysis.assertions.orders import is_order
from tui_reader.analysis.grammar.clause_words import ClauseWords
from tui_reader.analysis.grammar.finite_verbs import has_finite_verb, has_likely_verb, has_main_verb

_WONDERS: Final = re.compile(r"\W*(?:what|how|why|where|when|who|which|whether)\b", re.IGNORECASE)
_HANGS: Final = re.compile(r"\W*(?:if|when|before|after|while|until|because|although|unless|once|as)\b", re.IGNORECASE)
_POINTS: Final = re.compile(
    r"\W*(?:here|below|above)(?:['’](?:s|re)| (?:is|are|you|we|I)\b)|\W*(?:below|above), ", re.IGNORECASE
)
_LABEL: Final = re.compile(r"\W*(?:\d\d?[:.]\d\d )?([^:\n]{1,60}):\s+(?=\S)")
_FIELDS: Final = frozenset(
    "subject from to cc date sent source sources photo photos image picture credit credits map chart graphic video caption "
    "title file tags topics category re fwd saves goals".split()
)
_STOPS: Final = ".!…;"
_QUESTION: Final = re.compile(r"\?[\"'”’»)\]]*\s*$")
_CLOSING: Final = "\"'”’»)] "


def is_question(clause: str) -> bool:
    """Check whether a clause ends with a question mark, closing marks aside."""
    return _QUESTION.search(clause) is not None


def _is_fragment(line: str, words: ClauseWords) -> bool:
    """Check whether a sentence or line has no finite verb of its own.

    Without a full stop it is one, too, where it begins in lower case, as a question, or as a clause that hangs on another.
    """
    if line.rstrip(_CLOSING)[-1:] in _STOPS:
        return len(words) == 1 or not (has_main_verb(words) or has_likely_verb(words))
    if line[:1].islower() or _WONDERS.match(line) or (_HANGS.match(line) and "," not in line):
        return True
    return not has_main_verb(words, line=True)


def _states(line: str) -> bool:
    words = ClauseWords(line)
    return not (is_order(words) or _is_fragment(line, words))


def statement_in(clause: str, place: str) -> int | None:
    """Return where a declarative clause begins in ``clause``, or ``None``.

    ``place`` is that of its ``Stretch``: beside an attribution a clause need not end with a full stop. A label before a colon is
    left out (“Lane two: the bus was late”), and what only points to the lines below it states nothing.
    """
    if is_question(clause):
        return None
    if place != "whole":
        return 0 if has_finite_verb(clause) and not is_order(ClauseWords(clause)) else None
    if clause.endswith(":") or _POINTS.match(clause):
        return None
    label = _LABEL.match(clause) if ":" in clause else None
    if label is None or has_finite_verb(label[1]):
        return 0 if _states(clause) else None
    behind = clause[label.end()].upper() + clause[label.end() + 1 :]
    return label.end() if label[1].lower() not in _FIELDS and _states(behind) else None
