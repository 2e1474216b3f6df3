"""Tests of the facts by which paragraphs about authors are recognised."""

import pytest

from tui_reader.analysis.promos.biographies import signs_of_author


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
