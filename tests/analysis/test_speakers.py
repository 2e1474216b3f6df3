"""Who the source of an attribution is."""

from collections.abc import Sequence

import pytest

from tests.analysis.hand_made import Drawn, marks_of
from tests.analysis.heard import heard_fixtures, misheard
from tests.analysis.marking import article_of, draw, fixtures
from tui_reader.analysis import analyse
from tui_reader.analysis.speakers import resolve_speakers
from tui_reader.analysis.speakers.source_kinds import kind_of
from tui_reader.analysis.speakers.sources import bare_name
from tui_reader.model import Annotations, Attribution, Entity, Reason, Span, SpeakerKind
from tui_reader.wording import sentence


def speaker_reason(found: Attribution) -> Reason:
    """Return the last reason that tells who the speaker is."""
    return next(one for one in reversed(found.reasons) if one.rule.startswith("speaker."))


@pytest.mark.parametrize(("title", "text", "expected"), fixtures("speakers"))
def test_speakers(title: str, text: str, expected: str) -> None:
    """Each fixture's sources are resolved to the speakers that are drawn beside it."""
    tagger = Drawn(text)
    found = analyse(tagger.article, tagger=tagger).attributions
    assert draw(tagger.text, Annotations(found)) == expected, title


@pytest.mark.parametrize(("title", "text", "expected"), heard_fixtures("spokespeople"))
def test_whoever_speaks_for_somebody_is_not_that_one(title: str, text: str, expected: list[tuple[str, str]]) -> None:
    """Neither a spokesman, a critic or a neighbour nor the “he” that follows is the person who is named beside."""
    assert misheard(text, expected) == [], title


def said(start: int, end: int, source: Span) -> Attribution:
    return Attribution((Span(start, end),), (source,), (), "indirect")


def test_a_surname_that_was_not_found_as_a_name_is_its_only_owner() -> None:
    """“Farkas, who …” is Lena Farkas also where no name was found at this place, and nobody where two are called so."""
    text = "Lena Farkas opened the gate for Piet Farkas. Farkas, who owns it, said it was late. She said it was cold."
    start = text.index("Farkas, who")
    source, she = Span(start, text.index(" said")), Span(text.index("She"), text.index("She") + 3)
    late, cold = (Span(text.index(words), text.index(words) + 11) for words in ("it was late", "it was cold"))
    attributions = [said(*late, source), said(*cold, she)]
    lena = Entity("Lena Farkas", "person", (), (Span(0, 11),))
    found = resolve_speakers(article_of(text), attributions, [lena])
    assert [(one.speaker, one.speaker_kind) for one in found] == [("Lena Farkas", "named")] * 2
    piet = Entity("Piet Farkas", "person", (), (Span(32, 43),))
    found = resolve_speakers(article_of(text), attributions, [lena, piet])
    assert found[0].speaker != "Lena Farkas"


def test_two_entities_of_one_description_leave_the_speaker_open() -> None:
    """“The bank” is nobody in particular where two banks are named."""
    text = "Dale Bank met Hill Bank. It was late, the bank said."
    entities = [Entity("Dale Bank", "org", (), (Span(0, 9),)), Entity("Hill Bank", "org", (), (Span(14, 23),))]
    (found,) = resolve_speakers(article_of(text), [said(25, 36, Span(38, 46))], entities)
    assert (found.speaker, found.speaker_kind) == (None, "collective")


def test_no_source_no_speaker() -> None:
    """An attribution without a source says so."""
    nobody = Attribution((Span(0, 4),), (), (), "direct")
    (found,) = resolve_speakers(article_of("Open."), [nobody], [])
    assert (found.speaker, found.speaker_kind) == (None, "none")


def test_a_name_that_is_no_entity_still_speaks() -> None:
    """A source in capitals is a name, also where no entity was found."""
    text = "The gate was open, Farka said."
    (found,) = resolve_speakers(article_of(text), [said(0, 17, Span(19, 24))], [])
    assert (found.speaker, found.speaker_kind) == ("Farka", "named")


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Chen", "Chen"),
        ("the Upper Dale Herald", "Upper Dale Herald"),
        ("O’Dale", "O’Dale"),
        ("Here", None),
        ("What", None),
        ("Officials", None),
        ("Gov. Peters", "Peters"),
        ("Assemblymember Ida Marsh (D-Dale)", "Ida Marsh"),
        ("Prime Minister", None),
        ("Attorney General", None),
        ("Judge", None),
        ("Generation", None),
        ("Roughly, 51% of the guests", None),
        ("Roughly 51 guests", None),
        ("Kelly, 51, of Dale", "Kelly"),
    ],
)
def test_a_word_that_opens_a_sentence_is_no_name(source: str, name: str | None) -> None:
    """A capital makes a name, unless the sentence or a common noun explains it."""
    assert bare_name(source) == name


