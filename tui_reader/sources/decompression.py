"""Unpack gzip, deflate, Brotli and Zstandard as a stream, in chunks of bounded size.

A few bytes can unpack to gigabytes. So every unpacker gives at most ``CHUNK_BYTES`` at a time, and whoever counts what
comes out can stop before the rest is ever made. (httpx unpacks a whole network chunk at once, without a bound.)
"""

import io
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from typing import IO, TYPE_CHECKING, cast

if TYPE_CHECKING:
    from typing_extensions import Buffer

CHUNK_BYTES = 64 * 1024
GZIP_MAGIC = b"\x1f\x8b"
_GZIP_BITS, _ZLIB_BITS, _RAW_BITS = zlib.MAX_WBITS | 16, zlib.MAX_WBITS, -zlib.MAX_WBITS
_ZLIB_HEADER_BYTES = 2
# RFC 9659 allows content on the web no larger window than 8 MiB; the format itself goes to gigabytes.
_ZSTANDARD_WINDOW_BYTES = 8 * 1024 * 1024
_END_MARK_BYTES = 16


class DamagedDataError(ValueError):
    """Compressed data that is damaged, of another format, or cut off."""


def with_head(chunks: Iterable[bytes], size: int) -> tuple[bytes, Iterator[bytes]]:
    """Return the first ``size`` bytes, and a stream that still begins with them.

    Fewer bytes are returned where the stream is shorter.
    """
    rest = iter(chunks)
    head = b""
    while len(head) < size and (chunk := next(rest, None)) is not None:
        head += chunk
    return head[:size], chain([head] if head else [], rest)


def gunzip(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """Unpack gzip (RFC 1952), also with several members.

    Bytes behind the last member are ignored.
    """
    return _inflate(chunks, _GZIP_BITS, next_member=GZIP_MAGIC)


def inflate(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """Unpack HTTP's ``deflate``: zlib's format or a bare stream.

    zlib's format is RFC 1950; some servers send the bare stream (RFC 1951).
    """
    head, chunks = with_head(chunks, _ZLIB_HEADER_BYTES)
    is_zlib = len(head) == _ZLIB_HEADER_BYTES and head[0] & 0x0F == zlib.DEFLATED and int.from_bytes(head) % 31 == 0
    return _inflate(chunks, _ZLIB_BITS if is_zlib else _RAW_BITS)


def _inflate(chunks: Iterable[bytes], window_bits: int, next_member: bytes | None = None) -> Iterator[bytes]:
    decoder = zlib.decompressobj(window_bits)
    started = False
    try:
        for chunk in chunks:
            data = chunk
            while data:
                if decoder.eof:
                    if next_member is None or not data.startswith(next_member[: len(data)]):
                        return
                    decoder = zlib.decompressobj(window_bits)
                started = True
                yield decoder.decompress(data, CHUNK_BYTES)
                data = decoder.unused_data if decoder.eof else decoder.unconsumed_tail
        # All input was taken, so what is left is the rest of one copied run: a few hundred bytes.
        yield decoder.flush()
    except zlib.error as error:
        raise DamagedDataError(str(error)) from error
    if started and not decoder.eof:
        raise DamagedDataError("the data end too early")


def unpack_brotli(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """Unpack Brotli (RFC 7932)."""
    import brotli

    decoder = brotli.Decompressor()
    started = False
    try:
        for chunk in chunks:
            started = True
            data = decoder.process(chunk, output_buffer_limit=CHUNK_BYTES)
            while data:
                yield data
                data = decoder.process(b"", output_buffer_limit=CHUNK_BYTES)
    except brotli.error as error:
        raise DamagedDataError(str(error)) from error
    if started and not decoder.is_finished():
        raise DamagedDataError("the data end too early")


class Readable(io.RawIOBase):
    """A stream of chunks as a file, for libraries that read from files."""

    def __init__(self, chunks: Iterable[bytes]) -> None:
        self._chunks = iter(chunks)
        self._rest = b""

    def readable(self) -> bool:
        """Return true."""
        return True

    def readinto(self, buffer: "Buffer") -> int:
        """Read a chunk, or what is left of one, as far as there is room."""
        while not self._rest and (chunk := next(self._chunks, None)) is not None:
            self._rest = chunk
        room = memoryview(buffer).cast("B")
        data, self._rest = self._rest[: len(room)], self._rest[len(room) :]
        room[: len(data)] = data
        return len(data)


def unpack_zstandard(chunks: Iterable[bytes], window_bytes: int = _ZSTANDARD_WINDOW_BYTES) -> Iterator[bytes]:
    """Unpack Zstandard (RFC 8878), also several frames one behind the other.

    Args:
        chunks: The packed bytes.
        window_bytes: The largest window that is taken; a larger one would take as much memory.
    """
    import zstandard

    # The library does not distinguish a stream that was cut off from a whole one. So a frame of our own is put behind it:
    # a whole stream ends with what is in there, and one that was cut takes it for a part of itself.
    end_mark = bytes(range(_END_MARK_BYTES))
    end_frame = zstandard.ZstdCompressor(write_checksum=True).compress(end_mark)
    decoder = zstandard.ZstdDecompressor(max_window_size=window_bytes)
    held = b""
    try:
        stream = cast("IO[bytes]", Readable(chain(chunks, [end_frame])))
        with decoder.stream_reader(stream, read_across_frames=True) as reader:
            while data := reader.read(CHUNK_BYTES):
                held += data
                yield held[:-_END_MARK_BYTES]
                held = held[-_END_MARK_BYTES:]
    except zstandard.ZstdError as error:
        raise DamagedDataError(str(error)) from error
    if held != end_mark:
        raise DamagedDataError("the data end too early")


_UNPACKERS: dict[str, Callable[[Iterable[bytes]], Iterator[bytes]]] = {
    "gzip": gunzip,
    "x-gzip": gunzip,
    "deflate": inflate,
    "br": unpack_brotli,
    "zstd": unpack_zstandard,
}
ACCEPTED_ENCODINGS = "gzip, deflate, br, zstd"
# A body packed more than twice over is not a page but somebody's experiment.
_MAX_LAYERS = 2


def unpack(chunks: Iterable[bytes], encodings: Sequence[str]) -> Iterator[bytes]:
    """Undo HTTP content encodings, given in the order in which they were applied.

    Raises:
        DamagedDataError: An encoding is not known, or there are too many. While the stream is read: it is damaged.
    """
    layers = [encoding for encoding in encodings if encoding not in ("", "identity")]
    if len(layers) > _MAX_LAYERS:
        raise DamagedDataError(f"it is packed {len(layers)} times over")
    stream = iter(chunks)
    for encoding in reversed(layers):
        if encoding not in _UNPACKERS:
            raise DamagedDataError(f"its encoding {encoding} is not known")
        stream = _UNPACKERS[encoding](stream)
    return stream


def unpack_by_content(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """Unpack a stream that begins as gzip does, and pass on any other."""
    head, chunks = with_head(chunks, len(GZIP_MAGIC))
    return gunzip(chunks) if head == GZIP_MAGIC else chunks
