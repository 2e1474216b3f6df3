import pytest

from tests.ui.article_view.marked import marked
from tests.ui.article_view.viewing import LONG, NEWS, SECTIONS, ViewApp, letters, reversed_text, settle
from tui_reader.model import Annotations, Article, Span
from tui_reader.ui.article_view import ArticleView


async def test_the_text_appears_before_the_marks() -> None:
    """An article without marks is shown as it is; the marks come into it later, and nothing moves."""
    async with ViewApp().run_test(size=(70, 20)) as pilot:
        app = await settle(pilot)
        app.view.show_article(NEWS.article)
        await pilot.pause()
        bare = app.rows()
        app.view.show_marks(NEWS.annotations)
        await pilot.pause()
        assert letters(app) == '"?$"'
        assert [row[3:] for row in app.rows()] == [row[3:] for row in bare]


@pytest.mark.parametrize(
    "hostile", ["[/", "[sic]", "[@click=app.bell]x[/]", "[type=x, v={'a[0]'}]", "[red]x", "[/path/to]"]
)
async def test_markup_in_an_article_is_text(hostile: str) -> None:
    """What stands in brackets is shown literally: nothing vanishes, nothing becomes an action."""
    document = marked(f"He said {hostile} then.", ("heading", hostile))
    async with ViewApp(document).run_test(size=(60, 10)) as pilot:
        app = await settle(pilot)
        assert f"   He said {hostile} then." in app.rows()


async def test_the_text_stands_in_the_middle() -> None:
    """In a wide view the column keeps its width, with the same room left and right of it."""
    async with ViewApp(LONG).run_test(size=(120, 10)) as pilot:
        app = await settle(pilot)
        assert app.rows()[0].replace("?│", "  ") == " " * 21 + "Paragraph 0 has these words and a claim 0 in it."
        app.view.text_width = 1000
        assert app.view.text_width == 120


async def test_next_mark_walks_and_scrolls() -> None:
    """The current mark is pointed at and reversed, and brought into view."""
    async with ViewApp(LONG).run_test(size=(60, 10)) as pilot:
        app = await settle(pilot)
        for _ in range(12):
            assert app.moves.next_mark()
        await pilot.pause()
        assert app.view.current == 11
        assert reversed_text(app) == "a claim 11"
        assert any(row.startswith(">? Paragraph 11") for row in app.rows())
        assert app.moves.previous_mark()
        assert app.view.current_mark is not None
        assert app.view.current_mark.number == 10


async def test_next_mark_begins_at_the_screen() -> None:
    """Where the current mark is out of sight, or there is none, the screen is where the walk begins."""
    async with ViewApp(LONG).run_test(size=(60, 10)) as pilot:
        app = await settle(pilot)
        app.view.goto_fraction(0.5)
        app.moves.next_mark()
        middle = app.view.current
        assert middle is not None
        assert 90 < middle < 110
        app.moves.top()
        app.moves.next_mark()
        assert app.view.current == 0
        assert not app.moves.previous_mark()


async def test_hidden_kinds_are_skipped() -> None:
    """What is hidden has no letter, no style, and is not walked to."""
    async with ViewApp(NEWS).run_test(size=(80, 20)) as pilot:
        app = await settle(pilot)
        app.view.shown = frozenset({"promo"})
        await pilot.pause()
        assert letters(app) == "$"
        app.moves.next_mark()
        assert app.view.current_mark is not None
        assert app.view.current_mark.kind == "promo"
        assert not app.moves.next_mark()


async def test_weak_claims_can_be_left_out() -> None:
    """Claims below the strength asked for are not marked."""
    async with ViewApp(NEWS).run_test(size=(80, 20)) as pilot:
        app = await settle(pilot)
        app.view.shown = frozenset({"claim"})
        app.view.minimum_strength = 0.5
        app.moves.next_mark()
        assert app.view.current_mark is not None
        assert reversed_text(app) == "The builders lied about the cost."
        assert not app.moves.next_mark()


