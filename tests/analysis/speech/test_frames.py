"""Where sources and cues end, and what of a cue's object is said."""

import pytest

from tests.analysis.hand_made import Drawn, marks_of
from tests.analysis.marking import document_of
from tui_reader.analysis.attributions.findings import Finding
from tui_reader.analysis.speech.frames import with_whole_frames
from tui_reader.model import Promo, Reason, Span


def frame_of(drawn: str) -> tuple[str, str, list[str]]:
    """Return source, cue and contents of the only statement of a text."""
    (found,) = marks_of(drawn).attributions
    text = Drawn(drawn).text
    spans = [[text[slice(*span)] for span in role] for role in (found.source, found.cue, found.content)]
    return " … ".join(spans[0]), " … ".join(spans[1]), spans[2]


@pytest.mark.parametrize(
    ("drawn", "source", "cue"),
    [
        ("<The firm’s new head Marta> Reske *said* ⟦the mill was sold⟧.", "The firm’s new head Marta Reske", "said"),
        ("<A clerk> *told Dale* Radio ⟦that the mill was sold⟧.", "A clerk", "told Dale Radio"),
        ("*According to* <data released by> Marsh Research, ⟦the mill was sold⟧.", "data released by Marsh Research", "According to"),
        ("⟦The mill was sold⟧, *according to* <guidance from> the Harrow Clinic.", "guidance from the Harrow Clinic", "according to"),
        ("<Those involved with> “Grain” *said* ⟦the mill was sold⟧.", "Those involved with “Grain”", "said"),
        ("<The clerk and> *has said* ⟦that the mill was sold⟧.", "The clerk", "has said"),
        ("<Ida Marsh> *told Reuters* Monday ⟦that the mill was sold⟧.", "Ida Marsh", "told Reuters"),
    ],
)  # fmt: skip
def test_a_source_or_cue_ends_with_a_whole_name(drawn: str, source: str, cue: str) -> None:
    """Neither ends within a name, on a preposition or on “and”; a day behind it is no part of it."""
    assert frame_of(drawn)[:2] == (source, cue)


@pytest.mark.parametrize(
    ("drawn", "content"),
    [
        ("⟦“It was an old wheel,”⟧ <Ida Marsh> *said of* ⟦… the find in the mill⟧.", ["“It was an old wheel,”"]),
        ("⟦“It was an old wheel,”⟧ <Ida Marsh> *said* ⟦… to the crew⟧.", ["“It was an old wheel,”"]),
        ("⟦“It was an old wheel,”⟧ <Ida Marsh> *noted as* ⟦… she left the mill⟧.", ["“It was an old wheel,”"]),
        (
            "⟦“It was an old wheel,”⟧ <Ida Marsh> *said* ⟦… that the mill was sold⟧.",
            ["“It was an old wheel,”", "that the mill was sold"],
        ),
        (
            "⟦“It was an old wheel,”⟧ <Ida Marsh> *said of* ⟦… “the whole mill.”⟧",
            ["“It was an old wheel,”", "“the whole mill.”"],
        ),
    ],
)
def test_what_words_are_said_of_or_to_is_not_said(drawn: str, content: list[str]) -> None:
    """Behind what is said, the object of the cue or its addressee is no part of it; a clause or a quotation is."""
    assert frame_of(drawn)[2] == content


@pytest.mark.parametrize(
    ("drawn", "content"),
    [
        ("⟦DALE, Norland — The mill was sold⟧, <a clerk> *said*.", ["The mill was sold"]),
        ("⟦DALE⟧ — ⟦… The mill was sold⟧, <a clerk> *said*.", ["The mill was sold"]),
        ("⟦NATO and WHO are late⟧, <a clerk> *said*.", ["NATO and WHO are late"]),
    ],
)
def test_a_dateline_is_not_said(drawn: str, content: list[str]) -> None:
    """The place before a dash, in capitals at the start of a paragraph, is no part of what is said."""
    assert frame_of(drawn)[2] == content


def test_a_passive_with_as_keeps_both_ends() -> None:
    """What a thing is seen as belongs to the statement, though it stands behind “as”."""
    drawn = "⟦The mill⟧ *is seen by* <many> ⟦… as a ruin⟧."
    assert frame_of(drawn)[2] == ["The mill", "as a ruin"]


def test_the_accused_does_not_speak() -> None:
    """Whoever accuses somebody of something says so; the accused is not the source of the deed."""
    drawn = "Ida Marsh wrote to the papers and accused <Tarn Ferries of> *hiding* ⟦a letter from the harbour⟧."
    assert frame_of(drawn) == ("Ida Marsh", "accused", ["Tarn Ferries of hiding a letter from the harbour"])


def test_the_credit_of_a_picture_is_no_source() -> None:
    """The photographer in a credit does not say the quotation below it."""
    text = "The mill at noon. | Photo by Lena Farkas\n\n“We had mills like that on every river.”"

    def span(words: str) -> Span:
        return Span(text.index(words), text.index(words) + len(words))

    credit = Promo(*span("Photo by Lena Farkas"), "credit")
    finding = Finding([span("“We had mills like that on every river.”")], source=[span("Lena Farkas")])
    (found,) = with_whole_frames(document_of(text), [finding], [credit])
    assert (found.source, found.reasons) == ([], [Reason("attribution.source-in-promo")])
