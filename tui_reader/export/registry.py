"""Find the exports, the formats in which annotated articles are written.

To add an export, put a module with a constant ``EXPORT`` into ``export/writers``. The name of the module is the name of the export:
``writers/csv.py`` is chosen by ``--format csv``, and for files that are saved as ``….csv``. No table has to be changed.
"""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Final, Protocol

from tui_reader.errors import TuiReaderError, UsageError
from tui_reader.export import writers
from tui_reader.model import AnnotatedArticle

DEFAULT: Final = "markdown"
"""The export for files with an ending of no export."""


class Writer(Protocol):
    """Writes one annotated article."""

    def __call__(self, annotated: AnnotatedArticle, *, explain: bool = False) -> str:
        """Return the article with a newline at its end; with ``explain``, all reasons, too."""
        ...


@dataclass(frozen=True, slots=True)
class Export:
    """A format of output.

    The last four attributes are about several articles that are printed one behind the other.

    Attributes:
        ending: Ending of files, with the dot, in small letters.
        write: Writes one article.
        use: What the format is for, in a few words for a person who chooses one.
        head: Opens a file, and a stream once: the names of columns, for example.
        between: Separates two articles in a stream.
        label: Stands before each article of a stream of several; ``{location}`` in it is replaced by the location.
        write_error: Writes the line for a location that failed; by default a stream has none for it.
    """

    ending: str
    write: Writer
    use: str = ""
    head: str = ""
    between: str = ""
    label: str = ""
    write_error: Callable[[str, TuiReaderError], str] | None = None


def export_names() -> list[str]:
    """Return the names of all exports in alphabetical order, without importing them."""
    return sorted(module.name for module in iter_modules(writers.__path__))


def find_export(name: str) -> Export:
    """Import an export by its name.

    Raises:
        UsageError: There is no export of that name.
    """
    names = export_names()
    if name not in names:
        raise UsageError(f"There is no format “{name}”. Choose one of {', '.join(names)}.")
    export: Export = import_module(f"{writers.__name__}.{name}").EXPORT
    return export


def export_for(path: Path) -> Export:
    """Return the export with the ending of a path, or else the default one."""
    name = path.name.lower()
    fitting = [export for export in map(find_export, export_names()) if name.endswith(export.ending)]
    return max(fitting, key=lambda export: len(export.ending), default=None) or find_export(DEFAULT)
