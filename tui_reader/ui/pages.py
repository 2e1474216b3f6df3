"""The pages that are made of words: the help, and all about one mark."""

from textual.content import Content
from textual.style import Style

from tui_reader.model import Article, Assertion, Attribution
from tui_reader.ui import words
from tui_reader.ui.commands import Command, groups

_BOLD = Style(bold=True)
_KEYS_WIDTH = 22
_LABEL_WIDTH = 12

_MEANING = (
    (words.LETTERS["quote"], "underlined", "Somebody is named, or at least mentioned, who says so."),
    (words.LETTERS["claim"], "bold", "The narrator says so and gives no source; the louder, the more it wants one."),
    (words.LETTERS["promo"], "italic", "It serves the publisher, not the story."),
)


def help_page() -> Content:
    """What the marks mean, then every command with its keys, by group."""
    parts = [_meaning()]
    parts.extend(_group(name, commands) for name, commands in groups().items())
    parts.append(
        Content.assemble(
            ("In the names", _BOLD),
            "\n" + _entry("Tab", "into the list and out again"),
            "\n" + _entry("j k Enter", "move; go to the next mention"),
            "\n" + _entry("Space", "show all mentions and stay"),
        )
    )
    return Content("\n\n").join(parts)


def _meaning() -> Content:
    rows = [Content("Who says so?").stylize(_BOLD)]
    rows.extend(
        Content.assemble((f"{letter}  ", _BOLD), f"{look:<{_KEYS_WIDTH - 3}}", text) for letter, look, text in _MEANING
    )
    return Content("\n").join(rows)


def _group(name: str, commands: list[Command]) -> Content:
    rows = [Content(name).stylize(_BOLD)]
    rows.extend(
        Content(_entry(" ".join(command.key_names), f"{command.title}: {command.help}")) for command in commands
    )
    return Content("\n").join(rows)


def _entry(keys: str, text: str) -> str:
    return f"{keys:<{_KEYS_WIDTH}}{text}"


def mark_page(article: Article, annotation: words.Annotation) -> Content:
    """Everything that is known about one mark."""
    rows = [Content(words.excerpt(article, words.spans_of(annotation))), Content("")]
    rows.extend(
        Content.assemble((f"{label:<{_LABEL_WIDTH}}", _BOLD), text)
        for label, text in _facts(article, annotation)
        if text
    )
    return Content("\n").join(rows)


def _facts(article: Article, annotation: words.Annotation) -> list[tuple[str, str]]:
    facts = [("Marked as", words.headline(annotation)), ("Says", words.who(article, annotation))]
    if isinstance(annotation, Attribution):
        facts.append(("In words", words.excerpt(article, annotation.source)))
        facts.append(("Cue", words.cue(article, annotation)))
    if isinstance(annotation, Assertion):
        facts.append(
            ("Strength", f"{words.per_cent(annotation.strength)}: how much a careful reader would want a source")
        )
    facts.append(("Because", words.why(annotation)))
    facts.append(("Sure", words.per_cent(annotation.confidence)))
    return facts
