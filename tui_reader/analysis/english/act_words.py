"""The act that the words of a cue name, read once from ``act_words.txt``."""

from functools import cache
from importlib.resources import files
from typing import Final

from tui_reader.analysis.english.cue_verbs import verb_forms
from tui_reader.model import Act

_NAMES: Final[dict[str, Act]] = {
    "statement": "statement",
    "denial": "denial",
    "question": "question",
    "belief": "belief",
    "plan": "plan",
    "decision": "decision",
}


@cache
def act_words() -> dict[str, Act]:
    """Return the act of each word, lower case.

    A verb with a particle has both words, with a blank.

    Most words of plain saying are missing: without any of these words an act is a statement.
    """
    found: dict[str, Act] = {}
    text = files("tui_reader.analysis.english").joinpath("act_words.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        name, _, entries = line.partition(":")
        if name in _NAMES:
            found |= dict.fromkeys((form for entry in entries.split(";") for form in _forms(entry)), _NAMES[name])
        elif name.removesuffix(" words") in _NAMES:
            for word in entries.split():
                found.setdefault(word, _NAMES[name.removesuffix(" words")])
    return found


def _forms(entry: str) -> list[str]:
    forms, particle = verb_forms(entry)
    return [form if particle is None else f"{form} {particle}" for form in forms]
