"""Stretches of text that are found again, and the identities of marks."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.export.articles import ferry
from tests.export.strategies import annotated_articles
from tui_reader.anchors import anchor_of, counted_anchor_of, find, find_surely, identities
from tui_reader.model import AnnotatedArticle, Span

TEXT = (
    "The council met on Monday. “We shall close the quay,” said Ida Marsh. Nobody asked her why. "
    "On Friday the council met again. “We shall close the quay,” said Dana Okafor, and left the room."
)
QUOTATION = "“We shall close the quay,”"
SECOND = TEXT.rindex(QUOTATION)


@st.composite
def stretches(draw: st.DrawFn) -> tuple[str, Span]:
    """A text of few letters, so that it repeats itself, and a stretch of it that is not empty."""
    text = draw(st.text(alphabet="ab ", min_size=1, max_size=120))
    start = draw(st.integers(0, len(text) - 1))
    return text, Span(start, draw(st.integers(start + 1, len(text))))


@given(stretches())
def test_a_stretch_is_found_in_its_own_text(stretch: tuple[str, Span]) -> None:
    """Whatever repeats itself around it, an anchor leads back to the place that it was made from."""
    text, span = stretch
    assert find(text, anchor_of(text, span)) == span


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("The council met on Monday.", "The council of Dale met late on Monday, as it does each month."),
        ("On Friday", "Four days later"),
        ("Nobody asked her why. ", ""),
        ("“", '"'),
        ("met again. ", "met again.\n\n"),
    ],
)
def test_a_stretch_is_found_in_a_changed_text(old: str, new: str) -> None:
    """Words elsewhere, quotation marks and blanks may change: the same quotation is found, not its twin."""
    changed = TEXT.replace(old, new)
    span = find(changed, anchor_of(TEXT, Span(SECOND, SECOND + len(QUOTATION))))
    assert span is not None
    assert changed[span.end :].startswith(" said Dana Okafor")
    assert changed[span.start + 1 : span.end].startswith("We shall close")


def test_a_corrected_word_does_not_lose_the_stretch() -> None:
    """A quotation in which a word was corrected is found between its surroundings."""
    text = TEXT.replace("Nobody asked her why", "Nobody asked her why she had")
    span = Span(TEXT.index("Nobody"), TEXT.index("why.") + 4)
    found = find(text, anchor_of(TEXT, span))
    assert found is not None
    assert text[found.start : found.end] == "Nobody asked her why she had."


def test_what_is_gone_is_not_found() -> None:
    """A stretch that was taken out, or written anew, is nowhere."""
    anchor = anchor_of(TEXT, Span(TEXT.index("Nobody"), TEXT.index("why.") + 4))
    assert find(TEXT.replace("Nobody asked her why. ", ""), anchor) is None
    assert find(TEXT.replace("Nobody asked her why", "It rained all that long night"), anchor) is None


def moved(annotated: AnnotatedArticle, by: str) -> AnnotatedArticle:
    """The same article behind a paragraph more, which is far from all marks."""
    shift = len(by)

    def at(span: Span) -> Span:
        return Span(span.start + shift, span.end + shift)

    found = annotated.annotations
    return replace(
        annotated,
        article=replace(annotated.article, text=by + annotated.article.text),
        annotations=replace(
            found,
            attributions=[replace(one, content=tuple(map(at, one.content))) for one in found.attributions],
            assertions=[replace(one, start=one.start + shift, end=one.end + shift) for one in found.assertions],
            promos=[replace(one, start=one.start + shift, end=one.end + shift) for one in found.promos],
        ),
    )


def test_identities_survive_a_text_before_them() -> None:
    """A mark has the same identity where the article begins with another paragraph."""
    before = [identity for identity, _ in identities(ferry())]
    assert len(before) == len(set(before))
    assert before == [identity for identity, _ in identities(moved(ferry(), "Updated at noon. " * 5))]


@given(annotated_articles())
def test_each_mark_has_an_identity_of_its_own(annotated: AnnotatedArticle) -> None:
    """No two marks of an article have one identity, and the same article gives the same ones again."""
    found = [identity for identity, _ in identities(annotated)]
    assert len(found) == len(set(found))
    assert found == [identity for identity, _ in identities(annotated)]


@given(st.integers(), st.integers(0, 3))
def test_wrong_numbers_of_places_find_nothing_else(before: int, more: int) -> None:
    """A saved file may hold any numbers; the stretch is found where its surroundings are, or nowhere."""
    place = Span(SECOND, SECOND + len(QUOTATION))
    wrong = counted_anchor_of(TEXT, place)._replace(before=before, behind=more - before)
    assert find_surely(TEXT, wrong) in {place, None}
