from hypothesis import given
from hypothesis import strategies as st

from tests.ui.article_view.marked import marked
from tui_reader.model import Annotations, Attribution, Span
from tui_reader.ui.article_view.marks import marks_of
from tui_reader.ui.article_view.spans import SpanList


def test_marks_come_in_text_order() -> None:
    """The three kinds are one sequence, by where they begin."""
    document = marked("p<Sign up.> q<“Yes,”> she said, +<“now.”> c5<It rained.> q<“No.”>")
    marks = marks_of(document.annotations)
    assert [(mark.number, mark.kind) for mark in marks] == [(0, "promo"), (1, "quote"), (2, "claim"), (3, "quote")]
    assert [document.article.text[span.start : span.end] for span in marks[1].spans] == ["“Yes,”", "“now.”"]


def test_marks_are_put_in_order_once() -> None:
    """Whoever asks for the marks of the same annotations again gets those that are there; of others, others."""
    annotations = marked("c7<It rained.>").annotations
    marks = marks_of(annotations)
    assert marks_of(annotations) is marks
    assert marks_of(marked("c7<It snowed.>").annotations) is not marks


def test_a_mark_knows_its_annotation() -> None:
    """What the detail bar tells comes from the annotation itself."""
    annotations = marked("c7<It rained.>").annotations
    mark = marks_of(annotations)[-1]
    assert mark.annotation is annotations.assertions[0]
    assert (mark.start, mark.end) == (0, 10)


def test_a_mark_between_the_halves_of_a_quote() -> None:
    """Spans are in text order even where a claim stands between the two parts of a broken quotation."""
    document = marked("q<“Yes,”> she said c4<though it rained,> +<“now.”>")
    marks = marks_of(document.annotations)
    assert list(marks.owners) == [0, 1, 0]
    assert list(marks.spans.starts) == sorted(marks.spans.starts)


def test_an_attribution_without_content_is_no_mark() -> None:
    """There is nothing to draw."""
    assert not marks_of(Annotations(attributions=(Attribution((), (Span(0, 3),), (), "indirect"),)))


def test_slices_and_strength() -> None:
    """Marks can be sliced like any sequence; only claims have a strength of their own."""
    marks = marks_of(marked("c3<A.> q<B.> p<C.>").annotations)
    assert [mark.kind for mark in marks[1:]] == ["quote", "promo"]
    assert [marks.strength(number) for number in range(3)] == [0.3, 1.0, 1.0]


@given(st.lists(st.integers(0, 60), max_size=20, unique=True).map(sorted), st.integers(0, 60), st.integers(0, 60))
def test_bisection_finds_what_a_scan_finds(bounds: list[int], start: int, end: int) -> None:
    """What touches a row is the same as by looking at every span."""
    pairs = list(zip(bounds[::2], bounds[1::2], strict=False))
    spans = SpanList(pairs)
    start, end = min(start, end), max(start, end)
    if start < end:
        expected = [index for index, (first, last) in enumerate(pairs) if first < end and start < last]
        assert list(spans.overlapping(start, end)) == expected
    assert spans.at(start) == next((index for index, (first, last) in enumerate(pairs) if first <= start < last), None)
