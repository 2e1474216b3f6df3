"""No pattern of the package takes more than its share of time, whatever text it meets."""

import ast
import re
import subprocess
import sys

import pytest

from tests.patterns.compiled import PACKAGE, calls_in, other_doors
from tests.patterns.growth import how_it_grows
from tests.patterns.uses import Use
from tui_reader.cores import cores


def test_every_pattern_is_linear() -> None:
    """The time of each pattern grows with the text and not faster, in text made to be hard for it; a pattern that is not seen is an error."""
    parts = cores()
    running = [
        subprocess.Popen(
            [sys.executable, "-m", "tests.patterns.growth", "--part", f"{part}/{parts}"],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
        )
        for part in range(1, parts + 1)
    ]
    printed = [each.communicate(timeout=900)[0] for each in running]
    assert [(text, each.returncode) for text, each in zip(printed, running, strict=True)] == [("", 0)] * parts


def test_there_is_no_other_way_to_a_pattern() -> None:
    """No other engine is imported, and no function of ``re`` under another name, so that every pattern is seen."""
    sources = {path.relative_to(PACKAGE).as_posix(): path.read_text("utf-8") for path in PACKAGE.rglob("*.py")}
    assert [door for file, source in sources.items() for door in other_doors(file, ast.parse(source))] == []
    assert other_doors("a.py", ast.parse("from re import Match, search")) == ["a.py:1"]
    assert other_doors("a.py", ast.parse("import re as expressions")) == ["a.py:1"]


def test_calls_within_functions_are_seen() -> None:
    """A pattern that is compiled where it is used is found with its place and the function around it."""
    source = "import re\ndef digits(text):\n    return re.sub(r'[0-9]+', '', text, flags=re.ASCII)\n"
    (call,) = calls_in("a.py", ast.parse(source), None)
    assert (call.place, call.around) == (("a.py", 3), "digits")


@pytest.mark.parametrize(
    ("expression", "anchored"),
    [
        (r"(?:\w+-?)+!", True),
        (r"\s+$", False),
        (r"<!--.*?-->", False),
        (r"(?:a|b|ab)*c", True),
        (r"x[\d,]*\s*\d*y", True),
    ],
)
def test_what_is_not_linear_is_found(expression: str, anchored: bool) -> None:  # noqa: FBT001 - a column of a table
    """Patterns that backtrack, or begin anew at each character, do not pass."""
    assert how_it_grows(Use("", re.compile(expression), anchored, sys.maxsize))


@pytest.mark.parametrize("expression", [r"(?<!\s)\s++$", r"<!--(?:[^<]|<(?!!--))*+-->", r"\w{1,40}!"])
def test_what_is_linear_passes(expression: str) -> None:
    """A pattern whose repeats are bounded, or cannot be given back, is not complained of."""
    assert not how_it_grows(Use("", re.compile(expression), False, sys.maxsize))
