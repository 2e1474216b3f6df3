"""The documents say what the program does."""

import re
from pathlib import Path

import pytest

from tests.export.writers.test_json import KEYS
from tests.walkthrough import walkthrough
from tui_reader.ui.commands import COMMANDS
from tui_reader.ui.startup.tricks import TRICKS

CHECKOUT = Path(__file__).parent.parent
DOCUMENTS = sorted([*CHECKOUT.glob("*.md"), *CHECKOUT.glob("docs/*.md")])


def read(name: str) -> str:
    return (CHECKOUT / name).read_text(encoding="utf-8")


def test_the_readme_lists_every_key() -> None:
    """The table of keys is that of the commands, row by row; on failure, the expected rows can be copied from here."""
    expected = [f"| {' '.join(f'`{key}`' for key in command.key_names)} | {command.help} |" for command in COMMANDS]
    rows = read("README.md").partition("### Keys")[2].partition("The mouse")[0].strip().splitlines()
    assert rows[2:] == expected


def test_every_key_of_the_json_is_documented() -> None:
    """No key of the public format is left out of its description."""
    text = read("docs/json.md")
    assert {key for keys in KEYS.values() for key in keys} <= set(re.findall(r"`(\w+)`", text))


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_links_between_documents_lead_somewhere(document: Path) -> None:
    """A link to another file of the checkout finds it."""
    prose = re.sub(r"`[^`]*`", "", document.read_text(encoding="utf-8"))
    for target in re.findall(r"\]\(([^)#]+)", prose):
        assert target.startswith("https://") or (document.parent / target).exists(), target


def test_how_a_mark_is_made_is_what_the_program_does() -> None:
    """The walk through the stages is made by the program; ``python -m tests.walkthrough`` writes it again."""
    assert read("docs/how-a-mark-is-made.md") == walkthrough()


def test_every_trick_of_the_start_is_documented() -> None:
    """The page about the start has a paragraph and a figure for each trick that can be left out."""
    text = read("docs/start-up.md")
    for trick in TRICKS:
        assert f"- **`{trick}`**" in text
        assert f"| `{trick}` |" in text
