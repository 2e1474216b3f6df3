"""What speakers are, of which body, and why a source is not named."""

import pytest

from tests.analysis.hand_made import marks_of
from tui_reader.analysis import analyse
from tui_reader.model import Article, Attribution, Block


def last(drawn: str) -> Attribution:
    return marks_of(drawn).attributions[-1]


def test_a_body_has_no_role() -> None:
    """Authorities are people with a role; an authority is a body."""
    several, one = "<Dale health authorities> *said* ⟦it was late⟧.", "<The Dale Authority> *said* ⟦it was late⟧."
    assert (last(several).role, last(one).role) == ("Dale health authorities", None)


PIA = "[person: Pia Lund]"
WATER = "[org: Orlau Water]"


@pytest.mark.parametrize(
    ("text", "role", "affiliation"),
    [
        (f"<{PIA}, the mayor of Orlau,> *said* ⟦it was late⟧.", "mayor of Orlau", None),
        (f"<{PIA}, 44, a plumber at {WATER},> *said* ⟦it was late⟧.", "plumber", "Orlau Water"),
        (f"<{PIA}, {WATER}’s chief engineer,> *said* ⟦it was late⟧.", "chief engineer", "Orlau Water"),
        (
            f"<{PIA}, head of pipes and pumps at {WATER}>, *said* ⟦it was late⟧.",
            "head of pipes and pumps",
            "Orlau Water",
        ),
        (
            f"<{PIA}, head of [org: Harrow Research] at {WATER}>, *said* ⟦it was late⟧.",
            "head of Harrow Research",
            "Orlau Water",
        ),
        (f"<Lead chemist Dr. {PIA}> *said* ⟦it was late⟧.", "Lead chemist", None),
        (f"<Dr. {PIA}> *said* ⟦it was late⟧.", None, None),
        (f"<High school music teacher {PIA}> *said* ⟦it was late⟧.", "High school music teacher", None),
        (f"<U.S. Attorney {PIA}> *said* ⟦it was late⟧.", "U.S. Attorney", None),
        (f"<{PIA}, the U.S. attorney for Norland>, *said* ⟦it was late⟧.", "U.S. attorney for Norland", None),
        (f"{PIA} became the first singer on the moon. <{PIA}> *said* ⟦it was late⟧.", None, None),
        (f"<{PIA}, a chemist who knows the pipe,> *said* ⟦it was late⟧.", "chemist", None),
        (
            f"⟦It was late⟧, *said* <{PIA}, the treasurer of the Lower Dale Sailing Club>.",
            "treasurer",
            "Lower Dale Sailing Club",
        ),
        (f"<Rabbi {PIA} of {WATER}> *said* ⟦it was late⟧.", "Rabbi", "Orlau Water"),
        (f"<Former {WATER} director {PIA}> *said* ⟦it was late⟧.", "director", "Orlau Water"),
        (f"<Spine surgeon Dr. {PIA}> *said* ⟦it was late⟧.", "Spine surgeon", None),
        (f"<{PIA}, DDS, M.P.H., head of {WATER},> *said* ⟦it was late⟧.", "head", "Orlau Water"),
        (f"<{PIA}, CTO, {WATER},> *said* ⟦it was late⟧.", "CTO", None),
        (f"<Harbour master {PIA}> *said* ⟦it was late⟧.", "Harbour master", None),
        (f"When asked, <{WATER} human rights officer {PIA}> *said* ⟦no⟧.", "human rights officer", "Orlau Water"),
        (f"They told radio host {PIA}. <She> *said* ⟦it was late⟧.", "radio host", None),
        (f"He told host {PIA}. <She> *said* ⟦it was late⟧.", "host", None),
        (f"He paints rival {PIA} as idle. <She> *said* ⟦it was late⟧.", "rival", None),
        (f"<A {WATER} spokeswoman, {PIA},> *said* ⟦it was late⟧.", "spokeswoman", "Orlau Water"),
        (f"<The owner of {WATER}, {PIA},> *said* ⟦it was late⟧.", "owner", "Orlau Water"),
        (f"<{PIA}, an analyst who was a banker at {WATER}>, *said* ⟦it was late⟧.", "analyst", None),
        (
            f"<{PIA}, a policy associate at the advocacy group {WATER}>, *said* ⟦it was late⟧.",
            "policy associate",
            "Orlau Water",
        ),
        (f"<{PIA}, who is deputy director of {WATER}>, *said* ⟦it was late⟧.", "deputy director", "Orlau Water"),
        (f"<{PIA}, director of {WATER} and [org: Dale Bank]>, *said* ⟦it was late⟧.", "director", "Orlau Water"),
        (f"<{WATER}’s top officer, {PIA},> *said* ⟦it was late⟧.", "top officer", "Orlau Water"),
        (
            f"<{PIA}, [org: Pipe Policy] Manager at {WATER},> *said* ⟦it was late⟧.",
            "Pipe Policy Manager",
            "Orlau Water",
        ),
        (f"<{PIA}, the Dale Research Group’s director,> *said* ⟦it was late⟧.", "director", "Dale Research Group"),
        (f"<{PIA}, a driver from Dale> *believes* ⟦it was late⟧.", "driver from Dale", None),
        (f"<{PIA}, the chief demands officer of {WATER},> *said* ⟦it was late⟧.", None, None),
        (
            f"<{PIA}, head of claims handling at {WATER},> *said* ⟦it was late⟧.",
            "head of claims handling",
            "Orlau Water",
        ),
        (f"<{PIA}> *said* ⟦it was late⟧.", None, None),
        (f"Asked by a lawyer, <{PIA}> *said* ⟦it was late⟧.", None, None),
        (f"In May, <{PIA}, whose barn burned,> *said* ⟦it was late⟧.", None, None),
        (f"<Mrs. {PIA}> *said* ⟦it was late⟧.", None, None),
        (f"{PIA} is the captain of the ferry. <She> *said* ⟦it was late⟧.", "captain of the ferry", None),
        (f"{PIA}, who teaches law at {WATER}, left. <She> *said* ⟦it was late⟧.", None, "Orlau Water"),
    ],
)
def test_a_description_beside_a_name_is_its_role_and_affiliation(
    text: str, role: str | None, affiliation: str | None
) -> None:
    """An apposition, a title or “is the …” tells what somebody is, and the body that is named in it."""
    found = last(text)
    assert (found.role, found.affiliation) == (role, affiliation)


