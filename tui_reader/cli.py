"""The command line: reading on the screen, or a command (``commands.COMMANDS``).

Neither the screen nor the parsers are imported before it is clear that they are needed.
"""

import os
import sys
from collections.abc import Sequence
from importlib import import_module

from tui_reader import interrupts
from tui_reader.commands import COMMANDS, NAME
from tui_reader.errors import TuiReaderError, internal_error

_VARIABLES = "TUI_READER_"  # with which the names of all variables of this program begin


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status.

    Args:
        arguments: Those behind the program's name; by default those it was started with.
    """
    try:
        status = _command(list(sys.argv[1:] if arguments is None else arguments))
        if sys.stdout:
            sys.stdout.flush()
    except TuiReaderError as error:
        return _failed(error)
    except BrokenPipeError:
        return _unread()
    except KeyboardInterrupt:
        _say("stopped.")
        return interrupts.STATUS
    except Exception as error:  # noqa: BLE001 - the last resort: a sentence instead of a traceback
        return _failed(internal_error(error, "tui-reader had to stop"))
    return status


def _command(arguments: list[str]) -> int:
    if arguments[:1] and arguments[0] in COMMANDS:
        command = import_module(COMMANDS[arguments[0]])
        status: int = command.run(command.parser(f"{NAME} {arguments[0]}").parse_args(arguments[1:]))
        return status
    if _are_locations(arguments):
        return _read(arguments)
    from tui_reader.commands.options import settle_loading
    from tui_reader.commands.program import parser
    from tui_reader.sources.settings import Settings

    options = parser(NAME).parse_args(arguments)
    settle_loading(options)
    return _read(
        options.locations,
        theme=options.theme,
        no_color=options.no_color,
        mouse=not options.no_mouse,
        private=Settings.from_environment().private,
    )


def _are_locations(arguments: Sequence[str]) -> bool:
    """Check whether nothing but locations is given, neither an option nor a variable of ours.

    Then no parser of arguments is needed, which takes a fiftieth of the time to the first frame.
    """
    return not any(argument.startswith("-") for argument in arguments) and not any(
        name.startswith(_VARIABLES) for name in os.environ
    )


def _read(
    locations: Sequence[str],
    *,
    theme: str | None = None,
    no_color: bool = False,
    mouse: bool = True,
    private: bool = False,
) -> int:
    from tui_reader.ui.terminal.served import has_screen

    if not has_screen():
        from tui_reader import batch, sample

        return batch.run(locations or [str(sample.ARTICLE)], "text")
    from tui_reader.ui import run

    return run(locations, theme=theme, no_color=no_color, mouse=mouse, private=private)


def _say(sentence: str) -> None:
    if sys.stderr:
        sys.stderr.write(f"{NAME}: {sentence}\n")


def _failed(error: TuiReaderError) -> int:
    _say(error.message)
    return error.exit_status


def _unread() -> int:
    """Return success where the reader of our output has closed it.

    That is not a fault. Python is kept from writing the rest when it ends.
    """
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0
