import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.deadline import deadline
from tests.readers.reading import URL, blocks, check, links, read, texts
from tui_reader.errors import NoArticleError
from tui_reader.model import Article

ARTICLE = """\
---
title: "Ferry stays in port"
author: Ada Brandt
published: 2 March 2024
source: https://courier.example/news/ferry.html
---

# Ferry stays in port

The *harbour* office clo**s**ed the [quay](/quay "Quay")
on Monday.\\
Nobody was hurt.

## What they want

> “A pier,” said Bo Li.
>
> > “Of stone.”

1. a pier
   - of stone

     and tall
2. a `light`

| Day | Ferries |
|-----|--------:|
| Mon | **2**   |
| Tuesday | 0 |

```
if late:

    wait()
```

***

<div class="note">Tide &amp; <b>time</b><script>alert(1)</script><!-- no --></div>

![a pier](pier.png)
"""


def markdown(text: str, **fields: str | None) -> Article:
    return read(text, "text/markdown", **fields)


def test_every_kind_of_block_comes_out() -> None:
    """Structure becomes blocks with their levels, markup disappears, and the title is said once."""
    assert blocks(markdown(ARTICLE)) == [
        ("title", "Ferry stays in port"),
        ("paragraph", "The harbour office closed the quay on Monday.\nNobody was hurt."),
        ("heading 2", "What they want"),
        ("quotation", "“A pier,” said Bo Li."),
        ("quotation 2", "“Of stone.”"),
        ("list_item", "1. a pier"),
        ("list_item 2", "of stone"),
        ("list_item 2", "and tall"),
        ("list_item", "2. a light"),
        ("table", "Day      Ferries\nMon      2\nTuesday  0"),
        ("code", "if late:\n    wait()"),
        ("rule", "* * *"),
        ("paragraph", "Tide & time"),
    ]


def test_front_matter_is_metadata() -> None:
    """Title, author, date and source are taken from the front matter."""
    article = markdown(ARTICLE)
    assert (article.title, article.byline, article.published) == ("Ferry stays in port", "Ada Brandt", "2024-03-02")
    assert article.url == "https://courier.example/news/ferry.html"
    assert not article.title_is_text


def test_links_are_absolute() -> None:
    """A link is relative to the source, or to where the text came from; others lead nowhere."""
    assert links(markdown(ARTICLE)) == [("quay", "https://courier.example/quay")]
    text = "[a](b.html), [c](javascript:alert(1)), <https://d.example/>"
    assert links(markdown(text, url=URL)) == [
        ("a", "https://courier.example/news/b.html"),
        ("https://d.example/", "https://d.example/"),
    ]
    assert links(markdown(text)) == [("https://d.example/", "https://d.example/")]


def test_a_first_heading_is_the_title() -> None:
    """Without front matter the heading that the text opens with is the title."""
    article = markdown("# The *late*\tferry\n\nIt is.")
    assert (article.title, blocks(article)) == (
        "The late ferry",
        [("title", "The late ferry"), ("paragraph", "It is.")],
    )
    assert article.title_is_text


def test_a_first_heading_of_a_lower_level_is_none() -> None:
    """A text that opens with a section has no title."""
    assert blocks(markdown("## Part\n\nIt is.")) == [("heading 2", "Part"), ("paragraph", "It is.")]


@pytest.mark.parametrize("text", ["", "---\nauthor: Ada\n---\n", "<!-- nothing -->", "![](a.png)"])
def test_nothing_is_no_article(text: str) -> None:
    """Markup without text is not an article."""
    with pytest.raises(NoArticleError):
        markdown(text)


@given(st.text(st.sampled_from("ab c\n#*_`[]()<>|-!&\\1.\t\u0301\u202e\x1b")))
def test_any_markdown_keeps_its_promises(text: str) -> None:
    """Whatever the markup, offsets are right and nothing but text remains."""
    try:
        article = markdown(text)
    except NoArticleError:
        return
    check(article)
    assert not {"\x1b", "\u202e"} & set(article.text)


@pytest.mark.parametrize("nested", ["> " * 300 + "deep", "- " * 300 + "deep", "[" * 2000, "*" * 5000 + "a"])
def test_deep_nesting_ends(nested: str) -> None:
    """Markup nested beyond reason is read as far as it goes, not crashed on."""
    with deadline(20):
        assert texts(markdown(f"First.\n\n{nested}"))[0] == "First."


def test_a_paragraph_of_brackets_is_text() -> None:
    """What opens more brackets than prose ever does is shown as it is written; the paragraphs beside it keep their links."""
    article = read(f"Read [this](https://a.example/).\n\n{'[' * 3000}\n\n[x](https://b.example/)", "text/markdown")
    assert texts(article) == ["Read this.", "[" * 3000, "x"]
    assert links(article) == [("this", "https://a.example/"), ("x", "https://b.example/")]