def test_a_role_holds_in_the_whole_article() -> None:
    """What is said of a person beside one mention is also said where only a surname or a pronoun stands."""
    text = f"<{PIA}> *said* ⟦it was late⟧. {PIA}, a nurse at {WATER}, slept. ⟦It was cold⟧, <she> *said*."
    assert [(one.role, one.affiliation) for one in marks_of(text).attributions] == [("nurse", "Orlau Water")] * 2


def test_what_somebody_is_comes_before_what_somebody_was() -> None:
    """A former office with its body is told only where nothing is said of the present."""
    text = f"{PIA}, former director of {WATER}, slept. <{PIA}, a consultant,> *said* ⟦it was late⟧."
    assert (last(text).role, last(text).affiliation) == ("consultant", None)


@pytest.mark.parametrize(
    ("source", "role", "affiliation"),
    [
        (f"A spokesman for {WATER}", "spokesman", "Orlau Water"),
        (f"{WATER} officials", "officials", "Orlau Water"),
        (f"Two executives at {WATER}", "executives", "Orlau Water"),
        (f"{WATER}’s lawyers", "lawyers", "Orlau Water"),
        (f"Critics of {WATER}", "critics of Orlau Water", None),
        (f"Residents near {WATER}", "residents near Orlau Water", None),
        (f"A former official of {WATER}", "former official of Orlau Water", None),
        (f"A retired official of {WATER}", "retired official of Orlau Water", None),
        (f"A spokesman for {PIA}", "spokesman for Pia Lund", None),
        ("A man in the crowd", "man in the crowd", None),
        ("Two of the people", None, None),
        ("Many of his colleagues", "colleagues", None),
        (f"{WATER} and [org: Dale Bank] officials", "Orlau Water and Dale Bank officials", None),
        ("One person", None, None),
        ("More than a dozen former employees", "former employees", None),
        ("Whose leaders", "leaders", None),
        ("A report", None, None),
    ],
)
def test_people_without_a_name_are_of_the_body_that_they_speak_for(
    source: str, role: str | None, affiliation: str | None
) -> None:
    """Officials and spokesmen belong to the body beside them; critics, neighbours and former members do not, nor is a person a body."""
    found = last(f"<{source}> *said* ⟦it was late⟧.")
    assert (found.speaker, found.role, found.affiliation) == (None, role, affiliation)


