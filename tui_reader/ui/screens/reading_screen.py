"""The reading screen: its panels, their layout in every size, and the commands."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.reactive import reactive

from tui_reader.model import MarkKind, Span
from tui_reader.ui import actions, answers, phrasing
from tui_reader.ui.article_view import KINDS, Moves
from tui_reader.ui.article_view.messages import MarkChosen
from tui_reader.ui.commands import Command, bindings, key_of
from tui_reader.ui.desk import Desk, Subject
from tui_reader.ui.loading import Loader
from tui_reader.ui.panels.article_pane import ArticlePane
from tui_reader.ui.panels.foot import Foot
from tui_reader.ui.panels.sidebar import Sidebar
from tui_reader.ui.panels.title_row import TitleRow
from tui_reader.ui.screens.claim_list_commands import ClaimListCommands
from tui_reader.wording import LOUDER_FROM

if TYPE_CHECKING:
    from tui_reader.model import AnnotatedArticle
    from tui_reader.ui.panels.name_list import EntityList, Names
    from tui_reader.ui.panels.outline_list import Outline
    from tui_reader.ui.panels.source_list import Sources

Place = TypeVar("Place", int, float)


WIDE = 116
"""Columns from which on the sidebar stands beside the text: that leaves 72 for the text."""

_LATE_CSS = """
ReadingScreen {
    SearchBar, SelectionBar { display: none; height: 2; }

    &.-over Sidebar { display: block; dock: right; layer: overlay; margin: 0; }
    &.-normal.-over Sidebar { width: 37; border-left: solid $muted; }
    &.-wide.-over Sidebar { dock: none; layer: text; margin: 0 0 0 1; }
    &.-narrow.-over Sidebar, &.-tiny.-over Sidebar { width: 100%; }
    &.-without-article Sidebar, &.-without-article DetailBar, &.-without-article Introduction { display: none; }

    &.-searching SearchBar, &.-selecting SelectionBar { display: block; }
    &.-searching DetailBar, &.-selecting DetailBar { display: none; }
    &.-narrow DetailBar, &.-narrow SearchBar, &.-narrow SelectionBar { height: 1; }
    &.-tiny DetailBar, &.-short DetailBar { display: none; }
    &.-tiny SearchBar, &.-short SearchBar, &.-tiny SelectionBar, &.-short SelectionBar { height: 1; }

    Foot.-saying KeyRow { display: none; }
    Foot.-saying MessageRow { display: block; }
    &.-tiny Introduction, &.-short Introduction, &.-zen Introduction { display: none; }
    &.-zen DetailBar, &.-zen KeyRow, &.-zen Sidebar { display: none; }
}
"""
"""The style sheet of what comes behind the first frame, before which it would have to be parsed."""


class _Middle(Horizontal):
    """The text and, beside it or over it, the sidebar."""

    BLANK = True  # they cover all of it


class ReadingScreen(ClaimListCommands):
    """Title row, text, sidebar, detail or search bar, and row of keys."""

    AUTO_FOCUS = ""  # the text gets the focus behind the first frame: a change of focus styles everything again
    BINDINGS = list(bindings())  # noqa: RUF012 - Textual's way to declare them
    HORIZONTAL_BREAKPOINTS = [(0, "-tiny"), (60, "-narrow"), (72, "-normal"), (WIDE, "-wide")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-short"), (15, "-tall")]  # noqa: RUF012
    BLANK = True  # other widgets cover all of it
    DEFAULT_CSS = """
    ReadingScreen {
        background: $background;
        #middle { height: 1fr; layers: text overlay; }
        ArticlePane { layer: text; }
        Sidebar { display: none; }
        Foot.-unfilled { height: 3; }

        &.-wide Sidebar { display: block; layer: text; }
        &.-wide.-without-sidebar Sidebar { display: none; }
        &.-without-article Sidebar, &.-zen TitleRow { display: none; }
        &.-narrow Foot.-unfilled { height: 2; }
        &.-tiny Foot.-unfilled, &.-short Foot.-unfilled { height: 1; }
        &:ansi { background: ansi_default; }
    }
    """

    is_zen: reactive[bool] = reactive(False, toggle_class="-zen", repaint=False)
    """Whether everything but the text is hidden."""
    lays_sidebar_over: reactive[bool] = reactive(False, toggle_class="-over", repaint=False)
    """Whether the sidebar lies over the text, where there is no room beside it."""
    lacks_sidebar: reactive[bool] = reactive(False, toggle_class="-without-sidebar", repaint=False)
    """Whether the person wants no sidebar beside the text."""

    def __init__(self, desk: Desk, locations: Sequence[str], loader: Loader) -> None:
        """``loader`` is at work on the first of ``locations`` already."""
        super().__init__(desk, ArticlePane(desk, locations, loader))
        self.moves = Moves(self.pane.view)
        wanted = desk.preferences
        self.view.text_width = wanted.width or self.view.text_width
        self.view.shown = self.view.shown if wanted.shown is None else wanted.shown

    def compose(self) -> ComposeResult:
        """From top to bottom; what is not needed for the first frame is mounted later."""
        self._settle_breakpoints()
        self.lacks_sidebar = self._desk.preferences.has_sidebar is False
        yield TitleRow(self.pane)
        with _Middle(id="middle"):
            yield self.pane
            yield Sidebar(self.pane, self._desk.preferences.leaf)
        yield Foot(self.pane)

    def _settle_breakpoints(self) -> None:
        """Set the classes of the size first, so that nothing is styled twice."""
        size = self.app.size
        for length, breakpoints in (
            (size.width, self.HORIZONTAL_BREAKPOINTS),
            (size.height, self.VERTICAL_BREAKPOINTS),
        ):
            _, name = max((least, name) for least, name in breakpoints if least <= length)
            self.set_class(True, name, update=False)

    def on_mount(self) -> None:
        """Show the article; after the first frame, fill foot and sidebar, focus the text."""
        self.watch(self.pane, "is_noticing", self._show_panels)
        self.pane.begin()
        self.call_after_refresh(self._complete)

    def on_screen_resume(self) -> None:
        """A dialog has been closed, which may have hidden a message."""
        self._desk.foot_is_seen()

    def _show_panels(self, is_noticing: bool) -> None:  # noqa: FBT001 - Textual's way to call it
        """Hide what belongs to an article while a notice stands in its place."""
        self.set_class(is_noticing, "-without-article")
        if is_noticing:
            self.end_selection()

    async def _complete(self) -> None:
        self.app.stylesheet.add_source(_LATE_CSS, (__file__, "_LATE_CSS"), is_default_css=True)
        await self.query_one(Foot).fill()
        await self.query_one(Sidebar).fill()
        if self.focused is None:
            self.view.focus()
        if self._desk.opens_library:
            self.begin_with_list()

    # The text and its marks

    def action_move(self, way: str) -> None:
        """Go one of the ways through the article, by its name."""
        if self._article() is None:
            return
        with self.pane.jumps.leap(1 if way in {"top", "bottom"} else self.view.page_height):
            went = getattr(self.moves, way)()
        if went is not False:
            self._desk.unsay("place")
            return
        is_marking = self.pane.is_loading and not self.pane.is_waiting
        about: Subject = "load" if is_marking else "place"
        self._desk.say(answers.nowhere(way, self.view, is_marking=is_marking), about=about)

    def action_jump(self, step: int) -> None:
        """Go back (-1) to where a leap began, or forward (1) again."""
        if self._article() is not None:
            self._desk.say(answers.jumped(step, self.pane.jumps.step(step)), about="place")

    def action_goto_percent(self) -> None:
        """Ask for a part of the whole and go there."""
        if self._article() is not None:
            actions.choose_part(self._desk, self._leap(self.view.goto_fraction))

    def action_contents(self) -> None:
        """Ask for a heading and go there."""
        if (document := self._article()) is not None:
            go_to = partial(self._go_to_heading, document)
            actions.choose_heading(self._desk, document.article, self.view.place, self._leap(go_to))

    def _go_to_heading(self, document: "AnnotatedArticle", start: int) -> None:
        if self._is_shown(document):
            self.view.place = start

    def _leap(self, go_to: Callable[[Place], object]) -> Callable[[Place], None]:
        """Make a way to a place a leap."""

        def leap(place: Place) -> None:
            with self.pane.jumps.leap():
                go_to(place)
            self._desk.unsay("place")

        return leap

    def action_show(self, kind: MarkKind) -> None:
        """Show or hide a kind of mark."""
        self.view.shown = self.view.shown ^ {kind}
        self._say_shown()

    def action_show_all(self) -> None:
        """Show all kinds; where all are shown, none."""
        every = frozenset(KINDS)
        self.view.shown = frozenset() if self.view.shown == every else every
        self._say_shown()

    def _say_shown(self) -> None:
        self._desk.say(answers.shown_kinds(self.view.shown))

    def action_strength(self, direction: int) -> None:
        """Show only louder claims, or quieter ones, too."""
        steps = (0.0, *LOUDER_FROM)
        before = steps.index(self.view.minimum_strength)
        degree = min(len(LOUDER_FROM), max(0, before + direction))
        self.view.minimum_strength = steps[degree]
        self._desk.say(answers.claims_shown(degree, self.view.census.tallies, is_new=degree != before))

    def action_brackets(self) -> None:
        """Draw the marks as brackets in the text, or not."""
        self.view.inline_marks = not self.view.inline_marks
        self._desk.say("Marks stand in brackets." if self.view.inline_marks else "Marks are coloured and underlined.")

    def action_fold(self) -> None:
        """Show promotional paragraphs in one row each, or whole again."""
        self.view.fold_promos = not self.view.fold_promos
        self._desk.say(answers.folded(len(self.view.scene.folded_blocks()), is_on=self.view.fold_promos))

    def action_width(self, columns: int) -> None:
        """Make lines longer or shorter."""
        before, wanted = self.view.column, self.view.text_width
        self.view.text_width = before + columns
        if self.view.column == before:  # there is no room, and the wish would be in the way of the next key
            self.view.text_width = wanted
        self._desk.memory.note_look("width", self.view.text_width)
        self._desk.say(answers.width(self.view.column, is_new=self.view.column != before))

    @on(MarkChosen)
    def action_about_mark(self) -> None:
        """Show everything that is known about the current mark."""
        if (document := self._article()) is None:
            return
        if (mark := self.view.current_mark) is None:
            has_marks = len(self.view.census.visible)
            self._desk.say(
                f"No mark is current: {key_of('mark.next')} goes to the next one."
                if has_marks
                else "There are no marks to tell about."
            )
            return
        from tui_reader.ui.dialogs.pages import mark_page

        self._desk.push_screen(
            mark_page(document.article, mark, phrasing.note_on(self.pane.remarks, Span(mark.start, mark.end)))
        )

    # The sidebar

    @property
    def sidebar_covers(self) -> bool:
        """Whether the sidebar lies over the text."""
        return self.lays_sidebar_over and not self._has_room_for_sidebar

    @property
    def _has_room_for_sidebar(self) -> bool:
        return self.has_class("-wide")

    def action_sidebar(self) -> None:
        """Show or hide the sidebar, beside the text or, on narrow screens, over it."""
        if self._article() is None:
            return
        if self._has_room_for_sidebar:
            self.lacks_sidebar = not self.lacks_sidebar
            self._desk.memory.note_look("has_sidebar", not self.lacks_sidebar)
            self.view.focus()
            return
        self.lays_sidebar_over = not self.lays_sidebar_over
        if self.lays_sidebar_over:
            self.query_one(Sidebar).focus_list()
        else:
            self.view.focus()

    def action_sidebar_leaf(self) -> None:
        """Go on from sources to names, headings and sources again; open the sidebar first."""
        if self._article() is None:
            return
        sidebar = self.query_one(Sidebar)
        had_focus = self.focused is not None and sidebar in self.focused.ancestors
        if not sidebar.display:
            self.action_sidebar()
            return
        sidebar.next_leaf()
        self._desk.memory.note_look("leaf", sidebar.leaf)
        if had_focus:
            sidebar.focus_list()

    def on_sources_visited(self, event: "Sources.Visited") -> None:
        """Say which statement of a source the text is at now."""
        if self.sidebar_covers:
            self.action_sidebar()  # it lies over what is to be seen
        source = event.speaking.source
        alone = f"{event.number} of {phrasing.count(source.statements, 'statement')}, alone"
        self._desk.say(f"{source.name}: {alone}. {key_of('mark.next')} goes on, Esc shows all.", about="place")

    def action_entity_type(self) -> None:
        """List the next type of name; open the sidebar first if it is not there."""
        if self._article() is None:
            return
        sidebar = self.query_one(Sidebar)
        if sidebar.display:
            if not sidebar.next_filter():
                self._desk.say("There are no names to sort by type.")
        else:
            self.action_sidebar()

    def on_entity_list_pointed(self, event: "EntityList.Pointed") -> None:
        """Show the details of a name in the foot while the name has the focus."""
        self.query_one(Foot).show_entity(event.entity)

    def on_names_visited(self, event: "Names.Visited") -> None:
        """Say which mention of a name the text is at now."""
        if self.sidebar_covers:
            self.action_sidebar()  # it lies over what is to be seen
        self._desk.say(f"{event.entity.name}: {event.number} of {len(event.entity.mentions)}", about="place")

    def on_outline_visited(self, event: "Outline.Visited") -> None:
        """Say which section the text is at now."""
        if self.sidebar_covers:
            self.action_sidebar()  # it lies over what is to be seen
        self._desk.say(f"{event.words}: section {event.number} of {event.count}", about="place")

    # The screen

    def action_zen(self) -> None:
        """Hide everything but the text, or show it again."""
        self.is_zen = not self.is_zen
        self.view.focus()

    def action_redraw(self) -> None:
        """Paint everything again."""
        self.refresh(layout=True)

    def action_help(self) -> None:
        """Show all keys."""
        from tui_reader.ui.dialogs.help import Help

        self._desk.push_screen(Help(self.view.painter.palette))

    def action_palette(self) -> None:
        """Find a command by its name, and do it."""
        from tui_reader.ui.dialogs.palette import Palette

        self._desk.push_screen(Palette(), self._do)

    def _do(self, command: "Command | None") -> None:
        if command is not None:
            self.call_after_refresh(self.run_action, command.action)

    def action_theme(self) -> None:
        """Choose the colours."""
        actions.choose_theme(self._desk)

    def action_step_back(self) -> None:
        """Close or clear the topmost thing over the plain text, one at a time.

        A message goes along, because it may tell of what is cleared.
        """
        said = self._desk.said
        self._desk.unsay()
        for is_there, leave in self._steps_back():
            if is_there:
                leave()
                return
        if said is None:
            self._desk.say(f"There is nothing to close or to clear: {key_of('quit')} leaves.")

    def _steps_back(self) -> Iterator[tuple[bool, Callable[[], object]]]:
        """Yield what Escape closes, in order: whether it is there, and its closing function."""
        view, finder = self.view, self.pane.finder
        yield from self.open_bars()
        yield self.is_speaking, self.fall_silent
        yield self.pane.is_loading, self.pane.cancel
        yield self.pane.hides_text, self.pane.back_to_text
        yield self.sidebar_covers, self.action_sidebar
        yield self.focused is not view and not self.pane.is_noticing, view.focus
        yield finder.index is not None, finder.clear
        yield bool(self.selections), self.clear_selection
        yield view.alone is not None, lambda: setattr(view, "alone", None)
        yield len(view.scene.mentions) > 0, lambda: view.highlight(())
        yield view.current is not None, lambda: setattr(view, "current", None)
        yield self.is_zen, self.action_zen
