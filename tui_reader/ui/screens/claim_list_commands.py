"""Define the command that lists statements, and what the keys of that list do."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from tui_reader.model import AnnotatedArticle, Span
from tui_reader.ui import phrasing
from tui_reader.ui.article_view import Mark
from tui_reader.ui.commands import key_of
from tui_reader.ui.screens.correction_commands import CorrectionCommands

if TYPE_CHECKING:
    from tui_reader.ui.dialogs.claim_list import Row


class ClaimListCommands(CorrectionCommands):
    """A screen with the list of quotes and claims over the text."""

    def action_claim_list(self) -> None:
        """List what somebody states, to be ticked off and corrected."""
        if (document := self._article()) is None:
            return
        from tui_reader.ui.dialogs.claim_list import ClaimList, Work

        work = Work(
            partial(self._statements, document),
            partial(self._about, document),
            partial(self._tick, document),
            partial(self._correct_listed, document),
            partial(self._walk_listed, document),
        )
        if work.rows():
            self._desk.push_screen(ClaimList(work, self.view.current_mark), partial(self._go_to_listed, document))
        else:
            self._desk.say("There is nothing to check here yet: no quote and no claim.")

    def _statements(self, document: AnnotatedArticle) -> "Sequence[Row]":
        """Return the statements of an article as they are now."""
        from tui_reader.ui.dialogs.choice import MAXIMUM_ROWS

        marks = [mark for mark in self.view.scene.marks if mark.kind != "promo"][:MAXIMUM_ROWS]
        return [(mark, phrasing.statement(document.article, mark), self._status(mark)) for mark in marks]

    def _about(self, document: AnnotatedArticle, mark: Mark) -> str:
        """Return a line on a mark, with what a person has noted."""
        return phrasing.about(document.article, mark, phrasing.note_on(self.pane.remarks, Span(mark.start, mark.end)))

    def _walk_listed(self, document: AnnotatedArticle, way: str, then: Callable[[], object]) -> None:
        if self._is_shown(document):
            walk = self.action_undo if way == "undo" else self.action_redo
            walk()
            then()

    def _correct_listed(self, document: AnnotatedArticle, command: str, mark: Mark, then: Callable[[], object]) -> None:
        """Do a command on a statement of the list; ``then`` is called after a change."""
        if not self._is_shown(document):
            return
        document = self.pane.shown or document  # with the names that were given meanwhile
        match command:
            case "mark.wrong":
                if self._remove(document, mark.annotation):
                    then()
            case "mark.speaker":
                self._choose_speaker(document, mark.annotation, then)
            case "mark.class":
                self._choose_class(document, mark.annotation, then)
            case "note":
                self._ask_note(document, Span(mark.start, mark.end), then)
            case _:
                keys = " and ".join(dict.fromkeys((key_of("select"), key_of(command))))
                self._desk.say(f"Words are selected in the text: Enter goes there, then press {keys}.")

    def _go_to_listed(self, document: AnnotatedArticle, mark: Mark | None) -> None:
        if mark is not None and self._is_shown(document):
            with self.pane.jumps.leap():
                self.view.go_to(mark.start, mark.end)
                self.view.current = self.view.scene.beginning_at(mark.start)
