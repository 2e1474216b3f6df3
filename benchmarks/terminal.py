"""Run a program in a pseudo-terminal, and measure its output, time and memory."""

import fcntl
import os
import re
import select
import signal
import struct
import subprocess
import termios
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from benchmarks.processes import memory

COLUMNS, ROWS = 120, 36
_HAS_SYNCHRONIZED_OUTPUT = b"\x1b[?2026$p"
_SYNCHRONIZED_OUTPUT = b"\x1b[?2026;2$y"
_FRAME = re.compile(rb"\x1b\[\?2026h.*?\x1b\[\?2026l", re.DOTALL)
_REDRAW = 3000  # bytes; a redraw of the text takes 8,000 and more, a counter in the title row takes 300
_CHUNK = 1 << 16
_MODE = re.compile(rb"\x1b\[\?(\d+)([hl])")
_ON = {b"7", b"25"}  # in a terminal that was left whole lines wrap, the cursor is seen, and all other modes are off
_PUSHED, _POPPED = re.compile(rb"\x1b\[>\d+u"), re.compile(rb"\x1b\[<\d*u")  # the keyboard's modes lie on a stack
_QUIET = 0.1  # seconds without output, behind which a program has answered what it was sent
_SEQUENCE = 16  # bytes that a sequence has at most


