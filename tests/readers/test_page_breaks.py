import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.readers.reading import read, texts
from tui_reader.readers.page_breaks import without_page_breaks

FIRST = "   The ferry to Aldermere was late on Monday, because\n   the captain said that the wind had turned, and the"
SECOND = "   crew of the Aurora could not be found anywhere on\n   the pier. Nobody knew why."
THIRD = "   The mayor said on Tuesday that she would ask the\n   company for an answer before the summer begins."


@pytest.mark.parametrize(
    ("foot", "head"),
    [
        ("Ruiz                    Informational                  [Page {}]", "RFC 9999               The Ferry               May 2026"),
        ("Ruiz                    Informational                  [Page {}]", ""),
        ("                         - {} -", "The Ferry, a report"),
        ("Page {} of 3", "THE FERRY                                                 {}"),
        ("", ""),
    ],
)  # fmt: skip
def test_a_sentence_goes_on_over_the_page(foot: str, head: str) -> None:
    """What stands at the head and the foot of pages is joined with no sentence."""
    pages = [FIRST, SECOND, THIRD]
    text = "\f".join(
        f"{head.format(number) if number > 1 else ''}\n\n{page}\n\n\n{foot.format(number)}\n"
        for number, page in enumerate(pages, 1)
    )
    assert texts(read(text)) == [
        " ".join(line.strip() for line in f"{FIRST}\n{SECOND}".split("\n")),
        "The mayor said on Tuesday that she would ask the company for an answer before the summer begins.",
    ]


def test_first_lines_of_pages_that_are_text_stay() -> None:
    """A page that opens with a sentence of its own loses none."""
    text = "The ferry was late.\n\fNobody knew why.\n\fThe mayor asked."
    assert texts(read(text)) == ["The ferry was late.", "Nobody knew why.", "The mayor asked."]


@given(st.text(st.sampled_from("ab \n\f12.[]Page -")))
def test_any_pages_are_one_text(text: str) -> None:
    """No form feed is left, and no line comes twice."""
    joined = without_page_breaks(text)
    assert "\f" not in joined
    assert len("".join(joined.split())) <= len("".join(text.split()))
