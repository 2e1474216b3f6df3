"""Which body “the company” is."""

import pytest

from tests.analysis.hand_made import marks_of
from tui_reader.analysis.speakers.companies import may_be_company
from tui_reader.model import Entity


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("[org: Brillo] has sold its mill. ⟦It was late⟧, <the company> *said*.", "Brillo"),
        ("[org: Brillo] has sold its mill. ⟦It was late⟧, <the lamp maker> *said*.", "Brillo"),
        ("The [org: Harbour Bureau] has sold its mill. ⟦It was late⟧, <the company> *said*.", None),
        ("[org: Brillo] met [org: Lumina]. ⟦It was late⟧, <the company> *said*.", None),
        ("[org: Brillo] has sold its mill. ⟦It was late⟧, <the union> *said*.", None),
    ],
)
def test_the_company_is_the_only_one_that_may_be_a_company(text: str, speaker: str | None) -> None:
    """“The company” is whoever is plainly in mind and may be one by its name; a bureau is none, and of two it is neither."""
    assert marks_of(text).attributions[-1].speaker == speaker


@pytest.mark.parametrize(
    ("name", "kind", "expected"),
    [
        ("Brillo", "org", True),
        ("Brillo Motors", "org", True),
        ("Reuters", "org", False),
        ("Brillo University", "org", False),
        ("FBI", "org", False),
        ("Brillo", "person", False),
    ],
)
def test_a_name_may_tell_that_a_body_is_no_company(name: str, kind: str, expected: bool) -> None:  # noqa: FBT001 - a column of the table
    """A word for another kind of body, an outlet or a short form in capitals is no company."""
    assert may_be_company(Entity(name, kind, (), ())) is expected  # type: ignore[arg-type]  # a column of the table
