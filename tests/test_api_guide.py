"""The guide to the Python API says what the package does."""

import doctest
import re
from pathlib import Path

import tui_reader
from tui_reader.tagger_names import GROUP

GUIDE = Path(__file__).parent.parent / "docs" / "api.md"


def test_the_examples_of_the_guide_run() -> None:
    """Each example prints what the guide says."""
    result = doctest.testfile(str(GUIDE), module_relative=False, optionflags=doctest.FAIL_FAST)
    assert result.attempted >= 10
    assert not result.failed


def test_every_public_function_is_in_the_guide() -> None:
    """A function of the face has a row in the table, and a name in the guide is public."""
    guide = GUIDE.read_text(encoding="utf-8")
    rows = set(re.findall(r"^\| `(\w+)\(", guide, re.MULTILINE))
    assert rows == {name for name in tui_reader.__all__ if name.islower() and not name.startswith("_")}
    assert set(re.findall(r"tui_reader\.(\w+)", guide)) <= {*tui_reader.__all__, "__all__", GROUP.rpartition(".")[2]}