async def test_a_broken_quote_is_one_mark() -> None:
    """Both halves are current, what stands between them is not."""
    async with ViewApp(NEWS).run_test(size=(80, 20)) as pilot:
        app = await settle(pilot)
        app.moves.next_mark()
        assert reversed_text(app) == "“It will stand,”|“and it will be used.”"
        await pilot.pause()
        assert app.view.current_mark is not None
        assert len(app.view.current_mark.spans) == 2


async def test_marks_in_brackets() -> None:
    """For terminals without attributes the marks stand in the text, and the rows are still not too long."""
    async with ViewApp(NEWS).run_test(size=(40, 24)) as pilot:
        app = await settle(pilot)
        app.view.inline_marks = True
        await pilot.pause()
        shown = " ".join(row[3:] for row in app.rows())
        assert '"[“It will stand,”] said the mayor, "[“and it will be used.”]' in " ".join(shown.split())
        assert "?[The river is wide.] ?[The builders lied about the cost.]" in " ".join(shown.split())
        assert max(len(row) for row in app.rows()) <= 38


async def test_matches_in_brackets() -> None:
    """Where marks are in brackets, so are matches."""
    async with ViewApp(NEWS).run_test(size=(60, 24)) as pilot:
        app = await settle(pilot)
        app.view.inline_marks = True
        app.finder.search("stand")
        await pilot.pause()
        assert '"[“It will {stand},”] said the mayor' in app.rows()[2]


async def test_promos_can_be_folded() -> None:
    """A block that is nothing but promotional takes one row; what is hidden then is still found."""
    promo = "p<Sign up for our letter, which comes every morning and tells you what you have missed so far.>"
    async with ViewApp(marked("One.", promo, "Two.", "c5<It rained.> p<Follow us.>")).run_test(size=(50, 12)) as pilot:
        app = await settle(pilot)
        whole = app.rows()
        app.view.fold_promos = True
        await pilot.pause()
        assert [row[3:] for row in app.rows()[:5]] == [
            "One.",
            "",
            "Sign up for our letter, which comes every …",
            "",
            "Two.",
        ]
        app.finder.search("missed")
        assert app.view.scene.layout.row_of(app.view.scene.matches[0].start) == 2
        app.finder.clear()
        app.view.fold_promos = False
        await pilot.pause()
        assert app.rows() == whole


async def test_resize_keeps_the_place() -> None:
    """What is at the top stays there, however narrow the screen becomes; and back again it is the same row."""
    async with ViewApp(LONG).run_test(size=(100, 12)) as pilot:
        app = await settle(pilot)
        app.view.scroll_to(y=101, animate=False)
        place = app.view.place
        before = app.rows()
        await pilot.resize_terminal(43, 12)
        await pilot.pause()
        layout = app.view.scene.layout
        assert layout.row_of(place) == app.view.top_row
        await pilot.resize_terminal(100, 12)
        for _ in range(100):  # the terminal's new size comes by several events
            await pilot.pause()
            if app.rows() == before:
                break
        assert app.rows() == before


async def test_pages_overlap() -> None:
    """Two rows stay on the screen; a page back leads to where a page on began."""
    async with ViewApp(LONG).run_test(size=(60, 12)) as pilot:
        app = await settle(pilot)
        first = app.rows()
        app.moves.page_down()
        await pilot.pause()
        assert app.rows()[:2] == first[-2:]
        app.moves.page_up()
        await pilot.pause()
        assert app.rows() == first
        app.moves.bottom()
        assert app.view.progress == 1.0
        app.moves.page_down()
        assert app.view.progress == 1.0


async def test_by_paragraphs_and_headings() -> None:
    """The beginning of the next, or the one before, comes to the top."""
    document = marked(*SECTIONS)
    async with ViewApp(document).run_test(size=(60, 8)) as pilot:
        app = await settle(pilot)
        tops = []
        for move in (
            app.moves.next_paragraph,
            app.moves.next_heading,
            app.moves.next_paragraph,
            app.moves.previous_heading,
        ):
            assert move()
            tops.append(app.view.top_row)
        assert tops == [2, 6, 8, 6]
        app.moves.line_down()
        app.moves.previous_paragraph()
        assert app.view.top_row == 6
        app.moves.top()
        assert not app.moves.previous_paragraph()


