"""Read large or packed resources in a process of their own.

Such a resource may take long or may have been made to do harm. Only the system can stop a parser written in C, and a
parser that crashes takes its whole process down. A resource that is small and not packed is read in this process,
because starting another takes a tenth of a second.
"""

import gc
import pickle
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import IO, TYPE_CHECKING, Final, TypeAlias

from tui_reader.errors import Cancelled, NoArticleError, TimeLimitError, TooLargeError, TuiReaderError
from tui_reader.lifeline import end_with_the_other_end
from tui_reader.readers import allowance, read_resource
from tui_reader.readers.formats import find_format

if TYPE_CHECKING:
    from tui_reader.model import Article, Resource

_Outcome: TypeAlias = "Article | Exception"

# So much of anything that ``python -m benchmarks.large`` makes is read within the two seconds that reading may take.
_SMALL: Final = 400_000
_PATIENCE: Final = 0.1  # seconds between two looks at whether to go on
# It finds modules where this process does, and nowhere else: not in the folder that it is started in.
_PROGRAM: Final = "import sys; sys.path[:] = sys.argv[1:]; from tui_reader.readers.apart import serve; serve()"


def read_apart(resource: "Resource", cancelled: Callable[[], bool] | None = None) -> "Article":
    """Return the article in a resource, as ``read_resource`` does, within limits of time and memory.

    Args:
        resource: What was loaded.
        cancelled: Called ten times a second; reading stops once it returns true.

    Raises:
        NoArticleError: There is no article in it, or what read it broke down.
        TimeLimitError: It takes too long.
        TooLargeError: It needs too much memory.
        Cancelled: ``cancelled`` returned true.
    """
    return read_by_process(resource, cancelled) if needs_a_process(resource) else read_resource(resource)


def read_by_process(resource: "Resource", cancelled: Callable[[], bool] | None = None) -> "Article":
    """Return the article in a resource of any size, read in another process.

    The exceptions are those of ``read_apart``.
    """
    try:
        process = _started()
    except OSError:  # no more processes
        return read_resource(resource)
    with process:
        # Kept open behind the question, for the process ends as soon as it is closed: with this one, however that ends.
        line, process.stdin = process.stdin, None
        try:
            answer = _answer(process, line, pickle.dumps(resource, pickle.HIGHEST_PROTOCOL), cancelled)
        finally:
            process.kill()
            if line is not None:
                with suppress(BrokenPipeError):
                    line.close()
    if not answer:
        raise _death(resource, process.returncode)
    outcome: _Outcome = pickle.loads(answer)  # noqa: S301 - from our own process, by a pipe of its own
    if isinstance(outcome, MemoryError):
        raise _too_large(resource) from outcome
    if isinstance(outcome, Exception):
        raise outcome
    return outcome


def serve() -> None:
    """Read a resource from standard input, and write its article or error to standard output."""
    resource: Resource = pickle.load(sys.stdin.buffer)  # noqa: S301 - from the process that started this one
    end_with_the_other_end(sys.stdin.fileno())
    gc.disable()  # there is hardly any garbage, and looking for it takes a third of the time of a large page
    allowance.limit(len(resource.content))
    try:
        answer = pickle.dumps(read_resource(resource), pickle.HIGHEST_PROTOCOL)
    except TuiReaderError as error:
        answer = pickle.dumps(error)
    except Exception as error:  # noqa: BLE001 - it is raised again, in the process that asked
        is_memory = isinstance(error, MemoryError) or allowance.memory_ran_out()
        # Not the error itself: errors of libraries may hold objects that cannot be pickled.
        answer = pickle.dumps(MemoryError() if is_memory else RuntimeError(f"{type(error).__name__}: {error}"))
    sys.stdout.buffer.write(answer)


def needs_a_process(resource: "Resource") -> bool:
    """Check whether a resource is packed, or so large that reading may take long.

    It needs no process where this one has limits itself.
    """
    if not sys.executable or allowance.is_limited():  # the first: a program that carries Python within it
        return False
    form = find_format(resource)
    return form.is_packed or (not form.is_plain and len(resource.content) > _SMALL)


def _started() -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-P", "-c", _PROGRAM, *sys.path]
    return subprocess.Popen(  # noqa: S603 - our own interpreter, with our own program
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )


def _answer(
    process: "subprocess.Popen[bytes]",
    line: IO[bytes] | None,
    question: bytes,
    cancelled: Callable[[], bool] | None,
) -> bytes:
    """Return the bytes that the process writes until its end, or ``b""`` where it failed."""
    # Not by ``communicate``, which forgets the rest of its input when its time is up. The process reads all input first.
    if line is not None:
        with suppress(BrokenPipeError):
            line.write(question)
            line.flush()
    while True:
        if cancelled is not None and cancelled():
            raise Cancelled("Reading was stopped before its end.")
        with suppress(subprocess.TimeoutExpired):
            answer, _ = process.communicate(timeout=_PATIENCE)
            return answer if process.returncode == 0 else b""


def _death(resource: "Resource", status: int) -> Exception:
    import signal

    if status == -getattr(signal, "SIGPROF", 0):
        seconds = allowance.seconds_for(len(resource.content))
        return TimeLimitError(
            f"{resource.location} was given up: to read it takes longer than we wait ({seconds:.0f} seconds of the processor). "
            "It may be made to hold programs up. Open it in another program, save its text there, and open that file."
        )
    return NoArticleError(
        f"{resource.location} is damaged or made to do harm: what read it broke down. "
        "Open it in another program, save its text there, and open that file."
    )


def _too_large(resource: "Resource") -> TooLargeError:
    return TooLargeError(
        f"{resource.location} was given up: to read it takes more than {allowance.MOST_MEMORY // 1_000_000} MB of memory. "
        "Open it in another program, save its text there, and open that file."
    )
