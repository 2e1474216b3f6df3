"""The order of the stages, their progress, and what holds for any text."""

import gc
import weakref
from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.analysis.marking import article_of
from tui_reader.analysis import analyse
from tui_reader.analysis.attributions.findings import Finding
from tui_reader.analysis.layout import Voices
from tui_reader.analysis.tagging import Tagging
from tui_reader.analysis.text.document import Document
from tui_reader.analysis.text.windows import windows
from tui_reader.errors import Cancelled
from tui_reader.model import Annotations, Article, Span
from tui_reader.text import clean

WORDS = st.sampled_from(
    "said says Farkas Marsh the gate that to told “ ” ‘ ’ \" ' '' `` « » „ , . ? ! : ; — - ( ) and but he who according "
    "was is open according to in words put it as Q: A: \n \n\n Sign up $5 10\" criticized by fears plan don't saying not".split(
        " "
    )
)
TEXTS = st.one_of(
    st.lists(WORDS, max_size=60).map(" ".join),
    st.text(st.sampled_from("“”‘’\"'`«»„—.,?!: \nabAB1"), max_size=120),
).map(clean)


def contents(annotations: Annotations) -> list[Span]:
    spans = [span for one in annotations.attributions for span in one.content]
    spans += [Span(one.start, one.end) for one in annotations.assertions]
    spans += [Span(one.start, one.end) for one in annotations.promos]
    return sorted(spans)


@settings(deadline=None, max_examples=150)
@given(TEXTS)
def test_no_character_belongs_to_two_marks(text: str) -> None:
    """For any text: contents, assertions and promos are not empty, lie in the text, and never overlap."""
    spans = contents(analyse(article_of(text)))
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))


@settings(deadline=None, max_examples=100)
@given(TEXTS)
def test_marks_are_in_text_order(text: str) -> None:
    """For any text: each tuple of marks, and the content of each attribution, is in text order."""
    annotations = analyse(article_of(text))
    assert list(annotations.attributions) == sorted(annotations.attributions, key=lambda one: one.content[0])
    for one in annotations.attributions:
        assert list(one.content) == sorted(one.content)
        assert all(0 <= span.start < span.end <= len(text) for span in (*one.source, *one.cue))


@settings(deadline=None, max_examples=100)
@given(TEXTS)
def test_sentences_and_quotations_cover_what_they_say(text: str) -> None:
    """For any text: sentences lie in their blocks and in order, and so do the parts of quotations."""
    article = article_of(text)
    seen: list[Document] = []

    class Looking:
        def tag(self, document: Document) -> Tagging:
            seen.append(document)
            return Tagging(())

    analyse(article, tagger=Looking())
    for document in seen:
        assert all(one.end <= other.start for one, other in pairwise(document.sentences))
        for sentence in document.sentences:
            block = article.blocks[sentence.block]
            assert block.start <= sentence.start < sentence.end <= block.end
        parts = [part for quotation in document.quotations for part in quotation.parts]
        assert all(part.start < part.end for part in parts)
        assert all(one.end <= other.start for one, other in pairwise(parts))


def test_progress_ends_with_the_whole() -> None:
    """Progress counts characters up to the end of the last block."""
    article = article_of("\n\n".join(["The gate was open. " * 60] * 100))
    calls: list[tuple[int, int]] = []

    class Looking:
        def tag(self, document: Document) -> Tagging:  # noqa: ARG002 - the protocol's argument
            return Tagging(())

    analyse(article, tagger=Looking(), progress=lambda done, total: calls.append((done, total)))
    assert calls == sorted(calls)
    assert len(calls) > 1
    assert calls[-1] == (article.blocks[-1].end, len(article.text))


def test_it_can_be_cancelled() -> None:
    """Once the person stops it, nothing more is analysed."""
    with pytest.raises(Cancelled):
        analyse(article_of("The gate was open."), cancelled=lambda: True)


def test_another_tagger_takes_the_place_of_the_own_one() -> None:
    """Whatever a tagger finds passes through the stages behind it."""
    text = "The gate was open, thus Farkas."
    found = Finding([Span(0, 17)], [Span(19, 23)], [Span(24, 30)], confidence=0.8)

    class Fixed:
        def tag(self, document: Document) -> Tagging:  # noqa: ARG002 - the protocol's argument
            return Tagging([found])

    (attribution,) = analyse(article_of(text), tagger=Fixed()).attributions
    assert list(attribution.content) == found.content
    assert attribution.confidence == found.confidence


