"""Ask for what a correction needs: a speaker, a class, a note, a name."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from tui_reader.model import Annotations, EntityType, MarkKind
from tui_reader.ui.desk import Desk
from tui_reader.ui.phrasing import ENTITY_TYPES

if TYPE_CHECKING:
    from tui_reader.model import Entity

_CLASSES: Final[tuple[tuple[MarkKind, str], ...]] = (
    ("quote", "Quote: somebody other than the narrator says so"),
    ("claim", "Claim: the narrator says so, without a source"),
    ("promo", "Promotion: it serves the publisher"),
)
_SPEAKING: Final = ("person", "org", "group", "place")


def choose_speaker(desk: Desk, found: Annotations, chosen: Callable[[str | None], object]) -> None:
    """Ask for a speaker among the names of the article, or for another name.

    ``chosen`` gets the name, or ``None`` for nobody by name.
    """
    from tui_reader.ui.dialogs.speaker_choice import Speaker, SpeakerChoice

    def take(speaker: Speaker | None) -> None:
        if speaker is not None:
            chosen(speaker.name)

    desk.push_screen(SpeakerChoice(speakers(found)), take)


def speakers(found: Annotations) -> list[str]:
    """Return the names that can speak: speakers first, then by number of mentions."""
    statements: dict[str, int] = {}
    for one in found.attributions:
        if one.speaker:
            statements[one.speaker] = statements.get(one.speaker, 0) + 1
    able = [entity for entity in found.entities if entity.type in _SPEAKING]
    named = sorted(able, key=lambda each: (_SPEAKING.index(each.type), -len(each.mentions)))
    spoken = sorted(statements, key=lambda name: -statements[name])
    return list(dict.fromkeys((*spoken, *(each.name for each in named))))


def choose_class(desk: Desk, title: str, chosen: Callable[[MarkKind], object], close_keys: Sequence[str]) -> None:
    """Ask for the class of a mark."""
    from tui_reader.ui.dialogs.choice import Choice

    def take(index: int | None) -> None:
        if index is not None:
            chosen(_CLASSES[index][0])

    desk.push_screen(Choice(title, [told for _, told in _CLASSES], close_keys=close_keys), take)


def choose_type(desk: Desk, name: str, chosen: Callable[[EntityType], object]) -> None:
    """Ask for the type of a name."""
    from tui_reader.ui.dialogs.choice import Choice

    def take(index: int | None) -> None:
        if index is not None:
            chosen(list(ENTITY_TYPES)[index])

    told = [words.capitalize() for words in ENTITY_TYPES.values()]
    desk.push_screen(Choice(f"What is “{name}”?", told, close_keys=["F"]), take)


def choose_name(
    desk: Desk, title: str, names: Sequence[str], chosen: Callable[[str], object], close_keys: Sequence[str]
) -> None:
    """Ask for one of several names."""
    from tui_reader.ui.dialogs.choice import Choice

    def take(index: int | None) -> None:
        if index is not None:
            chosen(names[index])

    desk.push_screen(Choice(title, names, close_keys=close_keys), take)


def other_names(found: Annotations, entity: "Entity") -> list[str]:
    """Return the names that a name can be joined to: those of its type first."""
    others = [each for each in found.entities if each.name != entity.name]
    return [each.name for each in sorted(others, key=lambda each: (each.type != entity.type, -len(each.mentions)))]


def ask_line(desk: Desk, title: str, hint: str, typed: Callable[[str], object], value: str = "") -> None:
    """Ask for one line of text, which passes the cleaning of all text from outside."""
    from tui_reader.text import clean_line
    from tui_reader.ui.dialogs.prompt import Prompt

    def take(line: str | None) -> None:
        if line is not None and (cleaned := clean_line(line)):
            typed(cleaned)

    desk.push_screen(Prompt(title, hint, value), take)
