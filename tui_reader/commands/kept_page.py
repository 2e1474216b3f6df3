"""Show or write the page of an article as it was received."""

from datetime import datetime
from pathlib import Path

from tui_reader.batch.output import print_out
from tui_reader.errors import LibraryError
from tui_reader.export import written_file
from tui_reader.sources.archive import ENDING, Received, answers_in, content_of
from tui_reader.sources.decompression import DamagedDataError, unpack
from tui_reader.text import clean_line


def write_page(path: Path, number: int, output: Path | None) -> None:
    """Write an archive or the page in it to a file, or print its facts.

    Args:
        path: The archive.
        number: The number of its article, for the sentences.
        output: The file, whose ending decides what is written; without it, the facts are printed.

    Raises:
        LibraryError: There is no archive, or it is damaged.
        SaveError: The file cannot be written, or is there already.
    """
    try:
        content = content_of(path)
        answers = answers_in(content or b"")
        pages = [_unpacked(answer) for answer in answers]
    except (OSError, ValueError, DamagedDataError) as error:
        raise LibraryError(f"The page of article {number} cannot be read from {path}: {error}.") from error
    if content is None:
        raise LibraryError(f"The page of article {number} was not kept. Open it again with --archive.")
    if output is None:
        print_out("".join(_facts(answer, page) for answer, page in zip(answers, pages, strict=True)) + f"{path}\n")
        return
    with written_file(output) as file:
        file.buffer.write(content if output.name.endswith(ENDING) else b"".join(pages))


def _unpacked(answer: Received) -> bytes:
    encodings = [name.strip() for name in answer.headers.get("content-encoding", "").lower().split(",")]
    return b"".join(unpack(iter([answer.body]), encodings))


def _facts(answer: Received, page: bytes) -> str:
    received = datetime.fromtimestamp(answer.time).astimezone()
    kind = answer.headers.get("content-type", "no type")
    facts = f"{answer.url} · {answer.status} · {kind} · {len(page):,} bytes · received {received:%Y-%m-%d %H:%M:%S %z}"
    return f"{clean_line(facts)}\n"
