"""Write files whole or not at all."""

import errno
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

from tui_reader.errors import SaveError
from tui_reader.export.parts import WHOLE, Parts
from tui_reader.export.registry import export_for
from tui_reader.model import AnnotatedArticle

_REASONS = {
    errno.EACCES: "you may not write there; choose another folder",
    errno.EPERM: "you may not write there; choose another folder",
    errno.EROFS: "the disk can only be read; choose another folder",
    errno.ENOENT: "there is no such folder; make it or choose another one",
    errno.ENOTDIR: "there is no such folder; make it or choose another one",
    errno.EISDIR: "there is a folder of that name; choose another name",
    errno.EEXIST: "there is such a file already; choose another name",
    errno.ENOSPC: "the disk is full; make room or choose another one",
    errno.EDQUOT: "your share of the disk is full; make room or choose another one",
    errno.ENAMETOOLONG: "the name is too long; choose a shorter one",
}
# Errors of file systems that have no hard links.
_NO_HARD_LINKS = {errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK}


def save_article(annotated: AnnotatedArticle, path: Path, *, overwrite: bool = False, without: Parts = WHOLE) -> None:
    """Write an annotated article to a file, whole or not at all.

    The ending of ``path`` chooses the format: ``.json``, for example.

    A file with an ending of no export is written as Markdown. The parts ``without`` are left out of formats that have parts.

    The default folder is created if it is missing, as it is on many servers; no other folder is created.

    Raises:
        SaveError: There is such a file and ``overwrite`` is false, or it could not be written.
    """
    if path.parent == default_folder():
        with suppress(OSError):  # what is wrong with it shows when the file is written
            path.parent.mkdir(parents=True, exist_ok=True)
    export = export_for(path)
    with written_file(path, overwrite=overwrite) as file:
        file.write(export.head + export.written(annotated, without=without))


def default_folder() -> Path:
    """Return the user's documents folder, which may not exist yet."""
    from platformdirs import user_documents_path

    return user_documents_path()


@contextmanager
def written_file(path: Path, *, overwrite: bool = False) -> Iterator[TextIO]:
    """Open a text file that exists only if the ``with`` block ends without an error.

    The text is written to a temporary file in the same folder, which is then moved to ``path``, so that no other program
    reads half of it. A device or a pipe is written to directly.

    Raises:
        SaveError: There is such a file and ``overwrite`` is false, or it could not be written.
    """
    try:
        if path.exists() and not path.is_file() and not path.is_dir():
            with path.open("w", encoding="utf-8", newline="\n") as file:
                yield file
        else:
            with _beside(Path(os.path.realpath(path)), overwrite=overwrite) as file:
                yield file
    except OSError as error:
        raise save_error(path, error) from error


def save_error(path: Path, error: OSError) -> SaveError:
    """Return the error for a file that could not be written, with advice."""
    reason = _REASONS.get(error.errno or 0, error.strerror or type(error).__name__)
    return SaveError(f"{path} could not be saved: {reason}.")


@contextmanager
def _beside(path: Path, *, overwrite: bool) -> Iterator[TextIO]:
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if not overwrite and path.exists():
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST))
    temporary = path.with_name(f".{secrets.token_hex(8)}.tmp")
    try:
        # Not tempfile, which makes files that nobody else may read: the umask is to decide.
        with temporary.open("x", encoding="utf-8", newline="\n") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        _move(temporary, path, overwrite=overwrite)
    finally:
        temporary.unlink(missing_ok=True)


def _move(temporary: Path, path: Path, *, overwrite: bool) -> None:
    if overwrite:
        temporary.replace(path)
        return
    try:
        path.hardlink_to(temporary)  # unlike a move, it fails where a file has come to stand there meanwhile
    except OSError as error:
        if error.errno not in _NO_HARD_LINKS:
            raise
        path.open("x").close()
        temporary.replace(path)