def test_he_goes_on_with_the_spokesman() -> None:
    """“He” behind a spokesman is of the same body, and behind a person with a name is not."""
    text = f"<A spokesman for {WATER}> *said* ⟦it was late⟧. <He> *added* ⟦that it rained⟧."
    assert last(text).affiliation == "Orlau Water"
    assert last(f"{text} <{PIA}> *agreed* ⟦that it did⟧.").affiliation is None


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (
            "<An envoy, who spoke on condition of anonymity because the talks are secret,> *said* ⟦it was late⟧.",
            "because the talks are secret",
        ),
        ("⟦It was late⟧, *said* <a clerk>, who asked not to be named.", "asked not to be named"),
        (
            "⟦It was late⟧, *said* <a clerk>, speaking anonymously for fear of losing the job.",
            "for fear of losing the job",
        ),
        (
            "<A nurse, who was not authorised to speak to the press,> *said* ⟦it was late⟧.",
            "was not authorised to speak to the press",
        ),
        (
            "⟦It was late⟧, *said* <one clerk>. The clerk declined to be identified, citing a ban on talks.",
            "citing a ban on talks",
        ),
        ("⟦It was late⟧, *said* <one clerk>. The nurse declined to be identified.", None),
        ("⟦It was late⟧, *said* <one clerk>.", None),
        (f"<{PIA}, who had asked not to be named,> *said* ⟦it was late⟧.", None),
    ],
)
def test_the_text_tells_why_a_source_is_not_named(text: str, reason: str | None) -> None:
    """The reason for anonymity stands with the source or in the sentence behind, and a source with a name has none."""
    assert last(text).reason_for_anonymity == reason


def test_they_go_on_with_the_people_who_were_not_named() -> None:
    """“They” behind several people without a name are these people, and behind one person are not."""
    text = "<Two clerks>, who asked not to be named, *said* ⟦it was late⟧. <They> *added* ⟦that it rained⟧."
    assert (last(text).role, last(text).reason_for_anonymity) == ("clerks", "asked not to be named")
    assert last(text.replace("Two clerks", "A clerk")).reason_for_anonymity is None
    assert last(text.replace("<They>", "The unions met. <They>")).role is None


def test_the_official_is_the_one_who_was_not_named() -> None:
    """A reason given once holds for “the clerk” who goes on."""
    text = "⟦It was late⟧, *said* <a clerk who asked not to be named>. ⟦It was cold⟧, <the clerk> *said*."
    assert last(text).reason_for_anonymity == "asked not to be named"


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("Two people with knowledge of the talks", "on condition of anonymity"),
        ("These people", "on condition of anonymity"),
        ("Two of the people", "on condition of anonymity"),
        ("Two people on the pier", None),
        ("Officials with knowledge of the talks", None),
    ],
)
def test_a_reason_holds_for_those_who_know_and_are_called_alike(source: str, reason: str | None) -> None:
    """Why people who know of the talks are not named is told once, and holds for the others who do, not for who stands by."""
    told = "The pier closed, to the surprise of people familiar with the talks who spoke on condition of anonymity."
    assert last(f"{told} <{source}> *said* ⟦it was late⟧.").reason_for_anonymity == reason


def test_other_languages_are_left_alone() -> None:
    """Descriptions are read in English only."""
    text = "„Es war spät“, sagte Pia Lund, a nurse."
    article = Article(text, (Block(0, len(text), "paragraph"),), language="de")
    assert [one.role for one in analyse(article).attributions] == [None]


