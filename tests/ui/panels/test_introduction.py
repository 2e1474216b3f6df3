"""Tests of the rows that explain the sample."""

from tests.ui.reader import open_reader
from tests.ui.screen_text import screen_text
from tui_reader import sample


async def test_the_sample_explains_marks_and_keys_as_long_as_it_is_open() -> None:
    """It says that it is a sample, what the marks mean, and five keys; with another article the rows are gone."""
    async with open_reader(str(sample.ARTICLE), size=(60, 20)) as reader:
        shown = screen_text(reader.app)
        assert "This is a sample" in shown
        assert '" somebody says so  ? the narrator says so  $ promotional' in shown
        assert "] next mark  Enter who says so  o open  ? help  q quit" in shown
        reader.pane.open("ferry.html")
        await reader.until(lambda: "This is a sample" not in screen_text(reader.app))
