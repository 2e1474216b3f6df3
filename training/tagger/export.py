"""Convert trained weights to the shipped file: ONNX with eight-bit integers.

    python -m training.tagger.export FOLDER [--install]

FOLDER holds what ``training.tagger.train`` wrote; ``tagger.onnx`` is written there, beside
``tagger.float.onnx`` to compare it with. ``--install`` copies the file and the vocabulary into the package.
"""

import argparse
import shutil
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

import tui_reader.analysis.taggers.learned as room
from training.tagger.network import Network

LEAST = "least level"


def load(folder: Path) -> Network:
    """Return the trained network in ``folder``."""
    weights = torch.load(folder / "weights.pt")
    layers = len({name.split(".")[1] for name in weights if name.startswith("layers.")})
    network = Network(weights["words.weight"].shape[0], layers)
    network.load_state_dict(weights)
    network.eval()
    return network


def export(network: Network, target: Path) -> None:
    """Write ``network`` as ONNX with weights of 32 bits."""
    example = (torch.randint(0, 1000, (1, 64)), torch.randint(0, 40, (1, 64)))
    axes = {"pieces": {1: "length"}, "shapes": {1: "length"}, "rows": {1: "length"}}
    torch.onnx.export(
        network, example, str(target), input_names=["pieces", "shapes"], output_names=["rows"], dynamic_axes=axes,
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


def quantise(source: Path, target: Path) -> None:
    """Write ``source`` with weights of eight bits, one scale a column.

    They have no sign: without instructions for such products a processor adds two of them in sixteen bits, where those of
    signed numbers may overflow and make the marks depend on the machine. The heads keep their 32 bits.
    """
    quantize_dynamic(source, target, weight_type=QuantType.QUInt8, per_channel=True, nodes_to_exclude=["/head/MatMul"])
    model = onnx.load(target)
    del model.metadata_props[:]
    model.producer_name, model.producer_version, model.doc_string = "tui-reader", "", ""
    for node in model.graph.node:
        node.doc_string = ""
    onnx.save(model, target)


def main() -> None:
    """Write the files."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--install", action="store_true", help="copy the result into the package")
    options = parser.parse_args()
    wide = options.folder / "tagger.float.onnx"
    levelled = options.folder / "tagger.levelled.onnx"
    narrow = options.folder / "tagger.onnx"
    export(load(options.folder), wide)
    level(wide, levelled)
    quantise(levelled, narrow)
    print(f"{narrow}: {narrow.stat().st_size / 1e6:.1f} MB")
    if options.install:
        home = Path(room.__file__).parent
        shutil.copy(narrow, home / "tagger.onnx")
        shutil.copy(options.folder / "vocabulary.txt", home / "vocabulary.txt")


if __name__ == "__main__":
    main()
