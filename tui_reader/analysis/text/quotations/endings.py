"""Find the end of a quotation without a closing mark: the comma before its cue."""

import re
from functools import cache

from tui_reader.analysis.english.cue_verbs import speech_forms
from tui_reader.analysis.english.short_titles import SHORT_TITLE

# Characters behind an opening mark within which its cue is looked for: the length of a long paragraph.
_REACH = 2000


@cache
def _cue_after_comma() -> re.Pattern[str]:
    verbs = "|".join(sorted(speech_forms(), key=len, reverse=True))
    name = rf"(?:{SHORT_TITLE}\.? )?[A-Z][\w’'-]+(?: [A-Z][\w’'.-]+){{0,3}}"
    subject = rf"(?:he|she|they|it|I|we|{name}|(?:the|a|an|one|his|her|their) (?:[\w’'-]+ ){{0,3}}[\w’'-]+)"
    return re.compile(rf"[,?!…](?= (?:[—–-] ?)?(?:{subject} (?:{verbs})|(?:{verbs}) {subject})\b)")


def before_cue(text: str, start: int, end: int) -> int | None:
    """Return the offset behind the comma after which a cue follows in ``text[start:end]``, or ``None``."""
    found = _cue_after_comma().search(text, start, min(end, start + _REACH))
    return found.end() if found else None
