"""Input shards for tests, and what their output holds."""

import json
from collections.abc import Iterable
from pathlib import Path

STORIES = {
    "ferry": (
        "Ferry stops for a month",
        (
            "The ferry to Orlau will stop in May, said Ida Marsh, the harbour master of Dale. “The hull is worn,” Marsh told the council on "
            "Monday. It is the worst year that the island has ever seen. The island has no other boat, and the shop keeps bread for three days."
        ),
    ),
    "mill": (
        "Mill opens its doors",
        (
            "The old mill on the Tarn will open in June, according to its owner, Paul Reed. He called the work a debt to the town. The wheel "
            "turned for the last time in 1961, and the town has the oldest mill race of the valley. Visitors pay three crowns at the gate."
        ),
    ),
    "school": (
        "School keeps its garden",
        (
            "“Nobody will build on the garden,” said Lena Holt, who heads the school at Gull Bay. The council had planned a car park there. "
            "Parents said that the plan was a mistake. The garden has forty apple trees, and every class looks after four of them in spring."
        ),
    ),
}
SHORT = "<html lang='en'><body><article><h1>Tides</h1><p>The quay is full, and the tides are low this week.</p></article></body></html>"
GERMAN = (
    "<html lang='de'><body><article><h1>Die Fähre steht still</h1><p>"
    + "Die Fähre nach Orlau fährt im Mai nicht, sagte die Leiterin des Hafens, und die Insel hat kein anderes Boot mehr. "
    * 4
    + "</p></article></body></html>"
)


def html(title: str, text: str) -> str:
    return f"<html lang='en'><head><title>{title}</title></head><body><article><h1>{title}</h1><p>{text}</p></article></body></html>"


def entries(*names: str) -> list[dict[str, str]]:
    """Lines for stories by their names; by default for all."""
    return [{"url": f"https://gull.example/{name}", "html": html(*STORIES[name])} for name in names or tuple(STORIES)]


def write_lines(path: Path, lines: Iterable[object]) -> Path:
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return path


def rows(output: Path, table: str) -> list[dict[str, object]]:
    """The rows of a table in all shards, by the names of these."""
    return [
        json.loads(line)
        for path in sorted((output / table).rglob("*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
    ]


def contents(output: Path) -> dict[str, bytes]:
    """The files of an output by their paths in it."""
    return {path.relative_to(output).as_posix(): path.read_bytes() for path in output.rglob("*") if path.is_file()}
