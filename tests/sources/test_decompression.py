import contextlib
import gzip
import zlib
from collections.abc import Callable, Iterable, Iterator

import brotli
import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.sources.decompression import (
    DamagedDataError,
    gunzip,
    inflate,
    unpack,
    unpack_brotli,
    unpack_by_content,
    unpack_zstandard,
    with_head,
)

Unpacker = Callable[[Iterable[bytes]], Iterator[bytes]]
PAIRS: list[tuple[Unpacker, Callable[[bytes], bytes]]] = [
    (gunzip, gzip.compress),
    (inflate, zlib.compress),
    (unpack_brotli, brotli.compress),
    (unpack_zstandard, zstandard.compress),
]


@pytest.mark.parametrize(("unpacker", "pack"), PAIRS)
@given(data=st.binary(max_size=2000), size=st.integers(1, 50))
def test_packed_data_come_back_however_they_are_cut(
    unpacker: Unpacker, pack: Callable[[bytes], bytes], data: bytes, size: int
) -> None:
    """The sizes of the chunks on the wire change nothing."""
    packed = pack(data)
    assert b"".join(unpacker(packed[at : at + size] for at in range(0, len(packed), size))) == data


@pytest.mark.parametrize(("unpacker", "pack"), PAIRS)
def test_no_chunk_is_ever_large(unpacker: Unpacker, pack: Callable[[bytes], bytes]) -> None:
    """However much a few bytes hold, they come out in pieces."""
    sizes = [len(chunk) for chunk in unpacker([pack(bytes(10_000_000))])]
    assert sum(sizes) == 10_000_000
    assert max(sizes) <= 256 * 1024


@pytest.mark.parametrize(("unpacker", "pack"), PAIRS)
def test_data_that_end_too_early_are_damaged(unpacker: Unpacker, pack: Callable[[bytes], bytes]) -> None:
    """A stream that was cut off does not pass as a whole one."""
    with pytest.raises(DamagedDataError):
        list(unpacker([pack(b"The ferry is late. " * 50)[:-5]]))


@pytest.mark.parametrize(("unpacker", "pack"), PAIRS)
def test_an_empty_stream_is_empty(unpacker: Unpacker, pack: Callable[[bytes], bytes]) -> None:
    """A body without a byte is no damage, and neither is a packed nothing."""
    assert b"".join(unpacker([])) == b""
    assert b"".join(unpacker([pack(b"")])) == b""


def test_what_follows_gzip_is_ignored() -> None:
    """Padding behind the last member belongs to nobody."""
    assert b"".join(gunzip([gzip.compress(b"a"), bytes(10)])) == b"a"


@given(st.binary(max_size=200))
def test_any_bytes_unpack_or_are_damaged(data: bytes) -> None:
    """No input raises anything but the one error."""
    for unpacker, _ in PAIRS:
        with contextlib.suppress(DamagedDataError):
            list(unpacker([data]))


@given(st.lists(st.binary(max_size=5)), st.integers(0, 8))
def test_looking_ahead_loses_nothing(chunks: list[bytes], size: int) -> None:
    """The head is the beginning, and the stream is still whole."""
    head, rest = with_head(chunks, size)
    whole = b"".join(chunks)
    assert (head, b"".join(rest)) == (whole[:size], whole)


def test_only_gzip_is_unpacked_by_content() -> None:
    """Everything else passes as it is."""
    assert b"".join(unpack_by_content([b"\x1f", b"not gzip"])) == b"\x1fnot gzip"


def test_too_many_layers_are_refused() -> None:
    """A body packed over and over is refused before anything is unpacked."""
    with pytest.raises(DamagedDataError):
        unpack([], ["gzip", "br", "gzip"])
