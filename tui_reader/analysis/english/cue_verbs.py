"""The cue verbs in all their forms, read once from ``cue_verbs.txt``."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

# Adverbs and adjectives that belong to a verb as a particle does: “point out”, “make clear”.
_PARTICLES = frozenset({"out", "off", "aside", "down", "back", "in", "over", "up", "by", "clear"})
_VOWELS = "aeiou"


@dataclass(frozen=True, slots=True)
class Cue:
    """A form of a cue verb, with the verb's frames.

    ``verb`` is the base form, ``frames`` what can follow as content, ``particle`` the word that must follow at once.
    ``form`` is ``base``, ``third`` (says), ``past`` (said), ``participle`` (written) or ``gerund`` (saying); a past
    form that is also the participle is ``past``.
    """

    verb: str
    form: str
    frames: frozenset[str]
    particle: str | None = None


def _third(verb: str) -> str:
    if verb.endswith(("s", "sh", "ch", "x", "z", "o")):
        return verb + "es"
    return verb[:-1] + "ies" if verb.endswith("y") and verb[-2] not in _VOWELS else verb + "s"


def _past(verb: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    return verb[:-1] + "ied" if verb.endswith("y") and verb[-2] not in _VOWELS else verb + "ed"


def _gerund(verb: str, past: str) -> str:
    if past == verb + verb[-1] + "ed" or verb in {"put", "begin", "forget", "hit", "set", "forbid"}:
        return verb + verb[-1] + "ing"
    return verb[:-1] + "ing" if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")) else verb + "ing"


def verb_forms(words: str) -> tuple[dict[str, str], str | None]:
    """Return all forms of a verb with their names, and the verb's particle.

    Args:
        words: The verb, its past forms where they are not regular, its particle where it has one: ``fall fell fallen back``.
    """
    verb, *pasts = words.split()
    particle = pasts.pop() if pasts and pasts[-1] in _PARTICLES else None
    pasts = pasts or [_past(verb)]
    forms = {_gerund(verb, pasts[0]): "gerund", _third(verb): "third", verb: "base"}
    forms |= dict.fromkeys(pasts[1:], "participle") | {pasts[0]: "past"}
    if len(pasts) > 1 and pasts[1].endswith("ed"):
        forms[pasts[1]] = "past"  # a second spelling: labeled, labelled
    return forms, particle


def phrase_forms(words: str) -> dict[str, str]:
    """Return all forms of a verb with its particle, and their names: “fell back”."""
    forms, particle = verb_forms(words)
    return forms if particle is None else {f"{form} {particle}": name for form, name in forms.items()}


def regular_forms(verb: str) -> tuple[str, ...]:
    """Return the forms of a regular verb: “warn”, “warns”, “warned”, “warning”."""
    past = _past(verb)
    return verb, _third(verb), past, _gerund(verb, past)


def _cues(line: str) -> dict[str, Cue]:
    """All forms of the verb in one line of the file."""
    words, _, frames = line.partition(":")
    forms, particle = verb_forms(words)
    return {form: Cue(words.split()[0], name, frozenset(frames.split()), particle) for form, name in forms.items()}


@cache
def cue_forms() -> dict[str, tuple[Cue, ...]]:
    """Return every form of every cue verb in lower case.

    A verb with a particle comes before the same verb without the particle.
    """
    found: dict[str, tuple[Cue, ...]] = {}
    text = files("tui_reader.analysis.english").joinpath("cue_verbs.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            for form, cue in _cues(line).items():
                others = found.get(form, ())
                found[form] = (cue, *others) if cue.particle else (*others, cue)
    return found


@cache
def speech_forms() -> tuple[str, ...]:
    """Return the forms that can introduce a quotation, longest first.

    A pattern so tries “said” before “say”.
    """
    forms = [form for form, cues in cue_forms().items() if any("quotation" in cue.frames for cue in cues)]
    return tuple(sorted(forms, key=lambda form: (-len(form), form)))
