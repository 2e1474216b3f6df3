"""Finds every pattern of the package: those compiled at import by watching ``re``, the others in the source."""

import ast
import importlib
import pkgutil
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import CodeType, ModuleType
from typing import Any

import tui_reader

PACKAGE = Path(tui_reader.__file__).parent
# What runs patterns that a person types (the search of the screen, which has a process and a time limit for them), or makes one
# of a label that it escapes, with nothing in it that repeats.
NOT_OURS = frozenset({"ui/article_view/search.py", "ui/article_view/regex_process.py", "readers/html/note_text.py"})
# With what to ask the cached functions that make a pattern and take arguments; the others take none.
_ASKED_WITH: dict[tuple[str, str], tuple[str, ...]] = {
    ("readers/mojibake.py", "_misreading"): ("cp1252",),
    ("analysis/taggers/learned/networks.py", "digest_of_weights"): ("tagger.onnx",),
}
_FUNCTIONS = frozenset("compile search match fullmatch split findall finditer sub subn".split())
_TYPES = frozenset("Match Pattern".split())

Place = tuple[str, int]
"""A file of the package, from its folder, with the number of a line."""


@dataclass(frozen=True, slots=True)
class Found:
    """A pattern and the first place that compiles it."""

    place: Place
    pattern: re.Pattern[Any]

    def __str__(self) -> str:
        return f"{self.place[0]}:{self.place[1]} {self.pattern.pattern!r:.80}"


def modules() -> list[ModuleType]:
    """Import every module of the package but the one that runs it."""
    names = (info.name for info in pkgutil.walk_packages(tui_reader.__path__, "tui_reader."))
    left_out = {"tui_reader.__main__", "tui_reader.ui.article_view.regex_process"}
    return [tui_reader, *(importlib.import_module(name) for name in names if name not in left_out)]


def all_patterns() -> list[Found]:
    """Return every pattern, each once; to be called in a process that has not imported the package's modules.

    Raises:
        LookupError: A call of ``re`` was not reached, so that its pattern is unknown.
    """
    watch = _Watch()
    imported = {Path(str(module.__file__)).relative_to(PACKAGE).as_posix(): module for module in modules()}
    _compile_patterns_of_promos()
    missing = []
    for call in calls():
        if call.place not in watch.seen and call.place[0] not in NOT_OURS:
            call.make(imported[call.place[0]])
            if call.place not in watch.seen:
                missing.append(f"{call.place[0]}:{call.place[1]}")
    if missing:
        raise LookupError(f"patterns that no test can see: {', '.join(missing)}")
    unique = {(found.pattern.pattern, found.pattern.flags): found for found in reversed(watch.found)}
    return sorted(unique.values(), key=lambda found: found.place)


def _compile_patterns_of_promos() -> None:
    """Have the patterns of promos compiled, which otherwise wait for a text with one of their hints."""
    from tui_reader.analysis.promos.patterns import PATTERNS

    for pattern in PATTERNS:
        vars(pattern).pop("expression", None)
        assert pattern.expression


class _Watch:
    """Stands in front of the compiler of ``re`` and notes for whom it compiles."""

    def __init__(self) -> None:
        self.found: list[Found] = []
        self.seen: set[Place] = set()
        self._compile = re._compile  # type: ignore[attr-defined]  # the one function that all others call
        re._compile = self  # type: ignore[attr-defined]

    def __call__(self, pattern: str | bytes | re.Pattern[Any], flags: int) -> re.Pattern[Any]:
        compiled: re.Pattern[Any] = self._compile(pattern, flags)
        frame = sys._getframe(1)
        while frame.f_back and frame.f_code.co_filename == re.__file__:
            frame = frame.f_back
        path = Path(frame.f_code.co_filename)
        if path.is_relative_to(PACKAGE):
            file = path.relative_to(PACKAGE).as_posix()
            place = (file, _first_line(frame.f_code, frame.f_lasti))
            self.found.append(Found(place, compiled))
            self.seen.add(place)
        return compiled


def _first_line(code: CodeType, instruction: int) -> int:
    """The line on which the expression begins that an instruction belongs to."""
    line = list(code.co_positions())[instruction // 2][0]
    return line or code.co_firstlineno


@dataclass(frozen=True, slots=True)
class Call:
    """A call of a function of ``re`` in the source, with the name of the function around it, if there is one."""

    place: Place
    expression: ast.expr
    flags: ast.expr | None
    around: str | None

    def make(self, module: ModuleType) -> None:
        """Have the pattern compiled in the module's name: from what is known without running, or by the function around."""
        try:
            pattern = eval(_code(self.expression), vars(module))  # noqa: S307 - the package's own source
            flags = eval(_code(self.flags), vars(module)) if self.flags else 0  # noqa: S307 - as above
        except NameError:
            function = getattr(module, self.around or "", None)
            if function is not None and callable(getattr(function, "__wrapped__", None)):
                function.__wrapped__(
                    *_ASKED_WITH.get((self.place[0], self.around or ""), ())
                )  # a cached function that makes a pattern
            return
        namespace = {"re": re, "pattern": pattern, "flags": flags}
        source = "\n" * (self.place[1] - 1) + "re.compile(pattern, flags)"
        exec(compile(source, str(PACKAGE / self.place[0]), "exec"), namespace)  # noqa: S102 - as above


def _code(expression: ast.expr) -> CodeType:
    return compile(ast.Expression(expression), "<pattern>", "eval")


def calls() -> Iterator[Call]:
    """Every call of ``re`` in the package's source."""
    for path in sorted(PACKAGE.rglob("*.py")):
        file = path.relative_to(PACKAGE).as_posix()
        yield from calls_in(file, ast.parse(path.read_text(encoding="utf-8")), None)


def calls_in(file: str, node: ast.AST, around: str | None) -> Iterator[Call]:
    """The calls in a part of a module; ``around`` is the name of the function that it lies in."""
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
        around = node.name
    if isinstance(node, ast.Call) and _is_of_re(node.func):
        yield Call((file, node.lineno), node.args[0], _flags(node), around)
    for child in ast.iter_child_nodes(node):
        yield from calls_in(file, child, around)


def _is_of_re(function: ast.expr) -> bool:
    return (
        isinstance(function, ast.Attribute)
        and isinstance(function.value, ast.Name)
        and function.value.id == "re"
        and function.attr in _FUNCTIONS
    )


def _flags(call: ast.Call) -> ast.expr | None:
    return next((keyword.value for keyword in call.keywords if keyword.arg == "flags"), None)


def other_doors(file: str, tree: ast.Module) -> Sequence[str]:
    """The ways to a regular expression that would not be seen: other engines, other names for ``re`` or its functions."""
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module == "re":
            found += [f"{file}:{node.lineno}" for alias in node.names if alias.name not in _TYPES]
        elif isinstance(node, ast.Import):
            found += [
                f"{file}:{node.lineno}"
                for alias in node.names
                if alias.name in ("regex", "re2", "sre_compile") or (alias.name == "re" and alias.asname)
            ]
    return found
