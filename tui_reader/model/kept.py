"""Define what a file of this program holds beside the text of an article."""

from dataclasses import dataclass
from datetime import datetime

from tui_reader.model.annotations import Annotations
from tui_reader.model.review import Corrections, Remark


@dataclass(frozen=True, slots=True)
class Kept:
    """Data that a file of this program holds beside the text of an article.

    They are its marks, the work of a person on them, and where and when it was read.

    ``loss`` says, as a sentence for a person, what was lost because the file was changed after it was saved.
    """

    location: str
    annotations: Annotations
    retrieved: datetime | None = None
    loss: str | None = None
    remarks: tuple[Remark, ...] = ()
    corrections: Corrections | None = None