async def test_mentions_are_highlighted() -> None:
    """Every mention of the chosen entity is drawn reversed and has a sign in the mark column."""
    document = marked("Ann met Bob.", "Bob left.")
    async with ViewApp(document).run_test(size=(60, 12)) as pilot:
        app = await settle(pilot)
        app.view.highlight([Span(14, 17), Span(8, 11)])
        await pilot.pause()
        assert reversed_text(app) == "Bob|Bob"
        assert app.column().count("*") == 2
        app.view.highlight([])
        assert reversed_text(app) == ""


async def test_another_article_begins_anew() -> None:
    """Nothing of the article before is left: place, current mark, matches, mentions, selection."""
    async with ViewApp(LONG).run_test(size=(60, 12)) as pilot:
        app = await settle(pilot)
        app.finder.search("claim")
        app.moves.bottom()
        app.moves.next_mark()
        await pilot.click(ArticleView, offset=(10, 0), times=2)
        app.view.show_article(NEWS.article, NEWS.annotations)
        await pilot.pause()
        assert app.view.progress == 1.0
        assert app.view.place == 0
        assert (app.view.current, app.finder.count, app.screen.get_selected_text()) == (None, 0, None)


async def test_an_empty_article() -> None:
    """Every way to move does nothing where there is nothing."""
    async with ViewApp().run_test(size=(60, 12)) as pilot:
        app = await settle(pilot)
        app.view.show_article(Article("", ()))
        app.view.show_marks(Annotations())
        for move in (
            "page_down",
            "bottom",
            "next_paragraph",
            "previous_heading",
            "next_mark",
            "previous_mark",
        ):
            assert not getattr(app.moves, move)()
        assert not app.finder.next()
        assert app.finder.search("x") == 0
        await pilot.click(ArticleView, offset=(5, 5), times=2)
        assert app.screen.get_selected_text() is None


async def test_wide_text_keeps_the_columns() -> None:
    """CJK and emoji take two cells, and the scrollbar's column stays where it is."""
    document = marked(
        "橋の費用は三十八パーセント増えたと監査院は報告した。👩\u200d🚀 and e\u0301.", "q<「橋」> c9<落ちた。>"
    )
    async with ViewApp(document).run_test(size=(30, 12)) as pilot:
        app = await settle(pilot)
        assert {app.view.render_line(y).cell_length for y in range(12)} == {28}
        app.moves.next_mark()
        assert reversed_text(app) == "「橋」"


@pytest.mark.parametrize("leap", ["bottom", "last words"])
async def test_the_end_of_a_long_text_is_reached_before_all_is_wrapped(leap: str) -> None:
    """A person who leaps to the end at once stands there, and the height is that of all rows."""
    document = marked(*(["word " * 40] * 1000), "Last words.")
    async with ViewApp(document).run_test(size=(60, 10)) as pilot:
        app = await settle(pilot)
        assert not app.view.scene.layout.is_whole
        end = len(document.article.text)
        app.moves.bottom() if leap == "bottom" else app.view.go_to(end - 1, end)
        await pilot.pause()
        assert app.rows()[-1].strip() == "Last words."
        assert app.view.progress == 1


async def test_a_long_text_is_wrapped_to_its_end_unasked() -> None:
    """After a while the height is that of all rows, and the mark column knows where its marks are."""
    document = marked(*(["word " * 40] * 1000), "c9<Last words.>")
    async with ViewApp(document).run_test(size=(60, 10)) as pilot:
        app = await settle(pilot)
        while not app.view.scene.layout.is_whole:
            await pilot.pause(0.05)
        await pilot.pause()
        assert app.view.virtual_size.height == len(app.view.scene.layout)
        assert app.column().endswith("?")


async def test_who_stands_at_the_end_draws_nothing_anew_by_going_there_again() -> None:
    """The rest of a long text is wrapped once; the same key again leaves the mark column as it is."""
    document = marked(*(["word " * 40] * 1000), "c9<Last words.>")
    async with ViewApp(document).run_test(size=(60, 10)) as pilot:
        app = await settle(pilot)
        app.moves.bottom()
        drawn = app.view.revision
        app.moves.bottom()
        assert app.view.revision == drawn
