"""Tests of the regular expressions that are kept from one start to the next."""

import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tui_reader.ui.startup import kept_patterns
from tui_reader.ui.startup.kept_patterns import KeptPatterns, keep_patterns, patterns_file, use_kept_patterns
from tui_reader.ui.startup.tricks import SWITCH

# What `re` is made of, which has no public face.
compiler: Any = import_module("re._compiler")
parser: Any = import_module("re._parser")

_MODULE = r"""
import re

_LATER = r"(?P<day>\d{1,2}) June"
FERRY = re.compile("".join([r"(?P<boat>ferry|tug)", r"(?: (?P<number>\d+))?"]), re.IGNORECASE)
BYTES = re.compile(rb"[\xc2-\xdf]+")

def day(text):
    return re.search(_LATER, text)["day"]

def has(word, text):
    return re.search(re.escape(word) + "s?", text) is not None
"""


@pytest.fixture(autouse=True)
def _bytecode_is_written(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """The file of the patterns of these tests."""
    return tmp_path / "patterns.pyc"


@contextmanager
def _start(kept: Path, name: str = "ferries", code: str = _MODULE, folder: Path | None = None) -> Iterator[ModuleType]:
    """Import a module of these tests anew, as another start does."""
    folder = folder or kept.parent
    (folder / f"{name}.py").write_text(code)
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(folder)
        re.purge()
        patterns = KeptPatterns(kept)
        try:
            yield import_module(name)
        finally:
            patterns.close()
            sys.modules.pop(name, None)


def _fail(*_: object) -> None:
    pytest.fail("an expression was compiled that is kept")


def test_a_kept_expression_is_not_compiled_again_and_finds_the_same(
    kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a module has as its expressions is compiled by the first start alone; groups, flags and bytes are as they were."""
    with _start(kept) as first:
        assert first.day("on 7 June") == "7"
        compiled = (first.FERRY, first.BYTES)
    monkeypatch.setattr(parser, "parse", _fail)
    with _start(kept) as second:
        assert second.day("on 8 June") == "8"
        assert compiled == (second.FERRY, second.BYTES)
        found = second.FERRY.search("the Ferry 12 left")
        assert found.groupdict() == {"boat": "Ferry", "number": "12"}
        assert second.BYTES.findall("né".encode()) == [b"\xc3"]


def test_no_expression_with_words_of_an_article_is_kept(kept: Path) -> None:
    """An expression that is made while the program runs, as out of a name, is in no file."""
    with _start(kept) as module:
        assert module.has("Ketteridge", "the Ketteridges")
    assert b"ferry" in kept.read_bytes()
    assert b"Ketteridge" not in kept.read_bytes()


@pytest.mark.parametrize("damage", [lambda content: content[:-40], lambda _: b"", lambda content: content[::-1]])
def test_a_damaged_file_is_replaced(kept: Path, damage: Callable[[bytes], bytes]) -> None:
    """A file that cannot be read costs a start its time and nothing else."""
    with _start(kept):
        pass
    whole = kept.read_bytes()
    kept.write_bytes(damage(whole))
    with _start(kept) as module:
        assert module.FERRY.match("tug")
    assert kept.read_bytes() == whole


def test_the_file_of_another_version_is_not_used(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another Python, or another version of the program, compiles its own."""
    with _start(kept):
        pass
    monkeypatch.setattr(kept_patterns, "__version__", "0.0.0")
    before = kept.read_bytes()
    with _start(kept) as module:
        assert module.FERRY.match("tug")
    assert kept.read_bytes() != before


def test_the_expressions_of_two_processes_are_kept_together(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The process that reads the page writes its own while the program runs; neither takes the other's away."""
    with _start(kept), _start(kept, "tugs", _MODULE.replace("ferry", "barge")):
        assert not kept.exists()
    monkeypatch.setattr(parser, "parse", _fail)
    with _start(kept) as ferries, _start(kept, "tugs", _MODULE.replace("ferry", "barge")) as tugs:
        assert ferries.FERRY.match("ferry")
        assert tugs.FERRY.match("barge")


def test_nothing_is_written_where_python_writes_no_bytecode(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A person may forbid it, and then there is no such file either."""
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    with _start(kept) as module:
        assert module.FERRY.match("tug")
    assert not kept.exists()


def test_nothing_is_written_where_nothing_can_be(tmp_path: Path) -> None:
    """Where the program is installed for all, its folders are not the person's to write in."""
    with _start(tmp_path / "ferries.py" / "patterns.pyc", folder=tmp_path) as module:
        assert module.FERRY.match("tug")
    assert {path.name for path in tmp_path.iterdir()} == {"ferries.py", "__pycache__"}


def test_re_is_as_before_once_the_expressions_are_kept(monkeypatch: pytest.MonkeyPatch, kept: Path) -> None:
    """Behind the first marks expressions are compiled as Python does; without the trick they always are."""
    monkeypatch.setattr(kept_patterns, "patterns_file", lambda: kept)
    compile_, interpreter = compiler.compile, compiler._sre
    use_kept_patterns()
    assert compiler.compile != compile_
    keep_patterns()
    assert (compiler.compile, compiler._sre) == (compile_, interpreter)
    monkeypatch.setenv(SWITCH, "kept-patterns")
    use_kept_patterns()
    assert compiler.compile == compile_


def test_the_patterns_lie_beside_the_bytecode() -> None:
    """Their file is one of those that a build leaves out, and that anybody may delete."""
    assert patterns_file().parent.name == "__pycache__"
    assert patterns_file().suffix == ".pyc"
