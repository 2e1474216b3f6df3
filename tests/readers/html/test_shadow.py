import pytest

from tests.readers.reading import read_page
from tui_reader.readers.html.tree import build_tree

WORDS = "The ferry stays in port until the wind drops, the harbour office said on Monday evening."


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<x-a><template shadowrootmode=open>One <slot></slot> three</template>two</x-a>", "One two three"),
        (
            "<x-a><b slot=end>three</b>two<template shadowRootMode='closed'>One <slot></slot> <slot name=end>no</slot></template></x-a>",
            "One two three",
        ),
        (
            "<x-a><template shadowrootmode=open><slot name=n>One</slot> two</template><i slot=other>no</i></x-a>",
            "One two",
        ),
        (
            "<x-a><template shadowrootmode=open><x-b><template shadowrootmode=open>One <slot></slot></template><slot></slot></x-b></template>two</x-a>",
            "One two",
        ),
    ],
)
def test_a_declared_shadow_tree_stands_where_it_is_shown(page: str, text: str) -> None:
    """The tree is in place of its host's children, and these in its slots, each once; what no slot takes is not shown."""
    assert build_tree(page).text_content().strip() == text


def test_an_article_in_a_shadow_tree_is_read() -> None:
    """Components that a server has drawn hide no article."""
    story = f"<p>{WORDS}</p><p>{WORDS.replace('Monday', 'Tuesday')}</p>"
    page = f"<title>Ferry</title><news-page><template shadowrootmode=open><main><h1>Ferry</h1><slot></slot></main></template>{story}</news-page>"
    assert WORDS in read_page(page).text


def test_a_template_that_is_for_scripts_is_no_text() -> None:
    """What a script may one day copy is not on the screen."""
    assert (
        "no text"
        not in read_page(f"<template><p>no text</p></template><h1>Ferry</h1><p>{WORDS}</p><p>{WORDS}</p>").text
    )
