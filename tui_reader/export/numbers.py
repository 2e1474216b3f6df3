"""Find the numbers in a text."""

import re
from typing import Final

from tui_reader.model import Span

NUMBER: Final = re.compile(
    r"[$€£]?\d(?:[\d,.]{0,20}\d)?(?:\s?%|(?:bn|mn|tn|m|k)\b|\s(?:per cent|percent|hundred|thousand|million|billion|trillion)\b)?"
)
"""A number in figures, with its currency, its per cent and its “million”."""

_UNITS: Final = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_TENS: Final = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_IN_WORDS: Final = re.compile(
    rf"\b(?:(?:{_TENS})(?:-(?:one|two|three|four|five|six|seven|eight|nine))?|{_UNITS}|half|a dozen|dozens|twice|a third|a quarter)"
    r"(?:\s(?:per cent|percent|dozen|hundred|thousand|million|billion|trillion))?\b|"
    r"\b(?:a\s)?(?:hundred|thousand|million|billion|trillion)s?\b",
    re.IGNORECASE,
)


def numbers_in(text: str) -> list[Span]:
    """Return the numbers in a text, in figures and in English words, in text order.

    “One” is left out: it mostly counts nothing.
    """
    figures = [Span(*match.span()) for match in NUMBER.finditer(text)]
    ends = {span.end for span in figures}
    words = [
        Span(*match.span()) for match in _IN_WORDS.finditer(text) if match.end() not in ends
    ]  # not “3 million” again
    return sorted([*figures, *words])
