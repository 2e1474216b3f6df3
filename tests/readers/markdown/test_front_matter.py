import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.readers.markdown.front_matter import read_front_matter


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
        (
            "title: >-\n  The ferry\n  is late\nauthor: |\n  Ada Brandt\n",
            {"title": "The ferry is late", "author": "Ada Brandt"},
        ),
        ("title:\ncount: 2", {"count": "2"}),
        ("source: https://a.example/b", {"source": "https://a.example/b"}),
        ("counts:\n  quotes: 2\ntitle: Ferry", {"title": "Ferry"}),
        ("", {}),
    ],
)
def test_fields_are_read(lines: str, fields: dict[str, str]) -> None:
    """Names, quoted and bare values and lists of names, and values over several lines, are understood; what is nested is passed over."""
    text = f"---\n{lines}\n---\nThe ferry."
    front_matter = read_front_matter(text)
    assert front_matter.fields == fields
    assert text[front_matter.end :] == "The ferry."


@pytest.mark.parametrize(
    "text", ["The ferry.", "---\nThe ferry is late.\n---\n", "---\ntitle: never closed", " ---\na: b\n---"]
)
def test_a_rule_is_no_front_matter(text: str) -> None:
    """Dashes around sentences are rules, and the text begins where it begins."""
    assert read_front_matter(text)[:2] == ({}, 0)


@given(st.text(st.sampled_from("-: \n\"'[],#ab\\")))
def test_any_beginning_is_read(body: str) -> None:
    """Nothing between the dashes raises an error."""
    read_front_matter(f"---\n{body}\n---\n")


@pytest.mark.parametrize(
    "head",
    [
        '+++\ntitle = "Late ferry"\nauthor = "Ada Brandt"\ndate = 2024-03-02\n+++\n',
        '+++\ntitle = "Late ferry"\nauthors = ["Ada Brandt"]\ndate = 2024-03-02\ndraft = false\n[extra]\nlanguage = "en"\n+++\n',
        "\ufeff+++\ntitle = 'Late ferry'\ndate = '2024-03-02'\n[author]\nname = 'Ada Brandt'\nemail = 'a@b.example'\n+++  \n",
        '+++\ntitle = """Late ferry"""\ndate = "2024-03-02"\n[[authors]]\nname = "Ada Brandt"\n+++\n',
        '+++\ntitle = "Late ferry"\ndate = 2024-03-02\n[params]\nauthor = "Ada Brandt"\n+++\n',
        '{\n  "title": "Late ferry", "tags": ["a"],\n  "author": {"name": "Ada Brandt"}, "date": "2024-03-02"\n}\n',
        '{"title": "Late ferry", "authors": ["Ada Brandt"], "date": "2024-03-02"}\n',
        ';;;\n{"title": "Late ferry", "author": "Ada Brandt", "date": "2024-03-02"}\n;;;\n',
        '---json\n{"title": "Late ferry", "author": "Ada Brandt", "date": "2024-03-02"}\n---\n',
        "---\ntitle: Late ferry\nauthor:\n  name: Ada Brandt\ndate: 2024-03-02\n---\n",
        "---\ntitle: Late ferry\nauthors:\n  - name: Ada Brandt\n    email: a@b.example\ndate: 2024-03-02\n---\n",
    ],
)
def test_title_author_and_date_are_found_in_any_notation(head: str) -> None:
    """YAML, TOML and JSON say the same, whatever table or list holds the names."""
    text = f"{head}\nThe ferry."
    front_matter = read_front_matter(text)
    assert front_matter.first("title") == "Late ferry"
    assert front_matter.first("author", "authors") == "Ada Brandt"
    assert front_matter.first("date") == "2024-03-02"
    assert text[front_matter.end :].strip() == "The ferry."


@pytest.mark.parametrize("empty", ["null", "~", "Null", ""])
def test_what_is_not_known_is_no_name(empty: str) -> None:
    """YAML's ways to say nothing say nothing."""
    assert read_front_matter(f"---\ntitle: Ferry\nauthor: {empty}\n---\n").fields == {"title": "Ferry"}


@pytest.mark.parametrize(
    "text",
    [
        "+++\nThe ferry is late.\n+++\n",
        "+++\na = 1",
        "{ferry}\n\nLate.",
        '{"title": "Ferry"} is how it begins.',
        f"+++\na = {'[' * 5000}\n+++\n",
        '{"a":' * 5000 + "\n",
        f"+++\na = {'1' * 5000}\n+++\n",
        "[1, 2]\n\nLate.",
    ],
)
def test_what_is_no_table_is_text(text: str) -> None:
    """Signs and brackets that hold no fields, or ones that nobody could have meant, are text."""
    assert read_front_matter(text)[:2] == ({}, 0)


@given(st.text(st.sampled_from("+;{}[]\"'=:a1\n .-")), st.sampled_from(["+++", ";;;", "{", "---json"]))
def test_any_table_is_read(body: str, fence: str) -> None:
    """Nothing between the signs raises an error, and the text begins within the text."""
    text = f"{fence}\n{body}\n{fence}\n"
    assert 0 <= read_front_matter(text).end <= len(text)
