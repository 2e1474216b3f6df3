"""Common nouns that name a source, read once from ``source_nouns.txt``."""

from functools import cache
from importlib.resources import files

from tui_reader.analysis.english import entries
from tui_reader.model import SpeakerKind


@cache
def source_nouns(*, singular: bool = False) -> dict[str, SpeakerKind]:
    """Return the kind of source of each common noun, plurals included.

    With ``singular`` the plurals are left out.
    """
    found: dict[str, SpeakerKind] = {}
    text = files("tui_reader.analysis.english").joinpath("source_nouns.txt").read_text(encoding="utf-8")
    kinds: dict[str, SpeakerKind] = {"document": "document", "unnamed": "unnamed", "collective": "collective"}
    for line in text.splitlines():
        name, _, nouns = line.partition(":")
        if name in kinds and not line.startswith("#"):
            for noun in (each.replace("_", " ") for each in nouns.split()):
                plural = noun[:-1] + "ies" if noun.endswith("y") else noun + "s"
                plural = noun[:-3] + "men" if noun.endswith("man") else plural
                found[noun] = kinds[name]
                if not singular:
                    found[plural] = kinds[name]
    return found


def is_somebody(noun: str) -> bool:
    """Check whether ``noun``, lower case, names one person by a role or an office."""
    return source_nouns(singular=True).get(noun) == "unnamed" or noun.capitalize() in entries("titles")