@pytest.mark.parametrize("verb", ["said", "added", "continued"])
def test_a_description_that_nobody_has_is_nobody(verb: str) -> None:
    """“The judge added …” behind a defendant's words is the judge, whose name the text may not give."""
    drawn = f"⟦It was late⟧, <[person: Peter Marsh]> *said*. <The judge> *{verb}* ⟦that it rained⟧."
    assert speakers_of(drawn)[-1].speaker is None


_RESKE_SAID = "<[person: Anton Reske]> *said* ⟦it rained⟧. "


@pytest.mark.parametrize(
    ("drawn", "speaker"),
    [
        (_RESKE_SAID + "[person: Marsh] fell ill after <he> *said* ⟦it was late⟧.", "Marsh"),
        (_RESKE_SAID + "[person: Marsh] sued the guard because <he> *said* ⟦it was late⟧.", None),
        ("[person: Peter Marsh] spoke. " + _RESKE_SAID + "[person: Marsh] left [person: Reske] after <he> *said* ⟦it was late⟧.", None),
        ("[person: Peter Marsh] spoke. " + _RESKE_SAID + "They saw [person: Marsh] after <he> *said* ⟦it was late⟧.", None),
        ("They heard [person: Anton Reske] and [person: Peter Marsh]. THE MILL Back when <he> *said* ⟦it was late⟧, [person: Marsh] left.", "Peter Marsh"),
    ],
)  # fmt: skip
def test_he_in_a_clause_is_the_subject_if_nobody_else_can_be_meant(drawn: str, speaker: str | None) -> None:
    """Beside a second man in the sentence, or a person without a name, the pronoun stays open."""
    found = speakers_of(drawn)[-1]
    rule = "speaker.subject" if speaker else "speaker.open-pronoun"
    assert (found.speaker, speaker_reason(found).rule) == (speaker, rule)


def test_a_bill_is_a_document() -> None:
    """The letters of a bill's number are no body, whatever the tagger takes them for."""
    (found,) = speakers_of("<[org: AB] 1340> *says* ⟦that it is late⟧.")
    assert (found.speaker, found.speaker_kind) == (None, "document")


def test_a_pronoun_is_nobody_where_two_stand_alike() -> None:
    """A pronoun for which two candidates stand alike is left open, and says so."""
    (found,) = speakers_of("Peter Marsh and Anton Reske met. <He> *said* ⟦the gate was open⟧.")
    assert found.speaker is None
    assert sentence(speaker_reason(found)) == "who “He” is stays open: nobody named before is clearly meant"


def test_whoever_asks_is_not_the_one_who_is_asked() -> None:
    """“He” in a sentence about a question is not the one by whom it was put."""
    text = "<Peter Marsh> *said* ⟦the gate was open⟧. When pressed *by* <Anton Reske> about ⟦the lock⟧, <he> *said* ⟦it was late⟧."
    assert speakers_of(text)[-1].speaker != "Anton Reske"