class Terminal:
    """A command in a pseudo-terminal of 120 columns and 36 rows, as a context manager."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str], folder: Path) -> None:
        self.output = b""
        self._primary, secondary = os.openpty()
        fcntl.ioctl(secondary, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        self.started = time.perf_counter()
        self._process = subprocess.Popen(
            command,
            stdin=secondary,
            stdout=secondary,
            stderr=secondary,
            env=environment,
            cwd=folder,
            start_new_session=True,
        )
        os.close(secondary)
        self._settings = termios.tcgetattr(self._primary)
        self._modes: dict[bytes, bool] = {}
        self._keyboards = 0
        self._rows = ROWS
        self._seen = b""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._process.poll() is None:
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        os.close(self._primary)

    def _read(self, seconds: float) -> bytes:
        if not select.select([self._primary], [], [], max(0.0, seconds))[0]:
            return b""
        try:
            chunk = os.read(self._primary, _CHUNK)
        except OSError:  # Linux's way to say that the other end is closed
            return b""
        self.output += chunk
        self._note_modes(chunk)
        if _HAS_SYNCHRONIZED_OUTPUT in chunk:
            os.write(self._primary, _SYNCHRONIZED_OUTPUT)
        return chunk

    def _note_modes(self, chunk: bytes) -> None:
        """Note the modes that are set and reset, also by a sequence in two chunks."""
        whole = self._seen + chunk
        end = max(whole.rfind(b"\x1b", len(whole) - _SEQUENCE), 0) or len(whole)
        whole, self._seen = whole[:end], whole[end:]
        self._modes |= {mode: letter == b"h" for mode, letter in _MODE.findall(whole)}
        self._keyboards += len(_PUSHED.findall(whole)) - len(_POPPED.findall(whole))

    def left_behind(self) -> list[str]:
        """Return what the program, which has ended, has left of its own in the terminal."""
        while self._read(0.1):
            pass
        self._note_modes(b"\x1b")
        found = [f"mode {mode.decode()}" for mode, is_on in self._modes.items() if is_on != (mode in _ON)]
        found += ["modes of the keyboard"] if self._keyboards > 0 else []
        return [*found, *(["settings of the line"] if termios.tcgetattr(self._primary) != self._settings else [])]

    def answers(self, seconds: float) -> bool:
        """Resize the terminal, and return whether the program draws within so many seconds.

        On a busy machine it has as many seconds of the processor, and ten times as long by the clock.
        """
        self.settle(_QUIET)
        self._rows = ROWS - (self._rows == ROWS)
        fcntl.ioctl(self._primary, termios.TIOCSWINSZ, struct.pack("HHHH", self._rows, COLUMNS, 0, 0))
        if self.runs:  # its session does not have this terminal, so that the system does not tell it
            self._process.send_signal(signal.SIGWINCH)
        begun, used = time.perf_counter(), self._processor() if self.runs else 0.0
        while self.runs and not self._read(0.05):
            self.resume()
            passed = time.perf_counter() - begun
            if passed > 10 * seconds or (passed > seconds and self._processor() - used > seconds / 2):
                return False
        return True

    def wait_for(self, words: bytes, seconds: float = 60.0) -> float:
        """Return the seconds from the start until certain words are written.

        Raises:
            TimeoutError: They were not, within ``seconds`` from now.
        """
        deadline = time.perf_counter() + seconds
        while words not in self.output:
            if time.perf_counter() > deadline or (self._process.poll() is not None and not self._read(0)):
                raise TimeoutError(f"{words!r} did not appear; the last of the screen is {self.output[-2000:]!r}")
            self._read(0.1)
        return time.perf_counter() - self.started

    def wait_for_pattern(self, pattern: re.Pattern[bytes], seconds: float = 60.0) -> None:
        """Wait until the output has a match.

        Raises:
            TimeoutError: It had none within ``seconds``.
        """
        deadline = time.perf_counter() + seconds
        while not pattern.search(self.output):
            if time.perf_counter() > deadline:
                raise TimeoutError(
                    f"{pattern.pattern!r} did not appear; the last of the screen is {self.output[-2000:]!r}"
                )
            self._read(0.1)

    def settle(self, seconds: float = 1.0) -> None:
        """Wait until nothing has been written for a time."""
        while self._read(seconds):
            pass

    def stand(self, seconds: float) -> None:
        """Read output for a time, without pressing a key."""
        end = time.perf_counter() + seconds
        while (left := end - time.perf_counter()) > 0:
            self._read(left)

    def leave(self, key: bytes, seconds: float = 20.0) -> int:
        """Send the key that ends the program, and return the exit status.

        Raises:
            TimeoutError: It did not end within ``seconds``.
        """
        os.write(self._primary, key)
        end = time.perf_counter() + seconds
        while (status := self._process.poll()) is None:
            if time.perf_counter() > end:
                raise TimeoutError(
                    f"the program did not end at {key!r}; the last of the screen is {self.output[-2000:]!r}"
                )
            self._read(0.1)
        return status

    @property
    def runs(self) -> bool:
        """Check whether the program still runs."""
        return self._process.poll() is None

    def resume(self) -> None:
        """Resume the program if it has suspended itself, as ``fg`` of a shell does."""
        if self.runs and self._stat()[0] == "T":
            os.killpg(self._process.pid, signal.SIGCONT)

    def _stat(self) -> list[str]:
        """Return the fields of ``/proc/PID/stat`` from the state on (see proc(5))."""
        return Path(f"/proc/{self._process.pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()

    def _processor(self) -> float:
        """Return the seconds of processor time that the program has used."""
        return sum(map(int, self._stat()[11:13])) / os.sysconf("SC_CLK_TCK")

    def send(self, keys: bytes) -> None:
        """Send keys, and read output meanwhile, so that neither side blocks."""
        os.set_blocking(self._primary, False)
        try:
            while keys and self.runs:
                if select.select([], [self._primary], [], 0.1)[1]:
                    keys = keys[os.write(self._primary, keys) :]
                self._read(0)
        finally:
            os.set_blocking(self._primary, True)

    def listen(self, seconds: float) -> None:
        """Read output for a time, and keep only the end of it."""
        end = time.perf_counter() + seconds
        while (left := end - time.perf_counter()) > 0:
            self._read(left)
        self.output = self.output[-_CHUNK:]

    def end(self, seconds: float = 30.0) -> int | None:
        """Wait for the end of the program, and return its exit status.

        If the program suspends itself, it is resumed.

        Returns:
            ``None`` where it has used so many seconds of the processor and has not ended, or none at all for so long: one
            that has many keys to answer on a busy machine is not a fault.
        """
        begun = used = self._processor() if self.runs else 0.0
        changed = time.perf_counter()
        while self.runs and used - begun < seconds and time.perf_counter() - changed < seconds:
            self._read(0.1)
            self.resume()
            if self.runs and (now := self._processor()) != used:
                used, changed = now, time.perf_counter()
        return self._process.poll()

    def press(self, key: bytes, seconds: float = 10.0) -> tuple[float, int]:
        """Send a key that redraws much of the screen, and time the redraw.

        Frames are told apart by synchronized output, which this terminal says it has; a counter that runs somewhere on
        the screen makes frames too, but small ones.

        Returns:
            The seconds until the last byte of the redraw, and the number of its bytes.

        Raises:
            TimeoutError: Nothing large was drawn within ``seconds``.
        """
        self.output = b""
        sent = time.perf_counter()
        os.write(self._primary, key)
        while time.perf_counter() < sent + seconds:
            self._read(0.01)
            if frame := next((frame for frame in _FRAME.findall(self.output) if len(frame) > _REDRAW), None):
                return time.perf_counter() - sent, len(frame)
        raise TimeoutError(f"nothing was drawn after {key!r}; what was written is {self.output[-2000:]!r}")

    def processor_time(self) -> float:
        """Return the processor time of the program's threads, without child processes."""
        threads = Path(f"/proc/{self._process.pid}/task").iterdir()
        return sum(int((thread / "schedstat").read_text(encoding="ascii").split()[0]) for thread in threads) / 1e9

    def memory(self, field: str = "VmRSS") -> float:
        """Return the resident megabytes (10^6 bytes); with ``VmHWM``, their peak."""
        return memory(self._process.pid, field)
