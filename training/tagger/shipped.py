"""Reads the shipped weights back into a network, to train on from them."""

from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import numpy_helper

import tui_reader.analysis.taggers.learned as room
from training.tagger.network import Network
from tui_reader.analysis.taggers.learned.networks import LARGE

SHIPPED = Path(room.__file__).parent / LARGE.file
_LAYER_PARTS = ("qkv", "output", "up", "down")  # the products of a layer, in the order of the graph


def shipped_network(source: Path = SHIPPED) -> Network:
    """Return the network of a shipped file, in numbers of 32 bits.

    Raises:
        ValueError: The file has other products than a network of ``training.tagger.network``.
    """
    model = onnx.load(source)
    arrays = {each.name: numpy_helper.to_array(each) for each in model.graph.initializer}
    products = [each for each in model.graph.node if each.op_type == "MatMulInteger"]
    layers, rest = divmod(len(products), len(_LAYER_PARTS))
    if rest:
        raise ValueError(f"{source} has {len(products)} products of integers, not {len(_LAYER_PARTS)} a layer")
    weights = {name: value for name, value in arrays.items() if name.endswith((".weight", ".bias"))}
    for name in ("words", "shapes"):
        weights[f"{name}.weight"] = _numbers(arrays, f"{name}.weight")
    for at, node in enumerate(products):
        layer, part = divmod(at, len(_LAYER_PARTS))
        weights[f"layers.{layer}.{_LAYER_PARTS[part]}.weight"] = _numbers(arrays, _stem(node.input[1])).T
    head = next(node for node in model.graph.node if node.name == "/head/MatMul")
    weights["head.weight"] = arrays[head.input[1]].T
    network = Network(weights["words.weight"].shape[0], layers)
    network.load_state_dict({name: torch.from_numpy(value.copy()) for name, value in weights.items()})
    return network


def _stem(quantised: str) -> str:
    return quantised.removesuffix("_quantized")


def _numbers(arrays: dict[str, NDArray[np.generic]], name: str) -> NDArray[np.float32]:
    """Return the numbers that a matrix of integers stands for, by its scales."""
    whole = arrays[f"{name}_quantized"].astype(np.float32) - arrays[f"{name}_zero_point"].astype(np.float32)
    return np.asarray(whole * arrays[f"{name}_scale"].astype(np.float32), dtype=np.float32)
