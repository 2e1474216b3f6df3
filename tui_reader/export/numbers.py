"""Find the numbers in a text."""

import re
from typing import Final

from tui_reader.model import Span

NUMBER: Final = re.compile(
    r"[$€£]?\d(?:[\d,.]{0,20}\d)?(?:\s?%|(?:bn|mn|tn|m|k)\b|\s(?:per cent|percent|hundred|thousand|million|billion|trillion)\b)?"
)
"""A number in figures, with its currency, its per cent and its “million”."""

_WORD_BEFORE: Final = re.compile(r"([^\W_]{1,40}+)([-\u2010\u2011]?)\Z")
"""The letters and digits right before a number, and a hyphen."""
_LONGEST_BEFORE: Final = 40
_CURRENCIES: Final = frozenset("rs kr chf eur usd gbp jpy nok sek dkk rmb us cad aud sgd hk ca au nz rm sh ksh".split())
"""What stands before a number without a blank, in small letters, and is not a word of which the number is a part."""
_BEFORE_NUMBERS: Final = frozenset(
    "mid pre post under over sub non anti ex late early pro nearly about since until at per all plus minus by to".split()
)
"""What a hyphen joins to a number that counts all the same, in small letters."""
_AFTER: Final = re.compile(r"(?:[2-6]G|[1-4]D|[48]K)\b")


def numbers_in(text: str) -> list[Span]:
    """Return the numbers in a text, in figures and in English words, in text order.

    “One” is left out: it mostly counts nothing. So are digits of a word: “H5N1”, “Covid-19”, “5G”.
    """
    # an article that was saved is compared without the analysis
    from tui_reader.analysis.english.number_words import COUNTED

    figures = [Span(*match.span()) for match in NUMBER.finditer(text) if not _is_of_a_word(text, match.start())]
    ends = {span.end for span in figures}
    words = [
        Span(*match.span()) for match in COUNTED.finditer(text) if match.end() not in ends
    ]  # not “3 million” again
    return sorted([*figures, *words])


def _is_of_a_word(text: str, start: int) -> bool:
    """Check whether digits are those of a word with letters before or behind them."""
    if _AFTER.match(text, start):
        return True
    before = _WORD_BEFORE.search(text[max(0, start - _LONGEST_BEFORE) : start])
    if before is None or not before[1][0].isalpha():
        return False
    return before[1].lower() not in (_BEFORE_NUMBERS if before[2] else _CURRENCIES)
