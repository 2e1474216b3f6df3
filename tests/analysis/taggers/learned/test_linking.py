"""Which source a content is tied to, where the encoder alone does not decide."""

import math

import pytest

from tests.analysis.taggers.learned.saying import SURE, read_as
from tui_reader.analysis.taggers.learned.linking import ties
from tui_reader.analysis.taggers.learned.paths import LabelledSpan
from tui_reader.analysis.taggers.learned.tag_set import LINK
from tui_reader.model import Reason


def tie_of(text: str, content: str, leanings: dict[str, float]) -> tuple[str | None, tuple[Reason, ...]]:
    """The source of a content with the reasons for it, where the encoder leans to each of some words by so many logits."""
    document, read = read_as(text, [])
    words = [text[word.start : word.end] for word in read.window.words]

    def span(name: str) -> LabelledSpan:
        first = words.index(name)
        return LabelledSpan(first, first + 1, 0)

    for name, logits in leanings.items():
        read.scores.to_source[words.index(content), (words.index(name) + 1) % LINK] = logits * math.sqrt(LINK) / SURE
    sources = sorted(span(name) for name in leanings)
    (tie,) = ties(document, read, [span(content)], [], sources)
    return words[tie.source.first] if tie.source else None, tie.reasons


def source_of(text: str, content: str, leanings: dict[str, float]) -> str | None:
    """The source alone."""
    return tie_of(text, content, leanings)[0]


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


@pytest.mark.parametrize(
    ("leanings", "reason"),
    [
        ({"Lena": 5}, Reason("attribution.link.only-source", ("Lena", "99 %"))),
        ({"Lena": 5, "Ida": 5}, Reason("attribution.link.source-among-others", ("Lena", "73 %", "Ida"))),
        ({"Lena": -5, "Ida": -5}, Reason("attribution.link.no-source", ("Lena", "99 %"))),
        ({}, None),
    ],
    ids=["one", "two", "none that fits", "none"],
)
def test_the_choice_of_a_source_is_a_reason(leanings: dict[str, float], reason: Reason | None) -> None:
    """It says how sure the choice is, and which source comes next; without any to choose from there is nothing to say."""
    _, reasons = tie_of("Ida and Lena promised walls.", "walls", leanings)
    assert reasons == ((reason,) if reason else ())


@pytest.mark.parametrize(
    ("leaning", "cue", "reasons"),
    [
        (6, "wanted", (Reason("attribution.link.cue-without-content", ("wanted", "promised")),)),
        (2, "promised", ()),
    ],
    ids=["loses little", "loses much"],
)
def test_a_cue_gets_a_content_that_loses_little(leaning: float, cue: str, reasons: tuple[Reason, ...]) -> None:
    """Of two contents with one best cue, one goes to the cue that would have none, if that fits nearly as well, for a reason."""
    text = "Ida promised walls and gates, Lena wanted lamps."
    document, read = read_as(text, [])
    words = [text[word.start : word.end] for word in read.window.words]
    spans = {word: LabelledSpan(words.index(word), words.index(word) + 1, 0) for word in words}
    for content in ("walls", "lamps"):
        to_cue = read.scores.to_cue[words.index(content)]
        to_cue[(words.index("promised") + 1) % LINK] = 8 * math.sqrt(LINK) / SURE
        to_cue[(words.index("wanted") + 1) % LINK] = leaning * math.sqrt(LINK) / SURE
    cues = [spans["promised"], spans["wanted"]]
    first, second = ties(document, read, [spans["walls"], spans["lamps"]], cues, [])
    assert (first.cue, first.reasons) == (spans["promised"], ())
    assert (second.cue, second.reasons) == (spans[cue], reasons)


@pytest.mark.parametrize(
    ("between", "leaning", "expected"),
    [(3, 5, None), (3, 7, "Ida"), (5, 7, "Ida")],
    ids=["three sentences", "three, and surer", "five"],
)
def test_from_the_third_sentence_on_distance_counts_no_more(between: int, leaning: float, expected: str | None) -> None:
    """What is against a source three sentences away is against one further away, and not more."""
    weather = ["It rained. ", "Wind came. ", "Snow lay. ", "Ice broke. "][: between - 1]
    text = f"Ida frowned. {''.join(weather)}Someone saw walls."
    assert source_of(text, "walls", {"Ida": leaning}) == expected
