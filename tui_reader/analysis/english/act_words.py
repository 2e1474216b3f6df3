"""The act that the words of a cue name, read once from ``act_words.txt``."""

from functools import cache
from importlib.resources import files
from typing import Final, get_args

from tui_reader.analysis.english.cue_verbs import phrase_forms
from tui_reader.model import Act

_ACTS: Final[tuple[Act, ...]] = get_args(Act)


@cache
def act_words() -> dict[str, Act]:
    """Return the act of each word, lower case.

    A verb with a particle has both words, with a blank.

    Most words of plain saying are missing: without any of these words an act is a statement.
    """
    found: dict[str, Act] = {}
    text = files("tui_reader.analysis.english").joinpath("act_words.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        name, _, listed = line.partition(":")
        act = next((act for act in _ACTS if act == name.removesuffix(" words")), None)
        if act is None:
            continue
        if name == act:
            found |= dict.fromkeys((form for verb in listed.split(";") for form in phrase_forms(verb)), act)
        else:
            for word in listed.split():
                found.setdefault(word, act)
    return found