def test_a_surname_of_two_is_nobody() -> None:
    """A surname that two persons bear is nobody in particular where the passage is about both, and says so."""
    (found,) = speakers_of("Anna Berg met Karl Berg. <Berg> *said* ⟦that it was late⟧.")
    assert (found.speaker, found.speaker_kind) == (None, "named")
    assert sentence(speaker_reason(found)).startswith("who “Berg” is stays open: Anna Berg and Karl Berg are called so")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The minister of transport, Pia Lund, left. ⟦It was late⟧, <the minister> *said*.", "Pia Lund"),
        ("Pia Lund, who has led the union for years, left. ⟦It was late⟧, <the union> *said*.", None),
        ("It rained.\n\nPresident Pia Lund left. ⟦It was late⟧, <the president> *said*.", "Pia Lund"),
        ("Orlau Corp left the town. ⟦It was late⟧, <the company> *said*.", "Orlau Corp"),
        ("The Upper Dale Post was there. ⟦It was late⟧, <the newspaper> *said*.", "Upper Dale Post"),
        ("In the town, Pia Lund was ill. ⟦It was late⟧, <the town> *said*.", None),
        ("The town has a [org: Waterways Center]. ⟦It was late⟧, <the centre> *said*.", "Waterways Center"),
        ("Anton Reske, a former inspector <who> *said* ⟦it was late⟧, left.", "Anton Reske"),
        ("Anton Reske, the brother of a woman <who> *said* ⟦it was late⟧, left.", None),
    ],
)
def test_roles_and_relatives(text: str, speaker: str | None) -> None:
    """A role before the name, or between it and its “who”, tells who is meant; a place or somebody else's role does not."""
    assert speakers_of(text)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Mayor Piet Marsh left. ⟦It was late⟧, <the union’s mayor> *said*.", None),
        ("Piet Marsh, the mayor, left. ⟦It was late⟧, <the mayor of Orlau> *said*.", None),
        ("The Orlau Bank was shut. ⟦It was late⟧, <the guards at Orlau> *said*.", None),
        ("Piet Marsh, the mayor, left. <The mayor’s> *claim* ⟦that it was late⟧ was false.", "Piet Marsh"),
        (
            "Piet Marsh, the mayor, left. ⟦It was late⟧, <a mayor from Orlau> *said*. ⟦It was cold⟧, <the mayor> *said*.",
            None,
        ),
        (
            "The mayor, Piet Marsh, left. ⟦It was late⟧, <a mayor from Orlau> *said*. Marsh was ill. ⟦It was cold⟧, <the mayor> *said*.",
            "Piet Marsh",
        ),
    ],
)
def test_a_description_of_somebody_else_names_nobody(text: str, speaker: str | None) -> None:
    """“The mayor” is the one called so, unless it is another's or another place's, or another one spoke since."""
    assert speakers_of(text)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("source", "speaker"),
    [
        ("[person: Lena Farkas]’s", "Lena Farkas"),
        ("[person: Piet Marsh]'s", "Piet Marsh"),
        ("Lund’s", "Lund"),
        ("a [person: Farkas]-era judge", None),
        ("[person: Farkas] Foundation officials", None),
        ("[person: Lena Farkas] herself", "Lena Farkas"),
        ("a dozen firms, including [org: Orlau Water]", None),
        ("the owner, [org: Orlau Water]", "Orlau Water"),
        ("two sisters, [place: Orlau]", None),
        ("The [group: Norwegian] and [group: Danish] harbour offices", None),
        ("The [group: Norwegian], [group: Danish] and [group: Finnish] harbour offices", None),
        ("[group: Norwegian] and allied skippers", None),
        ("[org: Tarn Ferries] and [org: Orlau Water] managers", None),
        ("the [person: Farkas] and [person: Marsh] campaigns", None),
        ("[person: Lena Farkas] and [person: Piet Marsh] campaigns", None),
        ("[person: Lena Farkas] and [place: Orlau] residents", "Lena Farkas"),
        ("[person: Lena Farkas] and other residents", "Lena Farkas"),
        ("[org: Tarn Ferries] and its rivals", "Tarn Ferries"),
        ("[org: Tarn Ferries] and [org: Orlau Water]", "Tarn Ferries and Orlau Water"),
        ("[org: Dale’s] [org: Harbour Office]", "Harbour Office"),
        ("the town’s [org: Harbour Office]", "Harbour Office"),
        ("the town’s Harbour Board", "Harbour Board"),
        ("the [place: Norway] [org: Harbour Office]", "Harbour Office"),
        ("[person: Dale Police] Chief [person: Piet Marsh]", "Piet Marsh"),
    ],
)
def test_a_name_speaks_where_it_is_the_head_of_the_source(source: str, speaker: str | None) -> None:
    """A name in the possessive is the source of the claim behind it; one that modifies a noun, or is an example, is not."""
    assert speakers_of(f"⟦It was late⟧, <{source}> *said*.")[-1].speaker == speaker


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("the charges", "document"),
        ("the harbour database", "document"),
        ("the meeting’s agenda", "document"),
        ("SB 1015", "document"),
        ("Measure FF", "document"),
        ("those who spoke", "collective"),
        ("the Norwegian and Danish ministries", "collective"),
        ("two of the people", "collective"),
        ("some of its skippers", "collective"),
        ("one of them", "unnamed"),
    ],
)
def test_a_source_without_a_name_has_a_kind(source: str, kind: SpeakerKind) -> None:
    """The noun of a source tells whether people, a group or a document speaks, whatever counts a part of it."""
    assert kind_of(source) == kind


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("⟦“It was late,”⟧ <attorney> [person: Pia Lund] *told* the council.", "Pia Lund"),
        ("<The chair of the panel>, [person: Pia Lund], a baker, *said* ⟦it was late⟧.", "Pia Lund"),
        ("⟦It was late⟧, *said* <the lawyer>, [person: Pia Lund] and others left.", None),
        ("*According to* <the lawyer>, ⟦[person: Pia Lund], the mayor, was late⟧.", None),
        ("⟦It was late⟧, *said* <officials> [person: Pia Lund] had met.", None),
    ],
)
def test_a_role_is_the_person_whose_name_stands_right_behind(text: str, speaker: str | None) -> None:
    """A source that ends before the name of its person is that person, whose name is no part of what is said."""
    assert speakers_of(text)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (
            "Lena Farkas met Peter Marsh. ⟦“It was open,”⟧ <he> *said*.",
            "“he” is Peter Marsh, the only one named before who can be meant",
        ),
        ("⟦It was open⟧, <Peter Marsh> *said*. <He> *said* ⟦it was late⟧.", "“He” is Peter Marsh, who spoke last"),
        (
            "Lena Farkas left. ⟦It was late⟧, <Farkas> *said*.",
            "“Farkas” is Lena Farkas, named in full elsewhere",
        ),
        ("Lena Farkas, <who> *said* ⟦it was late⟧, left.", "“who” tells more of Lena Farkas, named right before it"),
        (
            "Lena Farkas, the mayor, left. ⟦It was late⟧, <the mayor> *said*.",
            "“the mayor” is Lena Farkas, the only one called so before",
        ),
    ],
)
def test_what_resolved_a_speaker_is_said(text: str, reason: str) -> None:
    """Each way to resolve a speaker gives its reason, behind those that made it an attribution."""
    assert sentence(speaker_reason(speakers_of(text)[-1])) == reason


