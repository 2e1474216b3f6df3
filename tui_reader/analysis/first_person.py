"""Leave out what the narrator says in the first person.

An attribution is to somebody other than the narrator: “I think it rained” is the narrator's own word. Whose “I” stands in an answer, a
letter or a speech the stage ``voices`` has read off the page, and given the whole of it to that person.
"""

from collections.abc import Sequence
from typing import Final

from tui_reader.analysis.attributions.frame_words import words_at
from tui_reader.analysis.english.function_words import FIRST_PERSONS
from tui_reader.model import Attribution

_NAMING: Final = frozenset(
    "call calls called calling describe described dub dubbed label labelled labeled name named nickname nicknamed".split()
)


def of_others(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions that are not the narrator's own.

    What stands in quotation marks is somebody's words, also where the narrator tells having said them.
    """
    return [one for one in attributions if not _is_first_person(text, one)]


def _is_first_person(text: str, attribution: Attribution) -> bool:
    """Check whether only “I” or “we” says it, and not all of it is quoted.

    “We called him a “grumpy old man”” quotes nobody: the name is the narrator's.
    """
    sources = {text[span.start : span.end].lower() for span in attribution.source}
    is_quoted = attribution.kind == "direct" and _NAMING.isdisjoint(words_at(text, attribution.cue))
    return not is_quoted and bool(sources) and sources <= FIRST_PERSONS
