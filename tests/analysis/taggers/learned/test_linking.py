"""Which source a content is tied to, where the encoder alone does not decide."""

import math

import pytest

from tests.analysis.taggers.learned.saying import SURE, read_as
from tui_reader.analysis.taggers.learned.linking import ties
from tui_reader.analysis.taggers.learned.paths import LabelledSpan
from tui_reader.analysis.taggers.learned.tag_set import LINK


def source_of(text: str, content: str, leanings: dict[str, float]) -> str | None:
    """The source of a content, where the encoder leans to each of some words by so many logits."""
    document, read = read_as(text, [])
    words = [text[word.start : word.end] for word in read.window.words]

    def span(name: str) -> LabelledSpan:
        first = words.index(name)
        return LabelledSpan(first, first + 1, 0)

    for name, logits in leanings.items():
        read.scores.to_source[words.index(content), (words.index(name) + 1) % LINK] = logits * math.sqrt(LINK) / SURE
    sources = sorted(span(name) for name in leanings)
    (tie,) = ties(document, read, [span(content)], [], sources)
    return words[tie.source.first] if tie.source else None


def test_the_encoder_decides_where_it_is_sure() -> None:
    """Five logits more than another source are enough, wherever the two stand."""
    assert source_of("Ida frowned.\n\nLena promised walls.", "walls", {"Ida": 10, "Lena": 4}) == "Ida"


@pytest.mark.parametrize(
    ("text", "leanings", "nearer"),
    [
        ("Ida and Lena promised walls.", {"Ida": 5.5, "Lena": 5}, "Lena"),
        ("Ida came home. Lena promised walls.", {"Ida": 7.5, "Lena": 5}, "Lena"),
        ("Lena came home. The walls stand.\n\nIda left.", {"Ida": 6, "Lena": 5}, "Lena"),
    ],
    ids=["another one between", "another sentence", "another paragraph"],
)
def test_the_nearer_source_is_the_likelier(text: str, leanings: dict[str, float], nearer: str) -> None:
    """Another source between, the end of a sentence, and that of a paragraph each count against what the encoder leans to."""
    assert source_of(text, "walls", leanings) == nearer
