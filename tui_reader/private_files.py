"""Write files that only their owner can read, whole or not at all."""

import os
import tempfile
from contextlib import suppress
from pathlib import Path


def write_private(path: Path, content: bytes, *, ending: str = ".tmp") -> None:
    """Write a file in place of the one before, and make its folder.

    Args:
        path: The file.
        content: All of it.
        ending: That of the temporary file beside it, which a later start may look for.

    Raises:
        OSError: It could not be written, and the one before is as it was.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(dir=path.parent, suffix=ending)  # readable for its owner only
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
        Path(name).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise
