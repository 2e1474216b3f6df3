"""List verbs of actions, which report no speech of their subjects, from ``deed_words.txt``."""

from functools import cache
from typing import Literal, TypeAlias

from tui_reader.analysis.english import entries
from tui_reader.analysis.english.cue_verbs import phrase_forms, verb_forms

DeedKind: TypeAlias = Literal["infinitive", "with", "thing", "body", "case", "passive"]


@cache
def deed_words(kind: DeedKind) -> frozenset[str]:
    """Return all forms of the verbs of a kind, lower case.

    A verb with a particle has both words, with a blank.
    """
    return frozenset(form for verb in _verbs(kind) for form in phrase_forms(verb))


@cache
def participles(kind: DeedKind) -> frozenset[str]:
    """Return the past participles of verbs of a kind, and their past forms."""
    forms = (verb_forms(verb)[0] for verb in _verbs(kind))
    return frozenset(form for names in forms for form, name in names.items() if name in ("past", "participle"))


def _verbs(kind: DeedKind) -> list[str]:
    return next(line.partition(":")[2].split(";") for line in entries("deed_words") if line.startswith(f"{kind}:"))
