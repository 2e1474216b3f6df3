"""Measure where onnxruntime spends the time of a tagger's network.

    python -m benchmarks.encoder [--tagger quick]

Prints the time of the processor for a window, the share of each operation, and the speed of its two kinds of products: of integers, and of
numbers of 32 bits. On a processor with instructions for products of eight bits (AVX-512 VNNI, and its like) the former are four times as fast.
The exit status is 1 where they are not even twice as fast: then this version of onnxruntime does not use them for unsigned weights, as
1.28 to 1.32 do not, and takes 2.4 times as long for the same numbers.
"""

import argparse
import json
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple

from benchmarks.texts import text_of_size
from tui_reader.analysis.taggers.learned.encoder import vocabulary
from tui_reader.analysis.taggers.learned.networks import LARGE, NETWORKS, ShippedNetwork, content
from tui_reader.analysis.taggers.learned.onnx_file import read_graph
from tui_reader.analysis.taggers.learned.packing import Window, pack
from tui_reader.analysis.taggers.learned.runtime import (
    Inputs,
    load_onnxruntime,
    onnxruntime_inputs,
    onnxruntime_session,
    session_options,
)
from tui_reader.analysis.taggers.learned.words import words_in

_BYTES: Final = 40_000
_ROUNDS: Final = 3
_LEAST_RATIO: Final = 2.0
_INTEGERS: Final = "DynamicQuantizeMatMul"
_NUMBERS: Final = ("MatMul", "FusedMatMul", "Gemm")
_TABLES: Final = ("words", "shapes")  # of embeddings, which are looked up and not multiplied


class _Work(NamedTuple):
    """Multiplications with additions, for all windows: of integers, and of numbers of 32 bits."""

    integers: int
    numbers: int


def main() -> int:
    """Print the figures, and return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tagger", choices=NETWORKS, default=LARGE.tagger, help="whose network (default: %(default)s)")
    shipped = NETWORKS[parser.parse_args().tagger]
    windows = list(_windows())
    pieces = sum(len(window.pieces) for window in windows)
    taken = _processor_time(shipped, windows) / len(windows)
    print(
        f"{shipped.file}, onnxruntime {load_onnxruntime().__version__}, one thread, {len(windows)} windows of "
        f"{pieces / len(windows):.0f} pieces"
    )
    print(f"  {1e3 * taken:.1f} ms of the processor a window, {1e6 * taken * len(windows) / pieces:.0f} µs a piece")
    spent = _spent(shipped, windows)
    for name, seconds in spent.most_common(8):
        print(f"  {seconds / spent.total():6.1%} {name}")
    return _print_products(spent, _work(shipped, windows))


def _print_products(spent: Mapping[str, float], work: _Work) -> int:
    integers = work.integers / spent[_INTEGERS] / 1e9
    numbers = work.numbers / sum(spent.get(name, 0.0) for name in _NUMBERS) / 1e9
    print(f"  thousand millions of products a second: {integers:.0f} of integers, {numbers:.0f} of numbers of 32 bits")
    if integers >= _LEAST_RATIO * numbers:
        return 0
    print("  Products of integers are no faster: this onnxruntime has no fast way for them on this processor.")
    return 1


def _windows() -> "list[Window]":
    text = text_of_size(_BYTES, "Once")
    starts = [0, *(at + 2 for at in range(len(text)) if text.startswith("\n\n", at))]
    ends = [*(start - 2 for start in starts[1:]), len(text)]
    paragraphs = (list(words_in(text, start, end)) for start, end in zip(starts, ends, strict=True))
    return list(pack(text, paragraphs, vocabulary()))


def _work(shipped: ShippedNetwork, windows: Sequence[Window]) -> _Work:
    graph = read_graph(content(shipped.file))
    matrices = [
        tensor.size
        for name, tensor in graph.tensors.items()
        if name.endswith("_quantized") and not name.startswith(_TABLES)
    ]
    width = graph.tensors["layers.0.norm_1.weight"].size
    layers = sum(name.endswith(".qkv.bias") for name in graph.tensors)
    lengths = [len(window.pieces) for window in windows]
    head = graph.tensors["head.bias"].size * width
    return _Work(
        sum(matrices) * sum(lengths),
        sum(2 * layers * width * length * length + head * length for length in lengths),
    )


def _processor_time(shipped: ShippedNetwork, windows: Sequence[Window]) -> float:
    """Return the shortest time of the processor for all windows."""
    session, inputs = onnxruntime_session(shipped, session_options(1)), onnxruntime_inputs(shipped)
    times = []
    for _ in range(_ROUNDS):
        begun = time.process_time()
        _run(session, inputs, windows)
        times.append(time.process_time() - begun)
    return min(times)


def _spent(shipped: ShippedNetwork, windows: Sequence[Window]) -> Counter[str]:
    """Return the seconds of each operation, by the runtime's own clock."""
    with tempfile.TemporaryDirectory() as folder:
        options = session_options(1)
        options.enable_profiling = True
        options.profile_file_prefix = f"{folder}/profile"
        session = onnxruntime_session(shipped, options)
        _run(session, onnxruntime_inputs(shipped), windows)
        events = json.loads(Path(session.end_profiling()).read_text(encoding="utf-8"))
    spent: Counter[str] = Counter()
    for event in events:
        if event.get("cat") == "Node" and event["name"].endswith("_kernel_time"):
            spent[event["args"]["op_name"]] += event["dur"] / 1e6
    return spent


def _run(session: Any, inputs: Inputs, windows: Sequence[Window]) -> None:
    for window in windows:
        session.run(None, inputs(window.pieces, window.shapes))


if __name__ == "__main__":
    sys.exit(main())
