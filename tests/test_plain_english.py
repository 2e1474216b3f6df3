"""What a test can hold of the rules for plain English in CONTRIBUTING.md."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MOST_WORDS = 15
CLAUSE = re.compile(r"(?:What|Who|Whom|Whose|Where|Which|That|How)\b")
IS_NONE = re.compile(r"(?<!there )\b(?:is|are|was|were|be) none\b", re.IGNORECASE)
COMMENT = re.compile(r"^[^\"'\n]*#(?P<words>[^\n]*)", re.MULTILINE)
THIRD_PERSON = re.compile(r"(?!Pass\b|Guess\b|Focus\b|Process\b|Address\b|Express\b)[A-Z][a-z]+s\b")
MODULES = [path for room in ("tui_reader", "benchmarks", "training") for path in sorted((ROOT / room).rglob("*.py"))]


def docstrings(path: Path) -> Iterator[tuple[int, str]]:
    """The docstrings of a module, its classes and its functions, each with its line."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            docstring = ast.get_docstring(node)
            if docstring:
                yield getattr(node, "lineno", 1), docstring


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_first_lines_are_plain(path: Path) -> None:
    """A first line has at most 15 words and is not a clause that begins with what, who or whose."""
    firsts = [(line, docstring.split("\n")[0]) for line, docstring in docstrings(path)]
    assert [one for one in firsts if len(one[1].split()) > MOST_WORDS or CLAUSE.match(one[1])] == []


@pytest.mark.parametrize("path", [path for path in MODULES if path.is_relative_to(ROOT / "tui_reader")], ids=name_of)
def test_a_module_begins_with_its_verb(path: Path) -> None:
    """The docstring of a module begins with a verb in the imperative: “Read”, neither “Reads” nor a noun in the plural."""
    docstring = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or "Nothing."
    assert THIRD_PERSON.match(docstring) is None


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_nothing_is_none(path: Path) -> None:
    """In docstrings and comments a thing is not a name, or not an article; it is never none."""
    assert [one for one in docstrings(path) if IS_NONE.search(one[1])] == []
    comments = (match["words"] for match in COMMENT.finditer(path.read_text(encoding="utf-8")))
    assert [words for words in comments if IS_NONE.search(words)] == []
