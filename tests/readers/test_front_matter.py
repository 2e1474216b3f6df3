import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.readers.front_matter import read_front_matter


@pytest.mark.parametrize(
    ("lines", "fields"),
    [
        ("title: Ferry", {"title": "Ferry"}),
        ('Title: "A \\"late\\" ferry"', {"title": 'A "late" ferry'}),
        ("title: 'Ada''s ferry'", {"title": "Ada's ferry"}),
        ("title: Ferry # the draft", {"title": "Ferry"}),
        ("title: Ferry #2", {"title": "Ferry"}),
        ("author: [Ada Brandt, 'Bo Li']", {"author": "Ada Brandt, Bo Li"}),
        ("author:\n  - Ada Brandt\n  - Bo Li\ndate: 2024-03-02", {"author": "Ada Brandt, Bo Li", "date": "2024-03-02"}),
        ("title:\ncount: 2", {"count": "2"}),
        ("source: https://a.example/b", {"source": "https://a.example/b"}),
        ("counts:\n  quotes: 2\ntitle: Ferry", {"title": "Ferry"}),
        ("", {}),
    ],
)
def test_fields_are_read(lines: str, fields: dict[str, str]) -> None:
    """Names, quoted and bare values and lists of names are understood; what is nested is passed over."""
    text = f"---\n{lines}\n---\nThe ferry."
    front_matter = read_front_matter(text)
    assert front_matter.fields == fields
    assert text[front_matter.end :] == "The ferry."


@pytest.mark.parametrize(
    "text", ["The ferry.", "---\nThe ferry is late.\n---\n", "---\ntitle: never closed", " ---\na: b\n---"]
)
def test_a_rule_is_no_front_matter(text: str) -> None:
    """Dashes around sentences are rules, and the text begins where it begins."""
    assert read_front_matter(text) == ({}, 0)


@given(st.text(st.sampled_from("-: \n\"'[],#ab\\")))
def test_any_beginning_is_read(body: str) -> None:
    """Nothing between the dashes raises an error."""
    read_front_matter(f"---\n{body}\n---\n")
