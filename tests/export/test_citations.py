"""Tests of citations: the facts of the article, in each style what its readers take for the same text."""

import json
import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from tests.export.articles import ferry
from tui_reader.export.citations import STYLES, cite
from tui_reader.model import AnnotatedArticle, Article
from tui_reader.text import clean_line

BRIDGE = AnnotatedArticle(
    "https://post.example/bridge",
    Article(
        "Mayor opens bridge & road",
        (),
        title="Mayor opens bridge & road",
        byline="Nora Quint and Tom Reed",
        site="The Marlow Post",
        published="2027-03-03T07:00:00+00:00",
        language="en",
        url="https://post.example/bridge?a=1&b={2}",
    ),
    retrieved=datetime(2027, 4, 1, 9, tzinfo=UTC),
)
BARE = AnnotatedArticle("notes_of_may.txt", Article("It rained.", ()))
LINES = st.text(max_size=30).map(clean_line)


def test_text_is_one_line() -> None:
    """The words come first, then who wrote it, where, when, and the address."""
    assert cite(BRIDGE, "text", "It will stand — the mayor") == (
        "It will stand — the mayor. Nora Quint and Tom Reed, Mayor opens bridge & road, The Marlow Post, 2027-03-03, "
        "https://post.example/bridge?a=1&b={2}"
    )
    assert cite(BARE, "text") == "notes_of_may.txt"


def test_a_title_that_is_cited_stands_once() -> None:
    """Who cites the title itself does not read it twice."""
    assert cite(BRIDGE, "text", "Mayor opens bridge & road — the narrator").count("Mayor opens") == 1


def test_markdown_links_the_title() -> None:
    """The title leads to the address, and no character of the text is markup."""
    markdown = cite(BRIDGE, "Markdown", "It *will* stand — the mayor")
    assert markdown == (
        r"It \*will\* stand — the mayor. Nora Quint and Tom Reed, "
        "[Mayor opens bridge & road](https://post.example/bridge?a=1&amp;b={2}), *The Marlow Post*, 2027-03-03"
    )
    assert cite(BARE, "Markdown") == r"notes\_of\_may\.txt"


def test_bibtex_has_persons_apart() -> None:
    """Authors that are persons are joined by “and”, and what TeX would obey is written as text."""
    assert cite(BRIDGE, "BibTeX", "50 % of it_ — the mayor").splitlines() == [
        "@misc{quint2027mayor,",
        "  author = {Nora Quint and Tom Reed},",
        r"  title = {{Mayor opens bridge \& road}},",
        "  organization = {The Marlow Post},",
        "  year = {2027},",
        "  month = mar,",
        "  day = {3},",
        "  url = {https://post.example/bridge?a=1&b=%7B2%7D},",
        "  urldate = {2027-04-01},",
        "  langid = {en},",
        r"  annote = {50 \% of it\_ — the mayor},",
        "}",
    ]
    assert cite(BARE, "BibTeX") == "@misc{article,\n  howpublished = {notes\\_of\\_may.txt},\n}"


def test_csl_json_is_a_list_of_one_item() -> None:
    """Programs for literature read it: dates in parts, authors as they are written."""
    assert json.loads(cite(BRIDGE, "CSL-JSON", "It will stand — the mayor")) == [
        {
            "id": "quint2027mayor",
            "type": "webpage",
            "author": [{"literal": "Nora Quint"}, {"literal": "Tom Reed"}],
            "title": "Mayor opens bridge & road",
            "container-title": "The Marlow Post",
            "issued": {"date-parts": [[2027, 3, 3]]},
            "URL": "https://post.example/bridge?a=1&b={2}",
            "accessed": {"date-parts": [[2027, 4, 1]]},
            "language": "en",
            "note": "It will stand — the mayor",
        }
    ]
    assert json.loads(cite(BARE, "CSL-JSON")) == [{"id": "article", "type": "document", "source": "notes_of_may.txt"}]


@pytest.mark.parametrize(
    ("published", "issued"),
    [
        ("2027", {"date-parts": [[2027]]}),
        ("2027-03", {"date-parts": [[2027, 3]]}),
        ("spring 2027", {"literal": "spring 2027"}),
        ("2027-13-40", {"date-parts": [[2027]]}),
    ],
)
def test_a_date_is_as_exact_as_the_page(published: str, issued: object) -> None:
    """A year stays a year, and what is not a date stays in its words."""
    document = replace(BRIDGE, article=replace(BRIDGE.article, published=published))
    assert json.loads(cite(document, "CSL-JSON"))[0]["issued"] == issued


def test_a_byline_that_is_no_list_of_persons_is_one_author() -> None:
    """“Staff of the Post” is not taken apart."""
    document = replace(BRIDGE, article=replace(BRIDGE.article, byline="The staff of the post and others"))
    assert "author = {{The staff of the post and others}}" in cite(document, "BibTeX")
    assert json.loads(cite(document, "CSL-JSON"))[0]["author"] == [{"literal": "The staff of the post and others"}]


def test_every_style_cites_an_article_of_a_file() -> None:
    """No style needs an address."""
    assert all(cite(ferry(), style, "words") for style in STYLES)


def _untexed(value: str) -> str:
    """The text that TeX would print."""
    commands = {"backslash": "\\", "braceleft": "{", "braceright": "}", "asciitilde": "~", "asciicircum": "^"}
    return re.sub(
        r"\\text(\w+)\{\}|\\([$&#%_])", lambda found: commands[found[1]] if found[1] else str(found[2]), value
    )


@given(LINES, LINES)
def test_bibtex_prints_the_text(title: str, said: str) -> None:
    """Whatever the text holds, its braces are balanced and TeX prints the same again."""
    title, said = " ".join(title.split()), " ".join(said.split())
    document = AnnotatedArticle("-", Article("", (), title=title))
    bibtex = cite(document, "BibTeX", said)
    fields = dict(re.findall(r"^  (\w+) = \{(.*)\},$", bibtex, re.MULTILINE))
    assert _untexed(fields.get("title", "{}")[1:-1]) == title
    assert _untexed(fields.get("annote", "")) == said
    assert bibtex.count("{") == bibtex.count("}")


@given(LINES, LINES)
def test_markdown_shows_the_text(title: str, byline: str) -> None:
    """Rendered, the citation is the text, whatever signs of markup it has."""
    document = AnnotatedArticle("-", Article("", (), title=title, byline=byline))
    inline = MarkdownIt("commonmark").parseInline(cite(document, "Markdown"))
    shown = "".join(token.content for token in inline[0].children or []) if inline else ""
    wanted = ", ".join(part for part in (" ".join(byline.split()), " ".join(title.split())) if part)
    assert shown == wanted


@given(LINES, LINES, LINES)
def test_csl_json_comes_back(title: str, site: str, said: str) -> None:
    """What is read from it is what was written."""
    document = AnnotatedArticle("-", Article("", (), title=title, site=site))
    item = json.loads(cite(document, "CSL-JSON", said))[0]
    wanted = [" ".join(part.split()) for part in (title, site, said)]
    assert [item.get(name, "") for name in ("title", "container-title", "note")] == wanted
