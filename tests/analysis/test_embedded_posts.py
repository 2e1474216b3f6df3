"""Whose posts are embedded, by the codes that the networks give out for it."""

import pytest

from tui_reader.analysis import analyse
from tui_reader.model import Resource
from tui_reader.readers.html import read_html

POST = "The gate is stuck again. Nobody at the county answers the phone."
BEFORE = "<p>The old lock gate at Orlau was stuck for eleven days in March, and the town had opinions about it.</p>"
BEHIND = "<p>It was opened on the fourteenth of March with a hammer, which the county has not returned since then.</p>"
EMBEDDED = {
    "a link in the post": (
        (
            f"<blockquote class=bluesky-embed><p>{POST}<br><br><a href=https://b.example/p>[image or embed]</a></p>&mdash; Mona Sand "
            "(<a href=https://b.example/u>@mona.example</a>) <a href=https://b.example/p>March 3, 2026 at 9:41 AM</a></blockquote>"
        ),
        "Mona Sand",
    ),
    "a day with a zone": (
        (
            "<blockquote class=instagram-media><div><a href=https://i.example/p><div>View this post on Instagram</div></a>"
            f"<p>{POST}</p><p>A post shared by <a href=https://i.example/u>Lock Café</a> (@lockcafe) on <time>Mar 10, 2026 at 2:00am PST</time></p></div></blockquote>"
        ),
        "Lock Café",
    ),
    "a weekday": (
        (
            f"<div class=fb-post><blockquote class=fb-xfbml-parse-ignore><p>{POST}</p>Posted by <a href=https://f.example/u>Lock Keepers’ Union</a>"
            " on <a href=https://f.example/p>Wednesday, 4 March 2026</a></blockquote></div>"
        ),
        "Lock Keepers’ Union",
    ),
    "an account above": (
        (
            f"<blockquote class=tiktok-embed><section><a href=https://t.example/u>@gatewatch</a><p>{POST}</p>"
            "<a href=https://t.example/m>♬ original sound - gatewatch</a></section></blockquote>"
        ),
        "@gatewatch",
    ),
}


@pytest.mark.parametrize("form", EMBEDDED)
def test_a_post_belongs_to_the_account_that_its_code_names(form: str) -> None:
    """The author of an embedded post stands above or below it; what the network writes around it is nobody's."""
    code, author = EMBEDDED[form]
    page = f"<html lang=en><body><article><h1>The gate</h1>{BEFORE}{code}{BEHIND}</article></body></html>"
    article = read_html(Resource("gate.html", page.encode()))
    marks = analyse(article)
    said = [(one.speaker, [article.text[start:end] for start, end in one.content]) for one in marks.attributions]
    assert said == [(author, [POST])]


def test_two_posts_side_by_side_are_parted() -> None:
    """A post without words of its own does not give its author to the next one."""
    empty = "<blockquote class=mastodon-embed><a href=https://m.example/1><div>Post by @tidepool@m.example</div><div>View on Mastodon</div></a></blockquote>"
    page = f"<html lang=en><body><article><h1>The gate</h1>{BEFORE}{empty}{EMBEDDED['a weekday'][0]}{BEHIND}</article></body></html>"
    marks = analyse(read_html(Resource("gate.html", page.encode())))
    assert [one.speaker for one in marks.attributions] == ["Lock Keepers’ Union"]
