"""Convert trained weights to the shipped file: ONNX with eight-bit integers.

    python -m training.tagger.export FOLDER [--quick] [--install]

FOLDER holds what ``training.tagger.train`` wrote; ``tagger.onnx`` is written there, beside
``tagger.float.onnx`` to compare it with. ``--install`` copies the file and the vocabulary into the package.

With ``--quick`` FOLDER holds what ``training.tagger.distil`` wrote, and ``quick.onnx`` is written: the layers and the heads alone, because
the embeddings are those of the shipped network. The digest of these is in its metadata.
"""

import argparse
import shutil
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from training.tagger.network import WIDE, Network
from training.tagger.shipped import SHIPPED, shipped_network
from tui_reader.analysis.taggers.learned.embeddings import DIGEST, EMBEDDINGS, digest_of_embeddings
from tui_reader.analysis.taggers.learned.encoder import VOCABULARY
from tui_reader.analysis.taggers.learned.networks import LARGE, SMALL
from tui_reader.analysis.taggers.learned.onnx_file import read_graph

LEAST = "least level"


def load(folder: Path) -> Network:
    """Return the trained network in ``folder``."""
    weights = torch.load(folder / "weights.pt")
    layers = len({name.split(".")[1] for name in weights if name.startswith("layers.")})
    network = Network(weights["words.weight"].shape[0], layers)
    network.load_state_dict(weights)
    network.eval()
    return network


class Upper(nn.Module):
    """A network without its embeddings."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.layers = network.layers
        self.head = network.head

    def forward(self, hidden: Tensor) -> Tensor:
        """Return the scores of word pieces, as (batch, length, WIDTH), from their embeddings."""
        for layer in self.layers:
            hidden = layer(hidden, None)
        return self.head(hidden)


def check_embeddings(network: Network) -> None:
    """Check that a network has the embeddings of the shipped one.

    Raises:
        ValueError: It has others.
    """
    shipped = shipped_network().state_dict()
    for name, value in network.state_dict().items():
        if name.startswith(EMBEDDINGS) and not torch.equal(value, shipped[name]):
            raise ValueError(f"{name} differs from that of {SHIPPED}; distil a network from the shipped one again")


def export(network: nn.Module, inputs: Mapping[str, Tensor], target: Path) -> None:
    """Write a network as ONNX with weights of 32 bits.

    Args:
        network: The module that is traced.
        inputs: An example of its arguments, by their names in the file.
        target: The file.
    """
    axes = {name: {1: "length"} for name in (*inputs, "rows")}
    torch.onnx.export(
        network, tuple(inputs.values()), str(target), input_names=list(inputs), output_names=["rows"], dynamic_axes=axes,
        opset_version=17, dynamo=False,
    )  # fmt: skip


def level(source: Path, target: Path) -> None:
    """Normalise each word at the feed-forward networks, and write the new network.

    A word's numbers are divided by the largest one before each network and multiplied with it behind.

    Eight bits are scaled by the largest number of a window, and few words have numbers as large: for the others little of the
    eight bits is left. What is computed is the same.
    """
    model = onnx.load(source)
    nodes = []
    for node in model.graph.node:
        if node.name.endswith(("/up/MatMul", "/down/MatMul")):
            (words, weights), name = node.input, node.name.removesuffix("/MatMul")
            nodes += [
                helper.make_node("Abs", [words], [f"{name}/sizes"]),
                helper.make_node("ReduceMax", [f"{name}/sizes"], [f"{name}/largest"], axes=[-1], keepdims=1),
                helper.make_node("Max", [f"{name}/largest", LEAST], [f"{name}/level"]),
                helper.make_node("Div", [words, f"{name}/level"], [f"{name}/levelled"]),
                helper.make_node("MatMul", [f"{name}/levelled", weights], [f"{name}/product"], name=node.name),
                helper.make_node("Mul", [f"{name}/product", f"{name}/level"], node.output),
            ]
        else:
            nodes.append(node)
    del model.graph.node[:]
    model.graph.node.extend(nodes)
    model.graph.initializer.append(numpy_helper.from_array(np.float32(1e-6), LEAST))
    onnx.save(model, target)


def quantise(source: Path, target: Path, metadata: Mapping[str, str]) -> None:
    """Write ``source`` with weights of eight bits, one scale a column, and with metadata.

    They have no sign: without instructions for such products a processor adds two of them in sixteen bits, where those of
    signed numbers may overflow and make the marks depend on the machine. The heads keep their 32 bits.
    """
    quantize_dynamic(source, target, weight_type=QuantType.QUInt8, per_channel=True, nodes_to_exclude=["/head/MatMul"])
    model = onnx.load(target)
    helper.set_model_props(model, metadata)
    model.producer_name, model.producer_version, model.doc_string = "tui-reader", "", ""
    for node in model.graph.node:
        node.doc_string = ""
    onnx.save(model, target)


def main() -> None:
    """Write the files."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--quick", action="store_true", help="write the small network, without embeddings")
    parser.add_argument("--install", action="store_true", help="copy the result into the package")
    options = parser.parse_args()
    narrow = options.folder / (SMALL.file if options.quick else LARGE.file)
    wide, levelled = narrow.with_suffix(".float.onnx"), narrow.with_suffix(".levelled.onnx")
    network = load(options.folder)
    if options.quick:
        check_embeddings(network)
        export(Upper(network), {"hidden": torch.randn(1, 64, WIDE)}, wide)
        metadata = {DIGEST: digest_of_embeddings(read_graph(SHIPPED.read_bytes()))}
    else:
        export(network, {"pieces": torch.randint(0, 1000, (1, 64)), "shapes": torch.randint(0, 40, (1, 64))}, wide)
        metadata = {}
    level(wide, levelled)
    quantise(levelled, narrow, metadata)
    print(f"{narrow}: {narrow.stat().st_size / 1e6:.1f} MB")
    if options.install:
        for file in (narrow.name, VOCABULARY):
            shutil.copy(options.folder / file, SHIPPED.with_name(file))


if __name__ == "__main__":
    main()
