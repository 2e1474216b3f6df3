"""Track one load: its limit, its progress, and whether it was cancelled."""

import io
from collections.abc import Callable, Iterable, Iterator

from tui_reader.errors import Cancelled, TooLargeError

# Longest wait, in seconds, before somebody who waits for bytes looks again whether the person has stopped the load.
POLL_SECONDS = 0.1
_KIB, _MIB = 1024, 1024 * 1024


class Transfer:
    """A counter of incoming bytes, which stops at the limit or when cancelled.

    Attributes:
        location: What the person asked for; errors name it.
        max_bytes: How much is taken, in bytes after decompression.
        total: The bytes that will come, before decompression, or ``None`` where it is unknown.
    """

    def __init__(
        self,
        location: str,
        max_bytes: int,
        *,
        progress: Callable[[int, int | None], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> None:
        self.location = location
        self.max_bytes = max_bytes
        self.total: int | None = None
        self._received = 0
        self._progress = progress
        self._cancelled = cancelled

    def check(self) -> None:
        """Stop here if the person has asked for it.

        Raises:
            Cancelled: They have.
        """
        if self._cancelled is not None and self._cancelled():
            raise Cancelled(f"Loading {self.location} was stopped.")

    def counted(self, chunks: Iterable[bytes]) -> Iterator[bytes]:
        """Pass ``chunks`` through as they came, before decompression, and report how many bytes they were."""
        for chunk in chunks:
            self.check()
            self._received += len(chunk)
            if self._progress is not None:
                self._progress(self._received, self.total)
            yield chunk

    def gathered(self, chunks: Iterable[bytes]) -> bytes:
        """Put ``chunks``, already decompressed, together.

        Raises:
            TooLargeError: They are more than ``max_bytes``. No more than that and one chunk was ever held.
            Cancelled: The person stopped it.
        """
        # BytesIO hands its buffer out without a copy; joining a list of chunks would hold everything twice.
        gathered = io.BytesIO()
        for chunk in chunks:
            self.check()
            if gathered.tell() + len(chunk) > self.max_bytes:
                raise self.too_large()
            gathered.write(chunk)
        return gathered.getvalue()

    def too_large(self) -> TooLargeError:
        """Return the error for more than ``max_bytes``."""
        limit = f"{self.max_bytes // _MIB} MiB" if self.max_bytes >= _MIB else f"{self.max_bytes // _KIB} KiB"
        return TooLargeError(
            f"{self.location} is larger than the {limit} that are read. Save the part you want to a file and open that."
        )
