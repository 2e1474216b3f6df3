"""Find the shards that patterns match, and their names in the output."""

import glob
import os
from collections.abc import Iterable, Sequence
from pathlib import PurePath
from typing import NamedTuple

from tui_reader.errors import UsageError
from tui_reader.shards.addresses import find_addresses, is_elsewhere, local_path
from tui_reader.shards.inputs import check_ending, name_of


class Found(NamedTuple):
    """A shard: its path or address, and its name in the output."""

    path: str
    name: str


class Part(NamedTuple):
    """One of several parts of all shards, counted from 1: the third of eight."""

    number: int
    of: int


def find_shards(patterns: Sequence[str], part: Part | None = None) -> list[Found]:
    """Return the shards that patterns match, in the order of their paths.

    A name is the path without its ending, from the folder on that all patterns have in common: ``2026/may`` for
    ``crawl/2026/may.warc.gz`` and the pattern ``crawl/*/*.warc.gz``.

    Args:
        patterns: Paths or addresses with ``*``, ``?``, ``[…]`` and, for folders at any depth, ``**``.
        part: The part of them that is returned; by default all.

    Raises:
        UsageError: A pattern matches nothing, a file has no known ending, two have one name, or some files are of this machine and
            some of other storage.
    """
    if len(set(map(is_elsewhere, patterns))) > 1:
        raise UsageError("Some of the patterns name files of this machine, some other storage. Give them in two runs.")
    paths = sorted({path for pattern in patterns for path in _matches(pattern)})
    root = os.path.commonpath([_fixed_folder(pattern) for pattern in patterns])
    found = [Found(path, _name(path, root)) for path in paths]
    _check_names(found)
    return found[part.number - 1 :: part.of] if part else found


def _matches(pattern: str) -> list[str]:
    found = find_addresses(pattern)
    if not found:
        raise UsageError(f"No file matches {pattern}. Put the pattern in quotation marks, and check its folder.")
    for path in found:
        check_ending(path)
    return found


def _fixed_folder(pattern: str) -> str:
    """Return the folder of a pattern up to its first part with a wildcard."""
    parts = _absolute(pattern).parts[:-1]
    fixed = next((index for index, each in enumerate(parts) if glob.has_magic(each)), len(parts))
    return str(PurePath(*parts[:fixed]))


def _name(path: str, root: str) -> str:
    folder = _absolute(path).parent.relative_to(root)
    return (folder / name_of(path)).as_posix()


def _absolute(address: str) -> PurePath:
    return PurePath(address) if is_elsewhere(address) else local_path(address).absolute()


def _check_names(found: Iterable[Found]) -> None:
    named: dict[str, str] = {}
    for path, name in found:
        if other := named.get(name):
            raise UsageError(f"{other} and {path} would have one name in the output, {name}. Give them in two runs.")
        named[name] = path