def speakers_of(text: str) -> Sequence[Attribution]:
    return marks_of(text).attributions


def test_a_speaker_told_by_context_lowers_the_confidence() -> None:
    """An attribution is no surer than whom its pronoun stands for."""
    named, meant = speakers_of(
        "<Peter Marsh> *said* ⟦it was late⟧. The gate stood open for Anton Reske. <He> *said* ⟦it was dark⟧."
    )
    assert meant.confidence < named.confidence


@pytest.mark.parametrize("count", [15_000])
def test_many_pronouns_in_one_block(count: int) -> None:
    """Thousands of pronouns in one paragraph are resolved in one walk, each to who has been speaking all along."""
    text = "Peter Marsh met Anton Reske. It was open, Marsh said. " + "It was open, he said. " * count
    spoke = text.index("It was open, Marsh")
    attributions = [said(spoke, spoke + 11, Span(spoke + 13, spoke + 18))]
    for n in range(count):
        at = len(text) - 22 * (count - n)
        attributions.append(said(at, at + 11, Span(at + 13, at + 15)))
    entities = [
        Entity("Peter Marsh", "person", ("Marsh",), (Span(0, 11), Span(spoke + 13, spoke + 18))),
        Entity("Anton Reske", "person", (), (Span(16, 27),)),
    ]
    found = resolve_speakers(article_of(text), attributions, entities)
    assert {one.speaker for one in found} == {"Peter Marsh"}


