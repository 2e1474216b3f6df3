"""Tests of the motions that extend a selection by keys."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.export.strategies import articles
from tests.ui.article_view.marked import marked
from tui_reader.model import Annotations, Article
from tui_reader.ui.article_view.cells import character_widths
from tui_reader.ui.article_view.layout import Layout, Setting
from tui_reader.ui.article_view.marks import marks_of
from tui_reader.ui.article_view.motions import Motions
from tui_reader.ui.article_view.scene import Scene

PAGE = 6
FORWARDS = (
    *("right", "row_end", "down", "half_down", "page_down", "bottom"),
    *("next_word", "word_end", "sentence_end", "paragraph_end", "next_mark"),
)
BACKWARDS = (
    *("left", "row_start", "up", "half_up", "page_up", "top"),
    *("previous_word", "sentence_start", "paragraph_start", "previous_mark"),
)
NEWS = marked(
    ("title", "Bridge opens"),
    "It rained. q<“It will stand,”> she said, and it’s well-known. Dr. Reed left.",
    "c5<The river is wide.> Nobody knows.",
)


def _scene(article: Article, annotations: Annotations | None = None, width: int = 30) -> Scene:
    layout = Layout(article, Setting(width))
    return Scene(article=article, layout=layout, marks=marks_of(annotations or Annotations()))


def _walk(motion: str, begin: str, times: int = 1) -> str:
    """The text from a place on to where a motion leads, as a selection would have it."""
    text = NEWS.article.text
    motions = Motions(_scene(NEWS.article, NEWS.annotations))
    place = start = text.index(begin)
    for _ in range(times):
        place = motions.go(motion, place, PAGE)
    return text[min(start, place) : max(start, place) + 1]


@pytest.mark.parametrize(
    ("motion", "begin", "times", "selected"),
    [
        ("right", "rained", 2, "rai"),
        ("left", "rained", 3, "It r"),
        ("next_word", "well-known", 1, "well-known. D"),
        ("word_end", "well-known", 1, "well-known"),
        ("word_end", "it’s", 2, "it’s well-known"),
        ("previous_word", "known", 1, "well-k"),
        ("previous_word", "It rained", 1, "opens\n\nI"),
        ("sentence_end", "It rained", 1, "It rained."),
        ("sentence_end", "Dr. Reed", 1, "Dr. Reed left."),
        ("sentence_start", "Reed", 1, "Dr. R"),
        ("paragraph_end", "rained", 1, "rained. “It will stand,” she said, and it’s well-known. Dr. Reed left."),
        ("paragraph_start", "rained", 1, "It r"),
        ("next_mark", "rained", 1, "rained. “It will stand,”"),
        ("previous_mark", "Nobody", 1, "The river is wide. N"),
        ("row_end", "It rained", 1, "It rained. “It will stand,”"),
        ("down", "rained", 1, "rained. “It will stand,” she "),
        ("top", "opens", 1, "Bridge o"),
        ("bottom", "Nobody", 1, "Nobody knows."),
    ],
)
def test_motions_are_those_of_vim(motion: str, begin: str, times: int, selected: str) -> None:
    """A motion leads over words, sentences, paragraphs, rows and marks, in blocks beside each other too."""
    assert _walk(motion, begin, times) == selected


def test_up_and_down_keep_their_column() -> None:
    """Over a short row the caret comes back to the column that it came from."""
    article = marked("A long row of twenty nine cells", "Short.", "Another long row of many cells").article
    motions = Motions(_scene(article, width=40))
    place = motions.go("down", motions.go("down", 20))
    assert place == article.text.index("Another") + 20


def test_accents_belong_to_their_letters() -> None:
    """No place is between a letter and the accent that is drawn over it."""
    article = marked("Zoe\u0301 came.").article
    assert Motions(_scene(article)).go("right", 2) == 4


@given(articles(), st.sampled_from(FORWARDS + BACKWARDS), st.integers(0, 400), st.integers(8, 40))
def test_every_motion_leads_to_a_place(article: Article, motion: str, offset: int, width: int) -> None:
    """Whatever the text, a motion ends on a character that is drawn, and never on the wrong side; a text without cells has none."""
    scene = _scene(article, width=width)
    motions = Motions(scene)
    start = motions.first_from(min(offset, len(article.text)))
    if start is None:
        rows = (scene.layout[number] for number in range(len(scene.layout)))
        assert not any(width for row in rows for width in character_widths(article.text[row.start : row.end]))
        return
    place = motions.go(motion, start, PAGE)
    row = scene.layout[scene.layout.row_of(place)]
    assert row.start <= place < row.end
    assert place >= start if motion in FORWARDS else place <= start


@given(articles(), st.integers(8, 40))
def test_words_lead_from_end_to_end(article: Article, width: int) -> None:
    """By characters one comes through the whole text and back."""
    scene = _scene(article, width=width)
    motions = Motions(scene)
    first = motions.first_from(0)
    if first is None:
        return
    place = first
    places = [place]
    while (place := motions.go("right", place)) != places[-1]:
        places.append(place)
    assert places[-1] == motions.go("bottom", first)
    back = [place]
    while (place := motions.go("left", place)) != back[-1]:
        back.append(place)
    assert back == places[::-1]
