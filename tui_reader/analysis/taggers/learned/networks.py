"""List the networks that the package ships, and read their files."""

import re
from functools import cache
from importlib.resources import files
from typing import Final, NamedTuple

from tui_reader.tagger_names import DEFAULT, QUICK

_CARD: Final = "MODEL_CARD.md"


class ShippedNetwork(NamedTuple):
    """A network that the package ships.

    Attributes:
        tagger: The name of the tagger that runs it.
        file: The file of its weights.
        embeddings: The file of its embeddings; another one for a small network, which shares those of the large one.
    """

    tagger: str
    file: str
    embeddings: str

    @property
    def is_whole(self) -> bool:
        """Whether the embeddings are in the file of the weights."""
        return self.file == self.embeddings


LARGE: Final = ShippedNetwork(DEFAULT, "tagger.onnx", "tagger.onnx")
SMALL: Final = ShippedNetwork(QUICK, "quick.onnx", "tagger.onnx")
NETWORKS: Final = {network.tagger: network for network in (LARGE, SMALL)}
"""The networks by the names of their taggers."""


def content(file: str) -> bytes:
    """Return the content of a file of the package."""
    return files(__package__).joinpath(file).read_bytes()


@cache
def digest_of_weights(file: str) -> str | None:
    """Return the SHA-256 of a file of weights by the model card, if any."""
    card = content(_CARD).decode()
    stated = re.search(rf"`{re.escape(file)}` \| `([0-9a-f]{{64}})`", card)
    return stated[1] if stated else None
