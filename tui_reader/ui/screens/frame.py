"""The frame around the text: which parts there are, where they stand, and when they are there."""

from typing import TYPE_CHECKING, cast

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.screen import Screen

from tui_reader.ui.article_view import ArticleView, MarkColumn
from tui_reader.ui.desk import Desk
from tui_reader.ui.panels.foot import Foot
from tui_reader.ui.panels.sidebar import Sidebar
from tui_reader.ui.panels.title_row import TitleRow

if TYPE_CHECKING:
    from tui_reader.ui.panels.notice import Notice
    from tui_reader.ui.panels.search_bar import SearchBar


class Frame(Screen[None]):
    """Title row, text and sidebar, detail bar (or the search bar in its place), row of keys, in every size of screen."""

    AUTO_FOCUS = ""  # the text gets the focus behind the first frame: a change of focus styles everything again
    HORIZONTAL_BREAKPOINTS = [(0, "-tiny"), (60, "-narrow"), (72, "-normal"), (100, "-wide")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-short"), (15, "-tall")]  # noqa: RUF012
    DEFAULT_CSS = """
    Frame {
        background: $background;
        #middle { height: 1fr; layers: text overlay; }
        ArticleView, MarkColumn, Notice { layer: text; }
        Notice, Sidebar, SearchBar { display: none; }
        SearchBar { height: 2; }
        Foot:empty { height: 3; }

        &.-wide Sidebar { display: block; layer: text; }
        &.-wide.-without-sidebar Sidebar { display: none; }
        &.-over Sidebar { display: block; dock: right; layer: overlay; }
        &.-wide.-over Sidebar { dock: none; layer: text; }
        &.-narrow.-over Sidebar, &.-tiny.-over Sidebar { width: 100%; }

        &.-searching SearchBar { display: block; }
        &.-searching DetailBar { display: none; }
        &.-narrow DetailBar, &.-narrow SearchBar { height: 1; }
        &.-narrow Foot:empty { height: 2; }
        &.-tiny Foot:empty, &.-short Foot:empty { height: 1; }
        &.-tiny DetailBar, &.-short DetailBar { display: none; }
        &.-tiny SearchBar, &.-short SearchBar { height: 1; }

        &.-noticing Notice { display: block; }
        &.-noticing ArticleView, &.-noticing MarkColumn { display: none; }

        &.-zen TitleRow, &.-zen DetailBar, &.-zen KeyRow, &.-zen Sidebar { display: none; }
        &:ansi { background: ansi_default; }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self.search_bar: SearchBar | None = None
        self._notice: Notice | None = None

    def compose(self) -> ComposeResult:
        """From top to bottom; what is not needed for the first frame is mounted later."""
        self._settle_breakpoints()
        yield TitleRow()
        with Horizontal(id="middle"):
            view = ArticleView()
            yield view
            yield MarkColumn(view)
            yield Sidebar()
        yield Foot()

    def _settle_breakpoints(self) -> None:
        """Set the classes of the screen's size before anything is styled, so that nothing is styled twice."""
        size = self.app.size
        for length, breakpoints in (
            (size.width, self.HORIZONTAL_BREAKPOINTS),
            (size.height, self.VERTICAL_BREAKPOINTS),
        ):
            _, name = max((least, name) for least, name in breakpoints if least <= length)
            self.set_class(True, name, update=False)

    def on_mount(self) -> None:
        """Fill foot and sidebar and focus the text behind the first frame."""
        self.call_after_refresh(self._complete)

    async def _complete(self) -> None:
        await self.query_one(Foot).fill()
        await self.query_one(Sidebar).fill()
        if self.focused is None:
            self.view.focus()

    @property
    def view(self) -> ArticleView:
        """The text."""
        return self.query_one(ArticleView)

    @property
    def desk(self) -> Desk:
        """The application, as far as a screen works with it."""
        return cast("Desk", self.app)

    def notice(self) -> "Notice":
        """What stands in the place of the text; it is shown by this."""
        notice = self._notice
        if notice is None:
            from tui_reader.ui.panels.notice import Notice

            self._notice = notice = Notice()
            self.query_one("#middle").mount(notice, before=0)
        self.add_class("-noticing")
        return notice

    # The search bar

    @property
    def searching(self) -> bool:
        """Whether the search bar is open."""
        return self.has_class("-searching")

    async def action_search(self) -> None:
        """Open the search bar, or go back into it."""
        if self.search_bar is None:
            from tui_reader.ui.panels.search_bar import SearchBar

            self.search_bar = SearchBar()
            await self.query_one(Foot).put_search_bar(self.search_bar)
        self.add_class("-searching")
        self.search_bar.focus_input()

    def on_search_bar_closed(self) -> None:
        """Close the bar; what was found stays until Escape is pressed again."""
        self.remove_class("-searching")
        self.view.focus()

    # The sidebar

    @property
    def sidebar_covers(self) -> bool:
        """Whether the sidebar lies over the text."""
        return self.has_class("-over") and not self.has_class("-wide")

    def action_sidebar(self) -> None:
        """Show or hide the sidebar: beside the text where there is room, else laid over it."""
        if self.has_class("-wide"):
            self.toggle_class("-without-sidebar")
            self.view.focus()
            return
        self.toggle_class("-over")
        if self.has_class("-over"):
            self.query_one(Sidebar).focus_list()
        else:
            self.view.focus()

    def action_entity_type(self) -> None:
        """List the next type of name; open the sidebar first if it is not there."""
        sidebar = self.query_one(Sidebar)
        if sidebar.display:
            sidebar.next_filter()
        else:
            self.action_sidebar()

    def action_zen(self) -> None:
        """Hide everything but the text, or show it again."""
        self.toggle_class("-zen")
        self.view.focus()

    def action_redraw(self) -> None:
        """Paint everything again."""
        self.refresh(layout=True)
