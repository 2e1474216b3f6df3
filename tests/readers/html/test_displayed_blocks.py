import pytest

from tests.readers.reading import blocks, links, texts, written

FIRST = "The harbour office closed the quay on Monday, after the third storm of the week."
SECOND = "“Nobody sails in this,” said Vera Holm."


@pytest.mark.parametrize(
    "html",
    [
        "<div><label style='DISPLAY:block'>{}</label><b style='color:red;display : flex'>{}</b></div>",
        "<div><span style='display:table-row'>{}</span><span style='display:grid'>{}</span></div>",
        "<news-text><news-par>{}</news-par><news-par>{}</news-par></news-text>",
        "<news-text><news-par><x-lead>{}</x-lead></news-par> <news-par>{}</news-par></news-text>",
        "<text><par>{}</par><par>{}</par></text>",
        "<x-lead>{}</x-lead><p>{}</p>",
        "<section><span class=a>{}</span><span class=a>{}</span></section>",
    ],
)
def test_what_a_page_shows_as_blocks_is_blocks(html: str) -> None:
    """Styles, custom elements and elements that nobody knows make paragraphs as ``p`` does."""
    assert blocks(written(html.format(FIRST, SECOND))) == [("paragraph", FIRST), ("paragraph", SECOND)]


@pytest.mark.parametrize(
    "html",
    [
        "<p>The <x-name>quay</x-name> is <rel-time>now</rel-time> closed.</p>",
        "<div>The <x-name>quay</x-name> is <b>now</b> <x-state>closed.</x-state></div>",
        "<p><x-a>The</x-a> <x-b>quay is now</x-b> <x-a>closed.</x-a></p>",
        "<div>The <x-tip><x-word>quay</x-word></x-tip> is now closed.</div>",
        "<p>The <o:p>quay</o:p> is <st1:time>now</st1:time> closed.</p>",
        "<p>The <span style='display:inline-block'>quay</span> is <i style='display:contents'>now</i> closed.</p>",
        "<p><span>The quay is </span><span>now closed.</span></p>",
    ],
)
def test_what_stands_within_a_sentence_does_not_cut_it(html: str) -> None:
    """An element that text runs on beside is part of the line, whatever its name."""
    assert texts(written(html)) == ["The quay is now closed."]


def test_a_long_name_within_a_sentence_does_not_cut_it() -> None:
    """The length of a custom element says nothing where a sentence goes on behind it."""
    assert texts(written(f"<div>They wrote: <x-said>{FIRST}</x-said> and left.</div>")) == [
        f"They wrote: {FIRST} and left."
    ]


def test_links_that_are_blocks_are_blocks_and_links() -> None:
    """A link that a style makes a block keeps where it leads."""
    article = written("<div><a style='display:block' href=/a>one</a><a style='display:block' href=/b>two</a></div>")
    assert texts(article) == ["one", "two"]
    assert links(article) == [("one", "https://courier.example/a"), ("two", "https://courier.example/b")]


def test_a_heading_of_two_lines_is_one_heading() -> None:
    """Lines within a heading are parted by a blank."""
    assert blocks(written("<h2><span style='display:block'>Storms</span>Quay closed</h2>")) == [
        ("heading 2", "Storms Quay closed")
    ]
