"""Load the bytes of an article from the web, a file or standard input."""

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui_reader.model import Resource
    from tui_reader.sources.limits import Limits
    from tui_reader.sources.visit import Visit


def load(
    location: str,
    *,
    progress: Callable[[int, int | None], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    limits: "Limits | None" = None,
    visit: "Visit | None" = None,
) -> "Resource":
    """Load the resource at a location.

    Args:
        location: A web address (http, https), a path (``~`` is understood), or ``-`` for standard input.
        progress: Called with the bytes so far, as they came, and their total, which is ``None`` where it is unknown.
        cancelled: Called between chunks and while waiting, about ten times a second.
        limits: How long to wait and how much to take; by default those of ``Limits``.
        visit: What this load shares with others for the same article; by default it shares nothing.

    Raises:
        LoadError: It could not be loaded; the class and the sentence say why.
        NoArticleError: A server sent a picture, a film, a PDF document…
    """
    from tui_reader.sources.limits import Limits
    from tui_reader.sources.location import parse, without_password
    from tui_reader.sources.transfer import Transfer

    limits = limits or Limits()
    place = parse(location)
    max_bytes = limits.web_bytes if place.kind == "web" else limits.local_bytes
    transfer = Transfer(without_password(location), max_bytes, progress=progress, cancelled=cancelled)
    transfer.check()
    match place.kind:
        case "web":
            from tui_reader.sources.visit import Visit
            from tui_reader.sources.web import load_web

            return load_web(place.target, transfer, limits, visit or Visit())
        case "file":
            from tui_reader.sources.file import load_file

            return load_file(place.target, transfer)
        case "standard input":
            from tui_reader.sources.standard_input import load_standard_input

            return load_standard_input(transfer)
