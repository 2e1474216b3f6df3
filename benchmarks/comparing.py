"""Compare articles read in this process, in a separate process, and in a batch."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from tui_reader import annotate
from tui_reader.errors import TuiReaderError
from tui_reader.export.writers.json import error_json, to_json
from tui_reader.language import language_of
from tui_reader.model import AnnotatedArticle, Article, Resource
from tui_reader.readers import read_resource
from tui_reader.readers.apart import read_by_process
from tui_reader.sources import load

_BATCH_SECONDS = 300
_ENDINGS = {"text/html": ".html", "text/markdown": ".md", "text/plain": ".txt"}


def differences(inputs: Mapping[int, Resource]) -> Iterator[tuple[int, str]]:
    """Yield the number of each input that is read differently, and the way of reading."""
    with tempfile.TemporaryDirectory() as folder:
        files = {number: _file(Path(folder), number, resource) for number, resource in inputs.items()}
        expected = {}
        for number, file in files.items():
            resource = load(str(file))
            here, apart = _outcome(read_resource, resource), _outcome(read_by_process, resource)
            if _essence(here) != _essence(apart):
                yield number, "read apart it is not the same"
            expected[number] = _json(str(file), here)
        for number, line in zip(files, _batch(list(files.values())), strict=True):
            if line != expected[number]:
                yield number, "in a batch it is not the same"


def _file(folder: Path, number: int, resource: Resource) -> Path:
    file = folder / f"{number}{_ENDINGS.get(resource.media_type or '', '')}"
    file.write_bytes(resource.content)
    return file


def _outcome(read: Callable[[Resource], Article], resource: Resource) -> Article | TuiReaderError:
    try:
        article = read(resource)
    except TuiReaderError as error:
        return error
    return replace(article, language=language_of(article))


def _essence(outcome: Article | TuiReaderError) -> Article | tuple[str, str]:
    return (outcome.kind, outcome.message) if isinstance(outcome, TuiReaderError) else outcome


def _json(location: str, outcome: Article | TuiReaderError) -> Any:
    """Return the line of a batch for a file, as data without the time."""
    if isinstance(outcome, TuiReaderError):
        return _timeless(error_json(location, outcome))
    return _timeless(to_json(AnnotatedArticle(location, outcome, annotate(outcome))))


def _batch(files: Sequence[Path]) -> Iterator[Any]:
    command = [
        sys.executable,
        "-m",
        "tui_reader",
        "annotate",
        "--format",
        "json",
        "--offline",
        "--no-cache",
        "--jobs",
        "2",
    ]
    result = subprocess.run([*command, *map(str, files)], capture_output=True, check=False, timeout=_BATCH_SECONDS)
    return map(_timeless, result.stdout.decode().splitlines())


def _timeless(line: str) -> Any:
    found = json.loads(line)
    found.pop("retrieved", None)
    return found
