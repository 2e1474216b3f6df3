from tests.ui.article_view.marked import marked
from tests.ui.article_view.viewing import ViewApp, settle
from tui_reader.ui.article_view import ArticleView


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


async def test_a_click_chooses_a_mark_or_a_link() -> None:
    """In the text it is what is under the pointer, in the gutter the row's mark; elsewhere nothing."""
    document = marked("q<“Yes,”> she said in l<a letter> to us.", "Plain.")
    async with ViewApp(document).run_test(size=(60, 12)) as pilot:
        app = await settle(pilot)
        await pilot.click(ArticleView, offset=(5, 0))
        await pilot.pause()
        chosen = app.last(ArticleView.MarkChosen)
        assert chosen is not None
        assert chosen["mark"] == app.view.current_mark
        app.heard.clear()
        app.view.current = None
        await pilot.click(ArticleView, offset=(1, 0))
        await pilot.pause()
        assert app.last(ArticleView.MarkChosen) is not None
        app.heard.clear()
        await pilot.click(ArticleView, offset=(24, 0))
        await pilot.pause()
        link = app.last(ArticleView.LinkChosen)
        assert link is not None
        assert link["url"] == "https://example.org/0"
        app.heard.clear()
        await pilot.click(ArticleView, offset=(5, 2))
        await pilot.click(ArticleView, offset=(50, 0))
        await pilot.click(ArticleView, offset=(5, 9))
        await pilot.pause()
        assert app.heard == []
