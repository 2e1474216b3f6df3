"""Print what a shell needs to complete the arguments, or the manual page."""

import argparse
import re
from collections.abc import Iterator
from importlib import import_module
from typing import Final

from tui_reader.commands import COMMANDS, NAME
from tui_reader.commands.options import Parser
from tui_reader.commands.program import parser as reading_parser

_SHELLS: Final = ("bash", "zsh", "fish")
_FILES: Final = {"LOCATION", "PATH", "FILE", "FOLDER"}  # of which the paths are completed
_WHERE: Final = (
    ("bash", f"source <({NAME} completion bash), in ~/.bashrc"),
    ("zsh", f"{NAME} completion zsh > a folder of $fpath/_{NAME}"),
    ("fish", f"{NAME} completion fish > ~/.config/fish/completions/{NAME}.fish"),
)


def parser(program: str) -> argparse.ArgumentParser:
    """Return the parser of the arguments."""
    made = Parser(
        prog=program,
        description="Print a script by which a shell completes options, commands and paths: "
        + "; ".join(f"{shell}: {where}" for shell, where in _WHERE)
        + ".",
    )
    made.add_argument("shell", choices=_SHELLS, help="the shell")
    return made


def run(options: argparse.Namespace) -> int:
    """Print the script and return the exit status."""
    import shtab

    from tui_reader.batch.output import print_out

    whole = whole_parser()
    for action in _actions(whole):
        if action.metavar in _FILES and not action.choices:
            action.complete = shtab.FILE  # type: ignore[attr-defined]  # the way of shtab to say so
    print_out(f"{_with_files(options.shell, shtab.complete(whole, options.shell))}\n")
    return 0


def _with_files(shell: str, script: str) -> str:
    """Return a script that offers files, too, where a command may stand.

    A location stands there as well, which shtab (1.13) does not foresee: its zsh then offers no command, its fish no file.
    """
    if shell == "bash":
        return script.replace("complete -o bashdefault -F", "complete -o bashdefault -o default -F")
    name = f"_shtab_{NAME.replace('-', '_')}"
    if shell == "fish":
        return f'{script}\ncomplete -c {NAME} -n {name}_using -a "(__fish_complete_path (commandline -ct))"'
    head, locations, rest = script.partition('  "(*)::')  # the first ones are those of the program itself
    script = head + rest.partition("\n")[2] if locations else script
    commands = f"  _describe '{NAME} commands' _commands\n"
    before, cases, behind = script.replace(commands, f"{commands}  _files\n").partition(f"\n{name}() {{\n")
    return before + cases + behind.replace("      esac\n", "        *) _files ;;\n      esac\n", 1)


def whole_parser() -> argparse.ArgumentParser:
    """Return one parser of everything that can be typed behind the program's name.

    The program itself parses with that of one command, so that it loads no other.
    """
    reading = reading_parser(NAME)
    usage = f"{NAME} [OPTION ...] [LOCATION ...] | {NAME} COMMAND [OPTION ...]"
    whole = Parser(prog=NAME, usage=usage, description=reading.description, epilog=reading.epilog, add_help=False)
    commands = whole.add_subparsers(
        title="commands", metavar="COMMAND", parser_class=Parser
    )  # first, as bash asks for it
    for name, module in COMMANDS.items():
        made: Parser = import_module(module).parser(f"{NAME} {name}")
        told = made.description or ""
        commands.add_parser(
            name, parents=[made], add_help=False, help=_first_sentence(told), description=told, epilog=made.epilog
        )
    _take_over(whole, reading)
    return whole


def _take_over(whole: argparse.ArgumentParser, reading: argparse.ArgumentParser) -> None:
    """Give a parser the arguments of another one."""
    whole._add_container_actions(reading)  # noqa: SLF001 - what argparse does with ``parents``, which come first


def _first_sentence(text: str) -> str:
    return re.split(r"[.:;]", text, maxsplit=1)[0]


def _actions(parser: argparse.ArgumentParser) -> Iterator[argparse.Action]:
    """Yield all arguments of a parser and of its commands."""
    for action in parser._actions:  # noqa: SLF001 - argparse has no public way to list them
        yield action
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001
            for command in action.choices.values():
                yield from _actions(command)
