import pytest

from tests.readers.reading import read_page
from tui_reader.errors import ShellError

WORDS = "The ferry stays in port until the wind drops, the harbour office said on Monday evening, and nobody on the quay was surprised by that."
MORE = WORDS.replace("Monday", "Tuesday")


@pytest.mark.parametrize(
    "page",
    [
        f"<main><h1>Ferry</h1><div id=app></div><noscript><p>{WORDS}<p>{MORE}</noscript></main>",
        f"<main><h1>Ferry</h1><noscript>{WORDS}<p>{MORE}</p></noscript></main>",
        f"<div id=root></div><noscript><article><h1>Ferry</h1><div>{WORDS}</div><div>{MORE}</div></article></noscript>",
        f"<div id=root></div><noscript><p>This page works better with JavaScript.</p><h1>Ferry</h1><p>{WORDS}<p>{MORE}</noscript>",
        f"<div id=root></div><noscript>Please enable JavaScript.<main><p>{WORDS}<p>{MORE}</main></noscript>",
    ],
)
def test_text_for_browsers_without_scripts_is_text(page: str) -> None:
    """A page that gives its text to those who run no scripts gives it to us."""
    article = read_page(f"<title>Ferry</title>{page}")
    assert WORDS in article.text
    assert MORE in article.text
    assert "JavaScript" not in article.text


@pytest.mark.parametrize(
    "noscript",
    [
        f"<p>{WORDS}</p>",
        "<p>Please switch on JavaScript: without scripts neither map nor comments nor pictures nor the search of this page can be seen by anybody.</p>",
        "<img src=a.jpg alt=ferry>",
        "<iframe src=/count>",
        "<style>p { color: red; margin: 0 1px 2px 3px; padding: 0 1px 2px 3px; border: 0 1px 2px 3px; top: 0; left: 0; right: 0 }</style>",
    ],
)
def test_what_is_about_scripts_or_shown_anyway_is_not_said_again(noscript: str) -> None:
    """Notes, pictures, counters and copies in ``noscript`` are no text, and swallow none."""
    plain = f"<title>Ferry</title><main><h1>Ferry</h1><p>{WORDS}</p>%s<p>{MORE}</p></main>"
    assert read_page(plain % f"<noscript>{noscript}</noscript>").text == read_page(plain % "").text


def test_where_browsers_without_scripts_are_sent_is_a_version() -> None:
    """A refresh in ``noscript`` names where an empty page has its text."""
    with pytest.raises(ShellError, match="JavaScript") as caught:
        read_page(
            "<head><noscript><meta http-equiv=refresh content='0; url=/plain'></noscript></head><div id=root></div>"
        )
    assert caught.value.url.endswith("/plain")