@pytest.mark.parametrize(
    ("source", "speaker"),
    [
        (f"A poll by {WATER}", "Orlau Water"),
        (f"{WATER}’s website", "Orlau Water"),
        (f"A letter from {PIA}", "Pia Lund"),
        (f"A 2024 {WATER} rainfall survey", "Orlau Water"),
        (f"the {WATER} database", "Orlau Water"),
        (f"the {WATER} lawsuit", None),
        (f"A letter to {PIA}", None),
        (f"A report seen by {WATER}", None),
        (f"{PIA}’s indictment", None),
        ("The report", None),
    ],
)
def test_a_document_speaks_for_its_maker(source: str, speaker: str | None) -> None:
    """A document is whose it is or who wrote it, not to whom it goes, who saw it or whom it accuses."""
    found = last(f"<{source}> *said* ⟦it was late⟧.")
    assert (found.speaker, found.speaker_kind) == (speaker, "document")


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        (
            f"<{PIA}, a plumber at {WATER},> *said* ⟦it was late⟧.",
            {
                "role.behind": ("plumber at Orlau Water",),
                "affiliation.in-description": ("Orlau Water", "plumber at Orlau Water"),
            },
        ),
        (
            f"⟦It was late⟧, *said* <{PIA}, the treasurer of the Lower Dale Sailing Club>.",
            {
                "role.behind": ("treasurer of the Lower Dale Sailing Club",),
                "affiliation.capitals": ("Lower Dale Sailing Club", "treasurer of the Lower Dale Sailing Club"),
            },
        ),
        (
            f"<Former {WATER} director {PIA}> *said* ⟦it was late⟧.",
            {"role.title": ("director",), "affiliation.before-title": ("Orlau Water", "director")},
        ),
        (
            f"<The owner of {WATER}, {PIA},> *said* ⟦it was late⟧.",
            {
                "role.before": ("owner of Orlau Water",),
                "affiliation.in-description": ("Orlau Water", "owner of Orlau Water"),
            },
        ),
        (
            f"{PIA} is the captain of the ferry. <She> *said* ⟦it was late⟧.",
            {"role.clause": ("captain of the ferry",)},
        ),
        (
            f"<Rabbi {PIA} of {WATER}> *said* ⟦it was late⟧.",
            {"role.title": ("Rabbi",), "affiliation.of": ("Orlau Water", "of Orlau Water")},
        ),
        (
            f"<A spokesman for {WATER}> *said* ⟦it was late⟧. <He> *added* ⟦that it rained⟧.",
            {
                "role.in-source": ("spokesman for Orlau Water",),
                "affiliation.in-description": ("Orlau Water", "spokesman for Orlau Water"),
                "pronoun": ("he",),
            },
        ),
        (
            f"<A spokesman for {WATER}> *said* ⟦it was late⟧. ⟦It was cold⟧, <the spokesman> *said*.",
            {"role.in-source": ("spokesman",), "affiliation.earlier": ("Orlau Water", "spokesman")},
        ),
        (
            "<An envoy, who spoke on condition of anonymity,> *said* ⟦it was late⟧.",
            {"role.in-source": ("envoy",), "anonymity.in-source": ("envoy",)},
        ),
        (
            "⟦It was late⟧, *said* <a clerk>, who asked not to be named.",
            {"role.in-source": ("clerk",), "anonymity.behind": ("clerk",)},
        ),
        (
            "⟦It was late⟧, *said* <a clerk who asked not to be named>. ⟦It was cold⟧, <the clerk> *said*.",
            {"role.in-source": ("clerk",), "anonymity.earlier": ("clerk",)},
        ),
        (f"<{PIA}> *said* ⟦it was late⟧.", {}),
    ],
)
def test_role_affiliation_and_anonymity_have_the_rules_that_found_them(
    text: str, rules: dict[str, tuple[str, ...]]
) -> None:
    """Each is a reason of the mark: where its words stand, and what they are."""
    reasons = {
        one.rule.removeprefix("credential."): one.arguments
        for one in last(text).reasons
        if one.rule.startswith("credential.")
    }
    assert reasons == rules
