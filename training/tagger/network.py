"""The encoder with its heads, and its loss."""

from collections.abc import Sequence
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from training.tagger.data import IGNORED, Example
from tui_reader.analysis.taggers.learned.packing import LONGEST
from tui_reader.analysis.taggers.learned.tag_set import COLUMNS, LINK, NAME_LABELS, ROLES, WIDTH, goes_on
from tui_reader.analysis.taggers.learned.words import SHAPES

HEADS = 12
WIDE = 384
_NO_PATH = -1e4  # a score of what cannot be


class Layer(nn.Module):
    """One layer of BERT: attention and a feed-forward network.

    Each is normalised behind its sum with the input.
    """

    def __init__(self, wide: int = WIDE, least: float = 1e-12) -> None:
        super().__init__()
        self.qkv = nn.Linear(wide, 3 * wide)
        self.output = nn.Linear(wide, wide)
        self.norm_1 = nn.LayerNorm(wide, eps=least)
        self.up = nn.Linear(wide, 4 * wide)
        self.down = nn.Linear(4 * wide, wide)
        self.norm_2 = nn.LayerNorm(wide, eps=least)
        self.drop = nn.Dropout(0.1)

    def forward(self, hidden: Tensor, bias: Tensor | None) -> Tensor:
        """Return what the layer makes of ``hidden`` (batch, length, wide).

        ``bias`` is added to the scores of the attention; it fits (batch, HEADS, length, length).
        """
        batch, length, wide = hidden.shape
        q, k, v = self.qkv(hidden).view(batch, length, 3, HEADS, wide // HEADS).permute(2, 0, 3, 1, 4)
        if bias is None:
            mixed = functional.scaled_dot_product_attention(q, k, v)
        else:  # by hand: forward and backward take half the time of the fused operation on a processor
            scores = q @ k.transpose(-1, -2) * (wide // HEADS) ** -0.5 + bias.to(q.dtype)
            mixed = scores.softmax(-1).to(v.dtype) @ v
        mixed = mixed.transpose(1, 2).reshape(batch, length, wide)
        hidden = self.norm_1(hidden + self.drop(self.output(mixed)))
        return self.norm_2(hidden + self.drop(self.down(functional.gelu(self.up(hidden)))))


class Network(nn.Module):
    """Word pieces and shapes in, one row of ``WIDTH`` numbers a piece out (see ``labels.COLUMNS``)."""

    def __init__(self, vocabulary: int, layers: int, wide: int = WIDE, least: float = 1e-12) -> None:
        super().__init__()
        self.words = nn.Embedding(vocabulary, wide)
        self.positions = nn.Embedding(LONGEST, wide)
        self.shapes = nn.Embedding(SHAPES, wide)
        self.norm = nn.LayerNorm(wide, eps=least)
        self.drop = nn.Dropout(0.1)
        self.layers = nn.ModuleList(Layer(wide, least) for _ in range(layers))
        self.head = nn.Linear(wide, WIDTH)
        nn.init.normal_(self.shapes.weight, std=0.02)
        nn.init.normal_(self.head.weight, std=0.02)
        nn.init.zeros_(self.head.bias)

    def forward(self, pieces: Tensor, shapes: Tensor, mask: Tensor | None = None) -> Tensor:
        """Return the scores of word pieces, as (batch, length, WIDTH).

        ``pieces`` and ``shapes`` are (batch, length); ``mask`` is true for pieces that are not padding.
        """
        return self.head(self.states(pieces, shapes, mask)[-1])

    def states(self, pieces: Tensor, shapes: Tensor, mask: Tensor | None = None) -> list[Tensor]:
        """Return what each layer makes of word pieces, as (batch, length, wide) each."""
        length = pieces.shape[1]
        hidden = self.words(pieces) + self.shapes(shapes) + self.positions.weight[:length]
        hidden = self.drop(self.norm(hidden))
        bias = self.bias(length, mask)
        made = []
        for layer in self.layers:
            hidden = layer(hidden, bias)
            made.append(hidden)
        return made

    def bias(self, length: int, mask: Tensor | None) -> Tensor | None:
        """Return what is added to the scores of the attention: a low number for padding."""
        if mask is None:
            return None
        return torch.zeros(len(mask), 1, 1, length).masked_fill(~mask[:, None, None, :], _NO_PATH)


def pretrained(folder: Path, kept: Sequence[int], layers: Sequence[int]) -> Network:
    """Return a network with pretrained weights of a BERT in a folder.

    The rows of the vocabulary and the layers that are ``kept`` are copied.
    """
    weights = load_file(str(folder / "model.safetensors"))
    weights = {name.removeprefix("bert."): value for name, value in weights.items()}
    network = Network(len(kept), len(layers))
    with torch.no_grad():
        network.words.weight.copy_(weights["embeddings.word_embeddings.weight"][list(kept)])
        positions = weights["embeddings.position_embeddings.weight"][:LONGEST]
        network.positions.weight.copy_(positions + weights["embeddings.token_type_embeddings.weight"][0])
        network.norm.weight.copy_(weights["embeddings.LayerNorm.weight"])
        network.norm.bias.copy_(weights["embeddings.LayerNorm.bias"])
        for layer, number in zip(network.layers, layers, strict=True):
            at = f"encoder.layer.{number}."
            for part in ("weight", "bias"):
                names = [f"{at}attention.self.{name}.{part}" for name in ("query", "key", "value")]
                getattr(layer.qkv, part).copy_(torch.cat([weights[name] for name in names]))
                for name, module in (
                    ("attention.output.dense", layer.output), ("attention.output.LayerNorm", layer.norm_1),
                    ("intermediate.dense", layer.up), ("output.dense", layer.down), ("output.LayerNorm", layer.norm_2),
                ):  # fmt: skip
                    getattr(module, part).copy_(weights[f"{at}{name}.{part}"])
    network.words.weight.requires_grad_(False)
    return network


def batched(examples: Sequence[Example]) -> tuple[Tensor, Tensor, Tensor]:
    """Return pieces, shapes and mask (batch, length) of windows."""
    longest = max(len(one.window.pieces) for one in examples)
    pieces, shapes = (torch.zeros(len(examples), longest, dtype=torch.long) for _ in range(2))
    mask = torch.zeros(len(examples), longest, dtype=torch.bool)
    for row, one in enumerate(examples):
        length = len(one.window.pieces)
        pieces[row, :length] = torch.tensor(one.window.pieces)
        shapes[row, :length] = torch.tensor(one.window.shapes)
        mask[row, :length] = True
    return pieces, shapes, mask


_GOING_ON = sum(1 << goes_on(index) for index in range(len(ROLES)))
_BITS = 1 << torch.arange(NAME_LABELS)


def loss_of(scores: Tensor, examples: Sequence[Example], mask: Tensor) -> dict[str, Tensor]:
    """Return the mean loss of each head that the examples have labels for."""
    part = {name: scores[..., columns] for name, columns in COLUMNS.items()}
    losses: dict[str, Tensor] = {}
    for name in ("roles", "names", "unsourced"):
        rows, columns, labels = _labelled(examples, name)
        if not labels:
            continue
        picked = part[name][rows, columns]
        gold = torch.tensor(labels)
        if name == "unsourced":
            losses[name] = functional.binary_cross_entropy_with_logits(picked[:, 0], gold.float())
        else:
            allowed = (gold[:, None] & _BITS[: picked.shape[1]]) != 0
            losses[name] = -functional.log_softmax(picked, -1).masked_fill(~allowed, -1e4).logsumexp(-1).mean()
    losses |= path_loss(part["roles"], examples)
    for name, index in (("to_cue", 1), ("to_source", 2)):
        rows, columns, labels = _linked(examples, index)
        if labels:
            products = torch.einsum("nd,nld->nl", part[name][rows, columns], part["linked"][rows]) / LINK**0.5
            products = products.masked_fill(~mask[rows], -1e4)
            losses[name] = functional.cross_entropy(products, torch.tensor(labels))
    return losses


Labels = tuple[list[int], list[int], list[int]]
"""Rows and columns of word pieces in a batch, with the label of each."""


def _labelled(examples: Sequence[Example], head: str) -> Labels:
    """Return the words that have a known label of a head."""
    rows, columns, labels = [], [], []
    for row, one in enumerate(examples):
        for label, column in zip(getattr(one, head), one.window.firsts, strict=False):
            if label != IGNORED:
                rows.append(row)
                columns.append(column)
                labels.append(label)
    return rows, columns, labels


def _linked(examples: Sequence[Example], index: int) -> Labels:
    """Return the words that open a content, each labelled with its linked piece."""
    rows, columns, labels = [], [], []
    for row, one in enumerate(examples):
        firsts = one.window.firsts
        for link in one.links:
            if link[index] != IGNORED:
                rows.append(row)
                columns.append(firsts[link[0]])
                labels.append(0 if link[index] < 0 else firsts[link[index]])
    return rows, columns, labels


def reachable(labels: Sequence[int]) -> list[int]:
    """Return bit masks of labels in which spans may begin anew.

    They may where the label before is not of their kind.
    A window may begin inside of a content, and a content goes on behind a source that stands in it; the decoder begins anew there.
    """
    made: list[int] = []
    for label in labels:
        opens = (label & _GOING_ON) >> 1
        made.append(label | opens if not made or not made[-1] & (label | opens) else label)
    return made


def path_loss(scores: Tensor, examples: Sequence[Example]) -> dict[str, Tensor]:
    """Return the mean loss a word of whole sequences of roles, as ``paths``.

    Nothing is returned where no example has roles.
    It is what a conditional random field loses (Lafferty, McCallum and Pereira 2001), whose transitions are those that the decoder
    allows: the logarithm of the share of all allowed paths that keep to the labels.
    """
    chosen = [(row, one) for row, one in enumerate(examples) if one.roles]
    if not chosen:
        return {}
    longest = max(len(one.roles) for _, one in chosen)
    count = scores.shape[-1]
    gold = torch.zeros(len(chosen), longest, dtype=torch.long)
    at = torch.zeros(len(chosen), longest, dtype=torch.long)
    lengths = torch.tensor([len(one.roles) for _, one in chosen])
    for number, (_, one) in enumerate(chosen):
        gold[number, : len(one.roles)] = torch.tensor(reachable(one.roles))
        at[number, : len(one.roles)] = torch.tensor(one.window.firsts)
    emitted = scores[[row for row, _ in chosen]].gather(1, at[..., None].expand(-1, -1, count))
    allowed = (gold[..., None] & _BITS[:count]) != 0
    both = torch.cat([emitted, emitted.masked_fill(~allowed, _NO_PATH)])  # all paths, and those that keep to the labels
    inside_only = torch.arange(count) % 2 == 0
    inside_only[0] = False
    ends = torch.cat([lengths, lengths])
    reached = both[:, 0].masked_fill(inside_only, _NO_PATH)
    for word in range(1, longest):
        whole = reached.logsumexp(-1, keepdim=True).expand(-1, count)
        inside = torch.logaddexp(reached, reached.roll(1, -1))
        arrived = torch.where(inside_only, inside, whole) + both[:, word]
        reached = torch.where((word < ends)[:, None], arrived, reached)
    total, kept = reached.logsumexp(-1).chunk(2)
    return {"paths": (total - kept).sum() / lengths.sum()}


def disagreement(scores: Tensor, taught: Sequence[Tensor], examples: Sequence[Example]) -> dict[str, Tensor]:
    """Return the cross entropy of each head with the mean of the teachers.

    It is taken over all words.

    It needs no labels, so that a corpus of names teaches roles and an article names: what a set does not label is what
    the teachers hold it for.
    """
    words = [(row, at, one.by_guide) for row, one in enumerate(examples) for at in one.window.firsts]

    def picked(every: Tensor, name: str) -> Tensor:
        taught = [(row, at) for row, at, by_guide in words if name == "names" or not by_guide]
        return every[..., COLUMNS[name]][[row for row, _ in taught], [at for _, at in taught]]

    losses = {}
    for name in ("names",) if all(one.by_guide for one in examples) else ("roles", "names"):
        wanted = torch.stack([functional.softmax(picked(each, name), -1) for each in taught]).mean(0)
        losses[name] = -(wanted * functional.log_softmax(picked(scores, name), -1)).sum(-1).mean()
    if "roles" not in losses:
        return losses
    wanted = torch.stack([picked(each, "unsourced").sigmoid() for each in taught]).mean(0)
    losses["unsourced"] = functional.binary_cross_entropy_with_logits(picked(scores, "unsourced"), wanted)
    return losses
