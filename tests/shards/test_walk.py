"""The queries of the guide to the tables, with their results."""

import re
from pathlib import Path
from typing import Any

import pytest

from tests.shards.pages import write_lines
from tui_reader.shards.columns import TABLES, Row

GUIDE = Path(__file__).parents[2] / "docs" / "data.md"
BLANK = {"string": "", "integer": 0, "number": 0.0, "boolean": False, "strings": [], "spans": []}


def row(table: str, **values: object) -> Row:
    """A row with some values, and blank ones in its other columns."""
    return {column.name: None if column.may_be_missing else BLANK[column.type] for column in TABLES[table]} | values


DOCUMENTS = [
    row("documents", document="a", site="Gull Bay Post", published="2026-05-02", words=310),
    row("documents", document="b", site="Gull Bay Post", published="2026-06-01T08:00:00Z", words=290),
    row("documents", document="c", site="Tarn Weekly", published="2026-05-20", words=400),
]
ATTRIBUTIONS = [
    row("attributions", document="a", speaker="Ida Marsh", speaker_kind="named", words=40),
    row("attributions", document="a", speaker="Ida Marsh", speaker_kind="named", words=22),
    row("attributions", document="a", speaker_kind="unnamed", words=31),
    row("attributions", document="b", speaker="Lena Holt", speaker_kind="named", words=18),
    row("attributions", document="c", speaker="Paul Reed", speaker_kind="named", words=64),
    row("attributions", document="c", speaker_kind="collective", words=12),
]
ASSERTIONS = [
    row("assertions", document="a", strength=0.82, text="It is the worst year that the island has ever seen."),
    row("assertions", document="c", strength=0.64, text="The mill race is the oldest of the valley."),
    row("assertions", document="c", strength=0.21, text="The wheel is of oak."),
]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, with an output of two shards."""
    for table, rows in {"documents": DOCUMENTS, "attributions": ATTRIBUTIONS, "assertions": ASSERTIONS}.items():
        for shard, some in {"one": rows[:1], "more/two": rows[1:]}.items():
            path = tmp_path / "out" / table / f"{shard}.jsonl"
            path.parent.mkdir(parents=True, exist_ok=True)
            write_lines(path, some)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def blocks(language: str) -> list[tuple[str, str]]:
    """The blocks of code in a language, each with what stands behind it."""
    found = re.findall(rf"```{language}\n(.*?)```\n\n(.*?)\n\n", GUIDE.read_text(encoding="utf-8"), flags=re.DOTALL)
    return [(code, behind) for code, behind in found]


def table(names: list[str], rows: list[tuple[Any, ...]]) -> str:
    lines = [names, ["---"] * len(names), *([str(value) for value in row] for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


@pytest.mark.usefixtures("folder")
def test_queries_have_the_results_of_the_guide() -> None:
    """On failure, the expected table can be copied from here."""
    duckdb = pytest.importorskip("duckdb", reason="duckdb is not installed")
    queries = blocks("sql")
    assert len(queries) == 3
    for query, result in queries:
        found = duckdb.sql(query)
        assert result == table(found.columns, found.fetchall())


@pytest.mark.usefixtures("folder")
def test_tables_are_read_without_a_library() -> None:
    """The lines of Python in the guide run, too."""
    [code] = [code for code, _ in blocks("python")]
    names: dict[str, Any] = {}
    exec(code, names)  # noqa: S102 - our own guide
    assert names["speakers"] == {"Ida Marsh": 2, "Lena Holt": 1, "Paul Reed": 1, None: 2}
