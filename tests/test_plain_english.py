"""What a test can hold of the rules for plain English in CONTRIBUTING.md."""

import ast
import re
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[1]
MOST_WORDS = 15
CLAUSE = re.compile(r"(?:What|Who|Whom|Whose|Where|Which|That|How)\b")
IS_NONE = re.compile(r"(?<!there )\b(?:is|are|was|were|be) none\b", re.IGNORECASE)
COMMENT = re.compile(r"^[^\"'\n]*#(?P<words>[^\n]*)", re.MULTILINE)
THIRD_PERSON = re.compile(r"(?!Pass\b|Guess\b|Focus\b|Process\b|Address\b|Express\b)[A-Z][a-z]+s\b")
MODULES = [path for room in ("tui_reader", "benchmarks", "training") for path in sorted((ROOT / room).rglob("*.py"))]


@cache
def docstrings() -> list[tuple[str, str]]:
    """The docstrings of all modules, each with its file, and of all classes and functions, each with its file and line."""
    found = []
    for path in MODULES:
        file = path.relative_to(ROOT).as_posix()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
                docstring = ast.get_docstring(node)
                if docstring:
                    found.append((file if isinstance(node, ast.Module) else f"{file}:{node.lineno}", docstring))
    return found


def test_first_lines_are_plain() -> None:
    """A first line has at most 15 words and is not a clause that begins with what, who or whose."""
    firsts = [(where, docstring.split("\n")[0]) for where, docstring in docstrings()]
    assert [one for one in firsts if len(one[1].split()) > MOST_WORDS or CLAUSE.match(one[1])] == []


def test_a_module_begins_with_its_verb() -> None:
    """The docstring of a module begins with a verb in the imperative: “Read”, neither “Reads” nor a noun in the plural."""
    modules = [one for one in docstrings() if one[0].startswith("tui_reader/") and one[0].endswith(".py")]
    assert [one for one in modules if THIRD_PERSON.match(one[1])] == []


def test_nothing_is_none() -> None:
    """In docstrings and comments a thing is not a name, or not an article; it is never none."""
    assert [one for one in docstrings() if IS_NONE.search(one[1])] == []
    comments = [
        (path.relative_to(ROOT).as_posix(), match["words"])
        for path in MODULES
        for match in COMMENT.finditer(path.read_text(encoding="utf-8"))
    ]
    assert [one for one in comments if IS_NONE.search(one[1])] == []
