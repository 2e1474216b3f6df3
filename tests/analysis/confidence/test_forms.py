"""Forms of attributions that state nothing, or are the narrator's."""

from dataclasses import replace

import pytest

from tests.analysis.confidence.test_confidence import found
from tui_reader.analysis.confidence.forms import is_stated


@pytest.mark.parametrize(
    ("text", "content", "source", "cue"),
    [
        ("You know whether the boiler leaks.", "whether the boiler leaks", "You", "know"),
        ("You’ll guess that the boiler leaks.", "that the boiler leaks", "You’ll", "guess"),
        ("No one expected that the boiler leaks.", "that the boiler leaks", "No one", "expected"),
        ("Nobody at the mill hoped for rain that day.", "for rain that day", "Nobody at the mill", "hoped"),
        ("Anyone can see the harm in that.", "the harm in that", "Anyone", "can see"),
        ("The strike seems to have raised the fares.", "to have raised the fares", "", "seems"),
        ("The strike seems to have raised the fares.", "to have raised the fares", "The strike", "seems"),
        ("There appeared to be smoke in the tower.", "to be smoke in the tower", "", "appeared"),
        ("Pike, who reportedly fled to Dale, is back.", "fled to Dale", "Pike, who", "reportedly"),
        ("It is widely believed that the mill was sold.", "that the mill was sold", "", "It"),
        ("There is no doubt that the mill was sold.", "that the mill was sold", "", "There"),
        ("It’s no surprise that the mill was sold.", "that the mill was sold", "", "It’s no surprise"),
        ("The porter said it to the guests.", "it", "The porter", "said"),
        ("The porter doubts all of it.", "all of", "The porter", "doubts"),
        ("The porter asked whether.", "whether", "The porter", "asked"),
        ("The porter wondered what.", "what", "The porter", "wondered"),
        ("My own count says that forty came.", "that forty came", "My own count", "says"),
        ("A handcart was reported stolen at noon.", "A handcart", "", "was reported"),
        ("Our report on the tank found that it leaks.", "that it leaks", "Our report on the tank", "found"),
        ("Our tests showed a leak in the tank.", "a leak in the tank", "Our tests", "showed"),
        ("The strike is estimated to have cost a lot.", "to have cost a lot", "", "is estimated"),
        ("When asked for comment, the porter left.", "comment", "", "asked for"),
        ("What the law says about bells.", "bells", "What", "says about"),
        ("Let’s say you own a mill by a lake.", "you own a mill by a lake", "Let’s", "say"),
        ("Kilns that burn coal are old.", "that burn coal are old", "Kilns", ""),
        ("The mill (note that it is shut) is old.", "that it is shut", "", "note"),
        ("Please note that the mill is shut.", "that the mill is shut", "", "Please note"),
        ("It was caused by proposed rules for all.", "rules for all", "", "proposed"),
        ("Boats leave the quay in May | Ida Marsh", "Boats leave the quay in May", "Ida Marsh", "|"),
        ("Ida Marsh speaks so softly that he moves.", "that he moves", "Ida Marsh", "speaks so softly"),
        ("The Dale Post cited two former officials.", "two former officials", "The Dale Post", "cited"),
        ("It is commonly known as dry baking.", "dry baking", "", "known as"),
    ],
)
def test_some_forms_state_nothing(text: str, content: str, source: str, cue: str) -> None:
    """Nobody says what “you” or “no one” knows, hedges and findings of his own are the narrator's, and pronouns state nothing."""
    assert not is_stated(text, found(text, content, source, cue))


@pytest.mark.parametrize(
    ("text", "content", "source", "cue"),
    [
        ("The porter seems to think that the lift works.", "that the lift works", "The porter", "seems to think"),
        ("The porter said no.", "no", "The porter", "said"),
        ("The porter was expected by all to stay.", "to stay", "all", "was expected by"),
        ("One of the guests said that it rained.", "that it rained", "One of the guests", "said"),
        ("Your porter said that it rained.", "that it rained", "Your porter", "said"),
        ("It was reported that the mill was sold.", "that the mill was sold", "", "It was reported"),
        ("Our friend with the report says that forty came.", "that forty came", "Our friend with the report", "says"),
        ("My mother says that forty came.", "that forty came", "My mother", "says"),
        ("Forty came, it was reported.", "Forty came", "", "was reported"),
        ("The sale was praised by the guests.", "The sale", "the guests", "was praised"),
        ("The porter said that coal burns.", "that coal burns", "The porter", "said"),
        ("The porter’s proposed that it be shut.", "that it be shut", "", "proposed"),
        ("The Dale Post cited a leak in the tank.", "a leak in the tank", "The Dale Post", "cited"),
        ("The guests know it as dry baking.", "as dry baking", "The guests", "know"),
    ],
)
def test_other_forms_are_statements(text: str, content: str, source: str, cue: str) -> None:
    """Somebody who seems to think so, says no, is one of several or the reader's is a source; so is whoever reports."""
    assert is_stated(text, found(text, content, source, cue))


