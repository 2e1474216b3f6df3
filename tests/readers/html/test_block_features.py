import pytest

from tests.readers.reading import URL
from tui_reader.model import Resource
from tui_reader.readers.html.block_features import BlockFeatures
from tui_reader.readers.html.blocks import BlockReader
from tui_reader.readers.html.page import parse
from tui_reader.readers.html.votes import Votes


@pytest.mark.parametrize("is_enough", [True, False])
def test_linked_headings_announce_nothing_where_readability_takes_too_little(*, is_enough: bool) -> None:
    """A list of places, each under a link to it, is what the page says where readability takes next to nothing of it."""
    body = "".join(f"<div><h2><a href=/{n}>Harbour {n}</a></h2><p>Its quay is long.</p></div>" for n in range(3))
    page = parse(Resource("harbours", f"<body>{body}</body>".encode(), "text/html", "utf-8", URL))
    blocks = BlockReader(page).read(page.root, lambda _: False)
    none, every = [0.0] * len(blocks), [1.0] * len(blocks)
    features = BlockFeatures(blocks, Votes(none, every, none if is_enough else every), "Harbours")
    assert [features.is_in_card(at) for at in range(len(blocks))] == [is_enough] * len(blocks)
