"""The columns of the tables, as they are documented."""

import re
from pathlib import Path

from tui_reader.shards.columns import TABLES, Column

GUIDE = Path(__file__).parents[2] / "docs" / "data.md"


def documented() -> dict[str, list[tuple[str, str]]]:
    """The names and types of columns under each heading of a table in the document."""
    parts = re.split(r"^### (\w+)$", GUIDE.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return {
        name: re.findall(r"^\| `(\w+)` \| ([\w ]+) \|", text, flags=re.MULTILINE)
        for name, text in zip(parts[1::2], parts[2::2], strict=True)
    }


def written(column: Column) -> tuple[str, str]:
    return column.name, f"{column.type} or null" if column.may_be_missing else column.type


def test_every_column_is_documented() -> None:
    """The document has all tables and columns in their order, with their types."""
    assert documented() == {name: [written(column) for column in columns] for name, columns in TABLES.items()}
