"""Names for files."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.export import default_file_name, slug
from tui_reader.model import Article


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Minister denies: “bridge” is over budget!", "minister-denies-bridge-is-over-budget.md"),
        ("Паром не ходит", "паром-не-ходит.md"),
        ("हिन्दी में", "हिन्दी-में.md"),
        ("../../etc/passwd", "etc-passwd.md"),
        ("CON", "article-con.md"),
        ("com1", "article-com1.md"),
        ("???", "article.md"),
        (None, "article.md"),
    ],
)
def test_the_name_is_made_of_the_title(title: str | None, name: str) -> None:
    """Letters of any script and digits stay, everything else becomes a hyphen; names of devices are changed."""
    assert default_file_name(Article("", (), title=title)) == name


def test_the_day_tells_two_articles_of_one_title_apart() -> None:
    """The day of the article follows its title; a time of day and any other date do not."""
    dates = {"2026-03-01T06:30:00+01:00": "-2026-03-01", "2026-03": "", "1 March": "", None: ""}
    for published, day in dates.items():
        assert default_file_name(Article("", (), title="Weather", published=published)) == f"weather{day}.md"


def test_the_site_stands_in_for_a_title() -> None:
    """A page without a title is saved under the name of its site."""
    assert default_file_name(Article("", (), site="The Gull")) == "the-gull.md"


@given(st.text())
def test_any_text_makes_a_name_that_every_system_takes(text: str) -> None:
    """Never empty, never long, no separator, no dot or hyphen at its ends, no blank."""
    name = slug(text)
    assert 0 < len(name.encode()) <= 128
    assert name.strip("-. ") == name
    assert not set(name) & set('/\\:*?"<>|\0\n .')
