"""Ask for what a correction needs: a speaker, a class, a note, a name."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from tui_reader.model import AnnotatedArticle, Annotations, EntityType, MarkKind
from tui_reader.ui.desk import Desk
from tui_reader.wording import ENTITY_TYPES

if TYPE_CHECKING:
    from tui_reader.model import Entity

_CLASSES: Final[tuple[tuple[MarkKind, str], ...]] = (
    ("quote", "Quote: somebody other than the narrator says so"),
    ("claim", "Claim: the narrator says so, without a source"),
    ("promo", "Promotion: it serves the publisher"),
)
_SOURCES: Final = ("named", "unnamed", "collective", "document")
# Words that mean somebody else in each sentence, and nobody who could be told by them from others.
_ANYBODY: Final = (
    r"(?i:(?:(?:the|this|that|these|those|some|many|most|all|other) ){0,4}"
    r"(?:persons?|people|m[ae]n|wom[ae]n|ones?|guys?|(?:an)?others?|some|many|most|all|(?:some|any|every|no) ?(?:body|one)))"
)
_SPEAKING: Final = ("person", "org", "group", "place")


def choose_speaker(desk: Desk, document: AnnotatedArticle, chosen: Callable[[str | None], object]) -> None:
    """Ask for a speaker: a source or name of the article, or another.

    ``chosen`` gets the name, or ``None`` for nobody by name.
    """
    from tui_reader.ui.dialogs.speaker_choice import Speaker, SpeakerChoice

    def take(speaker: Speaker | None) -> None:
        if speaker is not None:
            chosen(speaker.name)

    desk.push_screen(SpeakerChoice(speakers(document)), take)


def speakers(document: AnnotatedArticle) -> list[str]:
    """Return who can speak.

    Speakers come first, then sources without a name (“two sailors”), then the other names by number of mentions.
    """
    from tui_reader.analysis.english.function_words import PRONOUNS
    from tui_reader.corrections.entries import source_of

    found, text = document.annotations, document.article.text
    named: Counter[str] = Counter()
    unnamed: Counter[str] = Counter()
    for one in found.attributions:
        name = source_of(text, one)
        if one.speaker_kind in _SOURCES and name.casefold() not in PRONOUNS and not re.fullmatch(_ANYBODY, name):
            (named if one.speaker_kind == "named" else unnamed)[name] += 1
    able = [entity for entity in found.entities if entity.type in _SPEAKING]
    able.sort(key=lambda each: (_SPEAKING.index(each.type), -len(each.mentions)))
    spoken = [name for counted in (named, unnamed) for name, _ in counted.most_common() if name]
    return list(dict.fromkeys((*spoken, *(each.name for each in able))))


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


def choose_name(desk: Desk, title: str, names: Sequence[str], chosen: Callable[[str], object]) -> None:
    """Ask for one of several names, by its number or by typed words."""
    from tui_reader.ui.dialogs.filtering import NumberedDialog

    def take(index: int | None) -> None:
        if index is not None:
            chosen(names[index])

    desk.push_screen(NumberedDialog(title, names, here=0), take)


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
