"""Link a people to its country, region or city, where both are named.

They stay two entities.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from tui_reader.analysis.english import table
from tui_reader.analysis.names.forms import normal_form
from tui_reader.model import Entity, Reason


def with_places(entities: Iterable[Entity]) -> Iterator[Entity]:
    """Yield ``entities``, those of peoples with the name of the place that they are of."""
    found = tuple(entities)
    named = dict(_names_of_places(found))
    for entity in found:
        place = next((named[one] for one in _places_of(entity) if one in named), None)
        if place is None:
            yield entity
        else:
            yield replace(entity, place=place, reasons=(*entity.reasons, Reason("name.people-of", (place,))))


def _names_of_places(entities: Iterable[Entity]) -> Iterator[tuple[str, str]]:
    """Yield each form of a place, and its listed aliases, with the place's name."""
    listed = table("aliases")
    for entity in entities:
        if entity.type in {"place", "org"}:
            for form in map(normal_form, (entity.name, *entity.aliases)):
                yield form, entity.name
                yield from ((full, entity.name) for full in listed.get(form, ()))


def _places_of(entity: Entity) -> Iterator[str]:
    """Return the places whose people a group is, by the list."""
    if entity.type == "group":
        listed = table("demonyms")
        for form in (entity.name, *entity.aliases):
            yield from listed.get(form) or listed.get(form.removesuffix("s"), ())
