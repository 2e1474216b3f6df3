"""Find the exports, the formats in which annotated articles are written.

To add an export, put a module with a constant ``EXPORT`` into ``export/writers``. The name of the module is the name of the export:
``writers/csv.py`` is chosen by ``--format csv``, and for files that are saved as ``….csv``. No table has to be changed.
"""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from inspect import signature
from pathlib import Path
from pkgutil import iter_modules
from typing import Final, Protocol, TypeGuard

from tui_reader.errors import TuiReaderError, UsageError
from tui_reader.export import writers
from tui_reader.export.parts import WHOLE, Parts
from tui_reader.model import AnnotatedArticle

DEFAULT: Final = "markdown"
"""The export for files with an ending of no export."""


class Writer(Protocol):
    """Writes one annotated article."""

    def __call__(self, annotated: AnnotatedArticle, *, explain: bool = False) -> str:
        """Return the article with a newline at its end; with ``explain``, all reasons, too."""
        ...


class PartsWriter(Protocol):
    """Writes one annotated article, and can leave out parts of the file."""

    def __call__(self, annotated: AnnotatedArticle, *, explain: bool = False, without: Parts = WHOLE) -> str:
        """Return the article as ``Writer`` does, without the parts in ``without``."""
        ...


@dataclass(frozen=True, slots=True)
class Export:
    """A format of output.

    Those from ``head`` to ``write_error`` are about several articles that are printed one behind the other.

    Attributes:
        ending: Ending of files, with the dot, in small letters.
        write: Writes one article; parts can be left out where it takes the argument ``without``.
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

    @property
    def has_parts(self) -> bool:
        """Whether parts of a file can be left out."""
        return _takes_parts(self.write)

    def written(self, annotated: AnnotatedArticle, *, explain: bool = False, without: Parts = WHOLE) -> str:
        """Return an article in this format; a format without parts is whole."""
        if _takes_parts(self.write):
            return self.write(annotated, explain=explain, without=without)
        return self.write(annotated, explain=explain)

    def refuse_parts(self, without: Parts) -> None:
        """Check that parts can be left out of this format, where any are to be.

        Raises:
            UsageError: A file of this format is always whole.
        """
        if without and not self.has_parts:
            have = ", ".join(name for name in export_names() if find_export(name).has_parts)
            raise UsageError(f"Only files in {have} have parts that can be left out; choose one of them with --format.")


def _takes_parts(write: Writer) -> TypeGuard[PartsWriter]:
    return "without" in signature(write).parameters


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
