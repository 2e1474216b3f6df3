import pytest

from tests.readers.reading import blocks, written


@pytest.mark.parametrize(
    "html",
    [
        "<label class='margin-toggle sidenote-number' for=s></label><input id=s><span class=sidenote>By <i>Holm</i>, 1978.</span>",
        "<sup>1</sup><small class='margin-note'>1. By Holm, 1978.</small>",
        "<span class='inline-footnote'>By Holm, 1978.</span>",
        "<span class=ltx_note><sup>1</sup><span class=ltx_note_outer><sup>1</sup>By Holm, 1978.</span></span>",
    ],
)
def test_notes_within_a_sentence_stand_behind_the_paragraph(html: str) -> None:
    """The sentence goes on behind a mark, and the note follows the paragraph under the same label."""
    assert blocks(written(f"<p>The pier{html} is cracked.</p><p>Behind.</p>")) == [
        ("paragraph", "The pier [1] is cracked."),
        ("list_item", "[1] By Holm, 1978."),
        ("paragraph", "Behind."),
    ]


def test_notes_of_one_paragraph_keep_their_order() -> None:
    """Each note has its number, and text behind the paragraph stays behind them."""
    note = "<span class=sidenote>Note {}.</span>"
    assert blocks(written(f"<div><p>One{note.format('one')}, two{note.format('two')}.</p>Behind</div>")) == [
        ("paragraph", "One [1], two [2]."),
        ("list_item", "[1] Note one."),
        ("list_item", "[2] Note two."),
        ("paragraph", "Behind"),
    ]
