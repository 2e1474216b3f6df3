"""Who is quoted in many articles."""

import csv
import io
import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.export.strategies import annotated_articles
from tests.ledger.articles import drawn
from tui_reader.cli import main
from tui_reader.export import save_article
from tui_reader.ledger.all_sources import COLUMNS, as_data, as_table, as_text, ledger_of
from tui_reader.model import AnnotatedArticle

MONDAY = drawn(
    "{the hull is worn|Ida Marsh|said}. {it leaks|officials|said}. {we warned them|Ida Marsh|said}.",
    "Monday",
    site="The Gull",
)
TUESDAY = drawn("{nobody told me|IDA MARSH|said}. {it was known|officials|said}.", "Tuesday", site="The Tern")


def test_a_source_is_counted_over_all_articles() -> None:
    """Statements, words and places are summed, capitals aside; who has no name is marked so."""
    found = ledger_of([MONDAY, TUESDAY])
    assert found.articles == 2
    marsh, officials = found.voices
    assert (marsh.name, marsh.is_named, marsh.statements, marsh.words) == ("Ida Marsh", True, 3, 10)
    assert [(place.title, place.site, place.statements) for place in marsh.places] == [
        ("Monday", "The Gull", 2), ("Tuesday", "The Tern", 1)
    ]  # fmt: skip
    assert (officials.name, officials.is_named, officials.statements) == ("officials", False, 2)


def test_a_role_that_is_part_of_another_is_not_told_twice() -> None:
    """Of “Mayor”, “mayor” and “deputy mayor of Dale” the list has the last alone; the data has all of them."""
    said = [
        replace(one, role=role)
        for one, role in zip(MONDAY.annotations.attributions, ("Mayor", None, "deputy mayor of Dale"), strict=True)
    ]
    found = ledger_of([replace(MONDAY, annotations=replace(MONDAY.annotations, attributions=tuple(said)))])
    assert "Ida Marsh, deputy mayor of Dale (named)" in as_text(found)
    assert found.voices[0].roles == ("Mayor", "deputy mayor of Dale")


def test_an_article_counts_once() -> None:
    """A page and the file that it was saved as are one article."""
    assert ledger_of([MONDAY, replace(MONDAY, location="saved.md")]) == ledger_of([MONDAY])


@given(st.lists(annotated_articles(), max_size=3))
def test_every_statement_is_counted_once(articles: list[AnnotatedArticle]) -> None:
    """Whatever articles hold, the numbers of all sources sum up to those of the statements, and each form can be written."""
    found = ledger_of(articles)
    different = {(one.article.url or "", one.article.text): one for one in reversed(articles)}.values()
    assert found.statements == sum(len(one.annotations.attributions) for one in different)
    assert as_text(found).endswith("\n")
    assert json.loads(json.dumps(as_data(found)))["articles"] == len(different)
    assert all(len(row) == len(COLUMNS) for row in csv.reader(io.StringIO(as_table(found), newline="")))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "inner").mkdir()
    (tmp_path / ".hidden").mkdir()
    save_article(MONDAY, tmp_path / "monday.json")
    save_article(MONDAY, tmp_path / "monday.md")
    save_article(TUESDAY, tmp_path / "inner" / "tuesday.md")
    save_article(TUESDAY, tmp_path / ".hidden" / "tuesday.md")
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    return tmp_path


def test_a_folder_stands_for_its_articles(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Saved articles of a folder and its folders are read with their marks; what is no article by its name is passed over."""
    assert main(["sources", str(folder), "--format", "json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert (data["articles"], data["statements"]) == (2, 5)
    assert main(["sources", str(folder)]) == 0
    assert capsys.readouterr().out.startswith("2 articles, 2 sources, 5 statements, 60 % of them by named sources\n")


def test_an_article_that_cannot_be_read_does_not_stop_the_others(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is named once, the rest is counted, and the exit status tells."""
    assert main(["sources", str(folder / "monday.md"), str(folder / "gone.md")]) == 3
    told = capsys.readouterr()
    assert told.out.startswith("1 article, ")
    assert told.err.count("gone.md") == 1


def test_an_empty_folder_gets_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What to do next is said."""
    assert main(["sources", str(tmp_path)]) == 2
    assert "There are no articles in it. Name a folder with articles, or files." in capsys.readouterr().err


def test_two_saved_articles_are_compared(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The command prints what differs, or writes it to a new file and never over another."""
    two = [str(folder / "monday.md"), str(folder / "inner" / "tuesday.md")]
    assert main(["compare", *two]) == 0
    assert "Statements only in A\n" in capsys.readouterr().out
    file = tmp_path / "changes.csv"
    assert main(["compare", *two, "--format", "csv", "--output", str(file)]) == 0
    assert file.read_text(encoding="utf-8-sig").startswith("change,before,after")
    assert main(["compare", *two, "--output", str(file)]) == 1
    assert "there is such a file already" in capsys.readouterr().err
