import pytest
from textual.pilot import Pilot

from tests.ui.article_view.marked import marked
from tests.ui.article_view.viewing import ViewApp, settle
from tui_reader.ui.article_view import ArticleView, pointing


async def test_dragging_selects_text_and_a_narrower_screen_keeps_it() -> None:
    """The selection is a range of the article, not of the screen."""
    document = marked("The quick brown fox jumps over the lazy dog.", "Another paragraph.")
    async with ViewApp(document).run_test(size=(60, 12)) as pilot:
        app = await settle(pilot)
        await pilot.mouse_down(ArticleView, offset=(7, 0))
        await pilot.hover(ArticleView, offset=(14, 0))
        await pilot.hover(ArticleView, offset=(21, 0))
        await pilot.mouse_up(ArticleView, offset=(21, 0))
        assert app.screen.get_selected_text() == "quick brown fox"
        await pilot.resize_terminal(20, 12)
        await pilot.pause()
        assert app.screen.get_selected_text() == "quick brown fox"


async def test_a_drag_from_the_gutter_begins_with_the_row() -> None:
    """Left of the text means its beginning, and an empty row means what comes after it."""
    document = marked("One two.", "Three four.")
    async with ViewApp(document).run_test(size=(60, 12)) as pilot:
        app = await settle(pilot)
        await pilot.mouse_down(ArticleView, offset=(1, 0))
        await pilot.hover(ArticleView, offset=(1, 1))
        await pilot.hover(ArticleView, offset=(7, 2))
        await pilot.mouse_up(ArticleView, offset=(7, 2))
        assert app.screen.get_selected_text() == "One two.\n\nThree"


async def test_a_double_click_selects_a_word() -> None:
    """Twice a word, three times a paragraph; never the whole article."""
    document = marked("The “well-known” fox.", "Another paragraph.")
    async with ViewApp(document).run_test(size=(60, 12)) as pilot:
        app = await settle(pilot)
        await pilot.click(ArticleView, offset=(10, 0), times=2)
        assert app.screen.get_selected_text() == "well-known"
        await pilot.click(ArticleView, offset=(10, 0), times=3)
        assert app.screen.get_selected_text() == "The “well-known” fox."


async def test_a_click_makes_a_mark_current_and_a_second_opens_it() -> None:
    """In the text it is the mark under the pointer, in the gutter the row's; what is current already is opened."""
    document = marked("q<“Yes,”> she said in l<a letter> to us.", "Plain.")
    for x in (5, 1):
        async with ViewApp(document).run_test(size=(60, 12)) as pilot:
            app = await settle(pilot)
            await pilot.click(ArticleView, offset=(x, 0))
            assert app.view.current == 0
            assert app.last(ArticleView.MarkChosen) is None
            await _click_once_more(pilot, app, x)
            chosen = app.last(ArticleView.MarkChosen)
            assert chosen is not None
            assert chosen["mark"] == app.view.current_mark


async def test_a_click_opens_a_link() -> None:
    """A link is followed by one click; where there is nothing, nothing happens."""
    document = marked("q<“Yes,”> she said in l<a letter> to us.", "Plain.")
    async with ViewApp(document).run_test(size=(60, 12)) as pilot:
        app = await settle(pilot)
        await _click_once_more(pilot, app, 24)
        link = app.last(ArticleView.LinkChosen)
        assert link is not None
        assert link["url"] == "https://example.org/0"
        app.heard.clear()
        await pilot.click(ArticleView, offset=(5, 2))
        await pilot.click(ArticleView, offset=(50, 0))
        await pilot.click(ArticleView, offset=(5, 9))
        await pilot.pause()
        assert app.heard == []


@pytest.mark.parametrize(("x", "word"), [(5, "Yes"), (25, "letter")])
async def test_a_double_click_selects_a_word_wherever_it_is(monkeypatch: pytest.MonkeyPatch, x: int, word: str) -> None:
    """On a current mark and on a link, too, a double click selects and opens nothing."""
    monkeypatch.setattr(pointing, "DOUBLE_CLICK", 1000.0)
    document = marked("q<“Yes,”> she said in l<a letter> to us.")
    async with ViewApp(document).run_test(size=(60, 12)) as pilot:
        app = await settle(pilot)
        app.view.current = 0
        await pilot.click(ArticleView, offset=(x, 0), times=2)
        assert app.screen.get_selected_text() == word
        assert app.view._opening is None


async def _click_once_more(pilot: Pilot[None], app: ViewApp, x: int) -> None:
    """Click when the click before is long ago, and wait for what that opens."""
    app._click_chain_last_time = None
    heard = len(app.heard)
    await pilot.click(ArticleView, offset=(x, 0))
    while len(app.heard) == heard:
        await pilot.pause(0.01)
    await pilot.pause()
