"""The speech program of the system.

It is started without a shell, and no text becomes one of its options.
"""

import asyncio
import contextlib
import re
import shutil
import textwrap
from asyncio import subprocess
from collections.abc import Callable
from typing import Final, NamedTuple

_LANGUAGE: Final = re.compile(r"([a-z]{2,3})(?:-|$)", re.IGNORECASE)
_EMBEDDED: Final = re.compile(r"\[(?=\[)")  # "[[" begins commands and phonemes for ``say`` and ``espeak-ng``
_LONGEST: Final = 3000  # characters at once: what is stopped is stopped, and a list of arguments has room for 128 kB
_A_CHARACTER: Final = (
    0.3  # seconds at the longest: the slowest rate that spd-say takes speaks seven characters a second
)


class SpeechProgram(NamedTuple):
    """A program that reads aloud.

    Attributes:
        name: What it is called.
        options: The options that it always gets.
        language: The option for a language, empty where there is not any.
        takes_arguments: Whether the text is its last argument, behind ``--``, and not its standard input.
        hush: The options that silence a service behind it, which speaks on when the program has ended.
        begins_in: The seconds in which it begins to speak at the latest; without a sound device a service never does, and never ends.
    """

    name: str
    options: tuple[str, ...] = ()
    language: str = ""
    takes_arguments: bool = False
    hush: tuple[str, ...] = ()
    begins_in: float = 10.0

    async def speak(self, text: str, language: str = "") -> bool:
        """Read a text aloud, and return whether that went well.

        Where it is cancelled, it is silent at once.

        Raises:
            TimeoutError: It took longer than any voice does.
        """
        command = [self.name, *self.options, *((self.language, language) if language and self.language else ())]
        command += ["--", text] if self.takes_arguments else []
        starting = asyncio.ensure_future(
            asyncio.create_subprocess_exec(
                *command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
            )
        )
        try:
            process = await asyncio.shield(starting)
        except OSError:  # gone since it was found, or not to be run
            return False
        except asyncio.CancelledError:  # a program that is started all the same would speak on
            with contextlib.suppress(OSError):
                await self._silence(await starting)
            raise
        try:
            async with asyncio.timeout(self.begins_in + _A_CHARACTER * len(text)):
                _, told = await process.communicate(None if self.takes_arguments else text.encode())
        finally:
            if process.returncode is None:
                await self._silence(process)
        # Without a sound device, espeak-ng says so and ends as if all were well.
        return process.returncode == 0 and not any(line.startswith(b"error:") for line in told.splitlines())

    async def _silence(self, process: subprocess.Process) -> None:
        """End the program and what it has asked to speak."""
        with contextlib.suppress(ProcessLookupError):
            process.kill()
        await process.wait()
        if self.hush:
            with contextlib.suppress(OSError):
                hushing = await asyncio.create_subprocess_exec(
                    self.name,
                    *self.hush,
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,
                )
                await hushing.wait()


PROGRAMS: Final = (
    SpeechProgram("spd-say", ("--wait",), "--language", takes_arguments=True, hush=("--cancel",)),
    SpeechProgram("say"),
    SpeechProgram("espeak-ng", ("--stdin",), "-v"),
)


def find_programs(which: Callable[[str], str | None] = shutil.which) -> list[SpeechProgram]:
    """Return the speech programs that there are on this system, the best first."""
    return [program for program in PROGRAMS if which(program.name)]


def language_option(language: str | None) -> str:
    """Return the language of an article as speech programs take it: “en” for “en-GB”."""
    match = _LANGUAGE.match(language or "")
    return match[1].lower() if match else ""


def pieces(text: str) -> list[str]:
    """Return a text in parts that are spoken at once, without embedded commands."""
    return textwrap.wrap(_EMBEDDED.sub("[ ", text), _LONGEST, break_on_hyphens=False)
