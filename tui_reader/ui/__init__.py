"""The screen, which is the only part of the package that imports Textual.

This module imports Textual only when the screen opens.
"""

import os
from collections.abc import Collection, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from tui_reader import interrupts, sample
from tui_reader.errors import UsageError
from tui_reader.ui.startup.interpreter import leave_at_once, start_fast
from tui_reader.ui.startup.kept_patterns import use_kept_patterns
from tui_reader.ui.terminal.served import is_served

if TYPE_CHECKING:
    from tui_reader.model import Article, Resource
    from tui_reader.ui.preferences import Configuration


def run(  # noqa: PLR0913 - what a person can ask for on the command line
    locations: Sequence[str] = (),
    *,
    theme: str | None = None,
    no_color: bool = False,
    mouse: bool = True,
    private: bool = False,
    kept: "Article | None" = None,
    share_read: float = 0.0,
) -> int:
    """Open the reading screen and stay until the person leaves.

    Args:
        locations: URLs, paths or ``-`` for standard input; without any, the library, or else the feeds, are listed over the sample article.
        theme: The name of a theme; by default one that suits the terminal.
        no_color: Send attributes only, as a ``NO_COLOR`` that is not empty does.
        private: Remember nothing of this run.
        kept: The article at the first location, if it was kept with its marks; nothing is loaded then.
        share_read: How far the article ``kept`` was read before, from 0 to 1.
        mouse: Let the program have the mouse; without, the terminal's own selection works.

    Returns:
        The exit status: 0; that of the failure where no article was ever there; 1 after an internal error; 128 and its
        number after a signal.

    Raises:
        UsageError: There is no such theme, or no terminal to read keys from.
        LoadError: Standard input cannot be read.
    """
    start_fast()
    use_kept_patterns()
    from tui_reader.ui.startup.early_reading import EarlyReading
    from tui_reader.ui.startup.left_out import import_textual

    _settle_archive()
    opens_library = not locations
    locations = locations or [str(sample.ARTICLE)]
    # While the screen is imported, so that a page stands in the first frame.
    reading = EarlyReading("" if kept else locations[0])
    import_textual(tls=not reading.has_begun)
    from tui_reader.ui.loading import Loader

    piped = _standard_input() if "-" in locations else None  # all of it, before the keys come from the terminal
    _settle_terminal()
    loader = Loader(piped, reading, patience=reading.patience)
    if kept is None:
        loader.start(locations[0])
    else:
        loader.show(kept)
    no_color = _settle_no_color(no_color)
    from tui_reader.library.folder import default_path
    from tui_reader.ui.app import ReaderApp
    from tui_reader.ui.remembered.memory import Memory, state_file
    from tui_reader.ui.remembered.shelf import Shelf
    from tui_reader.ui.themes import load_themes, theme_folders

    themes = load_themes(theme_folders())
    if theme is not None and theme not in themes.loaded:
        raise UsageError(f'There is no theme "{theme}". Choose one of {", ".join(sorted(themes.loaded))}.')
    configuration = _configuration(themes.loaded)
    private = private or not configuration.preferences.remembers
    memory = Memory(state_file(), is_kept=not private)
    shelf = Shelf(None if private else default_path())
    app = ReaderApp(
        locations,
        themes,
        theme=theme,
        no_color=no_color,
        loader=loader,
        memory=memory,
        shelf=shelf,
        opens_library=opens_library,
        begins_at=share_read,
        configuration=configuration,
    )
    interrupts.stop_in_order()  # for the moment in which the terminal is taken; then the application heeds signals itself
    try:
        app.run(mouse=mouse)
    finally:
        memory.keep()
    status = app.return_code or app.status
    if loader.is_at_work:
        leave_at_once(status)
    return status


def _settle_archive() -> None:
    """Have pages kept as they are received where the person has configured that.

    The first page is asked for before the whole configuration is checked.
    """
    from tui_reader.ui.preferences import configuration_file, wants_archive

    if wants_archive(configuration_file()):
        from tui_reader.sources.settings import Settings

        Settings(archive=True).put_into(os.environ)


def _configuration(themes: Collection[str]) -> "Configuration":
    """Read the configuration; what checks it is imported only if a person has written one."""
    from tui_reader.ui.preferences import Configuration, Preferences, configuration_file

    path = configuration_file()
    with suppress(OSError):  # what cannot be looked at cannot be read either, and that is reported
        if not path.exists():
            return Configuration(Preferences())
    from tui_reader.ui.configuration import read_configuration

    return read_configuration(path, themes)


def _standard_input() -> "Resource":
    from tui_reader.sources import load

    return load("-")


def _settle_terminal() -> None:
    """Connect keys and screen to the terminal, even if input or output is redirected.

    Textual reads keys from file descriptor 0 and draws on 2 itself, so that putting other files into ``sys.stdin`` and
    ``sys.stderr`` is not enough.
    """
    if is_served():
        return
    if not os.isatty(0):
        try:
            terminal = os.open("/dev/tty", os.O_RDWR)
        except OSError as error:
            raise UsageError("There is no terminal to read keys from. Use the annotate command instead.") from error
        os.dup2(terminal, 0)
        os.close(terminal)
    if not os.isatty(2):
        os.dup2(1, 2)


def _settle_no_color(wanted: bool) -> bool:  # noqa: FBT001 - one flag in, one flag out
    """Check whether colour is off, by a ``NO_COLOR`` that is not empty.

    That is the rule of no-color.org; Textual takes an empty variable for set, too.
    """
    if not os.environ.get("NO_COLOR"):
        os.environ.pop("NO_COLOR", None)
    if wanted:
        os.environ["NO_COLOR"] = "1"
    return "NO_COLOR" in os.environ
