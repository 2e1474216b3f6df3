"""Run the tagger's network with numpy, in place of onnxruntime.

The network is the encoder of BERT (Devlin et al., 2019), as ``training/tagger/network.py`` builds it. The file holds weights of eight
bits, which are turned into 32 bits once. What runs through the network keeps its 32 bits here, while onnxruntime rounds it to eight:
the numbers differ a little, by which docs/model.md says how many marks.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from tui_reader.analysis.taggers.learned.embeddings import Arrays, Embeddings, Pair, normalised
from tui_reader.analysis.taggers.learned.onnx_file import Graph

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Matrix = NDArray[np.float32]

_HEADS = 12  # parts of a word's numbers that attend to other words by themselves
_ROWS = 32  # rows that are activated at once: they stay in the processor's cache, which takes half the time


class _Layer(NamedTuple):
    qkv: Pair
    output: Pair
    norm_1: Pair
    up: Pair
    down: Pair
    norm_2: Pair


class NumpyNetwork:
    """A network; the weights of the large one take some 55 MB of memory.

    Its input are the numbers of word pieces and shapes, its output is a row for each piece.

    Args:
        embeddings: The first part of the network.
        graph: The file of the layers and the heads.
    """

    def __init__(self, embeddings: Embeddings, graph: Graph) -> None:
        weights = _Weights(graph)
        self._embeddings = embeddings
        self._layers = [weights.layer(number) for number in range(weights.depth())]
        self._head = weights.head()

    def __call__(self, pieces: Sequence[int], shapes: Sequence[int]) -> "Matrix":
        """Return the network's scores of each word piece of a window."""
        hidden = self._embeddings(pieces, shapes)
        for layer in self._layers:
            mixed = _attended(_mapped(hidden, layer.qkv))
            hidden = normalised(hidden + _mapped(mixed, layer.output), layer.norm_1)
            wide = _activated(_mapped(hidden, layer.up))
            hidden = normalised(hidden + _mapped(wide, layer.down), layer.norm_2)
        return _mapped(hidden, self._head)


class _Weights(Arrays):
    """Finds the weights of the layers and the heads."""

    def depth(self) -> int:
        return sum(name.endswith(".qkv.bias") for name in self._graph.tensors)

    def layer(self, number: int) -> _Layer:
        linear = {name: self._linear(number, name) for name in ("qkv", "output", "up", "down")}
        return _Layer(**linear, **{name: self.pair(f"layers.{number}.{name}") for name in ("norm_1", "norm_2")})

    def head(self) -> Pair:
        return Pair(self.array(self._graph.inputs["/head/MatMul"][1]), self.array("head.bias"))

    def _linear(self, layer: int, name: str) -> Pair:
        """Return a linear map of a layer, found by the name of its node.

        The exporter gives matrices arbitrary names, but keeps those of the nodes.
        """
        matrix = self._graph.inputs[f"/layers.{layer}/{name}/MatMul_quant"][1].removesuffix("_quantized")
        return Pair(self.table(matrix).rows(slice(None)), self.array(f"layers.{layer}.{name}.bias"))


def _mapped(rows: "Matrix", linear: Pair) -> "Matrix":
    out = rows @ linear.weights
    out += linear.bias
    return out


def _attended(qkv: "Matrix") -> "Matrix":
    """Return scaled dot-product attention (Vaswani et al., 2017)."""
    import numpy as np

    length, width = qkv.shape[0], qkv.shape[1] // 3
    query, key, value = qkv.reshape(length, 3, _HEADS, width // _HEADS).transpose(1, 2, 0, 3)
    fit = np.matmul(query * np.float32((width // _HEADS) ** -0.5), key.transpose(0, 2, 1))
    fit -= fit.max(axis=-1, keepdims=True)
    np.exp(fit, out=fit)
    fit /= fit.sum(axis=-1, keepdims=True)
    mixed: Matrix = np.matmul(fit, value)
    return mixed.transpose(1, 0, 2).reshape(length, width)


def _activated(rows: "Matrix") -> "Matrix":
    """Return the Gaussian error linear unit by tanh (Hendrycks and Gimpel, 2016).

    It is within .0005 of the exact function.

    ``rows`` is overwritten.
    """
    import numpy as np

    for at in range(0, len(rows), _ROWS):
        part = rows[at : at + _ROWS]
        inner = part * part
        inner *= np.float32(0.044715 * (2 / np.pi) ** 0.5)
        inner += np.float32((2 / np.pi) ** 0.5)
        inner *= part
        np.tanh(inner, out=inner)
        inner += np.float32(1)
        part *= inner
        part *= np.float32(0.5)
    return rows
