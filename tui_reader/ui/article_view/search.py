"""Find words in the unwrapped text, so that phrases may cross ends of rows.

A person's regular expression may run for ever, and Python's ``re`` lets no other thread run meanwhile; so it runs in a
process of its own, which is ended when its time is up. What is not a regular expression cannot run away and is looked
for here.
"""

import re
import subprocess
import sys
import threading
import time
from array import array
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from tui_reader.ui.article_view.spans import OFFSETS, SpanList

TIME_LIMIT = 3.0
"""Seconds a regular expression may take. One without backtracking takes 0.2 s over 10 MB."""

_SHORT = 1_000_000  # characters searched without leaving the interface's thread: 10 ms
_WINDOW = 1 << 18  # characters looked through before another thread may run
_POLL = 0.05  # seconds until a search that was given up is noticed
_SCRIPT = Path(__file__).with_name("regex_process.py")

# What a keyboard has stands for what a newspaper prints.
_TYPED = {
    "'": "['’‘‚‛ʼ]",
    '"': '["“”„‟«»]',
    "-": "[-‐‑‒–—]",
}
_BLANK = r"(?: |\n(?!\n))"  # between two blocks stand two newlines


@dataclass(frozen=True, slots=True)
class Query:
    """A search as it was typed.

    With ``case_sensitive`` ``None``, case matters only if the words have a capital letter.
    """

    text: str
    regex: bool = False
    case_sensitive: bool | None = None

    @property
    def flags(self) -> re.RegexFlag:
        """The flags of the pattern."""
        sensitive = self.case_sensitive
        if sensitive is None:
            sensitive = any(character.isupper() for character in self.text)
        return re.MULTILINE if sensitive else re.MULTILINE | re.IGNORECASE

    def pattern(self) -> re.Pattern[str]:
        """The compiled pattern.

        Raises:
            ValueError: It is not a regular expression; the message is a sentence for a person.
        """
        if not self.regex:
            words = ("".join(_TYPED.get(letter, re.escape(letter)) for letter in word) for word in self.text.split())
            return re.compile(_BLANK.join(words), self.flags)
        try:
            return re.compile(self.text, self.flags)
        except (re.error, OverflowError, RecursionError) as error:
            raise ValueError(f"This is not a regular expression: {error}.") from error


class Search:
    """One search of one text, in any thread; another thread may call ``stop``."""

    def __init__(self, query: Query, text: str) -> None:
        """Raise ``ValueError`` with a sentence where ``query`` is not a regular expression."""
        self._pattern = query.pattern()
        self._query = query
        self._text = text
        self._stopped = threading.Event()

    @property
    def is_short(self) -> bool:
        """Return whether the search takes less time than a frame."""
        return not self._query.regex and len(self._text) <= _SHORT

    def stop(self) -> None:
        """Give it up; what ``run`` then gives is not complete."""
        self._stopped.set()

    def run(self, time_limit: float = TIME_LIMIT) -> SpanList:
        """Find all matches that are not empty.

        Raises:
            TimeoutError: A regular expression took longer than ``time_limit`` seconds; the message is a sentence.
        """
        if not self._query.text.strip():
            return SpanList()
        return self._find_expression(time_limit) if self._query.regex else self._find_words()

    def _find_words(self) -> SpanList:
        found = SpanList()
        start = 0
        while start < len(self._text) and not self._stopped.is_set():
            end = self._text.find("\n\n", start + _WINDOW)
            end = len(self._text) if end < 0 else end
            for match in self._pattern.finditer(self._text, start, end):
                found.starts.append(match.start())
                found.ends.append(match.end())
            start = end
        return found

    def _find_expression(self, time_limit: float) -> SpanList:
        query = self._query.text.encode("utf-8", "surrogatepass")
        message = len(query).to_bytes(8, "little") + query + self._text.encode("utf-8", "surrogatepass")
        command = [sys.executable, "-I", str(_SCRIPT), str(int(self._query.flags))]
        pipe, nowhere = subprocess.PIPE, subprocess.DEVNULL
        with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=nowhere) as process:  # noqa: S603 - our own file
            output = self._wait(process, message, time.monotonic() + time_limit)
        if output is None:
            raise TimeoutError(f"The expression was given up after {time_limit:g} seconds; try a simpler one.")
        offsets = array(OFFSETS, output)
        found = SpanList()
        found.starts, found.ends = offsets[0::2], offsets[1::2]
        return found

    def _wait(self, process: "subprocess.Popen[bytes]", message: bytes, deadline: float) -> bytes | None:
        """Return the output of the process.

        It is empty if the search was stopped, and ``None`` if its time is up.
        """
        # Not by communicate(): it loses the rest of its input when it is called again after a time limit. Writing
        # does not block for long, because the process reads all before it begins.
        if process.stdin is not None:
            with suppress(BrokenPipeError), process.stdin as pipe:
                pipe.write(message)
            process.stdin = None
        while True:
            try:
                output, _ = process.communicate(timeout=_POLL)
            except subprocess.TimeoutExpired:
                if self._stopped.is_set() or time.monotonic() > deadline:
                    process.kill()
            else:
                if process.returncode:
                    return b"" if self._stopped.is_set() else None
                return output
