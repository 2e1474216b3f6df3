"""Says, for a person, what made a name what it is and its mentions one."""

from collections.abc import Iterator, Mapping, Sequence

from tui_reader.analysis.english import entries
from tui_reader.analysis.names.forms import Surface, normal_form
from tui_reader.analysis.names.legal_forms import ends_in_legal_form
from tui_reader.model import EntityType, Span

_KINDS: dict[EntityType, str] = {
    "person": "a person",
    "org": "an organisation",
    "place": "a place",
    "group": "a people or a group",
    "event": "an event",
    "product": "a product",
    "work": "a work",
    "date": "a date",
}
_ENDINGS: tuple[tuple[EntityType, str], ...] = (
    ("org", "organisation_heads"),
    ("place", "place_heads"),
    ("event", "event_heads"),
)
_LISTS: tuple[tuple[EntityType, str, str], ...] = (
    ("place", "regions", "countries and regions"),
    ("place", "cities", "cities"),
    ("org", "organisations", "organisations"),
    ("group", "groups", "peoples, religions and parties"),
)
# Mentions that are looked at for a title, and characters before one in which it stands.
_MENTIONS, _TITLE = 8, 24


def why_type(text: str, name: str, kind: EntityType, group: Sequence[Surface]) -> Iterator[str]:
    """Yield what says that the entity called ``name``, of these surfaces, is of this kind."""
    if kind == "person":
        title = _title(text, group)
        if title:
            yield f"a title stands before it: {title}"
        elif " " in name and name.partition(" ")[0] in entries("given_names"):
            yield "its first word is a given name"
    if kind == "org" and any(ends_in_legal_form(surface.form) for surface in group):
        yield "it ends in a legal form"
    last = name.rpartition(" ")[2].rstrip(".")
    for of_kind, listed in _ENDINGS:
        if kind == of_kind and " " in name and last in entries(listed):
            yield f"its last word names {_KINDS[kind]}"
    for of_kind, listed, what in _LISTS:
        if kind == of_kind and any(surface.form in entries(listed) for surface in group):
            yield f"the list of {what} has it"
    yield _by_tagger(kind, group)


def _title(text: str, group: Sequence[Surface]) -> str | None:
    titles = entries("titles")
    spans: list[Span] = [span for surface in group for span in surface.mentions[:_MENTIONS]]
    for span in spans:
        words = text[max(0, span.start - _TITLE) : span.start].split(" ")
        if len(words) > 1 and not words[-1] and words[-2] in titles:
            return words[-2]
    return None


def _by_tagger(kind: EntityType, group: Sequence[Surface]) -> str:
    """How sure the tagger is, over all mentions, and whether it was of one mind."""
    if kind == "date":
        return "it is written as a date"
    voters = sum(surface.voters for surface in group if surface.votes) or 1
    votes: dict[EntityType, float] = {}
    for surface in group:
        for one, vote in surface.votes.items():
            votes[one] = votes.get(one, 0.0) + vote
    sure = min(1.0, votes.get(kind, 0.0) / voters)
    others = sorted((one for one in votes if one != kind), key=lambda one: -votes[one])
    told = f"the tagger takes it for {_KINDS[kind]}, {sure:.0%} sure"
    return f"{told}, over all its mentions; some look like {_KINDS[others[0]]}" if others else told


def why_spelt(forms: Mapping[str, int], surface: Surface) -> Iterator[str]:
    """Yield the ways of writing that were one before anything was joined."""
    if len(forms) == 1 or surface.form not in forms:
        return
    for form in forms:
        if form != surface.form and normal_form(form) == surface.key:
            yield f"“{form}” is “{surface.form}” in other letters or signs"
