"""The corrections of a person, laid over the marks of an analysis."""

from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tests.corrections.articles import NOON, TEXT, ferry, span
from tests.export.strategies import annotated_articles
from tui_reader.corrections.entries import Mark, added, noted, removed, with_class, with_limits, with_speaker
from tui_reader.corrections.overlay import Corrected, corrected
from tui_reader.model import (
    AnnotatedArticle,
    Annotations,
    Assertion,
    Attribution,
    Correction,
    MarkCorrection,
    MarkKind,
    Span,
    marked_spans,
)

REPORTED, QUOTED = ferry().annotations.attributions
CLAIM, PROMO = ferry().annotations.assertions[0], ferry().annotations.promos[0]


def apply(*corrections: Correction, to: AnnotatedArticle | None = None) -> Corrected:
    return corrected(to or ferry(), corrections)


def marks_of(found: Annotations) -> list[Mark]:
    return [*found.attributions, *found.assertions, *found.promos]


def words(spans: tuple[Span, ...], text: str = TEXT) -> list[str]:
    return [text[start:end] for start, end in spans]


def test_a_mark_that_is_wrong_is_gone() -> None:
    """A mark that a person removes is shown no more, and no other mark changes."""
    found = apply(removed(TEXT, CLAIM, NOON)).annotated.annotations
    assert marks_of(found) == [REPORTED, QUOTED, PROMO]


def test_another_speaker_keeps_words_and_cue() -> None:
    """The words stay as they are; what the article said of the former speaker does not go over to the new one."""
    found = apply(with_speaker(TEXT, REPORTED, "Dana Okafor", NOON)).annotated.annotations.attributions[0]
    assert (found.content, found.source, found.speaker, found.speaker_kind) == (
        REPORTED.content,
        REPORTED.source,
        "Dana Okafor",
        "named",
    )
    assert (found.role, found.confidence) == (None, 1.0)
    assert [reason.rule for reason in found.reasons] == ["attribution.encoder.cue", "person.changed"]


def test_another_speaker_brings_what_the_article_says_of_them() -> None:
    """The role that the article gives to a speaker elsewhere holds for words that are given to them."""
    found = apply(with_speaker(TEXT, CLAIM, "Ida Marsh", NOON)).annotated.annotations.attributions[1]
    assert (found.role, found.speaker_kind) == ("captain", "named")
    assert [reason.rule for reason in found.reasons] == ["person.drew", "credential.role.behind"]


def test_a_source_without_a_name_stays_one() -> None:
    """Words that are given to a source that the article does not name are no named speaker's."""
    sailors = replace(QUOTED, source=(span("No other boat"),), speaker=None, speaker_kind="unnamed")
    annotated = replace(ferry(), annotations=replace(ferry().annotations, attributions=(REPORTED, sailors)))
    found = apply(with_speaker(TEXT, REPORTED, "No other boat", NOON), to=annotated).annotated.annotations
    said = found.attributions[0]
    assert (said.speaker, said.speaker_kind, words(said.source)) == (None, "unnamed", ["No other boat"])


def test_who_is_said_to_say_so_does_not_only_believe_it() -> None:
    """A belief, a plan or a decision that is given to another speaker is a statement; a denial stays one."""
    for before, after in (("belief", "statement"), ("plan", "statement"), ("denial", "denial")):
        mark = replace(REPORTED, act=before)  # type: ignore[arg-type]  # one of the acts
        annotated = replace(ferry(), annotations=replace(ferry().annotations, attributions=(mark, QUOTED)))
        found = apply(with_speaker(TEXT, mark, "Dana Okafor", NOON), to=annotated).annotated.annotations
        assert found.attributions[0].act == after


def test_the_words_of_nobody_by_name_have_no_speaker() -> None:
    """A person can take a wrong name away without knowing the right one."""
    found = apply(with_speaker(TEXT, REPORTED, None, NOON)).annotated.annotations.attributions[0]
    assert (found.speaker, found.speaker_kind) == (None, "unnamed")


def test_a_claim_becomes_a_quotation() -> None:
    """A mark of another class is the person's alone."""
    found = apply(with_speaker(TEXT, CLAIM, "Ida Marsh", NOON)).annotated.annotations
    assert found.assertions == ()
    assert [(one.speaker, one.kind) for one in found.attributions] == [
        ("Ida Marsh", "indirect"),
        ("Ida Marsh", "indirect"),
        ("Ida Marsh", "direct"),
    ]
    assert found.attributions[1].reasons[0].rule == "person.drew"


def test_a_quotation_becomes_a_claim_over_all_its_parts() -> None:
    """A claim is one stretch, so that one made of a broken quotation runs from its first word to its last."""
    found = apply(with_class(TEXT, QUOTED, "claim", NOON)).annotated.annotations
    assert found.assertions[1] == Assertion(
        QUOTED.content[0].start, QUOTED.content[1].end, "fact", reasons=found.assertions[1].reasons
    )


def test_other_limits_are_drawn() -> None:
    """A quotation gets the limits that a person draws, and stays its speaker's."""
    limits = span("ferry stops on Friday, Ida Marsh said. No other boat")
    found = apply(with_limits(TEXT, REPORTED, [limits], NOON)).annotated.annotations
    assert (found.attributions[0].content, found.attributions[0].speaker) == ((limits,), "Ida Marsh")
    assert words(marked_spans(found.assertions[0])) == ["reaches the island."]


