"""List the formulas by which letters greet and close, as alternatives of patterns.

They are in lower case, and matched without regard to it.
"""

from typing import Final

INFORMAL_GREETINGS: Final = "hello|hi|hey"
GREETINGS: Final = rf"dear|{INFORMAL_GREETINGS}|good (?:morning|afternoon|evening)|to whom"
FORMAL_CLOSINGS: Final = "yours|sincerely|faithfully|respectfully"
WARM_CLOSINGS: Final = "kind|best|warm"
"""They stand before “regards” and “wishes”."""

SHORT_CLOSINGS: Final = f"{FORMAL_CLOSINGS}|regards|best|love|cheers|thanks"
CLOSINGS: Final = (
    rf"{SHORT_CLOSINGS}|signed|many thanks|thank you|(?:{WARM_CLOSINGS}|warmest|kindest) (?:regards|wishes)|with (?:best|kind|warm|many|love|thanks|"
    r"gratitude|respect)|in (?:sympathy|gratitude|friendship|sorrow|haste|hope)"
)
