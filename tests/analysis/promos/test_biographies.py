"""Tests of the facts by which paragraphs about authors are recognised."""

import pytest

from tui_reader.analysis.promos.biographies import (
    introduces_author,
    says_who_wrote,
    signs_of_author,
    tells_about_author,
)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (text, number)
        for number, texts in enumerate(
            (
                ("Covering ports", "she covered tides"),
                ("Writes about rope", "has also written", "Written for the Post"),
                ("Work has been featured", "Appeared in print", "her bylines", "published in the Post"),
                ("Author of two", "a book"),
                ("Lives in Dale", "RESIDES IN Dale", "based in Dale"),
                ("holds a degree", "Graduated, later, from Dale", "has a Ph.D", "earned a BA", "received an M.A."),
                ("Joined us", "previously", "formerly", "before joining us", "before that", "prior to that"),
                ("Award winning", "years of experience", "over ten years", "for a decade"),
                ("a passion", "enjoys it", "loves it", "in her spare time", "free time", "When she’s not here", "when not at sea"),
                ("Follow her", "@ida", "LinkedIn", "Twitter", "reach her", "E-mail her"),
                ("Freelance", "specialises in rope", "specialized"),
            )
        )
        for text in texts
    ],
)  # fmt: skip
def test_each_kind_of_fact_is_found_however_it_is_put(text: str, number: int) -> None:
    assert number in signs_of_author(text)


def test_a_paragraph_without_facts_about_an_author_has_none() -> None:
    assert signs_of_author("The tide was out, and the boats lay in the mud.") == []


WRITER = "Ida Marsh is a writer and lives in Dale."


@pytest.mark.parametrize(
    ("paragraph", "introduces"),
    [
        (WRITER, True),
        (WRITER.replace("Dale", "Ely"), False),
        (WRITER.ljust(1200, "!"), True),
        (WRITER.ljust(1201, "!"), False),
    ],
)
def test_a_biography_has_forty_to_1200_characters(paragraph: str, introduces: bool) -> None:  # noqa: FBT001 - a column of a table
    """What is shorter is a credit, and what is longer a portrait of somebody else."""
    assert introduces_author(paragraph, "The tide was out.") is introduces


@pytest.mark.parametrize(
    ("facts", "position", "tells"),
    [
        ("lives in Dale and has written for the Post", 0.75, True),
        ("lives in Dale and has written for the Post", 0.74, False),
        ("lives in Dale, has written for the Post and loves rope", 0.5, True),
        ("lives in Dale", 0.9, False),
    ],
)
def test_two_facts_make_a_biography_in_the_last_quarter_and_three_before(
    facts: str,
    position: float,
    tells: bool,  # noqa: FBT001 - a column of a table
) -> None:
    """News tells about writers, too, but seldom at the end of an article."""
    assert tells_about_author(f"Ida Marsh is a reporter who {facts}.", position) is tells


@pytest.mark.parametrize(
    ("line", "says"),
    [
        (f"Ida Marsh is a {'very ' * 11}good nurse.", True),
        (f"Ida Marsh is a {'very ' * 12}good nurse.", False),
        ("Ida Marsh is a nurse.".ljust(300, "!"), True),
        ("Ida Marsh is a nurse.".ljust(301, "!"), False),
    ],
)
def test_a_line_says_who_wrote_in_its_first_words(line: str, says: bool) -> None:  # noqa: FBT001 - a column of a table
    """What somebody is stands among the first fourteen words behind “is”, in 300 characters at most."""
    assert says_who_wrote(line, "The tide was out.", None) is says
