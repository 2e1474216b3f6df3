"""Collect the reasons for an entity's type and for its spellings."""

from collections.abc import Iterator, Mapping, Sequence

from tui_reader.analysis.english import entries
from tui_reader.analysis.names.forms import Surface, normal_form
from tui_reader.analysis.names.legal_forms import ends_in_legal_form
from tui_reader.model import EntityType, Reason, Span
from tui_reader.text import per_cent

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


def type_reasons(text: str, name: str, kind: EntityType, group: Sequence[Surface]) -> Iterator[Reason]:
    """Yield the reasons why the entity called ``name``, of these surfaces, is of this kind."""
    yield _by_tagger(kind, group)
    if kind == "person":
        title = _title(text, group)
        if title:
            yield Reason("name.title", (title,))
        elif " " in name and name.partition(" ")[0] in entries("given_names"):
            yield Reason("name.first-given")
    if kind == "org" and any(ends_in_legal_form(surface.form) for surface in group):
        yield Reason("name.ends-in-legal-form")
    last = name.rpartition(" ")[2].rstrip(".")
    for of_kind, listed in _ENDINGS:
        if kind == of_kind and " " in name and last in entries(listed):
            yield Reason("name.ending", (_KINDS[kind],))
    for of_kind, listed, what in _LISTS:
        if kind == of_kind and any(surface.form in entries(listed) for surface in group):
            yield Reason("name.list", (what,))


def _title(text: str, group: Sequence[Surface]) -> str | None:
    titles = entries("titles")
    spans: list[Span] = [span for surface in group for span in surface.mentions[:_MENTIONS]]
    for span in spans:
        words = text[max(0, span.start - _TITLE) : span.start].split(" ")
        if len(words) > 1 and not words[-1] and words[-2] in titles:
            return words[-2]
    return None


def _by_tagger(kind: EntityType, group: Sequence[Surface]) -> Reason:
    """Return the certainty of the tagger over all mentions, and its second choice."""
    if kind == "date":
        return Reason("name.date")
    voters = sum(surface.voters for surface in group if surface.votes) or 1
    votes: dict[EntityType, float] = {}
    for surface in group:
        for one, vote in surface.votes.items():
            votes[one] = votes.get(one, 0.0) + vote
    sure = min(1.0, votes.get(kind, 0.0) / voters)
    others = sorted((one for one in votes if one != kind), key=lambda one: -votes[one])
    told = (_KINDS[kind], per_cent(sure))
    return Reason("name.encoder.divided", (*told, _KINDS[others[0]])) if others else Reason("name.encoder", told)


def spelling_reasons(forms: Mapping[str, int], surface: Surface) -> Iterator[Reason]:
    """Yield the spellings that were one name before anything was joined."""
    if len(forms) == 1 or surface.form not in forms:
        return
    for form in forms:
        if form != surface.form and normal_form(form) == surface.key:
            yield Reason("name.letters", (form, surface.form))
