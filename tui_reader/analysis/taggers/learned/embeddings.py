"""Turn word pieces into rows of numbers: the first part of the tagger's network.

A small network has the embeddings of the large one, which would be most of its file. So its file has the layers and the heads alone, and the
digest of the embeddings that it belongs to; these are taken from the file of the large one, for either runtime.
"""

import hashlib
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from tui_reader.analysis.taggers.learned.networks import ShippedNetwork, content
from tui_reader.analysis.taggers.learned.onnx_file import Graph, read_graph
from tui_reader.errors import UsageError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Matrix = NDArray[np.float32]

EMBEDDINGS: Final = ("words.", "positions.", "shapes.", "norm.")
"""How the names of the weights of this part begin."""
DIGEST: Final = "embeddings"
"""The key of the digest of the embeddings in the metadata of a file without them."""
_LEAST = 1e-12  # added to a variance before a root is taken, as in the training


class Pair(NamedTuple):
    """Weights and a bias: of a linear map, or those behind a normalisation."""

    weights: "Matrix"
    bias: "Matrix"


class Table(NamedTuple):
    """Eight-bit numbers with zero point and scale, for all or for each column."""

    numbers: "NDArray[np.uint8]"
    zero: "NDArray[np.uint8]"
    scale: "Matrix"

    def rows(self, wanted: Sequence[int] | slice) -> "Matrix":
        """Return the ``wanted`` rows in 32 bits."""
        import numpy as np

        rows = self.numbers[wanted].astype(np.float32)
        rows -= self.zero
        rows *= self.scale
        return rows


class Arrays:
    """Finds weights in a file; arrays are copied, so that its content can be dropped."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph

    def array(self, name: str) -> Any:
        """Return an array by its name."""
        return self._graph.tensors[name].copy()

    def pair(self, name: str) -> Pair:
        """Return the weights and the bias of a part of the network."""
        return Pair(self.array(f"{name}.weight"), self.array(f"{name}.bias"))

    def table(self, name: str) -> Table:
        """Return a matrix of eight bits."""
        return Table(self.array(f"{name}_quantized"), self.array(f"{name}_zero_point"), self.array(f"{name}_scale"))


class Embeddings:
    """The first part of the network: a row of numbers for each word piece."""

    def __init__(self, graph: Graph) -> None:
        arrays = Arrays(graph)
        self._words = arrays.table("words.weight")
        self._shapes = arrays.table("shapes.weight")
        self._positions = arrays.array("positions.weight")
        self._norm = arrays.pair("norm")

    def __call__(self, pieces: Sequence[int], shapes: Sequence[int]) -> "Matrix":
        """Return the rows of the pieces of a window, by their numbers, shapes and places."""
        hidden = self._words.rows(pieces) + self._shapes.rows(shapes) + self._positions[: len(pieces)]
        return normalised(hidden, self._norm)


def embeddings_for(shipped: ShippedNetwork, graph: Graph) -> Embeddings:
    """Return the embeddings of a network, from whichever file has them.

    Raises:
        UsageError: The embeddings are not those that the network belongs to.
    """
    if shipped.is_whole:
        return Embeddings(graph)
    lent = read_graph(content(shipped.embeddings))
    if graph.metadata.get(DIGEST) != digest_of_embeddings(lent):
        raise UsageError(
            f"The tagger “{shipped.tagger}” cannot be used: its file {shipped.file} belongs to other embeddings than those of "
            f"{shipped.embeddings}. Install the program again, or choose another tagger."
        )
    return Embeddings(lent)


def digest_of_embeddings(graph: Graph) -> str:
    """Return the SHA-256 of the embeddings in a file of weights."""
    whole = hashlib.sha256()
    for name, array in sorted(graph.tensors.items()):
        if name.startswith(EMBEDDINGS):
            whole.update(name.encode() + array.tobytes())
    return whole.hexdigest()


def normalised(rows: "Matrix", norm: Pair) -> "Matrix":
    """Normalise each row, then multiply with weights and add the bias.

    Normalised rows have a mean of 0 and a variance of 1; ``rows`` is overwritten.
    """
    import numpy as np

    rows -= rows.mean(axis=1, keepdims=True)
    variance = np.einsum("ij,ij->i", rows, rows)[:, None] / np.float32(rows.shape[1])
    rows /= np.sqrt(variance + np.float32(_LEAST))
    rows *= norm.weights
    rows += norm.bias
    return rows
