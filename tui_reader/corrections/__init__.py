"""Keep corrections of marks and names apart from the analysis, and lay them over it.

``corrections.entries`` is imported when it is first asked for: nobody corrects before the first frame.
"""

from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui_reader.corrections import entries

__all__ = ["entries"]


def __getattr__(name: str) -> ModuleType:
    """Import ``entries``."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return import_module(f"{__name__}.{name}")
