"""List the words for numbers of English."""

import re
from typing import Final

UNITS: Final = "two|three|four|five|six|seven|eight|nine"
"""Patterns without a group around them: numbers of one digit but “one”, which mostly counts nothing."""
TEENS: Final = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
TENS: Final = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"

COUNTED: Final = re.compile(
    rf"\b(?:(?:{TENS})(?:-(?:one|{UNITS}))?|{UNITS}|{TEENS}|half|a dozen|dozens|twice|a third|a quarter)"
    r"(?:\s(?:per cent|percent|dozen|hundred|thousand|million|billion|trillion))?\b|"
    r"\b(?:a\s)?(?:hundred|thousand|million|billion|trillion)s?\b",
    re.IGNORECASE,
)
"""A number in words: “twenty-one per cent”, “dozens”, “a million”."""