def _page_at(place: int) -> Span:
    """A page that begins at a place and is as small as can be."""
    return Span(place, place + 1)


def test_what_is_on_the_page_is_looked_at_first() -> None:
    """Of a long article the window where the person reads comes next, the rest in reading order.

    The page is shown the marks of a few paragraphs at once, and those of the window as soon as it is done, if the person is still there.
    """
    article = article_of("\n\n".join(["The gate was open. " * 60] * 300))
    seen: list[int] = []
    lengths: list[int] = []
    shown: list[int] = []
    place = 250_000

    class Looking:
        def tag(self, document: Document) -> Tagging:
            seen.append(document.blocks[0].start)
            lengths.append(document.blocks[-1].end - document.blocks[0].start)
            return Tagging(())

    class Turning:
        def span(self) -> Span:
            return _page_at(place if len(seen) < 2 else 0)

        def show(self, annotations: Annotations) -> None:
            assert annotations.assertions
            shown.append(len(seen))

    analyse(article, tagger=Looking(), page=Turning())
    starts = [window[0].start for window in windows(article)]
    far = max(start for start in starts if start <= place)
    near = min(block.start for block in article.blocks if block.end > place - 1_500)
    others = [start for start in starts if start not in {0, far}]
    assert seen == [near, far, 0, 0, *others]
    assert max(lengths[0], lengths[2]) < 9_000 < min(lengths[1], lengths[3])
    assert shown == [1, 3, 4]


