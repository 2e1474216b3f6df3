"""Find the notes and ticks of a person on each mark."""

from collections.abc import Mapping
from typing import NamedTuple, TypeAlias

from tui_reader.export.summary import one_line
from tui_reader.model import AnnotatedArticle, Assertion, Attribution, Promo, Remark, Status, marked_spans
from tui_reader.wording import remark_line

_Finding: TypeAlias = Attribution | Assertion | Promo


class Remarked(NamedTuple):
    """The notes and ticks of an article by the marks that they are on.

    Attributes:
        on: The remarks on each mark: first the one on exactly its words, then those on some of its words.
        elsewhere: The remarks on words without a mark, in text order.
    """

    on: Mapping[_Finding, tuple[Remark, ...]]
    elsewhere: tuple[Remark, ...]

    def status(self, finding: _Finding) -> Status:
        """Return how far a mark was checked, empty where nobody has said so."""
        return next((one.status for one in self.on.get(finding, ()) if one.status), "")

    def note(self, finding: _Finding) -> str:
        """Return the notes on a mark without their ticks, in one line."""
        return notes_in(self.on.get(finding, ()))

    def told(self, finding: _Finding) -> str:
        """Return notes and ticks of a mark in one line."""
        return remark_line(self.on.get(finding, ()))


def notes_in(remarks: tuple[Remark, ...]) -> str:
    """Return the texts of notes in one line."""
    return " · ".join(one_line(f"{one.text} ({one.by})" if one.by else one.text) for one in remarks if one.text)


def remarked(annotated: AnnotatedArticle) -> Remarked:
    """Return the notes and ticks of an article by marks."""
    on: dict[_Finding, list[Remark]] = {}
    elsewhere = []
    found = annotated.annotations
    marks: list[_Finding] = [*found.attributions, *found.assertions, *found.promos] if annotated.remarks else []
    whole = {(spans[0].start, spans[-1].end): mark for mark in marks if (spans := marked_spans(mark))}
    for remark in annotated.remarks:
        place = (remark.start, remark.end)
        owners = [mark for mark in marks if _shares_words(mark, remark)] if place not in whole else [whole[place]]
        for mark in owners:
            on.setdefault(mark, []).insert(0 if place in whole else len(on[mark]), remark)
        if not owners:
            elsewhere.append(remark)
    return Remarked({mark: tuple(remarks) for mark, remarks in on.items()}, tuple(elsewhere))


def _shares_words(mark: _Finding, remark: Remark) -> bool:
    return any(span.start < remark.end and remark.start < span.end for span in marked_spans(mark))
