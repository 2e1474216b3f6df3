import pytest

from tests.readers.html.test_article_blocks import STORY, found_blocks

TEXT = "".join(f"<p>{sentence}</p>" for sentence in STORY)


def headings(line: str, behind: str = TEXT) -> list[tuple[str, int]]:
    body = f"<article><h1>Ferry stays in port</h1>{TEXT}{line}{behind}</article>"
    return [
        (block.text, block.level)
        for block in found_blocks(body)
        if block.kind == "heading" and block.text != "Ferry stays in port"
    ]


@pytest.mark.parametrize(
    "line",
    [
        "<p><b>1. The quay</b></p>",
        "<p><strong>The <em>old</em> quay</strong></p>",
        "<p><b>The old</b> <b>quay</b></p>",
    ],
)
def test_a_short_line_that_is_bold_as_a_whole_is_a_heading(line: str) -> None:
    """It stands one level below the heading before it."""
    assert [level for _, level in headings(line)] == [2]
    assert [level for _, level in headings(f"<h3>What is left</h3><p>{STORY[0]} And more.</p>{line}")] == [3, 4]


@pytest.mark.parametrize(
    "line",
    [
        "<p>The <b>old quay</b></p>",
        "<p><b>The quay is closed.</b></p>",
        "<p><b>What will you do now?</b></p>",
        "<p><b>Ada Brandt:</b></p>",
        "<p><b>“We will stay in port”</b></p>",
        "<p><b>* * *</b></p>",
        f"<p><b>{STORY[0].removesuffix('.')}, as it did in the year before</b></p>",
        "<p>The old quay</p>",
    ],
)
def test_other_lines_are_no_headings(line: str) -> None:
    """A part in bold, a sentence, a question, who speaks, and what is long head nothing."""
    assert headings(line) == []


def test_bold_lines_one_below_the_other_head_nothing_but_the_last() -> None:
    """A list in bold is a list."""
    assert headings("<p><b>Nine boats</b></p><p><b>Two ferries</b></p>") == [("Two ferries", 2)]
    assert headings("<p><b>Ida Marsh</b></p>", "") == []
