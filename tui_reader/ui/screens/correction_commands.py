"""Define commands that correct marks and names, and take notes.

``corrections.entries`` and the classes of ``model`` are imported where a command first asks for them, not before the first frame.
"""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

from tui_reader import corrections, model
from tui_reader.model import AnnotatedArticle, EntityType, MarkKind, Span
from tui_reader.ui import correcting, phrasing
from tui_reader.ui.article_view import Mark as ShownMark
from tui_reader.ui.article_view.selection import span_of
from tui_reader.ui.commands import key_of, keys_of
from tui_reader.ui.screens.bar_commands import BarCommands

if TYPE_CHECKING:
    from tui_reader.corrections.entries import Mark
    from tui_reader.model import Correction, Remark, Status
    from tui_reader.ui.panels.name_list import EntityList

_NAMES = {"quote": "a quote", "claim": "a claim", "promo": "promotion"}


class CorrectionCommands(BarCommands):
    """A screen on which a person corrects the marks and names of the article."""

    def action_wrong(self) -> None:
        """Remove the current mark: there is nothing to mark."""
        if (chosen := self._mark()) is not None:
            self._remove(*chosen)

    def _remove(self, document: AnnotatedArticle, mark: "Mark") -> bool:
        removed = corrections.entries.removed(document.article.text, mark, _now())
        return self._correct(document, removed, f"The mark is removed. {_undo()}")

    def action_speaker(self) -> None:
        """Give the current mark to another speaker."""
        if (chosen := self._mark()) is not None:
            self._choose_speaker(*chosen)

    def _choose_speaker(
        self, document: AnnotatedArticle, mark: "Mark", then: Callable[[], object] = lambda: None
    ) -> None:
        """Ask for another speaker of a mark; ``then`` is called after the change."""

        def take(speaker: str | None) -> None:
            changed = corrections.entries.with_speaker(document.article.text, mark, speaker, _now())
            if self._correct(document, changed, f"Said by {speaker or 'nobody by name'} now. {_undo()}"):
                then()

        correcting.choose_speaker(self._desk, document, take)

    def action_class(self) -> None:
        """Give the current mark another class."""
        if (chosen := self._mark()) is not None:
            self._choose_class(*chosen)

    def _choose_class(
        self, document: AnnotatedArticle, mark: "Mark", then: Callable[[], object] = lambda: None
    ) -> None:
        """Ask for another class of a mark; ``then`` is called after the change."""

        def take(kind: MarkKind) -> None:
            if kind == "quote":
                self._choose_speaker(document, mark, then)
                return
            changed = corrections.entries.with_class(document.article.text, mark, kind, _now())
            if self._correct(document, changed, f"It is marked as {_NAMES[kind]} now. {_undo()}"):
                then()

        correcting.choose_class(self._desk, "What is it?", take, keys_of("mark.class"))

    def action_limits(self) -> None:
        """Give the current mark the limits of the selection."""
        chosen, span = self._mark(), self._selected()
        if chosen is None:
            return
        if span is None:
            self._desk.say(
                f"Select the words of the mark first, by {key_of('select')} or the mouse, and press {key_of('mark.limits')} again."
            )
            return
        self.end_selection()
        document, mark = chosen
        changed = corrections.entries.with_limits(document.article.text, mark, [span], _now())
        self._correct(document, changed, f"The mark has the limits of the selection. {_undo()}")

    def action_mark_selection(self) -> None:
        """Mark the selected words."""
        if (document := self._article()) is None:
            return
        if (span := self._selected()) is None:
            self._desk.say(
                f"Select the words first, by {key_of('select')} or the mouse, and press {key_of('mark.add')} again."
            )
            return
        self.end_selection()

        def take(kind: MarkKind) -> None:
            mark_as = partial(self._mark_as, document, span, kind)
            if kind == "quote":
                correcting.choose_speaker(self._desk, document, mark_as)
            else:
                mark_as(None)

        correcting.choose_class(self._desk, "What are these words?", take, keys_of("mark.add"))

    def _mark_as(self, document: AnnotatedArticle, span: Span, kind: MarkKind, speaker: str | None) -> None:
        self.clear_selection()
        drawn = corrections.entries.added(document.article.text, span, kind, _now(), speaker)
        self._correct(document, drawn, f"Marked as {_NAMES[kind]}. {_undo()}")

    def action_note(self) -> None:
        """Write a note on the selected words, or else on the current mark."""
        if (document := self._article()) is None:
            return
        span = self._selected()
        if span is None and (mark := self.view.current_mark) is not None:
            if not self._is_in_sight(mark):
                return
            span = Span(mark.start, mark.end)
        if span is None:
            self._desk.say(
                f"A note is on a mark or on selected words: go to a mark with {key_of('mark.next')}, or select by {key_of('select')}."
            )
            return
        self.end_selection()
        self._ask_note(document, span)

    def _ask_note(self, document: AnnotatedArticle, span: Span, then: Callable[[], object] = lambda: None) -> None:
        """Ask for a note on words; ``then`` is called after the change."""
        before = self._note_at(span)

        def take(told: str) -> None:
            text = "" if told == "-" else told
            status = before.status if before else ""
            note = corrections.entries.noted(document.article.text, span, text, _now(), status)
            if self._correct(document, note, f"The note is {'kept' if text else 'removed'}. {_undo()}"):
                then()

        hint = "Enter keep   Esc cancel   - alone removes the note"
        correcting.ask_line(self._desk, "Note", hint, take, before.text if before else "")

    def _note_at(self, span: Span) -> "Remark | None":
        """Return the note on exactly these words, if there is one."""
        return next((one for one in self.pane.remarks if (one.start, one.end) == span), None)

    def action_tick(self) -> None:
        """Tick the current mark off: the next state of checking."""
        if (chosen := self._mark()) is not None and (mark := self.view.current_mark) is not None:
            self._tick(chosen[0], mark)

    def _tick(self, document: AnnotatedArticle, mark: ShownMark) -> "Status":
        """Give a mark its next state of checking, and return its state."""
        span = Span(mark.start, mark.end)
        before = self._note_at(span)
        states = model.STATUSES
        status = states[(states.index(before.status if before else "") + 1) % len(states)]
        told = f"Marked as {status}. {_undo()}" if status else "Not ticked any more."
        note = corrections.entries.noted(document.article.text, span, before.text if before else "", _now(), status)
        self._correct(document, note, told)
        return self._status(mark)

    def _status(self, mark: ShownMark) -> "Status":
        note = self._note_at(Span(mark.start, mark.end))
        return note.status if note else ""

    def action_undo(self) -> None:
        """Take the last correction back."""
        if self._article() is not None:
            left = self.pane.undo()
            told = f"Taken back: {phrasing.count(left or 0, 'correction')} left. {key_of('redo')} makes it again."
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
                hidden = model.NameCorrection("hide", name, _now())
                self._correct(document, hidden, f"“{name}” is not listed any more. {_undo()}")
            case "retype":
                correcting.choose_type(self._desk, name, partial(self._retype, document, name))
            case "merge" if others := correcting.other_names(document.annotations, event.entity):
                merge, title = partial(self._merge, document, name), f"Who or what is “{name}”, too?"
                correcting.choose_name(self._desk, title, others, merge)
            case "merge":
                self._desk.say("There is no other name.")
            case "split" if event.entity.aliases:
                split, title = partial(self._split, document, name), f"Which form of “{name}” is another name?"
                correcting.choose_name(self._desk, title, event.entity.aliases, split)
            case "split":
                self._desk.say(f"“{name}” is written in no other way.")

    def _retype(self, document: AnnotatedArticle, name: str, kind: EntityType) -> None:
        changed = model.NameCorrection("retype", name, _now(), type=kind)
        self._correct(document, changed, f"“{name}” has another type. {_undo()}")

    def _merge(self, document: AnnotatedArticle, name: str, other: str) -> None:
        changed = model.NameCorrection("merge", name, _now(), other=other)
        self._correct(document, changed, f"“{name}” is “{other}”, too. {_undo()}")

    def _split(self, document: AnnotatedArticle, name: str, form: str) -> None:
        changed = model.NameCorrection("split", name, _now(), other=form)
        self._correct(document, changed, f"“{form}” is a name of its own. {_undo()}")

    # What they share

    def _mark(self) -> "tuple[AnnotatedArticle, Mark] | None":
        """Return the article and its current mark; if there is not any, say so."""
        document, mark = self._article(), self.view.current_mark
        if document is None:
            return None
        if mark is None:
            self._desk.say(
                f"No mark is current to correct: {key_of('mark.next')} goes to the next one, {key_of('select')} selects words to mark."
            )
            return None
        return (document, mark.annotation) if self._is_in_sight(mark) else None

    def _is_in_sight(self, mark: ShownMark) -> bool:
        """Check whether a mark is on the screen; if not, go there and say so."""
        if self.view.is_in_sight(mark.start, mark.end):
            return True
        with self.pane.jumps.leap():
            self.view.go_to(mark.start, mark.end)
        self._desk.say("The current mark was not on the screen. Here it is: press the key again.")
        return False

    def _selected(self) -> Span | None:
        selection = self.view.text_selection
        text = self.view.scene.article.text
        span = span_of(selection, len(text)) if selection is not None else None
        return span if span is not None and text[span.start : span.end].strip() else None

    def _is_shown(self, document: AnnotatedArticle) -> bool:
        """Check whether an article is on the screen still; if it is not, say so.

        While a dialog is open, another article can come under it, or the same with other words.
        """
        shown = self.pane.shown
        if shown is not None and (shown.location, shown.article.text) == (document.location, document.article.text):
            return True
        self._desk.say("Another text came under the dialog: nothing was done.", severity="warning")
        return False

    def _correct(self, document: AnnotatedArticle, correction: "Correction", told: str) -> bool:
        """Add a correction of an article, say so, and return whether it was added."""
        if not self._is_shown(document):
            return False
        is_added = self.pane.correct(correction)
        if is_added:
            self._desk.say(told)
            self.pane.tell_trouble()
        else:
            self._desk.say(
                "These words cannot be told from others of the article; select more of them.", severity="warning"
            )
        return is_added


def _undo() -> str:
    return f"{key_of('undo')} takes it back."


def _now() -> datetime:
    return datetime.now(UTC)