@pytest.mark.parametrize(
    ("text", "content", "source", "cue"),
    [
        ("The police answered with force and dogs.", "force and dogs", "The police", "answered with"),
        ("The mayor has responded with fines for all.", "fines for all", "The mayor", "has responded with"),
        ("The clerk forgot to lock the gate.", "to lock the gate", "The clerk", "forgot"),
        ("The clerk failed to lock the gate.", "to lock the gate", "The clerk", "failed"),
        ("Her son took over the mill in 1990.", "the mill in 1990", "Her son", "took over"),
        ("A judge stepped in as mediator of the feud.", "as mediator of the feud", "A judge", "stepped in"),
        ("The museum is exhibiting three drawings.", "three drawings", "The museum", "is exhibiting"),
        ("The census counts only those at home.", "only those at home", "The census", "counts"),
        ("The permit requires two lamps on deck.", "two lamps on deck", "The permit", "requires"),
        ("The board has known about the leak.", "the leak", "The board", "has known about"),
        ("The board has lied about the leak.", "the leak", "The board", "has lied about"),
        ("The mayors talked about the lock at length.", "the lock", "The mayors", "talked about"),
        ("The senate votes on the fishing bill.", "the fishing bill", "The senate", "votes on"),
        ("The rowers claimed the silver medal.", "the silver medal", "The rowers", "claimed"),
        ("The umpire ruled out a late goal.", "a late goal", "The umpire", "ruled out"),
        ("The club announced him in a barn.", "him in a barn", "The club", "announced"),
        ("A court reviewed the lists from Dale.", "the lists from Dale", "A court", "reviewed"),
        ("The mayor established a fund in May.", "a fund in May", "The mayor", "established"),
        ("He was permitted to request a count.", "a count", "", "was permitted to request"),
        ("Pike was charged with a theft of oars.", "a theft of oars", "", "was charged with"),
        ("A boy accused of arson ran off.", "arson", "", "accused of"),
        ("The crew will receive notice that it is over.", "that it is over", "The crew", "will receive notice"),
        ("Pike has been fined for dumping waste.", "dumping waste", "", "has been fined for"),
        ("Pike has been named acting harbour master.", "acting harbour master", "", "has been named"),
        ("Pike was voted off the board in May.", "the board in May", "", "was voted off"),
        ("A plan that would allow both to claim a win.", "A plan that", "", "would allow"),
        ("The panel concluded its third public hearing.", "its third public hearing", "The panel", "concluded"),
        ("The office referred the call to the police.", "the call to the police", "The office", "referred"),
        ("Pike is charged with conspiring to sink boats.", "to sink boats", "", "conspiring"),
        ("On hearing the news that it was over, Pike left.", "that it was over", "", "hearing the news"),
    ],
)
def test_deeds_are_no_statements(text: str, content: str, source: str, cue: str) -> None:
    """What somebody did, and what is true of a thing, is told by the narrator."""
    assert not is_stated(text, found(text, content, source, cue))


@pytest.mark.parametrize(
    ("text", "content", "source", "cue"),
    [
        ("The board knew that the tank leaks.", "that the tank leaks", "The board", "knew"),
        ("The rowers claimed a mistake in the count.", "a mistake in the count", "The rowers", "claimed"),
        ("The mayor ruled out a second term.", "a second term", "The mayor", "ruled out"),
        ("The panel concluded that the hearing was late.", "that the hearing was late", "The panel", "concluded"),
        ("The office referred to the call as a prank.", "the call as a prank", "The office", "referred to"),
        ("The club announced it would move.", "it would move", "The club", "announced"),
        ("The council voted to shut the hall.", "to shut the hall", "The council", "voted"),
        ("The board established that the tank leaks.", "that the tank leaks", "The board", "established"),
        ("The museum hopes to begin in May.", "to begin in May", "The museum", "hopes"),
    ],
)
def test_what_looks_like_a_deed_may_be_a_statement(text: str, content: str, source: str, cue: str) -> None:
    """A clause behind such a verb, or another object, is a statement, a plan or a decision."""
    assert is_stated(text, found(text, content, source, cue))


def test_what_you_see_in_quotation_marks_is_nobodys() -> None:
    """“You see “Ready”” quotes nobody; what “you say”, or somebody sees, is a quotation."""
    text = "Wait until you see “Ready” on the screen."
    one = replace(found(text, "“Ready”", "you", "see"), kind="direct")
    assert not is_stated(text, one)
    assert is_stated(text, replace(one, source=()))
    spoken = "Then you say “Enough of this” and leave."
    assert is_stated(spoken, replace(found(spoken, "“Enough of this”", "you", "say"), kind="direct"))


@pytest.mark.parametrize(("source", "stated"), [("", False), ("The guests", True)])
def test_a_term_in_quotation_marks_is_no_statement(source: str, *, stated: bool) -> None:
    """What is “known as” something has a name; where somebody calls it so, that is a statement."""
    text = "The guests had known it as “dry baking”."
    one = replace(found(text, "“dry baking”", source, "known"), kind="direct")
    assert is_stated(text, one) is stated


@pytest.mark.parametrize("cue", ["was called", "was referred to as", "was termed"])
def test_a_judgement_is_somebody_s_though_nobody_is_named(cue: str) -> None:
    """Whoever “was called a fraud” was called so by others than the narrator."""
    text = f"The mayor {cue} “a fraud”."
    assert is_stated(text, replace(found(text, "“a fraud”", "", cue), kind="direct"))
