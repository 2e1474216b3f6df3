"""Tell the headlines among the lines of a text that has no markup."""

import re
from typing import Final

_MOST_CHARACTERS: Final = 150
_MOST_WORDS: Final = 22
_SENTENCE_END: Final = re.compile(r"""[.:;,…][”"'’»)\]]*$|[!?][”"'’»]$""")


def is_headline(line: str) -> bool:
    """Check whether a line may be a headline.

    It is short, and does not end as a sentence or the introduction to a list does.
    """
    return (
        len(line) <= _MOST_CHARACTERS
        and len(line.split()) <= _MOST_WORDS
        and not line[:1].islower()
        and any(character.isalpha() for character in line)
        and not _SENTENCE_END.search(line)
    )
