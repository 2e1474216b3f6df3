import pytest

from tui_reader.readers.html.titles import choose_title, without_site

SITES = ["The Aldermere Courier", "aldermere-courier.example", "aldermere-courier"]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Ferry stays in port | The Aldermere Courier", "Ferry stays in port"),
        ("Ferry stays in port - Aldermere Courier", "Ferry stays in port"),
        ("The Aldermere Courier: Ferry", "The Aldermere Courier: Ferry"),
        ("Aldermere Courier » Ferry stays in port", "Ferry stays in port"),
        ("Ferry stays in port – News – The Aldermere Courier", "Ferry stays in port – News"),
        ("Ferry stays in port | Another Paper", "Ferry stays in port"),
        ("Ferry stays in port - for now", "Ferry stays in port - for now"),
        ("Ferry | Port", "Ferry | Port"),
        ("Why the ferry stays in port | Travel by sea | Harbour and Islands Board", "Why the ferry stays in port"),
        (
            "Bay Letter | bayletter.example - Ferry stays in port",
            "Bay Letter | bayletter.example - Ferry stays in port",
        ),
        ("bayletter.org - Ferry stays in port", "Ferry stays in port"),
        ("Well-known ferry", "Well-known ferry"),
    ],
)
def test_the_site_is_taken_off_a_title(title: str, expected: str) -> None:
    """A known site goes from either end, an unknown one only behind a bar; a dash in a headline stays."""
    assert without_site(title, SITES) == expected


@pytest.mark.parametrize(
    "title", ["Aldermere Courier | " * 3000 + "Ferry", "Ferry" + " – The Aldermere Courier" * 3000]
)
def test_a_title_of_thousands_of_separators_is_a_title(title: str) -> None:
    """However often a page writes its name into a title, the title is read, and its own words stay."""
    assert "Ferry" in without_site(title, SITES)


@pytest.mark.parametrize(
    ("headings", "declared", "document_title", "expected"),
    [
        (["Ferry stays in port"], ["Ferry stays in port!"], "", "Ferry stays in port"),
        (["The Aldermere Courier", "Ferry stays in port"], ["Ferry stays in port"], "", "Ferry stays in port"),
        (["Read also"], ["Ferry stays in port"], "", "Ferry stays in port"),
        (
            ["Ferry stays in port, company says"],
            [],
            "Ferry stays in port - The Aldermere Courier",
            "Ferry stays in port, company says",
        ),
        (["Bay Letter"], [], "Cracks found in the ferry's hull – Bay Letter", "Cracks found in the ferry's hull"),
        (["Bay Letter"], [], "Cracks found in the ferry's hull ~ Bay Letter", "Cracks found in the ferry's hull"),
        (["Ferry timetable"], [], "Ferry timetable | Harbour and Islands Board", "Ferry timetable"),
        (["Menu"], [], "Ferry stays in port | The Aldermere Courier", "Ferry stays in port"),
        (["Ferry stays in port"], [], "", "Ferry stays in port"),
        (["The ferry that never left port"], ["Storm: 5 ferry facts"], "", "The ferry that never left port"),
        (["Tales from the sea, weekly"], ["Ferry stays in port"], "", "Ferry stays in port"),
        (["The old ferry line", "The new ferry line"], ["Ferry stays in port"], "", "Ferry stays in port"),
        (["Title: Ferry stays in port"], ["Ferry stays in port"], "", "Ferry stays in port"),
        (["Ferry stays in port Posted on 2 March 2024 by Ada"], ["Ferry stays in port"], "", "Ferry stays in port"),
        ([], [], "The Aldermere Courier", None),
        (["The Aldermere Courier"], ["The Aldermere Courier"], "", None),
        ([], [], "", None),
    ],
)
def test_the_title_is_the_heading_that_the_metadata_agree_with(
    headings: list[str], declared: list[str], document_title: str, expected: str | None
) -> None:
    """A heading that agrees with the metadata wins, and so does the only one on their subject; the site's name is not a title."""
    assert choose_title(headings, declared, document_title, SITES) == expected
