"""Trace the files that a command makes and the addresses that it contacts.

Where strace is installed (Debian: ``strace``), system calls are traced, also those of libraries in C. Elsewhere an audit hook of
Python is used, which traces Python alone. Files that libraries write are then found afterwards in the folders, but connections
of libraries are not found.
"""

import os
import re
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, Literal, NamedTuple

_FILE_CALLS: Final = "open,openat,creat,mkdir,mkdirat,rename,renameat,renameat2,link,linkat,symlink,symlinkat"
_SOCKET_CALLS: Final = "connect,sendto,sendmsg,sendmmsg"
_CALL: Final = re.compile(r"(\w+)\((.*)\)\s+= (-?\d+|\?)")
_PATH: Final = re.compile(r'(?:AT_FDCWD(?:<[^>]*>)?, |\d+<([^>]*)>, )?"((?:[^"\\]|\\.)*)"')
_INTERNET: Final = re.compile(r'sin6?_port=htons\((\d+)\).*?(?:inet_addr\("([^"]+)"\)|inet_pton\(AF_INET6, "([^"]+)")')
_LOCAL: Final = re.compile(r'sa_family=AF_UNIX, sun_path=@?"([^"]*)"')
_WRITES: Final = ("O_CREAT", "O_WRONLY", "O_RDWR")
_HOOK: Final = """\
import os, sys
_log = os.open({log!r}, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
def _say(kind, what):
    os.write(_log, f"{{kind}}\\t{{what}}\\n".encode("utf-8", "backslashreplace"))
def _hook(event, arguments):
    if event == "open" and isinstance(arguments[0], (str, bytes)) and isinstance(arguments[2], int):
        if arguments[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
            _say("file", os.path.abspath(os.fsdecode(arguments[0])))
    elif event in ("os.mkdir", "os.symlink"):
        _say("file", os.path.abspath(os.fsdecode(arguments[event == "os.symlink"])))
    elif event in ("os.rename", "os.link"):
        _say("file", os.path.abspath(os.fsdecode(arguments[1])))
    elif event in ("socket.connect", "socket.sendto"):
        address = arguments[1]
        _say("socket", f"{{address[0]}} {{address[1]}}" if isinstance(address, tuple) else address)
    elif event in ("socket.getaddrinfo", "socket.gethostbyname"):
        _say("name", arguments[0])
sys.addaudithook(_hook)
"""


class Event(NamedTuple):
    """A file that was written, an address that was contacted, or a name looked up.

    ``what`` is the path of a file or a local socket, ``host port``, or the name.
    """

    kind: Literal["file", "socket", "name"]
    what: str


class Trace:
    """The trace of commands, kept in an empty folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.strace = shutil.which("strace")

    def command(self, command: Sequence[str]) -> list[str]:
        """Return the command line that runs ``command`` and watches it."""
        if self.strace is None:
            return list(command)
        calls = f"trace={_FILE_CALLS},{_SOCKET_CALLS}"
        return [
            self.strace,
            "-ff",
            "-qq",
            "-y",
            "-s",
            "300",
            "-e",
            calls,
            "-e",
            "signal=none",
            "-o",
            f"{self._folder}/calls",
            *command,
        ]

    def variables(self) -> dict[str, str]:
        """Return variables to be added to the environment of the command."""
        if self.strace is not None:
            return {}
        hook = _HOOK.format(log=str(self._folder / "calls.hook"))
        (self._folder / "sitecustomize.py").write_text(hook, encoding="utf-8")
        return {"PYTHONPATH": os.pathsep.join([str(self._folder), *filter(None, [os.environ.get("PYTHONPATH")])])}

    def events(self, working_folder: Path) -> set[Event]:
        """Return the traced events; relative paths are resolved in ``working_folder``."""
        found: set[Event] = set()
        for path in sorted(self._folder.glob("calls.*")):
            lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
            for line in lines:
                found.update(_told(line) if self.strace is None else _called(line, working_folder))
        return found


def _told(line: str) -> Iterator[Event]:
    kind, _, what = line.partition("\t")
    if kind in ("file", "socket", "name"):
        yield Event(kind, what)  # type: ignore[arg-type]  # one of the three, as just looked at


def _called(line: str, working_folder: Path) -> Iterator[Event]:
    call = _CALL.match(line)
    if call is None:
        return
    name, arguments, result = call.groups()
    if name in _SOCKET_CALLS.split(","):
        yield from (Event("socket", f"{four or six} {port}") for port, four, six in _INTERNET.findall(arguments))
        yield from (Event("socket", path) for path in _LOCAL.findall(arguments))
    elif not result.startswith("-") and (not name.startswith("open") or any(flag in arguments for flag in _WRITES)):
        # Of two paths (a file's old and new name) the last one is what there is now.
        folder, path = _PATH.findall(arguments)[-1]
        yield Event("file", os.path.normpath(working_folder / folder / path))