@pytest.mark.parametrize(
    ("text", "maker"),
    [
        ("The [org: Dale Trust] met. *According to* <the trust’s website>, ⟦it was late⟧.", "Dale Trust"),
        ("Nobody in [place: Dale County] knew. <Dale’s letter> *says* ⟦it was late⟧.", "Dale County"),
        ("<A survey by [org: Dale Trust]> *found* ⟦it was late⟧. <The survey> *found* ⟦it was dark⟧.", "Dale Trust"),
        ("<A survey by [org: Dale Trust]> *found* ⟦it was late⟧. <The report> *found* ⟦it was dark⟧.", None),
        ("<A survey by [org: Dale Trust]> *found* ⟦it was late⟧. Others made another survey. <The survey> *found* ⟦it was dark⟧.", None),
        ("<A survey by [org: Dale Trust]> *found* ⟦it was late⟧. " + "It rained. " * 200 + "<The survey> *found* ⟦it was dark⟧.", None),
        ("<A survey by [org: Dale Trust]> *found* ⟦it was late⟧. " + "Nobody read the survey. " * 30 + "<The survey> *found* ⟦it was dark⟧.", "Dale Trust"),
        ("Nobody in [place: Dale County] knew, nor [person: Ida Dale]. <Dale’s letter> *says* ⟦it was late⟧.", None),
        ("<A survey by [org: Dale Trust]> and <a survey> *found* ⟦it was late⟧. <A survey> *found* ⟦it rained⟧. <The survey> *found* ⟦it was dark⟧.", None),
        ("Nobody in [place: Dale County] or [org: Dale Trust] knew. <Dale’s letter> *says* ⟦it was late⟧.", None),
        ("The [org: Dale Trust] met. <The trust’s indictment> *says* ⟦it was late⟧.", None),
    ],
)  # fmt: skip
def test_a_document_is_by_its_owner_or_by_the_maker_of_the_last_one(text: str, maker: str | None) -> None:
    """Whose a document is may be told by a description, the first word of a name, or by the document called so before."""
    found = speakers_of(text)[-1]
    assert (found.speaker, found.speaker_kind) == (maker, "document")


def test_whoever_publishes_a_statement_speaks() -> None:
    """A statement or a press release is somebody's own words; without its maker it is a document like any other."""
    made = speakers_of("<A statement by the [org: Dale Trust]> *said* ⟦it was late⟧.")[-1]
    other = speakers_of("<The statement> *said* ⟦it was late⟧.")[-1]
    assert (made.speaker, made.speaker_kind) == ("Dale Trust", "named")
    assert (other.speaker, other.speaker_kind) == (None, "document")


IDA, JAN = "[person: Ida Marsh]", "[person: Jan Reske]"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"<Both {IDA} and {JAN}> *said* ⟦it was late⟧.", "Ida Marsh and Jan Reske"),
        (f"<{IDA}, {JAN} and harbour master [person: Pia Lund]> *said* ⟦it was late⟧.", "Ida Marsh, Jan Reske and Pia Lund"),
        (f"<{IDA} and [org: Dale Mill] Keeper {JAN}> *said* ⟦it was late⟧.", "Ida Marsh and Jan Reske"),
        (f"<{IDA} and his wife, {JAN},> *said* ⟦it was late⟧.", "Ida Marsh and Jan Reske"),
        (f"{IDA} met {JAN}. <[person: Marsh] and [person: Reske]> *said* ⟦it was late⟧.", "Ida Marsh and Jan Reske"),
        ("<The [org: Dale Trust] and the [org: Tarn Bank]> *said* ⟦it was late⟧.", "Dale Trust and Tarn Bank"),
        (f"<{IDA} and her crew> *said* ⟦it was late⟧.", "Ida Marsh"),
        (f"<{IDA} and {JAN} supporters> *said* ⟦it was late⟧.", None),
        (f"<{IDA}, a friend of [person: Pia Lund] and {JAN}>, *said* ⟦it was late⟧.", "Ida Marsh"),
        (f"<{IDA}, who married {JAN} and [person: Pia Lund],> *said* ⟦it was late⟧.", "Ida Marsh"),
        (f"<A friend of {IDA} and {JAN}> *said* ⟦it was late⟧.", None),
    ],
)  # fmt: skip
def test_names_that_are_joined_speak_together(text: str, speaker: str | None) -> None:
    """Of several names joined by “and” each one speaks; a name within a description or beside a common noun joins nothing."""
    assert speakers_of(text)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker", "kind"),
    [
        ("Nobody in [place: Norland] knew. <[place: Norland] Officials> *Say* ⟦it was late⟧.", None, "unnamed"),
        ("The [group: Norlandish] left. <The [group: Norlandish] Authority> *said* ⟦it was late⟧.", None, "collective"),
        ("⟦It was late⟧, *says* <WHO>.", "WHO", "named"),
        ("<Q1> *says* ⟦it was late⟧.", None, "unnamed"),
        ("<Reports received by the [org: Dale Trust]> *say* ⟦it was late⟧.", None, "document"),
    ],
)  # fmt: skip
def test_a_name_within_a_source_is_not_its_speaker(text: str, speaker: str | None, kind: SpeakerKind) -> None:
    """Neither a place before officials nor a people before its authority speaks, nor who got a report; “WHO” is a body."""
    found = speakers_of(text)[-1]
    assert (found.speaker, found.speaker_kind) == (speaker, kind)
