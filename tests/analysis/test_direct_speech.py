"""Who says a direct quotation in a language of which a few words are known."""

from dataclasses import replace

import pytest

from tests.analysis.marking import article_of
from tui_reader.analysis import analyse
from tui_reader.model import Article, Attribution


def german(text: str) -> Article:
    return replace(article_of(text), language="de-AT")


def told(text: str) -> tuple[str, str, str | None]:
    """The source and the cue of the one quotation in a text, and its speaker."""
    (found,) = [one for one in analyse(german(text)).attributions if one.kind == "direct"]
    return said(text, found)


def said(text: str, found: Attribution) -> tuple[str, str, str | None]:
    source, cue = (" ".join(text[start:end] for start, end in spans) for spans in (found.source, found.cue))
    return source, cue, found.speaker


@pytest.mark.parametrize(
    ("text", "source", "cue", "speaker"),
    [
        ("„Die Fähre ist zu alt“, sagte Ida Marsch.", "Ida Marsch", "sagte", "Ida Marsch"),
        ("„Die Fähre ist zu alt“, sagte Prof. Dr. Ida Marsch.", "Prof. Dr. Ida Marsch", "sagte", "Ida Marsch"),
        ("„Die Fähre ist zu alt“, so die Bürgermeisterin von Orlau.", "die Bürgermeisterin von Orlau", "so", None),
        ("„Die Fähre ist zu alt“, stellte Ida Marsch am Freitag fest.", "Ida Marsch", "stellte", "Ida Marsch"),
        (
            "„Die Fähre ist zu alt“, betonte der Minister, Karl Brandt.",
            "der Minister, Karl Brandt",
            "betonte",
            "Karl Brandt",
        ),
        ("Hafenmeister Karl Brandt sagte: „Die Fähre ist zu alt.“", "Hafenmeister Karl Brandt", "sagte", "Karl Brandt"),
        (
            "Der Minister, Karl Brandt, erklärte: „Die Fähre ist alt.“",
            "Der Minister, Karl Brandt",
            "erklärte",
            "Karl Brandt",
        ),
        ("Am Freitag sagte Ida Marsch: „Die Fähre ist zu alt.“", "Ida Marsch", "sagte", "Ida Marsch"),
        ("Ida Marsch hat am Freitag erklärt: „Die Fähre ist alt.“", "Ida Marsch", "erklärt", "Ida Marsch"),
        ("Im Rat fragte sie: „Warum ist die Fähre so alt?“", "sie", "fragte", None),
    ],
)
def test_the_subject_of_the_verb_beside_it_says_it(text: str, source: str, cue: str, speaker: str | None) -> None:
    """Before or behind a quotation a verb of speaking has its subject, and that is the speaker; a pronoun stays open."""
    assert told(text) == (source, cue, speaker)


@pytest.mark.parametrize(
    "text",
    [
        "„Die Fähre ist zu alt“, und niemand baut eine neue.",
        "Auf dem Schild am Kai steht: „Die Fähre ist heute zu alt.“",
        "Der Rat kritisierte den Sachverhalt. „Die Fähre ist zu alt.“",
    ],
)
def test_without_a_verb_of_speaking_nobody_is_named(text: str) -> None:
    """A quotation without a cue beside it is nobody's by name."""
    assert told(text) == ("", "", None)


def test_of_a_language_without_lists_no_speaker_is_guessed() -> None:
    """A language of which nothing is known has its quotations by their marks only."""
    text = "« La barque est trop vieille », a dit Anne Martin."
    (found,) = analyse(replace(article_of(text), language="fr")).attributions
    assert said(text, found) == ("", "", None)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (f"„Die Fähre ist alt“, sagte {'Ida ' * 12}Marsch.", ("Ida " * 12).rstrip()),
        ("„Die Fähre ist alt“, sagte der Wirt, Karl Otto Emil Brandt.", "der Wirt, Karl Otto Emil Brandt"),
        ("„Die Fähre ist alt“, sagte der Wirt, Karl Otto Emil Max Brandt.", "der Wirt"),
        (f"Ida Marsch erklärte{' sehr' * 35}: „Die Fähre ist alt.“", "Ida Marsch"),
        (f"Ida Marsch erklärte{' sehr' * 36}: „Die Fähre ist alt.“", ""),
    ],
)
def test_a_source_is_near_and_has_few_words(text: str, source: str) -> None:
    """It is looked for in 200 characters, and has twelve words at most, an apposition four."""
    assert told(text)[0] == source
