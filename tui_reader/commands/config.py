"""Print where the configuration is, and every setting with its default."""

import argparse

from tui_reader.commands.options import Parser


def parser(program: str) -> argparse.ArgumentParser:
    """Return the parser of the command, which has no arguments."""
    return Parser(
        prog=program,
        description="Print where the configuration is, and every setting with its default, as a file to begin with. What is "
        "wrong in the file that is there is reported on standard error.",
        epilog="Exit status: 0 done, 2 something in the file is wrong.",
    )


def run(_: argparse.Namespace) -> int:
    """Print the settings, report what is wrong, and return the exit status."""
    from tui_reader.batch.output import print_out, report
    from tui_reader.errors import UsageError
    from tui_reader.ui.configuration import commented_defaults, read_configuration
    from tui_reader.ui.preferences import configuration_file
    from tui_reader.ui.themes import load_themes, theme_folders

    path = configuration_file()
    print_out(f"# {path}{'' if path.exists() else ' (there is no such file yet)'}\n\n{commented_defaults()}")
    troubles = read_configuration(path, load_themes(theme_folders()).loaded).troubles
    for trouble in troubles:
        report(UsageError(trouble))
    return 2 if troubles else 0