def test_a_leap_is_answered_in_the_middle_of_a_window() -> None:
    """Where the person leaps away, the paragraphs there are looked at before the window under way is done."""
    article = article_of("\n\n".join(["The gate was open. " * 60] * 300))
    seen: list[int] = []
    shown: list[tuple[str, int]] = []
    at = 0

    class Looking:
        def __init__(self, pause: Callable[[], None] = lambda: None) -> None:
            self._pause = pause

        def tag(self, document: Document) -> Tagging:
            nonlocal at
            seen.append(document.blocks[0].start)
            if len(seen) == 2:  # the first window as a whole
                at = 250_000
                self._pause()
                shown.append(("in the window", len(seen)))
            return Tagging(())

        def pausing(self, pause: Callable[[], None]) -> "Looking":
            return Looking(pause)

    class Leaping:
        def span(self) -> Span:
            return _page_at(at)

        def show(self, annotations: Annotations) -> None:
            last = max(one.end for one in annotations.assertions)
            shown.append(("the page", last // 200_000))

    analyse(article, tagger=Looking(), page=Leaping())
    assert seen[:2] == [0, 0]
    assert at - 3_000 < seen[2] < at
    assert shown[:3] == [("the page", 0), ("the page", 1), ("in the window", 3)]


def test_a_page_is_given_the_marks_of_some_windows_alone() -> None:
    """What is shown on the way does not grow with the article: the last few windows that were read, and none beside them."""
    article = article_of("\n\n".join(["The gate was open. " * 60] * 600))
    cut = list(windows(article))
    starts = [blocks[0].start for blocks in cut]
    shown: list[Annotations] = []
    looked_at: list[int] = []

    class Looking:
        def tag(self, document: Document) -> Tagging:
            looked_at.append(document.blocks[-1].end - document.blocks[0].start)
            return Tagging(())

    class Walking:
        def span(self) -> Span:
            return _page_at(starts[min(sum(length > 60_000 for length in looked_at), len(starts) - 1)])

        def show(self, annotations: Annotations) -> None:
            shown.append(annotations)

    whole = analyse(article, tagger=Looking(), page=Walking())
    most = max(len(one.assertions) for one in shown)
    assert most <= 5 * len(whole.assertions) / len(cut)
    assert whole == analyse(article, tagger=Looking())


def test_all_windows_on_the_page_come_first() -> None:
    """A page that reaches over the end of a window has marks on both sides at once, and the next windows are these two."""
    article = article_of("\n\n".join(["The gate was open. " * 60] * 150))
    cut = [window[0].start for window in windows(article)]
    end = cut[2]
    seen: list[int] = []
    shown: list[list[int]] = []

    class Looking:
        def tag(self, document: Document) -> Tagging:
            if document.blocks[-1].end - document.blocks[0].start > 20_000:
                seen.append(document.blocks[0].start)
            return Tagging(())

    class Standing:
        def span(self) -> Span:
            return Span(end - 1_200, end + 1_200)

        def show(self, annotations: Annotations) -> None:
            shown.append([one.start for one in annotations.assertions if end - 1_200 <= one.start < end + 1_200])

    whole = analyse(article, tagger=Looking(), page=Standing())
    assert seen == [cut[1], cut[2], cut[0]]
    assert len(shown) == 3
    on_the_page = [one.start for one in whole.assertions if end - 1_200 <= one.start < end + 1_200]
    assert all(starts == on_the_page for starts in shown)


@pytest.mark.parametrize("paragraphs", [300, 600])
def test_a_page_at_the_end_of_a_window_has_each_mark_once(paragraphs: int) -> None:
    """What a glance found in a window gives way to the marks of that window, and what it found behind the window stays."""
    article = article_of("\n\n".join(["The gate was open. " * 60] * paragraphs))
    behind = list(windows(article))[1][0].start
    shown: list[list[int]] = []

    class Standing:
        def span(self) -> Span:
            return _page_at(behind - 1_200)

        def show(self, annotations: Annotations) -> None:
            shown.append([one.start for one in annotations.assertions])

    class Looking:
        def tag(self, document: Document) -> Tagging:  # noqa: ARG002 - the protocol's argument
            return Tagging(())

    whole = [one.start for one in analyse(article, tagger=Looking(), page=Standing()).assertions]
    glance, window = shown
    assert window == [start for start in whole if start < max(behind, glance[-1] + 1)]


@pytest.mark.parametrize(("paragraphs", "opened"), [(20, 1), (600, 2)])
def test_a_long_article_alone_is_opened_around_the_page_first(
    monkeypatch: pytest.MonkeyPatch, paragraphs: int, opened: int
) -> None:
    """Another article is soon opened as a whole, so that nothing of it is read twice for its genre and voices."""
    article = article_of("\n\n".join(["The gate was open. " * 60] * paragraphs))
    lengths: list[int] = []

    def no_voices(story: Article) -> Voices:
        lengths.append(len(story.blocks))
        return Voices()

    monkeypatch.setattr("tui_reader.analysis.stages.voices_of", no_voices)

    class Standing:
        def span(self) -> Span:
            return _page_at(0)

        def show(self, annotations: Annotations) -> None:
            pass

    class Looking:
        def tag(self, document: Document) -> Tagging:  # noqa: ARG002 - the protocol's argument
            return Tagging(())

    analyse(article, tagger=Looking(), page=Standing())
    assert len(lengths) == opened
    assert lengths[-1] == paragraphs


def test_a_short_article_is_looked_at_once() -> None:
    """Where a few paragraphs are most of the article, nothing is looked at twice."""
    seen: list[int] = []

    class Looking:
        def tag(self, document: Document) -> Tagging:
            seen.append(document.blocks[0].start)
            return Tagging(())

    class Standing:
        def span(self) -> Span:
            return _page_at(0)

        def show(self, annotations: Annotations) -> None:
            raise AssertionError(annotations)

    analyse(article_of("\n\n".join(["The gate was open. " * 30] * 12)), tagger=Looking(), page=Standing())
    assert seen == [0]


def test_an_empty_article_has_no_marks() -> None:
    """Nothing in, nothing out."""
    found = analyse(Article(text="", blocks=()))
    assert not any((found.attributions, found.assertions, found.promos, found.entities))


def test_nothing_of_the_analysis_stays_in_memory() -> None:
    """What it held goes with its end, without a collector of garbage: behind a long article none runs."""

    class Looking:
        def tag(self, document: Document) -> Tagging:  # noqa: ARG002 - the protocol's argument
            return Tagging(())

    class Standing:
        def span(self) -> Span:
            return _page_at(0)

        def show(self, annotations: Annotations) -> None:
            pass

    tagger = Looking()
    held = weakref.ref(tagger)
    article = article_of("\n\n".join(["The gate was open [1]. " * 60] * 100))
    gc.disable()
    try:
        analyse(article, tagger=tagger, page=Standing())
        del tagger
        assert held() is None
    finally:
        gc.enable()
