"""Find the notes and ticks of a person on each mark."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final, NamedTuple, TypeAlias

from tui_reader.model import AnnotatedArticle, Assertion, Attribution, Promo, Remark, Span, Status, marked_spans
from tui_reader.wording import remark_line

NOTE_BEHIND: Final = "; note: "
"""The characters in a footnote between what is known of a mark and the notes on it."""

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
        """Return the tick of a mark, empty for a mark without one.

        A tick on a part of the mark's words is not a tick of the mark.
        """
        return next((one.status for one in self.on.get(finding, ()) if _is_on_all_of(finding, one)), "")

    def note(self, finding: _Finding) -> str:
        """Return the notes on a mark without its own tick, in one line."""
        found = self.on.get(finding, ())
        without_tick = (replace(one, status="") if _is_on_all_of(finding, one) else one for one in found)
        return remark_line(one for one in without_tick if one.text or one.status)

    def told(self, finding: _Finding) -> str:
        """Return notes and ticks of a mark in one line."""
        return remark_line(self.on.get(finding, ()))


def note_of(remark: Remark) -> str:
    """Return a note without its tick, in one line."""
    return remark_line([replace(remark, status="")]) if remark.text else ""


def remarked(annotated: AnnotatedArticle) -> Remarked:
    """Return the notes and ticks of an article by marks."""
    on: dict[_Finding, list[Remark]] = {}
    elsewhere = []
    found = annotated.annotations
    marks: list[_Finding] = [*found.attributions, *found.assertions, *found.promos] if annotated.remarks else []
    whole = {place: mark for mark in marks if (place := whole_of(mark)) is not None}
    for remark in annotated.remarks:
        place = Span(remark.start, remark.end)
        owners = [mark for mark in marks if _shares_words(mark, remark)] if place not in whole else [whole[place]]
        for mark in owners:
            on.setdefault(mark, []).insert(0 if place in whole else len(on[mark]), remark)
        if not owners:
            elsewhere.append(remark)
    return Remarked({mark: tuple(remarks) for mark, remarks in on.items()}, tuple(elsewhere))


def whole_of(mark: _Finding) -> Span | None:
    """Return the stretch from the first word of a mark to its last one.

    It is ``None`` for a mark without words.
    """
    spans = marked_spans(mark)
    return Span(spans[0].start, spans[-1].end) if spans else None


def _is_on_all_of(mark: _Finding, remark: Remark) -> bool:
    return whole_of(mark) == (remark.start, remark.end)


def _shares_words(mark: _Finding, remark: Remark) -> bool:
    return any(span.start < remark.end and remark.start < span.end for span in marked_spans(mark))
