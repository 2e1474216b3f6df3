import pytest

from tests.readers.reading import texts, written

CARD = (
    "<span class=card><span><img src=/ada.jpg alt=''><a href=/people/ada>Ada M. Brandt</a>"
    "<a href=/storm>Storm closes the quay</a> <a href=/toll>Tolls to rise again</a></span></span>"
)


def test_a_card_that_opens_on_a_name_is_no_part_of_the_sentence() -> None:
    """What a page shows while the pointer rests on a name, links glued to it, does not run into the sentence."""
    html = f"<p>The mayor, <span><a href=/people/ada>Ada Brandt</a>{CARD}</span>, said no on Monday.</p>"
    assert texts(written(html)) == ["The mayor, Ada Brandt, said no on Monday."]


@pytest.mark.parametrize(
    ("html", "text"),
    [
        (
            "<p>Seen in <a href=/a>Aldby</a> <span><a href=/b>Brede</a> <a href=/c>Corby</a></span> alike.</p>",
            "Seen in Aldby Brede Corby alike.",
        ),
        (
            "<p><a href=/a>Aldby</a><span>, <a href=/b>Brede</a> and <a href=/c>Corby</a></span> agreed.</p>",
            "Aldby, Brede and Corby agreed.",
        ),
        ("<p>The <a href=/a>Ald</a><span><a href=/b>by</a></span> line</p>", "The Aldby line"),
    ],
)
def test_links_of_a_sentence_stay(html: str, text: str) -> None:
    """Links with a blank, a comma or a word between them are the sentence's own, and so is a single one."""
    assert texts(written(html)) == [text]
