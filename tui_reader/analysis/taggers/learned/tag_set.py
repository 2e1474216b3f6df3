"""The tag set: the meaning of the network's columns, for training and tagging."""

from typing import Final, get_args

from tui_reader.model import EntityType

ROLES: Final = ("content", "source", "cue")
"""The parts of an attribution that words are labelled with."""

NAME_TYPES: Final[tuple[EntityType, ...]] = tuple(kind for kind in get_args(EntityType) if kind != "date")
"""The types of names that the tagger tells; dates are found by rule, which is as right and needs no weights."""

LINK: Final = 48
"""Length of the vectors whose products tie a content to its cue and to its source."""

# Each label set is: outside, then for each name the label that begins a span, then the one that goes on with it.
ROLE_LABELS: Final = 1 + 2 * len(ROLES)
NAME_LABELS: Final = 1 + 2 * len(NAME_TYPES)

COLUMNS: Final[dict[str, slice]] = {
    "roles": slice(0, ROLE_LABELS),
    "names": slice(ROLE_LABELS, ROLE_LABELS + NAME_LABELS),
    "unsourced": slice(ROLE_LABELS + NAME_LABELS, ROLE_LABELS + NAME_LABELS + 1),
    "to_cue": slice(ROLE_LABELS + NAME_LABELS + 1, ROLE_LABELS + NAME_LABELS + 1 + LINK),
    "to_source": slice(ROLE_LABELS + NAME_LABELS + 1 + LINK, ROLE_LABELS + NAME_LABELS + 1 + 2 * LINK),
    "linked": slice(ROLE_LABELS + NAME_LABELS + 1 + 2 * LINK, ROLE_LABELS + NAME_LABELS + 1 + 3 * LINK),
}
"""Where each head's numbers stand in a row of the encoder's output.

``unsourced`` is the logit of a fact without a source. The product of a content's ``to_cue`` (``to_source``) with
another word's ``linked`` is the logit of that word's being its cue (source); the window's first piece stands for none.
"""

WIDTH: Final = COLUMNS["linked"].stop


def begins(index: int) -> int:
    """Return the label that begins a span of the ``index``-th name of a label set."""
    return 1 + 2 * index


def goes_on(index: int) -> int:
    """Return the label inside of a span, by the index of its name."""
    return 2 + 2 * index
