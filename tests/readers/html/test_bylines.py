import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.readers.html.bylines import clean_byline, namesake

SITES = ["The Aldermere Courier", "aldermere-courier.example"]


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["Ada Brandt"], "Ada Brandt"),
        (["By Ada Brandt"], "Ada Brandt"),
        (["Written by: Ada Brandt"], "Ada Brandt"),
        (["2 March, posted by Ada Brandt"], "Ada Brandt"),
        (["Par Ada Brandt"], "Ada Brandt"),
        (["Auteur: Ada Brandt"], "Ada Brandt"),
        (["Zeige alle Beiträge von Ada Brandt →"], "Ada Brandt"),
        (["Text und Interview: Ada Brandt"], "Ada Brandt"),
        (["Ada Brandt Alle Artikel"], "Ada Brandt"),
        (["By Ada Brandt, as told to Bo Li"], "Ada Brandt"),
        (["Ada Brandt (told to Bo Li)"], "Ada Brandt"),
        (["As told to Bo Li"], None),
        (["Interviews"], "Interviews"),
        (["Publiziert am"], None),
        (["No Author"], None),
        (["publisher"], None),
        (["Foto: Ada Brandt"], None),
        (["Ada Brandt and Bo Li"], "Ada Brandt and Bo Li"),
        (["Ada Brandt", "Bo Li", "Ada Brandt"], "Ada Brandt, Bo Li"),
        (["Ada Brandt | 2 March 2024"], "Ada Brandt"),
        (["Ada Brandt · 5 min read"], "Ada Brandt"),
        (["Ada Brandt, Updated on 2 March 2024"], "Ada Brandt"),
        (["Ada Brandt", "https://courier.example/ada"], "Ada Brandt"),
        (["https://facebook.example/courier"], None),
        (["ada@courier.example"], None),
        (["The Aldermere Courier"], None),
        (["aldermere-courier.example"], None),
        (["Ada Brandt, Head of Harbours"], "Ada Brandt"),
        (["Ada Brandt Former Deputy Editor"], "Ada Brandt"),
        (["Ada Ada"], "Ada"),
        (["The Editor"], "The Editor"),
        (["Ada Brandt Writer"], "Ada Brandt"),
        (["Ada Brandt, Deputy Harbour Editor"], "Ada Brandt"),
        (["ada-brandt7"], None),
        (["adabrandt"], "adabrandt"),
        (["Harbour Works Inc."], None),
        (["Ada Brandt, The Aldermere Courier"], "Ada Brandt"),
        (["Ada Brandt The Aldermere Courier"], "Ada Brandt"),
        (["Contributors: Ada Brandt"], "Ada Brandt"),
        (["Contributors to the harbour project"], "Contributors to the harbour project"),
        (["Site Admin"], None),
        (["admin"], None),
        (["By"], None),
        (["2 March 2024"], None),
        (["3 hours ago"], None),
        (["12"], None),
        ([" "], None),
        ([], None),
    ],
)
def test_a_byline_is_the_names_and_nothing_else(names: list[str], expected: str | None) -> None:
    """Introductions, dates and addresses go; what names nobody, or the site itself, is not a byline."""
    assert clean_byline(names, SITES) == expected


@given(st.lists(st.text()))
def test_any_names_give_a_line_or_none(names: list[str]) -> None:
    """No text raises an error or breaks the line."""
    byline = clean_byline(names, SITES)
    assert byline is None or (byline.strip() and "\n" not in byline)


@pytest.mark.parametrize(
    ("name", "expected"),
    [("By Ada Brandt", "Ada Brandt"), ("Courier", None), ("harbour works", None), ("Harbour Works Inc.", None)],
)
def test_somebody_may_write_on_a_site_of_their_own_name(name: str, expected: str | None) -> None:
    """Two to four words that begin as names do can be a person; one word and a company cannot."""
    assert namesake(name) == expected
