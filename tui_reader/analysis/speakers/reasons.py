"""Says, for a person, what resolved a speaker."""

from collections.abc import Sequence

from tui_reader.analysis.speakers.relatives import RELATIVES
from tui_reader.analysis.speakers.salience import Choice
from tui_reader.analysis.speakers.sources import PRONOUNS


def why_named(source: str, name: str) -> str | None:
    """Why the words ``source`` name ``name``, ``None`` where they say it in full."""
    if source.lower() in RELATIVES:
        return f"“{source}” tells more of {name}, named right before it"
    return None if name in source else f"“{source}” is {name}, as the article says in full elsewhere"


def why_meant(source: str, choice: Choice) -> str:
    """Why a pronoun or a description stands for somebody."""
    meant = f"“{source}” is {choice.entity.name}"
    if source.lower() not in PRONOUNS:
        return f"{meant}, the only one called so before" if choice.alone else f"{meant}, the last one called so"
    if choice.spoke_last:
        return f"{meant}, who spoke last"
    return (
        f"{meant}, the only one named before who can be meant"
        if choice.alone
        else f"{meant}, whom the text before is about"
    )


def why_open(source: str) -> str:
    """Why a pronoun stays unresolved."""
    return f"who “{source}” is stays open: nobody named before is clearly meant"


def why_presented(source: str, name: str) -> str:
    """Why the first person is somebody's of whom the title speaks."""
    return f"“{source}” is {name}, whose words the title announces"


def why_shared(source: str, names: Sequence[str]) -> str:
    """Why a surname stays unresolved that several bear."""
    return f"who “{source}” is stays open: {' and '.join(names[:2])} are called so, and neither is clearly meant"
