"""Define the corrections, notes and ticks of a person."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal, TypeAlias

from tui_reader.model.annotations import Annotations
from tui_reader.model.span import Anchor, EntityType, MarkKind

NameAction: TypeAlias = Literal["retype", "merge", "split", "hide"]
Status: TypeAlias = Literal["", "checked", "doubtful", "needs source"]
STATUSES: Final[tuple[Status, ...]] = ("", "checked", "doubtful", "needs source")
"""How far words were checked, in the order in which a key goes through them."""


@dataclass(frozen=True, slots=True)
class MarkCorrection:
    """A decision of a person on the mark of a stretch of text.

    Attributes:
        replaces: The stretches of the mark that was wrong; empty for a new mark.
        drawn: The stretches of the mark that belongs there; empty if there should be no mark.
        mark: The class of the mark that belongs there; ``None`` if there should be no mark.
        speaker: The speaker of a quotation, ``None`` where nobody is named.
        made: The time of the correction, with its zone.
        by: The name of the person, empty for the owner of the journal.
    """

    replaces: tuple[Anchor, ...]
    drawn: tuple[Anchor, ...]
    mark: MarkKind | None
    speaker: str | None
    made: datetime
    by: str = ""


@dataclass(frozen=True, slots=True)
class NameCorrection:
    """A decision of a person on a name of the article.

    Attributes:
        action: ``retype`` gives the name another type, ``merge`` joins it to another name, ``split`` makes one of its other
            forms a name of its own, and ``hide`` leaves it out.
        name: The name, as the entity is called.
        made: The time of the correction, with its zone.
        type: The new type, for ``retype``.
        other: The name that it belongs to, for ``merge``, and the form, for ``split``.
        by: The name of the person, empty for the owner of the journal.
    """

    action: NameAction
    name: str
    made: datetime
    type: EntityType | None = None
    other: str | None = None
    by: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """Note of a person on a stretch of text, with the state of its checking.

    It changes no mark.

    Attributes:
        place: The stretch.
        text: The note. Without text and status it takes back the note on the same stretch.
        made: The time of the note, with its zone.
        by: The name of the person, empty for the owner of the journal.
        status: How far the words were checked, empty where nobody has said so.
    """

    place: Anchor
    text: str
    made: datetime
    by: str = ""
    status: Status = ""


Correction: TypeAlias = MarkCorrection | NameCorrection | Note


@dataclass(frozen=True, slots=True)
class Remark:
    """A note or a tick of a person at its place in the text: ``text[start:end]``.

    Attributes:
        start: The offset of the first character.
        end: The offset behind the last character.
        text: The note, empty where the words were only ticked off.
        status: How far the words were checked, empty where nobody has said so.
        made: The time of the note, with its zone.
        by: The name of the person, empty for the owner of the journal.
    """

    start: int
    end: int
    text: str
    status: Status
    made: datetime
    by: str = ""


@dataclass(frozen=True, slots=True)
class Corrections:
    """The corrections that are laid over the marks and names of an article.

    Attributes:
        marks: Corrections of marks, the oldest first.
        names: Corrections of names, the oldest first.
        before: The annotations without them, so that each can be taken back.
    """

    marks: tuple[MarkCorrection, ...]
    names: tuple[NameCorrection, ...]
    before: Annotations
