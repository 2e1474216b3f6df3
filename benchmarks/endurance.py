"""Test the program under random keys, many articles, interrupts and failures.

    python -m benchmarks.endurance [--only NAME...] [--keys N] [--articles N] [--seed N]

``monkey`` sends seeded keys, clicks and turns of the wheel to eight documents in a pseudo-terminal: the program must answer
within 2 s, show no traceback, end with status 0, and leave the terminal as it was. ``session`` opens many articles one after the other, and prints the memory that ten of them
take. The other trials run ``annotate``: ``interrupts`` sends SIGINT 0 to 500 ms after the start, ``killed`` kills its workers,
``disk`` writes to a full device, ``pipe`` stops reading after the first line. The exit status is 1 if a trial found a fault.
"""

import argparse
import os
import random
import signal
import string
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from benchmarks.processes import children
from benchmarks.specimens import SPECIMENS
from benchmarks.terminal import COLUMNS, ROWS, Terminal
from benchmarks.texts import page_of_size

_PROGRAM = (sys.executable, "-m", "tui_reader")
_FOLDER = Path(__file__).resolve().parent.parent
_ENDINGS = {"text/html": ".html", "text/markdown": ".md", "text/plain": ".txt", "message/rfc822": ".eml"}
_DOCUMENTS = 8
_KEYS = string.ascii_letters + string.digits + string.punctuation + " "
_SEQUENCES = (
    *(b"\r", b"\x1b", b"\t", b"\x1b[Z", b"\x7f", b"\x0c", b"\x12", b"\x14", b"\x10", b"\x1b[A", b"\x1b[B", b"\x1b[C", b"\x1b[D"),
    *(b"\x1b[5~", b"\x1b[6~", b"\x1b[H", b"\x1b[F", b"\x1b[1;3D", b"\x1b[1;3C", b"\x1bOP", b"\x1b[200~q pasted\x1b[201~"),
)  # fmt: skip
# Keys that quit the program, open a browser, or write files.
_NOT_PRESSED = "qOw"
_LONGEST_ANSWER = 2.0  # seconds
_TOGETHER = 40  # keys that are sent at once, before the program is listened to
_LISTENED = 0.05
_MOST_MEGABYTES_A_TEN = (
    2.0  # what the history keeps of them: 0.6 in a session of 200 of the pages made here, with room for noise
)
_WARM = 40  # articles, behind which caches are full
_LAST_INTERRUPT, _STEP = 500, 5  # milliseconds
_MOST_SECONDS_TO_STOP = 60


def main() -> int:
    """Run the chosen trials, print a line for each fault, and return the exit status."""
    trials: dict[str, Callable[[argparse.Namespace, Path], Iterator[str]]] = {
        "monkey": _monkey,
        "session": _session,
        "interrupts": _interrupts,
        "killed": _killed,
        "disk": _disk,
        "pipe": _pipe,
    }
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", nargs="+", choices=trials, default=list(trials), metavar="NAME")
    parser.add_argument("--keys", type=int, default=20_000, help="keys and mouse events (default: 20000)")
    parser.add_argument("--articles", type=int, default=200, help="articles of the session (default: 200)")
    parser.add_argument("--seed", type=int, default=1, help="other keys (default: 1)")
    options = parser.parse_args()
    faults = 0
    with tempfile.TemporaryDirectory() as folder:
        for name in options.only:
            begun = time.monotonic()
            found = 0
            for fault in trials[name](options, Path(folder)):
                found += 1
                print(f"{name}: {fault}", flush=True)
            print(f"{name}: {found} faults, {time.monotonic() - begun:.0f} s", flush=True)
            faults += found
    return int(bool(faults))


def _environment(home: Path) -> dict[str, str]:
    nowhere = str(home / "nothing")  # so that neither a speech program nor a clipboard of the machine is reached
    return dict(os.environ, TERM="xterm-256color", HOME=str(home), PATH=nowhere, PYTHONPATH=str(_FOLDER))


