"""How weights are read out of an ONNX file."""

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.analysis.taggers.learned.onnx_file import read_graph

_GRAPH, _NODE, _TENSOR = 7, 1, 5


def number(value: int) -> bytes:
    parts = []
    while value > 127:
        parts.append(value & 127 | 128)
        value >>= 7
    return bytes([*parts, value])


def field(key: int, value: int | bytes) -> bytes:
    if isinstance(value, int):
        return number(key << 3) + number(value)
    return number(key << 3 | 2) + number(len(value)) + value


def model(*parts: bytes) -> bytes:
    return field(1, 8) + field(_GRAPH, b"".join(parts)) + field(8, b"an opset")


@given(st.lists(st.floats(width=32, allow_nan=False), min_size=1, max_size=40))
def test_numbers_of_32_bits_come_out_as_they_went_in(numbers: list[float]) -> None:
    """They stand in the file as their bytes, in either of two fields."""
    content = struct.pack(f"<{len(numbers)}f", *numbers)
    for key in (4, 9):
        tensor = field(1, len(numbers)) + field(2, 1) + field(8, b"wall") + field(key, content)
        assert read_graph(model(field(_TENSOR, tensor))).tensors["wall"].tolist() == numbers


@given(st.lists(st.integers(0, 255), min_size=6, max_size=6))
def test_numbers_of_eight_bits_have_the_shape_that_is_stated(numbers: list[int]) -> None:
    """They stand in the file as bytes, or each in as many bytes as it needs."""
    for key, content in ((9, bytes(numbers)), (5, b"".join(map(number, numbers)))):
        tensor = field(1, 2) + field(1, 3) + field(2, 2) + field(key, content) + field(8, b"gate")
        assert read_graph(model(field(_TENSOR, tensor))).tensors["gate"].tolist() == [numbers[:3], numbers[3:]]


def test_a_node_has_its_inputs_in_order() -> None:
    """The exporter makes up names of matrices; the node that takes one is found by its own name."""
    node = (
        field(1, b"hidden") + field(1, b"matrix 5") + field(2, b"out") + field(3, b"/layers.0/up") + field(4, b"MatMul")
    )
    assert read_graph(model(field(_NODE, node))).inputs == {"/layers.0/up": ["hidden", "matrix 5"]}


def test_the_metadata_come_out_as_they_went_in() -> None:
    """They are pairs of texts beside the graph."""
    entries = [field(14, field(1, key) + field(2, value)) for key, value in ((b"wall", b"of stone"), (b"gate", b""))]
    assert read_graph(model() + b"".join(entries)).metadata == {"wall": "of stone", "gate": ""}


def test_what_is_stored_in_a_way_of_its_own_is_refused() -> None:
    """The package's file has numbers and lengths only; anything else is another file."""
    with pytest.raises(ValueError, match="kind 5"):
        read_graph(number(3 << 3 | 5) + b"1234")
