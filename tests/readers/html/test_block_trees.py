import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.readers.reading import URL
from tui_reader.model import Resource
from tui_reader.readers.html.block_features import FEATURES, BlockFeatures
from tui_reader.readers.html.block_trees import confidences
from tui_reader.readers.html.blocks import BlockReader
from tui_reader.readers.html.page import parse
from tui_reader.readers.html.votes import find_votes

PAGE = """<body><h1>Ferry</h1><div class="article-body"><p>The ferry stays in port, said the office, for a week or more.</p>
<p>It left on Monday.</p></div><div class=share><p><a href=/x>Share this</a></p></div></body>"""


def rows(html: str, title: str | None = "Ferry") -> list[dict[str, float]]:
    page = parse(Resource("ferry", html.encode(), "text/html", "utf-8", URL))
    blocks = BlockReader(page).read(page.root, lambda _: False)
    features = BlockFeatures(blocks, find_votes(page.root, blocks), title)
    return [dict(zip(FEATURES, features.row(at), strict=True)) for at in range(len(blocks))]


def test_every_feature_has_one_name() -> None:
    """Names and values come in the same order, and no name twice."""
    assert len(set(FEATURES)) == len(FEATURES)
    assert len(rows(PAGE)) == 4


def test_features_say_what_is_seen() -> None:
    """Words, links, sentences, names of elements and the title are seen."""
    title, first, second, share = rows(PAGE)
    assert (title["is title"], first["is title"]) == (1, 0)
    assert (first["words"], second["words"], share["linked"]) == (13, 4, 1.0)
    assert (first["ends a sentence"], share["ends a sentence"]) == (1, 0)
    assert (first["levels to content"], share["levels to comment"], share["promotion"]) == (2, 2, 1)
    assert first["size of family"] == 2


@pytest.mark.parametrize("title", [None, "", "Ferry"])
def test_a_page_of_one_block_has_features_too(title: str | None) -> None:
    """No neighbours, no heading and no title are no errors."""
    assert len(rows("<p>Hello", title)) == 1


@given(st.lists(st.floats(-1000, 1000), min_size=len(FEATURES), max_size=len(FEATURES)))
def test_any_features_give_a_probability(row: list[float]) -> None:
    """Whatever is seen, the answer lies between 0 and 1."""
    assert 0 <= confidences([row])[0] <= 1


@given(st.lists(st.lists(st.floats(-1000, 1000), min_size=len(FEATURES), max_size=len(FEATURES)), max_size=5))
def test_the_blocks_beside_it_do_not_change_what_is_said_of_a_block(rows: list[list[float]]) -> None:
    """What is taken once for all blocks of a page is what each would have got by itself."""
    assert confidences(rows) == [confidences([row])[0] for row in rows]
