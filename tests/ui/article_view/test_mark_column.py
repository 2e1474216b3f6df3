from tests.ui.article_view.marked import marked
from tests.ui.article_view.viewing import ViewApp
from tui_reader.ui.article_view import MarkColumn


async def test_a_short_text_has_its_marks_beside_its_rows() -> None:
    """Where all of the text is on the screen, a mark's letter is in the row of the mark."""
    document = marked("q<“Yes,”> she said.", "Plain.", "p<Sign up.>", "c9<They lied.>")
    async with ViewApp(document).run_test(size=(60, 9)) as pilot:
        await pilot.pause()
        app = pilot.app
        assert isinstance(app, ViewApp)
        assert app.column() == '"   $ ?  '


async def test_a_long_text_is_scaled() -> None:
    """Each cell stands for its part of the text."""
    document = marked(*["Plain."] * 50, *["p<Sign up.>"] * 50)
    async with ViewApp(document).run_test(size=(60, 10)) as pilot:
        await pilot.pause()
        app = pilot.app
        assert isinstance(app, ViewApp)
        assert app.column() == "     $$$$$"


async def test_the_kind_that_takes_most_is_shown() -> None:
    """Weak claims count for little, so that a page of plain facts does not hide its quotations."""
    document = marked("q<“Yes, and so it was,”> she said. c1<It rained on that day, and on the next one too.>")
    async with ViewApp(document).run_test(size=(120, 1)) as pilot:
        await pilot.pause()
        app = pilot.app
        assert isinstance(app, ViewApp)
        assert app.column() == '"'
        app.view.shown = frozenset({"claim"})
        await pilot.pause()
        assert app.column() == "?"
        app.finder.search("rained")
        await pilot.pause()
        assert app.column() == "="


async def test_a_click_jumps() -> None:
    """The part of the text that the cell stands for comes to the top."""
    document = marked(*["Plain."] * 100)
    async with ViewApp(document).run_test(size=(60, 10)) as pilot:
        await pilot.pause()
        app = pilot.app
        assert isinstance(app, ViewApp)
        await pilot.click(MarkColumn, offset=(0, 5))
        assert 95 <= app.view.top_row <= 105
