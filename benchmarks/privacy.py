"""List the files that the program writes and the addresses that it contacts.

    python -m benchmarks.privacy [--seconds N]

In a fresh home, a file is annotated with ``--offline --no-cache``, a page is annotated by two processes, and the page is kept open
on the screen for ``--seconds``, longer than libraries with telemetry wait before they report. All files that were made and all
addresses that were contacted are listed with their owners; the exit status is 1 if one is not the program's own. The page comes
from a server on loopback, which is started here.
"""

import argparse
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from benchmarks.terminal import Terminal
from benchmarks.traces import Event, Trace
from tui_reader import sample

_PROGRAM = (sys.executable, "-m", "tui_reader")
_OWN_FOLDERS = (".cache/tui-reader", ".local/share/tui-reader", ".local/state/tui-reader")
# Files and addresses that Python and the C library use in every program: compiled modules, the terminal, the local service that
# knows users and groups.
_SYSTEM = (
    (re.compile(r".*/__pycache__(?:/[^/]*)?"), "Python's compiled modules"),
    (re.compile(r"/dev/(?:null|tty|ptmx|pts/\d+)"), "the terminal"),
    (re.compile(r"/proc/self/.*"), "its own process"),
    (re.compile(r"(?:/var)?/run/nscd/socket"), "users and groups of this machine"),
)


class _Page(SimpleHTTPRequestHandler):
    """Serves the sample without a log."""

    def log_message(self, *_: object) -> None:
        """Keep standard error for findings."""


def main() -> int:
    """Run the program three times, print the report, and return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--seconds", type=float, default=20.0, help="how long the screen stays open (default: %(default)s)"
    )
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, _served(sample.ARTICLE.parent) as port:
        runs = _Runs(Path(folder), f"http://127.0.0.1:{port}/{sample.ARTICLE.name}")
        runs.annotate("--offline", "--no-cache", "--format", "json", str(sample.ARTICLE))
        runs.annotate(
            "--jobs", "2", "--format", "markdown", "--output", str(runs.saved), runs.page, str(sample.ARTICLE)
        )
        runs.read(options.seconds)
        return runs.report(port)


@contextmanager
def _served(folder: Path) -> Iterator[int]:
    """Serve the files of a folder on loopback, and yield the port."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Page, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        server.server_close()


class _Runs:
    """Runs the program in a fresh home and records its files and connections."""

    def __init__(self, folder: Path, page: str) -> None:
        self.page = page
        self.home, self.saved, traced = (folder / name for name in ("home", "saved", "trace"))
        for each in (self.home, self.saved, traced):
            each.mkdir()
        self._trace = Trace(traced)
        # The program itself must set the variable that switches off the runtime's telemetry, so it is removed here.
        kept = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("XDG_", "ORT_", "TUI_READER_")) and not name.lower().endswith("_proxy")
        }
        self._environment = kept | self._trace.variables() | {"HOME": str(self.home), "TERM": "xterm-256color"}

    def annotate(self, *arguments: str) -> None:
        """Run ``annotate``, and wait for its end."""
        self._command(["annotate", *arguments])

    def read(self, seconds: float) -> None:
        """Open the page on the screen, wait, and quit."""
        with Terminal(self._trace.command([*_PROGRAM, self.page]), self._environment, self.home) as terminal:
            terminal.wait_for(b"quoted ")
            terminal.stand(seconds)
            terminal.leave(b"q")

    def report(self, port: int) -> int:
        """Print the report, and return 1 if something is not the program's own."""
        events = self._trace.events(self.home)
        events |= {Event("file", str(path)) for path in self.home.rglob("*")}
        told: dict[str, list[str]] = {}
        for event in sorted(events):
            told.setdefault(self._owner(event, port) or "NOT ITS OWN", []).append(f"{event.kind} {event.what}")
        strays = told.pop("NOT ITS OWN", [])
        print("watched by", "strace" if self._trace.strace else "an audit hook of Python's and the files afterwards")
        for owner, those in sorted(told.items()):
            print(f"{len(those):6} x {owner}, for example {those[0]}")
        for stray in strays:
            print(f"  NOT ITS OWN: {stray}")
        print(
            f"{'FAIL' if strays else 'PASS'}: {len(strays)} of {len(events)} files and addresses are not the program's own"
        )
        return int(bool(strays))

    def _command(self, arguments: Sequence[str]) -> None:
        command = self._trace.command([*_PROGRAM, *arguments])
        subprocess.run(command, check=True, env=self._environment, cwd=self.home, stdout=subprocess.DEVNULL)

    def _owner(self, event: Event, port: int) -> str | None:
        """Return the owner of a file or an address; ``None`` if unknown."""
        if event.kind != "file":
            if event.what in {f"127.0.0.1 {port}", "127.0.0.1"}:
                return "the page's server"
        elif Path(event.what).is_relative_to(self.saved):
            return "what was to be saved"
        elif any(self._is_in(Path(event.what), self.home / own) for own in _OWN_FOLDERS):
            return "the program's own folders"
        return next((owner for pattern, owner in _SYSTEM if pattern.fullmatch(event.what)), None)

    def _is_in(self, path: Path, own: Path) -> bool:
        """Check whether a path is in a folder of the program, or leads there."""
        return path.is_relative_to(own) or (path != self.home and own.is_relative_to(path))


if __name__ == "__main__":
    sys.exit(main())
