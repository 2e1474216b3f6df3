"""The weights that the package ships."""

import hashlib
import re
from collections.abc import Iterator
from importlib.resources import files

import numpy as np
import pytest

import tui_reader.analysis.taggers.learned as room
from tests.analysis.marking import article_of, document_of
from tui_reader.analysis import analyse
from tui_reader.analysis.english.cue_verbs import Cue, cue_forms
from tui_reader.analysis.taggers.learned import LearnedTagger, learned_tagger, shipped_tagger
from tui_reader.analysis.taggers.learned.encoder import VOCABULARY, Encoder
from tui_reader.analysis.taggers.learned.networks import LARGE, NETWORKS, SMALL, ShippedNetwork
from tui_reader.analysis.taggers.learned.reading import read
from tui_reader.analysis.text.windows import windows
from tui_reader.model import Span
from tui_reader.version import __version__

ARTICLE = """\
The dam above Mercy Dale will be rebuilt, the county insisted on Tuesday.

“The old wall has served us well,” said Ana Ruiz, the county engineer. “It cannot serve us any longer.”

Mayor Hal Farkas fears that the works will cut the village off until the spring.
"""


@pytest.fixture(scope="module")
def tagger() -> LearnedTagger:
    return learned_tagger()


@pytest.mark.parametrize("name", [LARGE.file, SMALL.file, VOCABULARY])
def test_the_shipped_file_is_the_one_that_the_card_describes(name: str) -> None:
    """Who changes the weights changes their card."""
    folder = files(room.__name__)
    card = folder.joinpath("MODEL_CARD.md").read_text(encoding="utf-8")
    stated = re.search(rf"`{re.escape(name)}` \| `([0-9a-f]{{64}})`", card)
    assert stated is not None
    assert stated[1] == hashlib.sha256(folder.joinpath(name).read_bytes()).hexdigest()


@pytest.mark.parametrize("name", NETWORKS)
def test_marks_say_which_weights_they_come_from(name: str) -> None:
    """The annotations carry the name of the tagger, the digest of its weights, and the version of the program."""
    found = analyse(article_of(ARTICLE), tagger=shipped_tagger(name))
    weights = files(room.__name__).joinpath(NETWORKS[name].file).read_bytes()
    assert (found.tagger, found.weights) == (name, hashlib.sha256(weights).hexdigest())
    assert found.version == __version__


def test_a_tagger_that_is_interrupted_keeps_its_name() -> None:
    """On the screen a tagger is made anew for each pause; the marks are still its own."""
    quick = shipped_tagger(SMALL.tagger)
    interrupted = quick.pausing(lambda: None)
    assert (interrupted.name, interrupted.weights) == (quick.name, quick.weights) == (SMALL.tagger, quick.weights)


def test_the_small_network_finds_what_is_plain() -> None:
    """Quotations and reported statements of an easy text have the speakers that the large network gives them."""
    found = analyse(article_of(ARTICLE), tagger=shipped_tagger(SMALL.tagger)).attributions
    assert {"Ana Ruiz", "Hal Farkas"} <= {one.speaker for one in found}
    assert "“The old wall has served us well,”" in {text for one in found for text in words(ARTICLE, one.content)}


def words(text: str, spans: tuple[Span, ...]) -> Iterator[str]:
    return (text[span.start : span.end] for span in spans)


def test_statements_with_and_without_marks_are_found(tagger: LearnedTagger) -> None:
    """What a quotation, a cue verb and a verb of belief tie to somebody has its source."""
    found = analyse(article_of(ARTICLE), tagger=tagger).attributions
    assert [one.speaker for one in found][1:] == ["Ana Ruiz", "Hal Farkas"]
    assert list(words(ARTICLE, found[0].content)) == ["The dam above Mercy Dale will be rebuilt"]
    assert list(words(ARTICLE, found[1].content)) == [
        "“The old wall has served us well,”",
        "“It cannot serve us any longer.”",
    ]
    assert list(words(ARTICLE, found[2].content)) == ["that the works will cut the village off until the spring"]


def test_names_have_their_types(tagger: LearnedTagger) -> None:
    """Persons and places are told apart."""
    types = {entity.name: entity.type for entity in analyse(article_of(ARTICLE), tagger=tagger).entities}
    assert types["Ana Ruiz"] == types["Hal Farkas"] == "person"
    assert types["Mercy Dale"] == "place"


@pytest.mark.parametrize("shipped", NETWORKS.values(), ids=NETWORKS)
def test_threads_do_not_change_the_answer(shipped: ShippedNetwork) -> None:
    """One thread in a batch and several on the screen give the same numbers."""
    document = document_of(ARTICLE)
    for one, several in zip(read(document, Encoder(1, shipped)), read(document, Encoder(2, shipped)), strict=True):
        for narrow, wide in zip(one.scores, several.scores, strict=True):
            assert np.array_equal(narrow, wide)


def test_an_article_is_the_same_whatever_is_looked_at_first(
    tagger: LearnedTagger, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The windows of a long article depend on the article alone."""
    monkeypatch.setattr("tui_reader.analysis.text.windows.WINDOW", 5_000)
    article = article_of("\n\n".join(f"{ARTICLE}Number {number} is the next.\n" for number in range(32)))
    assert len(list(windows(article))) == 2

    class Far:
        def span(self) -> Span:
            return Span(len(article.text) - 1, len(article.text))

        def show(self, annotations: object) -> None:
            pass

    assert analyse(article, tagger=tagger) == analyse(article, tagger=tagger, page=Far())


@pytest.mark.parametrize(("verb", "cue"), [("semaphore", "semaphored"), ("canoe", None)])
def test_a_verb_that_is_added_to_the_list_is_a_cue(
    tagger: LearnedTagger, monkeypatch: pytest.MonkeyPatch, verb: str, cue: str | None
) -> None:
    """What the encoder takes for a part of the speaker's name is a cue once it is listed as a verb that reports."""
    text = "The ferry was late again on Monday.\n\n“The gate is shut,” semaphored Ida Marsh."
    listed = {f"{verb}d": (Cue(verb, "past", frozenset({"quotation"})),)}
    monkeypatch.setattr("tui_reader.analysis.taggers.learned.decoding.cue_forms", lambda: cue_forms() | listed)
    (found,) = analyse(article_of(text), tagger=tagger).attributions
    assert list(words(text, found.cue)) == ([cue] if cue else [])
    assert list(words(text, found.source)) == (["Ida Marsh"] if cue else ["semaphored Ida Marsh"])
    assert found.speaker == "Ida Marsh"
