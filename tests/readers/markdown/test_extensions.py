"""What is common in Markdown beside CommonMark."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.deadline import deadline
from tests.readers.reading import blocks, check, links, read, texts
from tui_reader.errors import NoArticleError
from tui_reader.model import Article

NOTED = """\
The quay closed in May.[^1] It cost 30[^price] pounds, “a lot”,[^1] said Bo Li.^[He wrote
*later*.] It opened[^9] again.

[^price]: Ten at first.

    - then twenty

    In all.
[^unused]: Never meant.

Nobody came.

[^1]: Minutes, see [there](https://quay.example/).
"""


def markdown(text: str) -> Article:
    article = read(text, "text/markdown")
    check(article)
    return article


def test_notes_have_marks_and_stand_at_the_end() -> None:
    """A mark is apart from figures, notes come in the order of their marks, and those without a mark are not lost."""
    article = markdown(NOTED)
    assert blocks(article) == [
        (
            "paragraph",
            "The quay closed in May.[1] It cost 30 [price] pounds, “a lot”,[1] said Bo Li.[2] It opened[^9] again.",
        ),
        ("paragraph", "Nobody came."),
        ("list_item", "[1] Minutes, see there."),
        ("list_item", "[price] Ten at first."),
        ("list_item 2", "then twenty"),
        ("list_item", "In all."),
        ("list_item", "[2] He wrote later."),
        ("list_item", "[unused] Never meant."),
    ]
    assert links(article) == [("there", "https://quay.example/")]


def test_a_mark_in_a_heading_is_no_part_of_the_title() -> None:
    """The title is the heading's words; its note is kept."""
    article = markdown("# Late ferry[^a]\n\nIt is.\n\n[^a]: Again.")
    assert article.title == "Late ferry"
    assert texts(article) == ["Late ferry", "It is.", "[a] Again."]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("four ~~nine~~ million", "four million"),
        ("four <del>nine</del> million", "four million"),
        ("four <s>nine *ten*</s> million", "four million"),
        ("four <del>nine million", "four nine million"),
        ("about ~5 to ~10", "about ~5 to ~10"),
        ("10^6^ m^2^, H~2~O", "10⁶ m², H₂O"),
        ("10<sup>6</sup> m<sup>2</sup>, H<sub>2</sub>O", "10⁶ m², H₂O"),
        ("a ^ b ^ c, ^_^", "a ^ b ^ c, ^_^"),
        ("late.<sup>[3](#fn3)</sup> It", "late.[3] It"),
        ('30<sup id="fnref:2"><a href="#fn:2">2</a></sup> pounds', "30 [2] pounds"),
        ("the sum $a_1 + b_2$ is $x$", "the sum $a_1 + b_2$ is $x$"),
        ("from $20 million to $30 million and *more*", "from $20 million to $30 million and more"),
        ("Done :tada: at 10:on:20, :nothing_such:, `:tada:`", "Done 🎉 at 10:on:20, :nothing_such:, :tada:"),
        ("<q>Late</q>, she said", "“Late”, she said"),
        ("~~~~\n~~", "~~"),
    ],
)  # fmt: skip
def test_what_stands_in_a_line(source: str, text: str) -> None:
    """Struck words go, what is off the line joins no figure, formulas come as they are written."""
    assert texts(markdown(source)) == [text]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("3. third\n4. fourth", [("list_item", "3. third"), ("list_item", "4. fourth")]),
        ("1) one\n   - sub\n\n   more", [("list_item", "1) one"), ("list_item 2", "sub"), ("list_item", "more")]),
        ("- [ ] open\n- [x] done\n- [y] other", [("list_item", "☐ open"), ("list_item", "☑ done"), ("list_item", "[y] other")]),
        ("Quay\n: Where ships lie.\n\nPier\n: *Stone*.", [("list_item", "Quay"), ("list_item", "Where ships lie."), ("list_item", "Pier"), ("list_item", "Stone.")]),
        ("> [!NOTE]\n> Mind the gap.\n>\n> And this.", [("paragraph", "Note"), ("paragraph", "Mind the gap."), ("paragraph", "And this.")]),
        ("> [!tip]- Look here\n> Mind it.\n\n> Said.", [("paragraph", "Look here"), ("paragraph", "Mind it."), ("quotation", "Said.")]),
        ('!!! note "Look here"\n    Mind the gap.\n\n    And this.\n\nText.', [("paragraph", "Look here"), ("paragraph", "Mind the gap."), ("paragraph", "And this."), ("paragraph", "Text.")]),
        (":::warning\nMind the gap.\n:::\n\nText.", [("paragraph", "Mind the gap."), ("paragraph", "Text.")]),
        ("::: {.note}\nMind it.\n:::", [("paragraph", "Mind it.")]),
        (":::tip[Look here]\nMind it.\n:::", [("paragraph", "Look here"), ("paragraph", "Mind it.")]),
        ("## Costs {#costs .unnumbered}\n\nText {really}.", [("heading 2", "Costs"), ("paragraph", "Text {really}.")]),
        ("{: .lead}\nIt is late.\n{: #end}", [("paragraph", "It is late.")]),
        ("$$\na_1\n$$", [("code", "a_1")]),
        ("| a | b |\n|:-:|--:|\n| x[^n] | ~~no~~ y |\n\n[^n]: Note.", [("table", "a      b\nx [n]  y"), ("list_item", "[n] Note.")]),
        ("<table><tr><th>a<th>b<tr><td>x<td>y</table>\n\n<ul><li>one</ul>", [("table", "a  b\nx  y"), ("list_item", "one")]),
        ("> <p>Said <b>so</b>.</p>", [("quotation", "Said so.")]),
        ("<details>\n<summary>More</summary>\n\nThe *text*.\n\n</details>", [("paragraph", "More"), ("paragraph", "The text.")]),
        ("<pre><code>if late:\n    wait()</code></pre>", [("code", "if late:\n    wait()")]),
    ],
)  # fmt: skip
def test_blocks_beside_those_of_commonmark(source: str, expected: list[tuple[str, str]]) -> None:
    """Numbers are kept, boxes are no quotations, and HTML is read as a page is."""
    assert blocks(markdown(source)) == expected