def _documents(folder: Path) -> list[Path]:
    """Write eight documents, of different formats, and return their paths."""
    files = []
    for number, specimen in enumerate(SPECIMENS[: _DOCUMENTS - 1]):
        file = folder / f"document-{number}{_ENDINGS.get(specimen.media_type, '')}"
        file.write_bytes(specimen.build(specimen.fields))
        files.append(file)
    page = folder / "page.html"
    page.write_text(page_of_size(30_000, "The harbour."), "utf-8")
    return [*files, page]


def _monkey(options: argparse.Namespace, folder: Path) -> Iterator[str]:
    documents = _documents(folder)
    share = -(-options.keys // len(documents))
    for number, document in enumerate(documents):
        chance = random.Random(f"{options.seed} {number}")  # noqa: S311 - the same keys each time is what is wanted
        others = [str(each) for each in documents if each is not document][:2]
        command = [*_PROGRAM, "--offline", "--no-cache", str(document), *others]
        sent = 0
        while sent < share:  # the palette offers to quit and to suspend, so the program is begun again, or resumed
            with Terminal(command, _environment(folder), folder) as terminal:
                terminal.wait_for(b"mark")
                while sent < share and terminal.runs:
                    terminal.send(b"".join(_event(chance) for _ in range(_TOGETHER)))
                    sent += _TOGETHER
                    terminal.listen(_LISTENED)
                    terminal.resume()
                    if not terminal.answers(_LONGEST_ANSWER):
                        yield f"{document.name}: no answer in {_LONGEST_ANSWER} s after {sent} events of seed {options.seed}"
                if terminal.runs:
                    terminal.send(b"\x1b" * 6)
                    terminal.settle()
                    terminal.send(b"\x11")
                status = terminal.end()
                left_behind = terminal.left_behind() if status is not None else []
            for left in left_behind:
                yield f"{document.name}: it left {left} in the terminal after {sent} events of seed {options.seed}"
            if status != 0 or b"Traceback" in terminal.output:
                end = terminal.output[-300:]
                yield f"{document.name}: it left with {status} after {sent} events of seed {options.seed}, and {end!r}"


def _event(chance: random.Random) -> bytes:
    kind = chance.random()
    if kind < 0.2:  # noqa: PLR2004 - one event in five comes from the mouse
        column, row = chance.randint(1, COLUMNS), chance.randint(1, ROWS)
        button = chance.choice((0, 0, 2, 64, 65, 35))
        press = f"\x1b[<{button};{column};{row}M"
        return (press + (f"\x1b[<{button};{column};{row}m" if button < 3 else "")).encode()  # noqa: PLR2004 - a button is let go
    if kind < 0.4:  # noqa: PLR2004 - and one is not a letter
        return chance.choice(_SEQUENCES)
    key = chance.choice(_KEYS)
    return b"" if key in _NOT_PRESSED else key.encode()


def _session(options: argparse.Namespace, folder: Path) -> Iterator[str]:
    pages = []
    for number in range(options.articles):
        page = folder / f"article-{number}.html"
        page.write_text(page_of_size(8000, f"Article number {number} begins."), "utf-8")
        pages.append(page)
    command = [*_PROGRAM, "--offline", "--no-cache", str(pages[0])]
    warm = 0.0
    with Terminal(command, _environment(folder), folder) as terminal:
        terminal.wait_for(b"number 0 begins")
        for number, page in enumerate(pages[1:], 1):
            terminal.output = b""
            terminal.send(b"o" + str(page).encode() + b"\r")
            terminal.wait_for(f"number {number} begins".encode())
            terminal.settle(0.5)
            if number == _WARM:
                warm = terminal.memory()
            if number % 20 == 0:
                print(f"session: {number} articles, {terminal.memory():.0f} MB", flush=True)
        grown = terminal.memory() - warm
        terminal.send(b"\x11")
        if (status := terminal.end()) != 0:
            yield f"it left with {status}"
    a_ten = 10 * grown / max(1, len(pages) - _WARM)
    print(f"session: {a_ten:.1f} MB for ten articles behind the first {_WARM}", flush=True)
    if warm and a_ten > _MOST_MEGABYTES_A_TEN:
        yield f"memory grows by {a_ten:.1f} MB for ten articles"


def _interrupts(_options: argparse.Namespace, folder: Path) -> Iterator[str]:
    document = _documents(folder)[0]
    annotate = ["annotate", "--offline", "--no-cache"]
    for arguments in (["--version"], ["--help"], [*annotate, str(document)], [*annotate, str(document), str(document)]):
        for milliseconds in range(0, _LAST_INTERRUPT + 1, _STEP):
            process = _start(arguments, folder)
            time.sleep(milliseconds / 1000)
            process.send_signal(signal.SIGINT)
            try:
                _, error = process.communicate(timeout=_MOST_SECONDS_TO_STOP)
            except subprocess.TimeoutExpired:
                process.kill()
                process.communicate()
                yield f"{arguments[0]} after {milliseconds} ms: it did not end in {_MOST_SECONDS_TO_STOP} s"
                continue
            # Before the first line of the program runs, Python itself is interrupted, and says what it says.
            is_ours = b"/tui_reader/" in error or b"stopped" in error
            if b"Traceback" in error and is_ours:
                yield f"{arguments[0]} after {milliseconds} ms: {error.decode()[-300:]}"
            elif process.returncode not in (0, 130) and is_ours:
                yield f"{arguments[0]} after {milliseconds} ms: status {process.returncode}"


def _killed(_options: argparse.Namespace, folder: Path) -> Iterator[str]:
    documents = _documents(folder)
    for number in range(5):
        process = _start(["annotate", "--offline", "--no-cache", "--jobs", "2", *map(str, documents * 3)], folder)
        deadline = time.monotonic() + 60
        workers: list[int] = []
        while time.monotonic() < deadline and process.poll() is None and not workers:
            workers = [child for child in children(process.pid) if b"spawn_main" in _command_line(child)]
        for worker in workers:
            os.kill(worker, signal.SIGKILL)
        _, error = process.communicate(timeout=120)
        if b"Traceback" in error or process.returncode not in (0, 1):
            yield f"trial {number}: status {process.returncode}, {error.decode()[-300:]}"


def _disk(_options: argparse.Namespace, folder: Path) -> Iterator[str]:
    document = str(_documents(folder)[0])
    for form in ("text", "json", "markdown"):
        with Path("/dev/full").open("wb") as full:
            process = _start(
                ["annotate", "--offline", "--no-cache", "--format", form, document], folder, output=full.fileno()
            )
            _, error = process.communicate(timeout=60)
        if b"Traceback" in error or process.returncode != 1 or b"could not be written" not in error:
            yield f"{form}: status {process.returncode}, {error.decode()[-300:]}"


def _pipe(_options: argparse.Namespace, folder: Path) -> Iterator[str]:
    documents = list(map(str, _documents(folder)))
    for number in range(5):
        process = _start(["annotate", "--offline", "--no-cache", "--format", "json", *documents * 2], folder)
        assert process.stdout is not None  # noqa: S101 - it was asked for
        process.stdout.readline()
        process.stdout.close()
        error = process.stderr.read() if process.stderr else b""
        if process.wait(60) != 0 or error:
            yield f"trial {number}: status {process.returncode}, {error.decode()[-300:]}"


def _start(arguments: Sequence[str], folder: Path, output: int = subprocess.PIPE) -> "subprocess.Popen[bytes]":
    return subprocess.Popen([*_PROGRAM, *arguments], env=_environment(folder), stdout=output, stderr=subprocess.PIPE)


def _command_line(process: int) -> bytes:
    try:
        return Path(f"/proc/{process}/cmdline").read_bytes()
    except OSError:
        return b""


if __name__ == "__main__":
    sys.exit(main())