def test_the_tick_of_a_mark_stays_with_it() -> None:
    """Where a mark gets other limits, its note and its tick are on these words, and a later one takes their place."""
    whole, limits = REPORTED.content[0], span("The ferry stops")
    entries = (noted(TEXT, whole, "ask", NOON, "checked"), with_limits(TEXT, REPORTED, [limits], NOON))
    [remark] = apply(*entries).annotated.remarks
    assert (Span(remark.start, remark.end), remark.text, remark.status) == (limits, "ask", "checked")
    [remark] = apply(*entries, noted(TEXT, limits, "", NOON, "doubtful")).annotated.remarks
    assert (remark.text, remark.status) == ("", "doubtful")


def test_a_selection_is_marked() -> None:
    """Where nothing was marked, a person marks it."""
    place = span("Dana Okafor disagreed")
    found = apply(added(TEXT, place, "quote", NOON, "Dana Okafor")).annotated.annotations
    assert found.attributions[-1].content == (place,)
    assert found.attributions[-1].speaker == "Dana Okafor"


def test_a_later_correction_corrects_an_earlier_one() -> None:
    """Corrections are laid over each other in their order."""
    first = with_speaker(TEXT, CLAIM, "Ida Marsh", NOON)
    made = apply(first).annotated.annotations.attributions[1]
    found = apply(first, removed(TEXT, made, NOON)).annotated.annotations
    assert (len(found.attributions), len(found.assertions)) == (2, 0)


def test_a_note_changes_no_mark() -> None:
    """Notes are listed in text order; a new note on the same stretch takes the place of the old one, an empty one its."""
    place, other = span("Dana Okafor disagreed"), span("No other boat")
    notes = [noted(TEXT, place, "ask her", NOON), noted(TEXT, other, "true?", NOON), noted(TEXT, place, "asked", NOON)]
    result = apply(*notes)
    assert result.annotated == replace(ferry(), remarks=result.annotated.remarks)
    assert [(TEXT[one.start : one.end], one.text) for one in result.annotated.remarks] == [
        ("No other boat", "true?"),
        ("Dana Okafor disagreed", "asked"),
    ]
    assert len(apply(*notes, noted(TEXT, other, "", NOON)).annotated.remarks) == 1


def test_a_correction_follows_its_words() -> None:
    """In a text with another beginning, and marks that a new analysis has found, the correction is where its words are."""
    text = "Late on Monday it rained. " + TEXT
    result = apply(with_speaker(TEXT, REPORTED, "Dana Okafor", NOON), to=ferry(text))
    assert result.unplaced == ()
    assert result.annotated.annotations.attributions[0].speaker == "Dana Okafor"
    assert words(result.annotated.annotations.attributions[0].content, text) == ["The ferry stops on Friday"]


def test_a_correction_without_its_words_changes_nothing() -> None:
    """Where the words are gone, marks stay as they are, and the correction is listed."""
    text = TEXT.replace("Dana Okafor disagreed. ", "")
    unplaced = added(TEXT, span("Dana Okafor disagreed"), "claim", NOON)
    article = replace(ferry().article, text=text)
    result = apply(unplaced, to=AnnotatedArticle("-", article, Annotations()))
    assert result.annotated.annotations == Annotations()
    assert result.unplaced == (unplaced,)


@st.composite
def corrections(draw: st.DrawFn) -> tuple[AnnotatedArticle, list[MarkCorrection]]:
    """An article, and corrections of its marks and of anything else in it."""
    annotated = draw(annotated_articles())
    text, marks = annotated.article.text, marks_of(annotated.annotations)
    made = []
    for _ in range(draw(st.integers(1, 4))):
        kind: MarkKind = draw(st.sampled_from(["quote", "claim", "promo"]))
        start = draw(st.integers(0, len(text)))
        place = Span(start, draw(st.integers(start, len(text))))
        mark = draw(st.sampled_from(marks)) if marks else None
        if mark is None or draw(st.booleans()):
            made.append(added(text, place, kind, NOON))
        else:
            made.append(
                draw(
                    st.sampled_from(
                        [
                            removed(text, mark, NOON),
                            with_class(text, mark, kind, NOON),
                            with_limits(text, mark, [place], NOON),
                            with_speaker(text, mark, "Ida", NOON),
                        ]
                    )
                )
            )
    return annotated, made


@given(corrections())
def test_no_character_belongs_to_two_marks(case: tuple[AnnotatedArticle, list[MarkCorrection]]) -> None:
    """Whatever is corrected, marks do not overlap, are in text order, and the text is the same."""
    annotated, made = case
    result = corrected(annotated, made).annotated
    assert result.article == annotated.article
    spans = sorted(place for mark in marks_of(result.annotations) for place in marked_spans(mark))
    assert all(one.end <= other.start for one, other in pairwise(spans))
    for row in (result.annotations.attributions, result.annotations.assertions, result.annotations.promos):
        starts = [marked_spans(mark)[0].start for mark in row if not isinstance(mark, Attribution) or mark.content]
        assert starts == sorted(starts)
