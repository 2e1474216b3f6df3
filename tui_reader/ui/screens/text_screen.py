"""The screen around one article: the text, the marks and names in it, the search; nothing of where it comes from."""

from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from textual import on

from tui_reader.language import other_language
from tui_reader.model import AnnotatedArticle, Entity
from tui_reader.text import clean_line
from tui_reader.ui import actions, phrasing
from tui_reader.ui.article_view import KINDS
from tui_reader.ui.article_view.messages import CurrentMarkChanged, MarkChosen, PlaceChanged, SearchChanged
from tui_reader.ui.panels.foot import Foot
from tui_reader.ui.panels.sidebar import Sidebar
from tui_reader.ui.panels.tally import summary, tally
from tui_reader.ui.panels.title_row import TitleRow
from tui_reader.ui.screens.frame import Frame

if TYPE_CHECKING:
    from tui_reader.ui.panels.name_list import EntityList
    from tui_reader.ui.panels.search_bar import SearchBar

_ALL = frozenset(KINDS)
_STRENGTH_STEP = 0.1
_WIDTH_FOR_TIME = 72  # columns; below, the title needs the room more


class TextScreen(Frame):
    """Shows one article, walks and searches through it, and says what is known about it."""

    def __init__(self) -> None:
        super().__init__()
        self.document: AnnotatedArticle | None = None
        self.busy = ""  # what the title row says instead of the counts
        self._reading_time = ""
        self._other_language = ""
        self._visible = array("L")  # the numbers of the marks that are shown
        self._highlighted = False
        self._entity: Entity | None = None
        self._mention = 0

    # What is shown

    def show_document(self, document: AnnotatedArticle, progress: float = 0.0) -> None:
        """Show another article, as far on as ``progress`` says."""
        self.document = document
        self._reading_time = phrasing.reading_time(document.article)
        self._other_language = other_language(document.article) or ""
        if self.has_class("-noticing"):
            self.remove_class("-noticing")
            self.view.focus()
        self.view.show_article(document.article, document.annotations)
        if progress:
            self.view.goto_fraction(progress)
        self.query_one(TitleRow).heading = phrasing.title(document)
        self.query_one(Sidebar).entities = document.annotations.entities
        self.count_marks()

    def show_marks(self, document: AnnotatedArticle) -> None:
        """Show the marks of the article that is on the screen."""
        self.document = document
        self.view.show_marks(document.annotations)
        self.query_one(Sidebar).entities = document.annotations.entities
        self.count_marks()

    def count_marks(self) -> None:
        """Count what is shown and say so in the legend, the title row and the detail bar."""
        if self.document is None:
            return
        view, scene = self.view, self.view.scene
        self._visible = array("L", (number for number in range(len(scene.marks)) if scene.is_shown(number)))
        tallies = tally(scene.marks, view.shown, view.minimum_strength)
        sidebar = self.query_one(Sidebar)
        sidebar.tallies = tallies
        sidebar.strength = view.minimum_strength
        self.query_one(Foot).summary = summary(tallies)
        self.say_state()

    def say_state(self) -> None:
        """What stands at the right of the title row: what the program is busy with, else marks and place."""
        row = self.query_one(TitleRow)
        if self.busy or self.document is None or self.has_class("-noticing"):
            row.state = self.busy
            return
        parts = [phrasing.count(len(self._visible), "mark"), phrasing.per_cent(self.view.progress)]
        if self.size.width >= _WIDTH_FOR_TIME:
            parts.insert(0, self._reading_time)
        if self._other_language:
            parts.insert(0, self._other_language)
        if self.document.article.missing:
            parts.insert(0, "incomplete")
        row.state = " · ".join(parts)

    @on(CurrentMarkChanged)
    def _mark_changed(self, event: CurrentMarkChanged) -> None:
        foot = self.query_one(Foot)
        foot.entity = None
        if event.mark is None or self.document is None:
            foot.detail = None
            return
        from tui_reader.ui.panels.detail_bar import MarkDetail

        number = bisect_left(self._visible, event.mark.number) + 1
        foot.detail = MarkDetail(self.document.article, event.mark, number, len(self._visible))

    @on(PlaceChanged)
    def _place_changed(self) -> None:
        self.say_state()

    @on(MarkChosen)
    def _mark_chosen(self) -> None:
        self.action_about_mark()

    # The text

    def action_move(self, method: str) -> None:
        """Go where one of the view's own ways leads."""
        getattr(self.view, method)()

    def action_show(self, kind: str) -> None:
        """Show or hide a class of mark."""
        self.view.shown = self.view.shown ^ {kind}
        self.count_marks()

    def action_show_all(self) -> None:
        """Show all classes; where all are shown, none."""
        self.view.shown = frozenset() if self.view.shown == _ALL else _ALL
        self.count_marks()

    def action_strength(self, direction: int) -> None:
        """Raise or lower the strength from which on claims are shown."""
        strength = round(self.view.minimum_strength + direction * _STRENGTH_STEP, 1)
        self.view.minimum_strength = min(1.0, max(0.0, strength))
        self.count_marks()
        self.desk.say(
            f"Claims from a strength of {phrasing.per_cent(self.view.minimum_strength)}"
            if self.view.minimum_strength
            else "All claims"
        )

    def action_brackets(self) -> None:
        """Draw the marks as brackets in the text, or not."""
        self.view.inline_marks = not self.view.inline_marks

    def action_fold(self) -> None:
        """Show promotional paragraphs in one row each, or whole again."""
        self.view.fold_promos = not self.view.fold_promos

    def action_width(self, columns: int) -> None:
        """Longer or shorter lines."""
        self.view.text_width += columns

    def action_goto_percent(self) -> None:
        """Ask for a part of the whole and go there."""
        from tui_reader.ui.dialogs.prompt import Prompt

        prompt = Prompt("Go to %", "Enter go   Esc cancel", placeholder="0 to 100")
        self.app.push_screen(prompt, self._goto_typed)

    def _goto_typed(self, typed: str | None) -> None:
        if typed is None:
            return
        try:
            fraction = float(typed.rstrip("% ").replace(",", ".")) / 100
        except ValueError:
            fraction = -1.0
        if 0 <= fraction <= 1:
            self.view.goto_fraction(fraction)
        else:
            self.desk.say(f"“{typed}” is no number from 0 to 100.", severity="warning")

    def action_contents(self) -> None:
        """Ask for a heading and go there."""
        if self.document is not None:
            actions.choose_heading(self.desk, self.document.article, self.view.go_to)

    def action_about_mark(self) -> None:
        """Tell all about the current mark."""
        mark = self.view.current_mark
        if mark is None or self.document is None:
            self.desk.say("No mark is current: ] goes to the next one.")
            return
        from tui_reader.ui.dialogs.pages import mark_page

        self.app.push_screen(mark_page(self.document.article, mark))

    def action_help(self) -> None:
        """All keys."""
        from tui_reader.ui.dialogs.pages import help_page

        self.app.push_screen(help_page())

    # The search

    def action_match(self, step: int) -> None:
        """To the next (1) or previous (-1) match."""
        if step > 0:
            self.view.next_match()
        else:
            self.view.previous_match()

    def on_search_bar_changed(self, event: "SearchBar.Changed") -> None:
        """Search for what was typed."""
        bar = event.bar
        if not event.query:
            self.view.clear_search()
            bar.result = ""
            return
        try:
            self.view.search(event.query, regex=event.regex, case_sensitive=event.case_sensitive)
        except ValueError as error:
            bar.result = clean_line(str(error))

    def on_search_bar_step(self, event: "SearchBar.Step") -> None:
        """To the next or previous match."""
        self.action_match(event.step)

    @on(SearchChanged)
    def _search_changed(self, event: SearchChanged) -> None:
        bar = self.search_bar
        if bar is None:
            return
        if event.problem:
            bar.result = event.problem
        elif event.count:
            more = "+" if event.searching else ""
            bar.result = f"{(event.index or 0) + 1} of {event.count:,}{more}"
        else:
            bar.result = "searching …" if event.searching else "not found" if bar.query_text else ""

    # The names

    def on_entity_list_pointed(self, event: "EntityList.Pointed") -> None:
        """Say what is known of a name, as long as the person is at it."""
        self.query_one(Foot).entity = event.entity

    def on_entity_list_chosen(self, event: "EntityList.Chosen") -> None:
        """Show where the entity is named, and go to the next place."""
        mentions = event.entity.mentions
        self.view.highlight(mentions)
        self._highlighted = True
        if not event.go:
            return
        self._mention = self._mention + 1 if event.entity == self._entity else 0
        self._entity = event.entity
        if self.sidebar_covers:
            self.action_sidebar()  # it lies over what is to be seen
        number = self._mention % len(mentions)
        self.view.go_to(mentions[number].start)
        self.desk.say(f"{event.entity.name}: {number + 1} of {len(mentions)}")

    # Back

    def action_step_back(self) -> None:
        """Undo the latest of what lies between the person and the plain text; never more than one thing."""
        for is_there, leave in self.steps_back():
            if is_there:
                leave()
                return

    def steps_back(self) -> Iterator[tuple[bool, Callable[[], object]]]:
        """What Escape closes or clears, in its order: whether it is there, and how to leave it."""
        yield self.searching, self.on_search_bar_closed
        yield self.sidebar_covers, self.action_sidebar
        yield self.focused is not self.view and self.view.display, self.view.focus
        yield self.view.match_index is not None, self.view.clear_search
        yield bool(self.selections), self.clear_selection
        yield self._highlighted, self._clear_highlight
        yield self.view.current is not None, self._clear_mark
        yield self.has_class("-zen"), self.action_zen

    def _clear_highlight(self) -> None:
        self.view.highlight(())
        self._highlighted = False

    def _clear_mark(self) -> None:
        self.view.current = None
