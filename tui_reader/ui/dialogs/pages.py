"""The pages that are made of words: the help, and all about one mark."""

from collections.abc import Iterable

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from tui_reader.model import LETTERS, Article, Assertion, Attribution
from tui_reader.ui import phrasing
from tui_reader.ui.article_view import Mark
from tui_reader.ui.commands import groups

_MEANING = (
    (LETTERS["quote"], "underlined", "somebody, named or not, says so"),
    (
        LETTERS["claim"],
        "coloured, or bold",
        "the narrator says so and gives no source; the louder, the more it wants one",
    ),
    (LETTERS["promo"], "italic", "it serves the publisher, not the story"),
)
_IN_THE_NAMES = (
    ("Tab", "into the list, and out again"),
    ("j k", "move"),
    ("Enter", "go to the next mention"),
    ("Space", "show all mentions and stay"),
)


def help_page() -> RenderableType:
    """What the marks mean, then every command with its keys, by group."""
    parts: list[RenderableType] = [
        _section("Who says so?", ((f"{letter}  {look}", meaning) for letter, look, meaning in _MEANING))
    ]
    for name, commands in groups().items():
        parts.append(_section(name, ((" ".join(command.key_names), command.help) for command in commands)))
    parts.append(_section("In the list of names", _IN_THE_NAMES))
    return Group(*parts)


def _section(title: str, rows: Iterable[tuple[str, str]]) -> RenderableType:
    return Group(Text(title, "bold"), _table(rows), Text())


def _table(rows: Iterable[tuple[str, str]]) -> Table:
    table = Table.grid(padding=(0, 2))
    table.add_column(width=20)
    table.add_column()
    for label, text in rows:
        table.add_row(Text(label), Text(text))
    return table


def mark_page(article: Article, mark: Mark) -> RenderableType:
    """Everything that is known about one mark."""
    facts = ((label, text) for label, text in _facts(article, mark) if text)
    return Group(Text(phrasing.excerpt(article, mark.spans)), Text(), _table(facts))


def _facts(article: Article, mark: Mark) -> list[tuple[str, str]]:
    annotation = mark.annotation
    facts = [("Who says so", phrasing.who(article, annotation)), ("Marked as", phrasing.headline(annotation))]
    if isinstance(annotation, Attribution):
        facts.append(("Source in the text", phrasing.excerpt(article, annotation.source)))
        facts.append(("Cue", phrasing.cue(article, annotation)))
    if isinstance(annotation, Assertion):
        facts.append(("Wants a source", phrasing.per_cent(annotation.strength)))
    facts.append(("Because", phrasing.why(annotation)))
    facts.append(("How sure that is", phrasing.per_cent(annotation.confidence)))
    return facts
