"""Keep compiled regular expressions from one start to the next.

They lie beside the bytecode of this module. Python keeps a module's bytecode, and compiles its regular expressions anew in each
process: a fifth of the processor time until the first marks are there. What is kept is what ``re`` makes of an expression before
the interpreter checks it. No expression with words of an article or of a person is kept.
"""

import marshal
import os
import sys
from contextlib import suppress
from importlib import import_module
from importlib.util import cache_from_source
from pathlib import Path
from types import FrameType, ModuleType
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from tui_reader.ui.startup.tricks import is_used
from tui_reader.version import __version__

if TYPE_CHECKING:
    from collections.abc import Callable

_Key: TypeAlias = tuple[str | bytes, int]
# The arguments of the interpreter's own function, the code as bytes.
_Kept: TypeAlias = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]

# More are those of many versions of the modules, as whoever changes them has.
_MOST: Final = 3_000
_OF_ANOTHER: Final = (OSError, EOFError, ValueError, TypeError, RuntimeError, OverflowError)
"""What reading a file of another version, or a damaged one, raises."""
_BETWEEN: Final = ("re", "re._compiler", __name__)
_IMPORT: Final = "<frozen importlib._bootstrap>"

_patterns: "KeptPatterns | None" = None


def use_kept_patterns() -> None:
    """Take regular expressions as an earlier start compiled them, until they are kept."""
    global _patterns  # noqa: PLW0603 - one for the process, as what it changes is
    if _patterns is None and is_used("kept-patterns"):
        with suppress(ImportError, AttributeError, KeyError, NotImplementedError):  # another Python: nothing is kept
            _patterns = KeptPatterns(patterns_file())


def keep_patterns() -> None:
    """Write the new expressions for the next start, and leave ``re`` alone."""
    global _patterns
    patterns, _patterns = _patterns, None
    if patterns is not None:
        patterns.close()


def patterns_file() -> Path:
    """Return the file of the kept patterns, beside the bytecode of this module.

    Raises:
        NotImplementedError: This Python keeps no bytecode.
    """
    return Path(cache_from_source(__file__, optimization="patterns"))


class KeptPatterns:
    """Regular expressions of earlier starts, in place of compiling until closed."""

    def __init__(self, path: Path) -> None:
        """Read the expressions in a file, if it is there.

        Raises:
            ImportError: ``re`` of this Python is made otherwise; ``AttributeError`` and ``KeyError`` say so, too.
        """
        self._path = path
        self._compiler: Any = import_module("re._compiler")
        self._compile: Callable[..., Any] = self._compiler.compile
        self._interpreter: Any = vars(self._compiler)["_sre"]
        self._make: Callable[..., Any] = self._interpreter.compile
        self._version = (sys.version, self._interpreter.MAGIC, __version__)
        self._kept = _read(path, self._version)
        self._made: dict[int, tuple[Any, ...]] = {}
        self._new: dict[_Key, _Kept] = {}
        watched = ModuleType("_sre")
        vars(watched).update(vars(self._interpreter) | {"compile": self._watch})
        vars(self._compiler).update(_sre=watched, compile=self._take)

    def _take(self, pattern: Any, flags: int = 0) -> Any:
        """Return a compiled expression, out of the kept ones if it is there."""
        key = (pattern, flags)
        kept = self._kept.get(key) if isinstance(pattern, str | bytes) else None
        if kept is not None:
            all_flags, code, groups, numbers, names = kept
            with suppress(*_OF_ANOTHER):
                return self._make(pattern, all_flags, memoryview(code).cast("I").tolist(), groups, numbers, names)
        compiled = self._compile(pattern, flags)
        made = self._made.pop(id(compiled), None)
        if made is not None and isinstance(pattern, str | bytes) and _is_of_the_program(pattern):
            _, all_flags, codes, groups, numbers, names = made
            self._new[key] = (all_flags, _as_bytes(codes), groups, dict(numbers), tuple(names))
        return compiled

    def _watch(self, *arguments: Any) -> Any:
        """Make an expression out of its code, and note both."""
        compiled = self._make(*arguments)
        self._made[id(compiled)] = arguments
        return compiled

    def close(self) -> None:
        """Write what is new, if Python writes bytecode there, and compile as before."""
        vars(self._compiler).update(_sre=self._interpreter, compile=self._compile)
        if not self._new or sys.dont_write_bytecode:
            return
        kept = _read(self._path, self._version) | self._new  # another process may have written meanwhile
        _write(self._path, marshal.dumps((self._version, kept if len(kept) <= _MOST else self._new)))


def _read(path: Path, version: tuple[object, ...]) -> dict[_Key, _Kept]:
    """Return the expressions in a file; none if they are of another version."""
    with suppress(*_OF_ANOTHER):
        of_version, kept = marshal.loads(path.read_bytes())  # noqa: S302 - beside the bytecode, and as trusted as that
        if of_version == version and isinstance(kept, dict):
            return kept
    return {}


def _write(path: Path, content: bytes) -> None:
    """Write a file in place of the one before, if possible."""
    written = path.with_suffix(f".{os.getpid()}.tmp")
    try:
        written.write_bytes(content)
        written.replace(path)
    except OSError:
        with suppress(OSError):
            written.unlink()


def _as_bytes(codes: list[int]) -> bytes:
    return b"".join(code.to_bytes(4, sys.byteorder) for code in codes)


def _is_of_the_program(pattern: str | bytes) -> bool:
    """Check whether an expression is written in a module of the program.

    Others are made of words of an article or of a person. One of a module is compiled while a module is imported, or by a function
    that has it as a constant.
    """
    frame: FrameType | None = sys._getframe()  # noqa: SLF001 - the interpreter's way to say who calls
    while frame is not None and frame.f_globals.get("__name__") in _BETWEEN:
        frame = frame.f_back
    if frame is None:
        return False
    constants = (*frame.f_code.co_consts, *frame.f_globals.values())
    if any(constant is pattern for constant in constants):
        return True
    while frame is not None and frame.f_code.co_filename != _IMPORT:
        frame = frame.f_back
    return frame is not None
