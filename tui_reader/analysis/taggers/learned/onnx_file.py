"""Read the weights in an ONNX file without the library onnx.

Such a file is a message in the format of protocol buffers: a row of fields, each a key and a value, which may be a message itself.
A key is the number of a field times 8, plus how its value is stored. The numbers are those of ``onnx.proto3``
(https://github.com/onnx/onnx/blob/main/onnx/onnx.proto3).
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Array: TypeAlias = NDArray[np.generic]

_NUMBER, _BYTES = 0, 2  # how a value is stored: seven bits a byte, or a length and as many bytes
_GRAPH, _METADATA = 7, 14  # fields of the model
_KEY, _VALUE = 1, 2  # fields of an entry of the metadata
_NODE, _TENSOR = 1, 5  # fields of the graph
_INPUT, _NODE_NAME = 1, 3  # fields of a node
_LENGTH, _TYPE, _FLOATS, _INTEGERS, _TENSOR_NAME, _RAW = 1, 2, 4, 5, 8, 9  # fields of a tensor
_TYPES = {1: "<f4", 2: "u1"}


class Graph(NamedTuple):
    """The constant arrays of a network, each node's inputs, and the metadata, by name."""

    tensors: dict[str, "Array"]
    inputs: dict[str, list[str]]
    metadata: dict[str, str]


def read_graph(data: bytes) -> Graph:
    """Return the constants, nodes and metadata of an ONNX file.

    The arrays share the memory of ``data``.

    Raises:
        ValueError: A value is stored in a way that the package's own file does not use.
    """
    tensors: dict[str, Array] = {}
    inputs: dict[str, list[str]] = {}
    for graph in _parts(memoryview(data), _GRAPH):
        tensors.update(map(_tensor, _parts(graph, _TENSOR)))
        inputs.update(map(_node, _parts(graph, _NODE)))
    return Graph(tensors, inputs, dict(map(_entry, _parts(memoryview(data), _METADATA))))


def _parts(message: memoryview, wanted: int) -> Iterator[memoryview]:
    """Yield the bytes of each length-delimited field of a message with a number."""
    return (value for field, value in _fields(message) if field == wanted and isinstance(value, memoryview))


def _fields(message: memoryview) -> Iterator[tuple[int, int | memoryview]]:
    """Yield the number and the value of each field of ``message``."""
    at = 0
    while at < len(message):
        key, at = _number(message, at)
        value, at = _number(message, at)
        if key & 7 == _NUMBER:
            yield key >> 3, value
        elif key & 7 == _BYTES:
            yield key >> 3, message[at : at + value]
            at += value
        else:
            raise ValueError(f"a value of the kind {key & 7}")


def _number(message: memoryview, at: int) -> tuple[int, int]:
    """Return the variable-length integer at an offset, and the offset behind it.

    Each byte has seven bits of the integer.
    """
    value = shift = 0
    while True:
        byte = message[at]
        at += 1
        value |= (byte & 127) << shift
        if byte < 128:  # noqa: PLR2004 - the eighth bit says that another byte follows
            return value, at
        shift += 7


def _entry(message: memoryview) -> tuple[str, str]:
    key, value = ("".join(str(part, "utf-8") for part in _parts(message, field)) for field in (_KEY, _VALUE))
    return key, value


def _node(message: memoryview) -> tuple[str, list[str]]:
    name = "".join(str(part, "utf-8") for part in _parts(message, _NODE_NAME))
    return name, [str(part, "utf-8") for part in _parts(message, _INPUT)]


def _tensor(message: memoryview) -> tuple[str, "Array"]:
    import numpy as np

    name, kind, lengths = "", 0, []
    content: memoryview | bytes = b""
    for field, value in _fields(message):
        if isinstance(value, int):
            if field == _LENGTH:
                lengths.append(value)
            elif field == _TYPE:
                kind = value
        elif field == _TENSOR_NAME:
            name = str(value, "utf-8")
        elif field in (_RAW, _FLOATS):
            content = value
        elif field == _INTEGERS:
            content = bytes(_numbers(value))
    return name, np.frombuffer(content, _TYPES[kind]).reshape(lengths)


def _numbers(message: memoryview) -> Iterator[int]:
    at = 0
    while at < len(message):
        value, at = _number(message, at)
        yield value