def test_what_this_program_saved_is_commonmark_alone() -> None:
    """In its own files nothing but CommonMark means anything, as when they were written."""
    head = "---\ntitle: Ferry\nsource: a\nretrieved: null\ncounts:\n  quotes: 0\n---\n"
    text = "x^2^ ~~a~~ $b_1$ :tada:\n\n::: box\n\nTerm\n: no"
    assert texts(markdown(head + text))[1:] == ["x^2^ ~~a~~ $b_1$ :tada:", "::: box", "Term : no"]


@given(st.lists(st.sampled_from(["[^a]", "[^a]: ", "^[", "]", "a", " ", "\n", "\n\n", "    ", "~~", "^", "~", "$", "$$", ":::", "!!! a", ": ", "<sup>", "</sup>", "<del>", "</del>", "- [ ] ", "> [!a]", "1. ", "|", "`", ":tada:", "2"])))  # fmt: skip
def test_any_of_it_keeps_its_promises(pieces: list[str]) -> None:
    """However the signs are mixed, an article or a sentence comes out."""
    try:
        markdown("".join(pieces))
    except NoArticleError:
        return


@pytest.mark.parametrize(
    "nested", ["[^a]: " * 300, "^[a " * 300, "::: a\n" * 300, ":::" * 300, "> [!a]\n" * 300, "$" * 3000, "^a" * 3000]
)
def test_deep_signs_end(nested: str) -> None:
    """Signs nested beyond reason are read as far as they go."""
    with deadline(20):
        assert texts(markdown(f"First[^a].\n\n{nested}text\n\n[^a]: Last."))[0].startswith("First")


def test_labels_of_several_words() -> None:
    """A label may have blanks, as in PHP Markdown Extra, where there is a note with it; code keeps what it says."""
    text = "It leaks.[^the lock] He left.[^no note]\n\n    see [^the lock]\n\n[^the lock]: Built in 1911."
    assert texts(markdown(text)) == [
        "It leaks.[the lock] He left.[^no note]",
        "see [^the lock]",
        "[the lock] Built in 1911.",
    ]
