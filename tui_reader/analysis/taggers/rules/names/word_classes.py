"""What the lists say of a single word, in one look-up."""

from functools import cache

from tui_reader.analysis.english import entries

_LISTS = (
    ("given", ("given_names", "given_names_more")),
    ("surname", ("surnames",)),
    ("organisation head", ("organisation_heads",)),
    ("place head", ("place_heads",)),
    ("event head", ("event_heads",)),
    ("chain head", ("chain_heads",)),
    ("group", ("groups",)),
    ("place", ("regions", "cities")),
    ("plain", ("plain_words",)),
    ("ordinary", ("ordinary_words",)),
)


@cache
def _masks() -> dict[str, int]:
    """Each listed word with one bit for each of ``_LISTS``: sets would take ten times the room and the time."""
    masks: dict[str, int] = {}
    for place, (_, names) in enumerate(_LISTS):
        bit = 1 << place
        for name in names:
            for word in entries(name):
                masks[word] = masks.get(word, 0) | bit
    return masks


@cache
def _labels(mask: int) -> frozenset[str]:
    return frozenset(label for place, (label, _) in enumerate(_LISTS) if mask >> place & 1)


def classes(word: str) -> frozenset[str]:
    """Return what the lists call ``word``: "given", "surname", "place"…, "plain" and "ordinary" for lower case."""
    return _labels(_masks().get(word, 0))
