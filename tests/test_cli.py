"""The command line, run as a person runs it."""

import json
import os
import re
import signal
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.analysis.taggers.test_taggers import install
from tests.commands import ARTICLE, PROGRAM, environment, run, run_with_terminal
from tui_reader import __version__

CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\udc80-\udcff]")


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "ferry.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


@pytest.fixture
def silent_server() -> Iterator[socket.socket]:
    """A server that takes connections and never answers."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(30)
        yield server


def test_json_has_one_line_a_location(article: Path) -> None:
    """The lines come in the order of the locations and carry their names."""
    result = run("annotate", article, article, "--format", "json")
    entries = [json.loads(line) for line in result.stdout.splitlines()]
    assert [entry["location"] for entry in entries] == [str(article)] * 2
    assert entries[0]["article"]["text"] == ARTICLE.strip()
    assert (result.returncode, result.stderr) == (0, "")


@pytest.mark.parametrize(
    ("form", "sign"), [("text", '"[“The engine is worn out,”]('), ("markdown", '<mark class="quote" data-id="quote-')]
)
def test_each_format_shows_the_marks(article: Path, form: str, sign: str) -> None:
    """Text and Markdown are written by the same command."""
    assert sign in run("annotate", article, "--format", form).stdout


def test_reading_without_a_terminal_prints_the_to_text(article: Path) -> None:
    """In a pipe the reader is a filter, and the same text as that of ``annotate`` comes out."""
    read, annotated = run(article), run("annotate", article)
    assert re.sub("retrieved.*", "", read.stdout) == re.sub("retrieved.*", "", annotated.stdout)
    assert (read.returncode, read.stderr) == (0, "")


def test_several_locations_without_a_terminal(article: Path) -> None:
    """In a pipe a list of articles is printed one after the other."""
    assert run(article, article).stdout.count("==> ") == 2


def test_a_dumb_terminal_gets_the_text(article: Path) -> None:
    """Where the cursor cannot be moved there is no screen."""
    for term in ("dumb", ""):
        status, shown, _ = run_with_terminal(article, stream="stdout", TERM=term)
        assert status == 0
        assert '"[“The engine is worn out,”](' in shown
        assert "\x1b" not in shown


def test_without_a_location_the_sample_is_printed() -> None:
    """The first thing that a person tries works, in a pipe, too."""
    result = run()
    assert result.returncode == 0
    assert all(f"\n{letter}[" in result.stdout or f" {letter}[" in result.stdout for letter in '"?$')


@pytest.mark.parametrize("command", [(), ("annotate",)])
def test_standard_input_is_a_location(command: tuple[str, ...]) -> None:
    """``-`` reads what is piped in, for reading and for annotating."""
    result = run(*command, "-", stdin=ARTICLE)
    assert "said Ida Marsh" in result.stdout
    assert (result.returncode, result.stderr) == (0, "")


def test_standard_input_in_a_batch(article: Path) -> None:
    """It keeps its place among the others, also where they are read by other processes."""
    result = run("annotate", article, "-", article, "--format", "json", "--jobs", "2", stdin=ARTICLE)
    assert [json.loads(line)["location"] for line in result.stdout.splitlines()] == [str(article), "-", str(article)]


def test_a_file_named_like_the_command(tmp_path: Path) -> None:
    """A file whose name is ``annotate`` is opened by its path."""
    (tmp_path / "annotate").write_text(ARTICLE, encoding="utf-8")
    assert "said Ida Marsh" in run(f"{tmp_path}/annotate").stdout


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_bad_location_does_not_stop_the_others(article: Path, tmp_path: Path, jobs: str) -> None:
    """It is reported, it is an object among the lines, and the status is the highest one."""
    empty = tmp_path / "empty.txt"
    empty.touch()
    result = run("annotate", tmp_path / "missing", article, empty, article, "--format", "json", "--jobs", jobs)
    entries = [json.loads(line) for line in result.stdout.splitlines()]
    assert [entry.get("error", {}).get("kind") for entry in entries] == ["location", None, "no_article", None]
    assert result.returncode == 4
    assert [line.split(":")[0] for line in result.stderr.splitlines()] == ["tui-reader"] * 2


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (("missing.html",), 3),
        (("ftp://example.org/a",), 3),
        (("annotate", "missing.html"), 3),
        (("annotate", "-"), 4),
        (("annotate",), 2),
        (("annotate", "a", "--format", "pdf"), 2),
        (("annotate", "a", "--jobs", "0"), 2),
        (("annotate", "a", "--jobs", "many"), 2),
        (("annotate", "-", "-"), 2),
        (("--colour",), 2),
    ],
)
def test_what_goes_wrong_has_a_status_and_one_sentence(arguments: tuple[str, ...], status: int) -> None:
    """No traceback, no usage table, nothing on standard output: one line."""
    result = run(*arguments)
    assert result.returncode == status
    assert result.stdout == ""
    assert re.fullmatch(r"tui-reader: \S.* .*\S\n", result.stderr)


@pytest.mark.parametrize("arguments", [("--help",), ("annotate", "--help"), ("--version",)])
def test_help_and_version_go_to_standard_output(arguments: tuple[str, ...]) -> None:
    """They are what was asked for, and so no error."""
    result = run(*arguments)
    assert (result.returncode, result.stderr) == (0, "")
    assert __version__ in result.stdout or "--" in result.stdout


def test_a_hostile_name_does_not_reach_the_terminal(tmp_path: Path) -> None:
    """Control bytes and bytes that are no text go neither to standard output nor to standard error."""
    names = ["a\x1b]0;owned\x07\u202e.txt", os.fsdecode(b"a\xff\x9b2J.txt"), "a[x]\n[bold].txt"]
    paths = [tmp_path / name for name in names]
    for path in paths:
        path.write_text(ARTICLE, encoding="utf-8")
    commands: list[tuple[str | Path, ...]] = [
        ("annotate", *paths, "--jobs", "1"),
        ("annotate", *paths, "--format", "json", "--jobs", "1"),
        tuple(paths),
        ("annotate", *(path / "x" for path in paths), "--jobs", "1"),
        *((f"--{name}",) for name in names),
    ]
    for arguments in commands:
        result = run(*arguments)
        assert result.stdout + result.stderr
        assert not CONTROLS.search(result.stdout + result.stderr)


def test_control_bytes_of_an_article_do_not_reach_the_terminal(tmp_path: Path) -> None:
    """What an article contains cannot act on the terminal that it is printed to."""
    path = tmp_path / "a.txt"
    path.write_text(ARTICLE.replace("engine", "eng\x1b[31m\x9b2Jine\u202e"), encoding="utf-8")
    for form in ("text", "json", "markdown"):
        assert not CONTROLS.search(run("annotate", path, "--format", form).stdout)


def test_who_stops_reading_is_not_told_off(article: Path) -> None:
    """``| head`` ends the command quietly."""
    process = subprocess.Popen(
        [*PROGRAM, "annotate", *[str(article)] * 3, "--jobs", "1"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait(timeout=60) == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no disk that is always full")
@pytest.mark.parametrize("command", ["annotate", "config", "completion bash", "manual"])
def test_a_full_disk_has_a_sentence(article: Path, command: str) -> None:
    """Output that cannot be written is an error, not a success."""
    with Path("/dev/full").open("w") as full:
        arguments = [*PROGRAM, *command.split(), *[str(article)] * (command == "annotate")]
        result = subprocess.run(
            arguments, check=False, stdout=full, stderr=subprocess.PIPE, env=environment(), timeout=60
        )
    assert result.returncode == 1
    assert result.stderr == b"tui-reader: Standard output could not be written to: No space left on device.\n"


@pytest.mark.parametrize("command", ["config", "manual"])
def test_what_is_printed_for_other_programs_is_utf_8(command: str) -> None:
    """A locale without all letters does not stop it."""
    result = run(command, PYTHONIOENCODING="ascii", XDG_CONFIG_HOME="/home/ida/größe")
    assert (result.returncode, result.stderr) == (0, "")
    assert not result.stdout.isascii()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_signal_ends_all_processes_in_order(
    silent_server: socket.socket, tmp_path: Path, number: signal.Signals, jobs: str
) -> None:
    """Ctrl+c, which goes to every process of a terminal, and SIGTERM leave no process, no traceback and no file."""
    address = f"http://127.0.0.1:{silent_server.getsockname()[1]}"
    command = [*PROGRAM, "annotate", f"{address}/a", f"{address}/b", "--jobs", jobs, "--output", str(tmp_path)]
    process = subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env=environment(),
        start_new_session=True,
    )
    lines = [silent_server.accept()[0] for _ in range(int(jobs))]
    if number == signal.SIGINT:
        os.killpg(process.pid, number)
    else:
        process.send_signal(number)
    out, err = process.communicate(timeout=60)
    assert (process.returncode, out, err) == (
        (130, "", "tui-reader: stopped.\n") if number == signal.SIGINT else (143, "", "")
    )
    for line in lines:
        line.settimeout(30)
        while line.recv(65536):
            pass  # the request; the end comes when the process is gone
        line.close()
    assert not list(tmp_path.iterdir())


def test_the_progress_bar_is_for_a_terminal(article: Path) -> None:
    """It shows how many are done on standard error, and standard output holds the results alone."""
    status, shown, out = run_with_terminal("annotate", article, article, "--format", "json", stream="stderr")
    assert status == 0
    assert "2/2" in shown
    assert len(out.splitlines()) == 2


def test_output_goes_into_a_file_or_a_folder(article: Path, tmp_path: Path) -> None:
    """One location makes a file, several make a folder of files."""
    assert run("annotate", article, "--output", tmp_path / "one.txt").stdout == ""
    assert "said Ida Marsh" in (tmp_path / "one.txt").read_text(encoding="utf-8")
    run("annotate", article, article, "--format", "markdown", "--output", tmp_path / "many")
    assert sorted(path.name for path in (tmp_path / "many").iterdir()) == ["ferry-2.md", "ferry.md"]


def test_a_fault_inside_has_a_sentence_and_on_demand_a_traceback(article: Path) -> None:
    """The sentence names the kind of fault and asks to report it; the traceback is for those who want it."""
    broken = "import sys, tui_reader.batch.outcome, tui_reader.cli\ntui_reader.batch.outcome.read = None\n"
    command = [PROGRAM[0], "-c", f"{broken}sys.exit(tui_reader.cli.main(['annotate', {str(article)!r}]))"]
    for debug, traceback in (("", False), ("1", True)):
        result = subprocess.run(
            command,
            check=False,
            capture_output=True,
            encoding="utf-8",
            env=environment(TUI_READER_DEBUG=debug),
            timeout=60,
        )
        assert result.returncode == 1
        assert "a fault of the program (TypeError). Please report it" in result.stderr.splitlines()[-1]
        assert ("Traceback" in result.stderr) == traceback


def test_every_mark_can_be_explained(article: Path) -> None:
    """Asked to, the text says line by line why a mark is there, on several processes too, and JSON has the reasons."""
    shown = run("annotate", article, article, "--explain", "--jobs", "2").stdout
    assert shown.count("        why: cue: said") == 2
    entry = json.loads(run("annotate", article, "--explain", "--format", "json").stdout)
    assert entry["attributions"][0]["reasons"]


@pytest.mark.parametrize("command", [(), ("annotate",)])
def test_offline_nobody_is_asked(command: tuple[str, ...], silent_server: socket.socket) -> None:
    """A page that was not loaded before gets a sentence at once, and files are read as ever."""
    result = run(*command, f"http://127.0.0.1:{silent_server.getsockname()[1]}/", "--offline", NO_PROXY="*")
    assert result.returncode == 3
    assert "not kept on this machine" in result.stderr
    assert run(*command, "-", "--offline", stdin=ARTICLE).returncode == 0


def test_a_user_agent_that_cannot_be_sent_is_wrong_usage() -> None:
    """It is refused before anything is loaded."""
    result = run("annotate", "-", "--user-agent", "a\nb", stdin=ARTICLE)
    assert (result.returncode, result.stdout) == (2, "")
    assert "user agent" in result.stderr


def test_a_password_is_not_printed() -> None:
    """Neither the error nor the object that stands for it has what was typed before the host."""
    result = run("annotate", "--format", "json", "http://ada:secret@127.0.0.1:9/a", "--offline")
    assert result.returncode == 3
    assert "secret" not in result.stdout + result.stderr


@pytest.mark.parametrize("arguments", [("annotate", "ferry.txt"), ("ferry.txt",)])
def test_an_unknown_tagger_is_a_wrong_usage(arguments: tuple[str, ...]) -> None:
    """It ends before anything is read, and says which taggers there are."""
    result = run(*arguments, TUI_READER_TAGGER="banana")
    assert result.returncode == 2
    assert "“banana”" in result.stderr
    assert "learned" in result.stderr


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_tagger_is_named_on_the_command_line(tmp_path: Path, jobs: str) -> None:
    """One that another package registers marks every article of a batch, whatever process reads it."""
    install(tmp_path)
    names = ["ferry.txt", "harbour.txt"]
    for name in names:
        (tmp_path / name).write_text(ARTICLE, encoding="utf-8")
    files = [tmp_path / name for name in names]
    result = run(
        "annotate", "--format", "json", "--jobs", jobs, "--tagger", "ferries", *files, PYTHONPATH=str(tmp_path)
    )
    assert [json.loads(line)["tool"]["tagger"] for line in result.stdout.splitlines()] == ["ferries", "ferries"]


def test_parts_are_left_out_of_markdown(tmp_path: Path) -> None:
    """Only what is wanted is written; a part that is not known, and a format without parts, are refused before anything is read."""
    (tmp_path / "a.txt").write_text("“It sank,” said Ida Marsh.", encoding="utf-8")
    article = str(tmp_path / "a.txt")
    shown = run("annotate", article, "--format", "markdown", "--without", "front-matter,legend,sources,names,record")
    assert shown.stdout.startswith("<!-- tui-reader: an article with its marks -->\n\n<mark ")
    assert shown.stdout.endswith("<!-- tui-reader: the article ends here -->\n")
    for options in (("--format", "markdown", "--without", "lgend"), ("--format", "json", "--without", "legend")):
        assert run("annotate", "missing.txt", *options).returncode == 2
