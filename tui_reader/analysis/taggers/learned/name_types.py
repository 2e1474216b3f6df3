"""Choose one type for each name form of a document."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from tui_reader.analysis.english import entries
from tui_reader.analysis.taggers.learned.tag_set import NAME_TYPES
from tui_reader.model import EntityType

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vector = NDArray[np.floating[Any]]

# Factors for the probability of a person. The corpora contain few of all organisations and places, so that the tagger takes
# unknown ones for persons. News introduces people by their full names: a single word that is part of no person's full name in the
# document is seldom a person, still less often if it is not a given name, and an acronym hardly ever.
# Chosen on worldwide-dev (typed .815 with 1 for all, .827 with .37 for all but acronyms, .836 with these) and uner-ewt-dev
# (.787, .791, .790), by the scores that `python -m benchmarks.accuracy` prints.
FULL_NAME, INTRODUCED, GIVEN_NAME, UNKNOWN, ACRONYM = 0.5, 1.0, 0.25, 0.15, 0.05
_LONGEST_ACRONYM = 6  # letters; longer ones are a name in a line of capitals

LISTED, LISTED_AND_INTRODUCED = 1.0, 0.5
"""Added to the mean probability of a type for a name form in a gazetteer of that type; less if the form is part of a person's full name in
the document. Chosen on uner-ewt-dev and worldwide-dev."""

_LISTS: tuple[tuple[str, EntityType], ...] = (
    ("regions", "place"), ("cities", "place"), ("organisations", "org"), ("groups", "group"),
)  # fmt: skip
_PERSON, _ORGANISATION, _GROUP = (NAME_TYPES.index(kind) for kind in ("person", "org", "group"))
# Letters of other scripts than Latin, Greek and Cyrillic: beside English text the tagger types them by chance.
_ALIEN = (("\u0590", "\u1cff"), ("\u2e80", "\uabff"))


def types_of(forms: Mapping[str, "Vector"]) -> dict[str, tuple[EntityType, float]]:
    """Return the type of each name form, with its probability (0 to 1).

    ``forms`` has the mean probabilities of ``NAME_TYPES`` over the form's mentions.
    """
    types = {form: _type(form, chances, FULL_NAME) for form, chances in forms.items() if " " in form}
    introduced = {word for form, (kind, _) in types.items() if kind == "person" for word in form.split()}
    for form, chances in forms.items():
        if form in introduced:
            types[form] = _type(form, chances, INTRODUCED, LISTED_AND_INTRODUCED)
        elif form not in types:
            types[form] = _type(form, chances, GIVEN_NAME if form in entries("given_names") else UNKNOWN)
    return types


def is_listed(form: str) -> bool:
    """Check whether a name form is in a gazetteer of any type."""
    return any(form in entries(name) for name, _ in _LISTS)


def _may_be_people(form: str) -> bool:
    """Check whether a form can be a people or a party.

    A word all in capitals is a group only where a list has it.
    """
    return not (form.isupper() and form.isalpha() and len(form) <= _LONGEST_ACRONYM) or form in entries("groups")


def _type(form: str, chances: "Vector", ease: float, listed: float = LISTED) -> tuple[EntityType, float]:
    """Return the type of a name form and its probability, by gazetteers, too."""
    weighed = chances.copy()
    weighed[_PERSON] *= ACRONYM if 1 < len(form) <= _LONGEST_ACRONYM and form.isalpha() and form.isupper() else ease
    weighed *= chances.sum() / weighed.sum()
    for name, kind in _LISTS:
        if form in entries(name):
            weighed[NAME_TYPES.index(kind)] += listed
    if not _may_be_people(form):
        weighed[_GROUP] = 0.0
    if any(first <= form[:1] <= last for first, last in _ALIEN):
        weighed[[_GROUP, _ORGANISATION]] = 0.0
    best = int(weighed.argmax())
    return NAME_TYPES[best], min(float(weighed[best]), 1.0)
