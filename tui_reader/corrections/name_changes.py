"""Change the names of an article as a person wants them."""

from collections.abc import Sequence
from dataclasses import replace

from tui_reader.corrections.entries import Mark
from tui_reader.model import Attribution, Entity, NameCorrection, Reason, apart, together


def with_name_changed(
    text: str, entities: Sequence[Entity], marks: list[Mark], correction: NameCorrection
) -> tuple[tuple[Entity, ...], list[Mark]] | None:
    """Return names and marks with one name changed, ``None`` without such a name.

    Speakers are called by the names of entities, so that a name that is joined to another takes its statements along.
    """
    entity = _called(entities, correction.name)
    if entity is None:
        return None
    others = [each for each in entities if each is not entity]
    reason = Reason("person.changed", (correction.by,) if correction.by else ())
    match correction.action:
        case "hide":
            return tuple(others), marks
        case "retype":
            kind = correction.type or entity.type
            changed = replace(entity, type=kind, date=None, place=None, reasons=(*entity.reasons, reason))
            return _in_order([*others, changed]), marks
        case "merge":
            whole = _called(others, correction.other or "")
            if whole is None:
                return None
            return _merged(entity, whole, others, reason), _renamed(marks, entity.name, whole.name, others)
        case "split":
            parts = _split(text, entity, correction.other or "", reason)
            return None if parts is None else (_in_order([*others, *parts]), marks)


def _called(entities: Sequence[Entity], name: str) -> Entity | None:
    """Return the entity of that name, or the one with that other form."""
    named = [each for each in entities if each.name == name]
    return next(iter(named or [each for each in entities if name in each.aliases]), None)


def _merged(entity: Entity, whole: Entity, others: Sequence[Entity], reason: Reason) -> tuple[Entity, ...]:
    forms = dict.fromkeys((*whole.aliases, entity.name, *entity.aliases))
    forms.pop(whole.name, None)
    joined = replace(
        whole,
        aliases=tuple(forms),
        mentions=tuple(sorted({*whole.mentions, *entity.mentions})),
        reasons=(*whole.reasons, reason),
    )
    return _in_order([*(each for each in others if each is not whole), joined])


def _split(text: str, entity: Entity, form: str, reason: Reason) -> list[Entity] | None:
    """Return an entity without one of its forms, and an entity of that form.

    ``None`` where nothing would be left of one of the two.
    """
    its_own = tuple(span for span in entity.mentions if text[span.start : span.end].casefold() == form.casefold())
    left = tuple(span for span in entity.mentions if span not in its_own)
    if form == entity.name or not its_own or not left:
        return None
    aliases = tuple(alias for alias in entity.aliases if alias.casefold() != form.casefold())
    return [
        replace(entity, aliases=aliases, mentions=left, reasons=(*entity.reasons, reason)),
        Entity(form, entity.type, (), its_own, reasons=(Reason("person.drew", reason.arguments),)),
    ]


def _renamed(marks: list[Mark], old: str, new: str, others: Sequence[Entity]) -> list[Mark]:
    """Return marks whose speakers have another name, alone or among those who speak together."""
    names = {each.name for each in others}  # “Marks and Spencer” is one of them, and not two

    def renamed(speaker: str) -> str:
        if speaker == old or speaker in names:
            return new if speaker == old else speaker
        return together(list(dict.fromkeys(new if each == old else each for each in apart(speaker))))

    return [
        replace(mark, speaker=renamed(mark.speaker)) if isinstance(mark, Attribution) and mark.speaker else mark
        for mark in marks
    ]


def _in_order(entities: Sequence[Entity]) -> tuple[Entity, ...]:
    """Return entities by their first mention, as the analysis gives them."""
    return tuple(sorted(entities, key=lambda each: (each.mentions[:1], each.name)))
