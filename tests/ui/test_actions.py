"""Tests of the actions on an article."""

from pathlib import Path

import pytest

from tests.readers.reading import written
from tests.ui.sample import sample_document
from tui_reader.ui.actions import chosen_path, note_behind, suggested_path

HERE = "https://courier.example/news/ferry.html"


def test_a_mark_leads_to_its_note() -> None:
    """The address of a mark is a place in the text that is open already."""
    html = "<p>Late<sup><a href='#a'>1</a></sup> and <a href='/b#c'>dear</a></p><ol><li>Quay</ol><ol><li id=a>By letter.</ol>"
    article = written(html)
    start = note_behind(article, f"{HERE}#a")
    assert start is not None
    assert article.text[start:] == "[1] By letter."


def test_other_links_lead_away() -> None:
    """An address with a fragment that is not a mark, a mark without a note, and any other address are opened."""
    article = written("<p>Late<sup><a href='#a'>1</a></sup> and <a href='/b#c'>dear</a></p>")
    assert [note_behind(article, url) for url in (f"{HERE}#a", "https://courier.example/b#c", HERE)] == [None] * 3


def test_suggested_path(tmp_path: Path) -> None:
    """The prompt is filled with the folder used last and a name of the title."""
    name = "ferry-company-denies-that-the-marlow-boat-was-overloaded-2027-03-03.md"
    assert suggested_path(sample_document(), tmp_path) == str(tmp_path / name)
    assert suggested_path(sample_document(), Path("/bad\x1bfolder")) == name


def test_chosen_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder takes the suggested name, a file is meant as it is, ~ is the home folder."""
    monkeypatch.setenv("HOME", str(tmp_path))
    document = sample_document()
    name = "ferry-company-denies-that-the-marlow-boat-was-overloaded-2027-03-03.md"
    assert chosen_path(str(tmp_path), document) == tmp_path / name
    assert chosen_path("~/mine.md", document) == tmp_path / "mine.md"
    assert chosen_path("/nowhere/yet/", document) == Path("/nowhere/yet") / name
