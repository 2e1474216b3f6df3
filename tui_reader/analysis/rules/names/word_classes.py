"""What the lists say of a single word, in one look-up."""

from functools import cache

from tui_reader.analysis.lexicon import entries

_LISTS = {
    "given_names": "given",
    "given_names_more": "given",
    "surnames": "surname",
    "organisation_heads": "organisation head",
    "place_heads": "place head",
    "event_heads": "event head",
    "chain_heads": "chain head",
    "groups": "group",
    "regions": "place",
    "cities": "place",
    "plain_words": "plain",
    "ordinary_words": "ordinary",
}


@cache
def _classes() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    shared: dict[frozenset[str], frozenset[str]] = {}
    for name, label in _LISTS.items():
        for word in entries(name):
            both = found.get(word, frozenset()) | {label}
            found[word] = shared.setdefault(both, both)
    return found


def classes(word: str) -> frozenset[str]:
    """Return what the lists call ``word``: "given", "surname", "place"…, "plain" and "ordinary" for lower case."""
    return _classes().get(word, frozenset())
