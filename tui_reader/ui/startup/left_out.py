"""Leave out modules that other packages import, and that are not used here.

Textual imports its command palette, and with it trees, inputs and lists; asyncio imports TLS, which has to do with no terminal;
readability imports what finds an encoding and what loads from the network. The first frame would wait for all of them.
"""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder
from importlib.util import LazyLoader
from types import ModuleType
from typing import Final

from tui_reader.ui.startup.tricks import is_used

_PALETTE: Final = "textual.command"
_OF_READABILITY: Final = frozenset({"chardet", "urllib.request"})


def import_textual(*, tls: bool) -> None:
    """Import Textual without its command palette, in whose place there is one of our own.

    Args:
        tls: Whether another thread may import ``ssl`` meanwhile. If not, asyncio does without it.
    """
    if not is_used("left-out"):
        return
    if not tls and "asyncio" not in sys.modules:
        with _in_place_of("ssl", None):
            import asyncio  # noqa: F401 - it asks for ssl once, as it is imported
    if _PALETTE not in sys.modules:
        palette = ModuleType(_PALETTE)
        palette.__getattr__ = _nothing  # type: ignore[method-assign]  # as a module's own function of this name
        with _in_place_of(_PALETTE, palette):
            import textual.app  # noqa: F401


def import_late_for_readability() -> None:
    """Put off the import of two modules until readability uses them.

    For a page that is parsed already, it uses neither.
    """
    if is_used("left-out"):
        sys.meta_path.insert(0, _LateImports())


def _nothing(name: str) -> type:
    """Return an empty class for a name of the palette.

    One of the names is the base of a class of Textual; the others are never used here.
    """
    return type(name, (), {})


@contextmanager
def _in_place_of(name: str, module: ModuleType | None) -> Iterator[None]:
    """Import another module, or none, under a name, as a context manager."""
    if name in sys.modules:
        yield
        return
    sys.modules[name] = module  # type: ignore[assignment]  # None is the import system's way to say that there is none
    try:
        yield
    finally:
        del sys.modules[name]


class _LateImports(MetaPathFinder):
    """Finds modules that are executed at the first use of an attribute."""

    def find_spec(self, name: str, path: Sequence[str] | None, _target: ModuleType | None = None) -> ModuleSpec | None:
        """Return how to import one of the modules; the other finders have the rest."""
        if name not in _OF_READABILITY:
            return None
        spec = PathFinder.find_spec(name, path)
        if spec is not None and spec.loader is not None:
            spec.loader = LazyLoader(spec.loader)
        return spec
