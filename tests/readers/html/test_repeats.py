import pytest

from tests.readers.reading import blocks, texts, written

REFRAIN = "What would you tell somebody who comes to the island first?"
ANSWERS = ("Take the early boat.", "Bring a coat, and bread for two days.", "Ask for Cem at the lock.")
STORY = "<p>The harbour office closed the quay on Monday, after the storm.</p><p>No boat left before noon on the next day.</p>"


def test_a_question_that_is_asked_again_stays() -> None:
    """An author says a sentence again in a part like the first, among others: it is written each time."""
    html = "".join(f"<section><p>{REFRAIN}</p><p>{answer}</p></section>" for answer in ANSWERS)
    assert texts(written(html)) == [text for answer in ANSWERS for text in (REFRAIN, answer)]


def test_a_refrain_of_two_stays_where_it_comes_often() -> None:
    """Two sentences in a row that end each of several parts are the author's."""
    end = (
        "<p>The picture is given by the keepers of the light.</p><p>Whoever wants to use it may ask them by letter.</p>"
    )
    html = "".join(f"<section><p>{answer}</p>{end}</section>" for answer in ANSWERS)
    assert len(texts(written(html))) == 3 * len(ANSWERS)


@pytest.mark.parametrize(
    "html",
    [
        f"<div class=wide>{STORY}</div><div class=narrow>{STORY}</div>",
        f"<section>{STORY}</section><section>{STORY}</section>",
        f"<div>{STORY}</div><blockquote>{STORY.partition('</p>')[0]}</blockquote>",
    ],
)
def test_what_the_layout_repeats_is_written_once(html: str) -> None:
    """A row of passages that comes again, or one in an element of another kind, is the layout's."""
    assert len(texts(written(html))) == 2


def test_the_heading_stays_and_not_its_entry_in_the_contents() -> None:
    """Of a long heading and its entry in a list of contents above it the heading is written, where it stands."""
    heading = "How the ferry line came to its third owner in a year"
    html = f"<ul><li><a href='#three'>{heading}</a></li></ul><p>At first, two brothers had it.</p><h2>{heading}</h2><p>Then came a bank.</p>"
    assert blocks(written(html)) == [
        ("paragraph", "At first, two brothers had it."),
        ("heading 2", heading),
        ("paragraph", "Then came a bank."),
    ]
