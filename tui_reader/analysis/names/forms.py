"""Gather mentions by their name form, and give each form one type."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from tui_reader.analysis.english import entries
from tui_reader.analysis.names.legal_forms import ends_in_legal_form
from tui_reader.analysis.tagging import Name
from tui_reader.model import EntityType, Reason, Span

_SMALL = frozenset("the a an of for and or to in on at by with from this that these those".split())
_SHOUTED = 6  # letters from which a word all in capitals is a shouted name and no acronym


@dataclass(slots=True)
class Surface:
    """One way in which something is written, with all its mentions in text order.

    ``votes`` is how sure the tagger is of each type, summed over the ``voters`` that it found so written, ``repairs`` the reasons why
    their ends were moved.
    """

    key: str
    form: str
    type: EntityType
    mentions: list[Span] = field(default_factory=list)
    votes: Counter[EntityType] = field(default_factory=Counter)
    voters: int = 0
    repairs: dict[Reason, None] = field(default_factory=dict)

    @property
    def words(self) -> list[str]:
        """The words of the form."""
        return self.form.split()

    @property
    def first(self) -> int:
        """The offset of the first mention."""
        return self.mentions[0].start


def normal_form(form: str) -> str:
    """Return a form without dots, line breaks and capitals throughout.

    Mentions that differ in nothing else share it.
    """
    form = " ".join(form.split()).replace("’", "'")
    if "." in form and form.replace(".", "").isupper() and " " not in form:
        return form.replace(".", "")
    if form.isupper() and any(len(word) >= _SHOUTED for word in form.split()):
        return form.title()
    return form


def gather(text: str, names: Iterable[Name]) -> dict[str, Surface]:
    """Return the surfaces of ``names`` by normal form, in order of first mention.

    A surface's type is the one that its mentions are together surest of, and an organisation where it ends in a legal form; a date
    is never mixed with a name. Bare titles and words that name nothing are left out.
    """
    surfaces: dict[str, Surface] = {}
    for name in names:
        form = text[name.start : name.end]
        key = f"date {form.lower()}" if name.type == "date" else normal_form(form)
        surface = surfaces.get(key)
        if surface is None:
            surface = surfaces[key] = Surface(key, " ".join(form.split()) if name.type == "date" else key, name.type)
        surface.mentions.append(Span(name.start, name.end))
        surface.voters += 1
        surface.repairs |= dict.fromkeys(name.reasons)
        surface.votes[name.type] += name.confidence  # type: ignore[assignment]  # a Counter adds fractions as well
    for surface in surfaces.values():
        if surface.type != "date" and ends_in_legal_form(surface.form):
            surface.votes = Counter({"org": surface.votes.total()})
        surface.type = max(surface.votes, key=surface.votes.__getitem__)
    return _without_titles(surfaces)


def _without_titles(surfaces: dict[str, Surface]) -> dict[str, Surface]:
    """Return the surfaces that are names.

    The person “President” is not a name; “King” is where somebody's name ends with it.
    """
    titles = entries("titles")
    surnames = {key.rpartition(" ")[2] for key, surface in surfaces.items() if surface.type == "person" and " " in key}

    def names(surface: Surface) -> bool:
        words = [word for word in surface.key.split() if word.lower() not in _SMALL]
        if surface.type != "person" or surface.key in surnames:
            return bool(words)
        return any(word not in titles for word in words)

    return {key: surface for key, surface in surfaces.items() if names(surface)}


def is_listed_place(form: str) -> bool:
    """Check whether a gazetteer has it as a place."""
    return form in entries("regions") or form in entries("cities")
