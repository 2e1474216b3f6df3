from tests.readers.reading import written
from tui_reader.ui.note_places import note_behind

HERE = "https://courier.example/news/ferry.html"


def test_a_mark_leads_to_its_note() -> None:
    """The address of a mark is a place in the text that is open already."""
    html = "<p>Late<sup><a href='#a'>1</a></sup> and <a href='/b#c'>dear</a></p><ol><li>Quay</ol><ol><li id=a>By letter.</ol>"
    article = written(html)
    start = note_behind(article, f"{HERE}#a")
    assert start is not None
    assert article.text[start:] == "[1] By letter."


def test_other_links_lead_away() -> None:
    """An address with a fragment that is no mark, a mark without a note, and any other address are opened."""
    article = written("<p>Late<sup><a href='#a'>1</a></sup> and <a href='/b#c'>dear</a></p>")
    assert [note_behind(article, url) for url in (f"{HERE}#a", "https://courier.example/b#c", HERE)] == [None] * 3
