"""Completion in shells, and the manual page: both are made from the arguments themselves."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.commands import loaded_after, run
from tui_reader.commands import COMMANDS
from tui_reader.commands.completion import whole_parser


def completed_by_bash(words: str, folder: Path) -> set[str]:
    """What bash offers for the last of some words."""
    script = folder / "completion.bash"
    script.write_text(run("completion", "bash").stdout, encoding="utf-8")
    ask = (
        f"source {script}; COMP_WORDS=({words}); COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1)); "
        '_shtab_tui_reader; printf "%s\\n" "${COMPREPLY[@]}"'
    )
    bash = shutil.which("bash")
    assert bash is not None
    result = subprocess.run(
        [bash, "--norc", "-c", ask], check=True, capture_output=True, text=True, cwd=folder, timeout=60
    )
    assert result.stderr == ""
    return set(result.stdout.split())


@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash here")
@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("tui-reader anno", {"annotate"}),
        ("tui-reader --pri", {"--private"}),
        ("tui-reader annotate --for", {"--format"}),
        ("tui-reader annotate --format js", {"json"}),
        ("tui-reader completion f", {"fish"}),
        ("tui-reader annotate fer", {"ferry.html"}),
    ],
)
def test_bash_completes_commands_options_and_paths(words: str, offered: set[str], tmp_path: Path) -> None:
    """Bash loads the script, and offers what fits the beginning of a word."""
    (tmp_path / "ferry.html").touch()
    assert offered <= completed_by_bash(words, tmp_path)


def test_bash_offers_files_where_no_command_fits() -> None:
    """The first word may be a location, too."""
    assert "complete -o bashdefault -o default -F" in run("completion", "bash").stdout


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_gets_a_script_with_all_commands(shell: str) -> None:
    """A script names every command, and the shell itself finds no fault in it where it is installed."""
    result = run("completion", shell)
    assert (result.returncode, result.stderr) == (0, "")
    assert [name for name in COMMANDS if name not in result.stdout] == []
    if program := shutil.which(shell):
        subprocess.run([program, "-n"], check=True, input=result.stdout, text=True, timeout=60)


@pytest.mark.skipif(shutil.which("fish") is None, reason="fish is not installed")
def test_fish_offers_commands_and_files(tmp_path: Path) -> None:
    """Where a command may stand, a location may; behind a command files are offered, too."""
    (tmp_path / "tui-reader.fish").write_text(run("completion", "fish").stdout, encoding="utf-8")
    (tmp_path / "meditation.html").touch()

    def offered(line: str) -> list[str]:
        asked = f"source tui-reader.fish; complete -C'tui-reader {line}'"
        command = ["fish", "--no-config", "-c", asked]
        shown = subprocess.run(command, check=True, capture_output=True, text=True, cwd=tmp_path, timeout=60).stdout
        return [row.partition("\t")[0] for row in shown.splitlines()]

    assert offered("ann") == ["annotate"]
    assert offered("med") == offered("annotate med") == ["meditation.html"]


def test_zsh_offers_commands_and_files() -> None:
    """The script offers commands in the first place, and files there and behind other files."""
    script = run("completion", "zsh").stdout
    own = script[script.index("_shtab_tui_reader_options=(") : script.index("_shtab_tui_reader_annotate_options=(")]
    assert "(*)::" not in own
    assert "  _describe 'tui-reader commands' _commands\n  _files\n" in script
    assert "        *) _files ;;\n" in script


def test_the_manual_page_has_all_options_and_commands() -> None:
    """The page is made from the arguments, so that none is missing."""
    result = run("manual")
    assert (result.returncode, result.stderr) == (0, "")
    page = result.stdout.replace("\\-", "-")
    assert page.startswith(".TH TUI-READER")
    assert [name for name in COMMANDS if name not in page] == []
    options = {option for action in whole_parser()._actions for option in action.option_strings if option != "-h"}
    assert [option for option in options - {"--help"} if option not in page] == []
    if man := shutil.which("groff"):
        shown = subprocess.run(
            [man, "-man", "-Tutf8", "-ww"], check=True, input=result.stdout, capture_output=True, text=True, timeout=60
        )
        assert re.search("who says so", shown.stdout)


def test_an_unknown_shell_is_refused_with_the_known_ones() -> None:
    """One sentence, as for every wrong argument."""
    result = run("completion", "csh")
    assert result.returncode == 2
    assert "bash" in result.stderr


def test_reading_loads_neither_completion_nor_manual() -> None:
    """They are imported only when they are asked for."""
    loaded = loaded_after("import tui_reader.cli")
    assert not loaded & {"shtab", "argparse_manpage", "tui_reader.commands.completion", "tui_reader.ui.preferences"}
