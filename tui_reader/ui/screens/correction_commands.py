"""Commands that correct marks and names, and take notes."""

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, Literal

from tui_reader.corrections.entries import (
    STATUSES,
    Correction,
    Mark,
    NameCorrection,
    Note,
    Status,
    added,
    noted,
    removed,
    with_class,
    with_limits,
    with_speaker,
)
from tui_reader.model import EntityType, MarkKind, Span
from tui_reader.ui import correcting, phrasing
from tui_reader.ui.article_view import Mark as ShownMark
from tui_reader.ui.article_view.selection import span_of
from tui_reader.ui.screens.bar_commands import BarCommands

if TYPE_CHECKING:
    from tui_reader.ui.panels.name_list import EntityList

_UNDO = "U takes it back."
_NAMES = {"quote": "a quote", "claim": "a claim", "promo": "promotion"}


class CorrectionCommands(BarCommands):
    """A screen on which a person corrects the marks and names of the article."""

    def action_wrong(self) -> None:
        """Remove the current mark: there is nothing to mark."""
        if (mark := self._mark()) is not None:
            self._correct(removed(self._text, mark, _now()), f"The mark is removed. {_UNDO}")

    def action_speaker(self) -> None:
        """Give the current mark to another speaker."""
        if (mark := self._mark()) is not None and (document := self.pane.shown) is not None:
            correcting.choose_speaker(self._desk, document.annotations, partial(self._give_to, mark))

    def _give_to(self, mark: Mark, speaker: str | None) -> None:
        told = f"{speaker or 'Nobody by name'} says so. {_UNDO}"
        self._correct(with_speaker(self._text, mark, speaker, _now()), told)

    def action_class(self) -> None:
        """Give the current mark another class."""
        if (mark := self._mark()) is None:
            return

        def take(kind: MarkKind) -> None:
            if kind == "quote":
                self.action_speaker()
            else:
                self._correct(
                    with_class(self._text, mark, kind, _now()), f"It is marked as {_NAMES[kind]} now. {_UNDO}"
                )

        correcting.choose_class(self._desk, "What is it?", take, "F")

    def action_limits(self) -> None:
        """Give the current mark the limits of the selection."""
        mark, span = self._mark(), self._selected()
        if mark is None:
            return
        if span is None:
            self._desk.say("Select the words of the mark first, by v or the mouse, and press E again.")
            return
        self.end_selection()
        self._correct(
            with_limits(self._text, mark, [span], _now()), f"The mark has the limits of the selection. {_UNDO}"
        )

    def action_mark_selection(self) -> None:
        """Mark the selected words."""
        if self._article() is None:
            return
        if (span := self._selected()) is None:
            self._desk.say("Select the words first, by v or the mouse, and press m again.")
            return
        self.end_selection()

        def take(kind: MarkKind) -> None:
            document = self.pane.shown
            if kind == "quote" and document is not None:
                correcting.choose_speaker(self._desk, document.annotations, partial(self._mark_as, span, kind))
            else:
                self._mark_as(span, kind)

        correcting.choose_class(self._desk, "What are these words?", take, "m")

    def _mark_as(self, span: Span, kind: MarkKind, speaker: str | None = None) -> None:
        self.clear_selection()
        self._correct(added(self._text, span, kind, _now(), speaker), f"Marked as {_NAMES[kind]}. {_UNDO}")

    def action_note(self) -> None:
        """Write a note on the selected words, or else on the current mark."""
        if self._article() is None:
            return
        span = self._selected()
        if span is None and (mark := self.view.current_mark) is not None:
            span = Span(mark.start, mark.end)
        if span is None:
            self._desk.say("A note is on a mark or on selected words: go to a mark with ], or select by v.")
            return
        self.end_selection()
        before = self._note_at(span)
        hint = "Enter keep   Esc cancel   - alone removes the note"
        correcting.ask_line(self._desk, "Note", hint, partial(self._note, span), before.text if before else "")

    def _note(self, span: Span, told: str) -> None:
        text = "" if told == "-" else told
        before = self._note_at(span)
        status = before.status if before else ""
        self._correct(
            noted(self._text, span, text, _now(), status), f"The note is {'kept' if text else 'removed'}. {_UNDO}"
        )

    def _note_at(self, span: Span) -> Note | None:
        """Return the note on exactly these words, if there is one."""
        return next((placed.note for placed in self.pane.notes if placed.span == span), None)

    def action_tick(self) -> None:
        """Tick the current mark off: the next state of checking."""
        if self._mark() is not None and (mark := self.view.current_mark) is not None:
            self._tick(mark)

    def _tick(self, mark: ShownMark) -> Status:
        span = Span(mark.start, mark.end)
        before = self._note_at(span)
        status = STATUSES[(STATUSES.index(before.status if before else "") + 1) % len(STATUSES)]
        told = f"Marked as {status}. {_UNDO}" if status else "Not ticked any more."
        self._correct(noted(self._text, span, before.text if before else "", _now(), status), told)
        return status

    def action_claim_list(self) -> None:
        """List what somebody states, to be ticked off."""
        if self._article() is None:
            return
        from tui_reader.ui.dialogs.choice import MAXIMUM_ROWS
        from tui_reader.ui.dialogs.claim_list import ClaimList

        marks = [mark for mark in self.view.scene.marks if mark.kind != "promo"]
        if not marks:
            self._desk.say("There is nothing to check here yet: no quote and no claim.")
            return
        rows = [
            (mark, phrasing.statement(self.view.scene.article, mark), self._status(mark))
            for mark in marks[:MAXIMUM_ROWS]
        ]
        here = self.view.current_mark

        def go(mark: ShownMark | None) -> None:
            if mark is not None:
                with self.pane.jumps.leap():
                    self.view.go_to(mark.start, mark.end)
                    self.view.current = mark.number

        self._desk.push_screen(ClaimList(rows, self._tick, here), go)

    def _status(self, mark: ShownMark) -> Status:
        note = self._note_at(Span(mark.start, mark.end))
        return note.status if note else ""

    def action_undo(self) -> None:
        """Take the last correction back."""
        if self._article() is not None:
            left = self.pane.undo()
            told = f"Taken back: {phrasing.count(left or 0, 'correction')} left. ^r makes it again."
            self._desk.say("There is no correction to take back." if left is None else told)
            self.pane.tell_trouble()

    def action_redo(self) -> None:
        """Make the correction again that was taken back last."""
        if self._article() is not None:
            there = self.pane.redo()
            told = f"Made again: {phrasing.count(there or 0, 'correction')}."
            self._desk.say("No correction was taken back." if there is None else told)
            self.pane.tell_trouble()

    # The names

    def on_entity_list_wanted(self, event: "EntityList.Wanted") -> None:
        """Change a name of the list."""
        name, document = event.entity.name, self.pane.shown
        if document is None:
            return
        match event.action:
            case "hide":
                self._correct(NameCorrection("hide", name, _now()), f"“{name}” is not listed any more. {_UNDO}")
            case "retype":
                correcting.choose_type(self._desk, name, partial(self._retype, name))
            case "merge":
                others = correcting.other_names(document.annotations, event.entity)
                self._choose_name("merge", name, f"Who or what is “{name}”, too?", others)
            case "split":
                self._choose_name("split", name, f"Which form of “{name}” is another name?", event.entity.aliases)

    def _choose_name(self, action: Literal["merge", "split"], name: str, title: str, names: Sequence[str]) -> None:
        if names:
            change = partial(self._change_name, action, name)
            correcting.choose_name(self._desk, title, names, change, "plus" if action == "merge" else "minus")
        else:
            self._desk.say(f"“{name}” is written in no other way." if action == "split" else "There is no other name.")

    def _retype(self, name: str, kind: EntityType) -> None:
        self._correct(NameCorrection("retype", name, _now(), type=kind), f"“{name}” has another type. {_UNDO}")

    def _change_name(self, action: Literal["merge", "split"], name: str, other: str) -> None:
        told = f"“{name}” is “{other}”, too." if action == "merge" else f"“{other}” is a name of its own."
        self._correct(NameCorrection(action, name, _now(), other=other), f"{told} {_UNDO}")

    # What they share

    @property
    def _text(self) -> str:
        return self.view.scene.article.text

    def _mark(self) -> Mark | None:
        """Return the annotation of the current mark; if there is not any, say so."""
        if self._article() is None:
            return None
        mark = self.view.current_mark
        if mark is None:
            self._desk.say("No mark is current to correct: ] goes to the next one, v selects words to mark.")
            return None
        return mark.annotation

    def _selected(self) -> Span | None:
        selection = self.view.text_selection
        span = span_of(selection, len(self._text)) if selection is not None else None
        return span if span is not None and self._text[span.start : span.end].strip() else None

    def _correct(self, correction: Correction, told: str) -> None:
        """Add a correction and say so."""
        if self.pane.correct(correction):
            self._desk.say(told)
            self.pane.tell_trouble()
        else:
            self._desk.say(
                "These words cannot be told from others of the article; select more of them.", severity="warning"
            )


def _now() -> datetime:
    return datetime.now(UTC)
