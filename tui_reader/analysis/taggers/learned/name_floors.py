"""Leave out what is no name by its form, and names with too little confidence."""

import re
from collections.abc import Mapping
from typing import Final

from tui_reader.analysis.english import entries
from tui_reader.model import EntityType

# How sure the tagger must be of a name. Of 702 names on 24 news pages that were read one by one, three in four below .40 were
# wrong, and 42 of 48 works below .75. `python -m benchmarks.accuracy DATA_FOLDER --only worldwide-dev uner-ewt-dev` with and
# without the first: typed F1 does not fall.
FLOOR: Final = 0.40
FLOORS: Final[Mapping[EntityType, float]] = {"work": 0.75}

# The party and the state of a member of parliament, “D-Minn.”, an article of a constitution, “First Amendment”, and a quarter, “Q3”.
_NO_NAME: Final = re.compile(
    r"Q[1-4]|[DIR]-(?:[A-Z][A-Za-z]*\.?|(?:[A-Z]\.){2})|(?:[A-Z][a-z]+(?:-[A-Z]?[a-z]+)?|\d+(?:st|nd|rd|th)) Amendments?"
)


def is_kept(form: str, kind: EntityType, confidence: float) -> bool:
    """Check whether a name of this form, type and confidence (0 to 1) is kept."""
    is_name = form.removesuffix("s") not in entries("technical_words") and _NO_NAME.fullmatch(form) is None
    return is_name and confidence >= FLOORS.get(kind, FLOOR)
