"""Keep long rows of small values in a fraction of their objects' memory."""

import pickle
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import fields
from itertools import chain, islice
from operator import attrgetter
from typing import Any, TypeVar, overload

# So many values lie together. What is looked at by chance costs the unpacking of one run, a seventh of a millisecond.
_RUN = 64
_FASTEST = 1
# As many take 300 kB as objects.
_FEW = 512

_T = TypeVar("_T")


class Packed(Sequence[_T]):
    """Values of one frozen dataclass, which are made again when they are looked at.

    A mark takes 600 bytes as an object with its spans and reasons, and 25 here: what a text of ten megabytes has, 135,000 of
    them, is 80 MB or 3. Runs of values are bytes; only the run that was asked for last are objects. Several threads may
    read one.
    """

    __slots__ = ("_length", "_packed", "_recent")

    def __init__(self, values: Iterable[_T] = ()) -> None:
        self._packed: list[bytes] = []
        self._recent: tuple[int, list[_T]] = (-1, [])
        self._length = 0
        values = iter(values)
        while run := list(islice(values, _RUN)):
            self._packed.append(_bytes(run))
            self._length += len(run)

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, index: int) -> _T: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[_T]: ...
    def __getitem__(self, index: int | slice) -> _T | Sequence[_T]:
        if isinstance(index, slice):
            return [self[place] for place in range(*index.indices(len(self)))]
        run, place = divmod(range(len(self))[index], _RUN)
        return self._run(run)[place]

    def __iter__(self) -> Iterator[_T]:
        for packed in self._packed:
            yield from _values(packed)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Sequence):
            return NotImplemented
        return len(self) == len(other) and all(one == another for one, another in zip(self, other, strict=True))

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({list(self)!r})"

    def _run(self, number: int) -> list[_T]:
        recent, values = self._recent
        if recent != number:
            values = _values(self._packed[number])
            self._recent = (number, values)
        return values


def kept(values: Iterable[_T]) -> Sequence[_T]:
    """Return values as a tuple where they are few, packed otherwise.

    To pack and unpack the marks of an article between the stages of its analysis takes longer than most of the stages.
    """
    values = iter(values)
    few = tuple(islice(values, _FEW + 1))
    return few if len(few) <= _FEW else Packed(chain(few, values))


def _bytes(values: Sequence[Any]) -> bytes:
    kind = type(values[0])
    take = attrgetter(*(field.name for field in fields(kind)))
    return zlib.compress(pickle.dumps((kind, [take(value) for value in values])), _FASTEST)


def _values(packed: bytes) -> list[Any]:
    kind: Callable[..., Any]
    kind, rows = pickle.loads(zlib.decompress(packed))  # noqa: S301 - our own bytes, which never left the process
    return [kind(*row) for row in rows]
