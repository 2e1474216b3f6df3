"""Define all errors of the program, as one tree.

::

    TuiReaderError            1  something failed inside
    ├── UsageError            2  the command line or a setting asks for what cannot be
    ├── LoadError             3  the location could not be loaded
    │   ├── LocationError        not a location that is opened (scheme, folder, device…)
    │   ├── NetworkError         the network or the server failed
    │   ├── TimeLimitError       it took too long
    │   ├── TooLargeError        it is larger than we read
    │   └── Cancelled            the person stopped it
    ├── NoArticleError        4  it was loaded, but there is no article in it
    │   └── ShellError           the article is at another address, which it names
    ├── SaveError             1  a file could not be written
    ├── LibraryError          1  the library could not be opened, read or written
    └── ThemeError            2  a theme file is broken

Every message is a sentence for a person: what failed, with what, and what to do next. The number is the exit status.
Messages pass ``text.clean_line`` on their way in, because they carry names and addresses from outside.
"""

from typing import ClassVar

from tui_reader.text import clean_line


class TuiReaderError(Exception):
    """The root of the tree. ``kind`` names the class in JSON, ``exit_status`` is the command's."""

    kind: ClassVar[str] = "internal"
    exit_status: ClassVar[int] = 1

    def __init__(self, message: str) -> None:
        self.message = clean_line(message)
        super().__init__(self.message)

    def __reduce__(self) -> tuple[type["TuiReaderError"], tuple[str, ...]]:
        return type(self), (self.message,)


class UsageError(TuiReaderError):
    """The command line or a setting asks for the impossible."""

    kind = "usage"
    exit_status = 2


class LoadError(TuiReaderError):
    """The location could not be loaded."""

    kind = "load"
    exit_status = 3


class LocationError(LoadError):
    """The location cannot be opened: another scheme, a folder, a device, a missing file."""

    kind = "location"


class NetworkError(LoadError):
    """The network or the server failed."""

    kind = "network"


class TimeLimitError(LoadError):
    """The load took longer than its limit."""

    kind = "time_limit"


class TooLargeError(LoadError):
    """The resource is larger than its limit."""

    kind = "too_large"


class Cancelled(LoadError):  # noqa: N818 - the person stopped it; nothing went wrong
    """The person stopped it."""

    kind = "cancelled"


class NoArticleError(TuiReaderError):
    """The location was loaded, but has no article."""

    kind = "no_article"
    exit_status = 4


class ShellError(NoArticleError):
    """A page without an article, whose address is ``url``."""

    def __init__(self, message: str, url: str = "") -> None:
        super().__init__(message)
        self.url = url

    def __reduce__(self) -> tuple[type["ShellError"], tuple[str, ...]]:
        return type(self), (self.message, self.url)


class SaveError(TuiReaderError):
    """A file could not be written."""

    kind = "save"


class LibraryError(TuiReaderError):
    """The library could not be opened, read or written."""

    kind = "library"


class ThemeError(UsageError):
    """A theme file is broken."""

    kind = "theme"


def internal_error(error: BaseException, what: str) -> TuiReaderError:
    """Return an error for a fault of the program, as a sentence.

    With ``TUI_READER_DEBUG=1`` the traceback is printed, too.
    """
    import os

    if os.environ.get("TUI_READER_DEBUG") == "1":
        import sys
        import traceback

        traceback.print_exception(error, file=sys.stderr)
    return TuiReaderError(
        f"{what}: a fault of the program ({type(error).__name__}). "
        "Please report it, with what TUI_READER_DEBUG=1 shows of it."
    )
