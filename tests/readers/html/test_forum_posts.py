"""Posts of a forum, which a page tells by the names of its boxes alone."""

import pytest

from tests.readers.reading import texts
from tui_reader.analysis import analyse
from tui_reader.model import Resource
from tui_reader.readers.html import read_html

TITLE = "Weak pumps of the Marlin 22"
POSTS = [
    (
        "tidewatch",
        "3 March 2026",
        "Mine lost a third of its pressure within a year. The yard says that nothing is wrong with it.",
    ),
    ("ida_marsh", "4 March 2026", "The yard is wrong. Those pumps fail after two seasons, for the seal is too thin."),
    ("Old Salt", "5 March 2026", "Nine in ten who complain have never flushed theirs with fresh water."),
    ("tidewatch", "6 March 2026", "I flush it every week. The maker has known of it since 2019."),
]
FORUMS = {
    "vBulletin": (
        "<li class='postbit postcontainer'><span class=postdate>{day}</span><div class=userinfo><a class=username><b>{name}</b></a>"
        "<span class=usertitle>Member</span></div><div class=postbody><blockquote class='postcontent restore'>{words}</blockquote></div></li>"
    ),
    "phpBB": (
        "<div class='post has-profile'><dl class=postprofile><dt><a class=username>{name}</a></dt><dd>Posts: 120</dd></dl><div class=postbody>"
        "<h3>Re: the pump</h3><p class=author>by <strong>{name}</strong> » {day}</p><div class=content>{words}</div></div></div>"
    ),
    "Discourse": (
        "<article class=topic-post><span class=names><a class=username>{name}</a></span><span class=post-date>{day}</span>"
        "<div class=cooked><p>{words}</p></div></article>"
    ),
    "a table": (
        "<tr class='athing comtr'><td><span class=hnuser>{name}</span> <span class=age>{day}</span><div class=commtext>{words}</div></td></tr>"
    ),
    "microdata": (
        "<div itemscope itemtype='https://schema.org/Answer'><div itemprop=text><p>{words}</p></div><div itemprop=author><span itemprop=name>"
        "{name}</span></div><time>{day}</time></div>"
    ),
}


def page(form: str, before: str = "", lang: str = "en") -> Resource:
    posts = "".join(form.format(name=name, day=day, words=words) for name, day, words in POSTS)
    posts = (
        f"<table>{posts}</table>"
        if form.startswith("<tr")
        else f"<ul>{posts}</ul>"
        if form.startswith("<li")
        else posts
    )
    html = f"<html lang={lang}><title>{TITLE}</title><body><h1>{TITLE}</h1>{before}<div id=thread>{posts}</div></body></html>"
    return Resource("https://boats.example/thread/1", html.encode())


@pytest.mark.parametrize("form", FORUMS)
def test_a_post_is_its_author_s(form: str) -> None:
    """Each post is a quotation below its author's name; counts and ranks beside it are left out."""
    article = read_html(page(FORUMS[form]))
    marks = analyse(article)
    said = [(one.speaker, [article.text[slice(*span)] for span in one.content]) for one in marks.attributions]
    assert said == [(name, [words]) for name, _, words in POSTS]
    assert not marks.assertions
    heads = [line.partition(",")[0] for line in texts(article) if line.startswith("Posted by ")]
    assert heads == [f"Posted by {name}" for name, _, _ in POSTS]
    assert "120" not in article.text
    assert "Member" not in article.text


def test_a_quotation_in_a_post_ends_no_post() -> None:
    """Behind what a post quotes, its author goes on."""
    form = FORUMS["Discourse"].replace(
        "<p>{words}</p>", "<p>Look.</p><blockquote><p>The seal is thin.</p></blockquote><p>{words}</p>"
    )
    article = read_html(page(form))
    speakers = {
        article.text[slice(*span)]: one.speaker for one in analyse(article).attributions for span in one.content
    }
    assert [speakers[words] for _, _, words in POSTS] == [name for name, _, _ in POSTS]


@pytest.mark.parametrize(
    "resource",
    [
        page(
            FORUMS["Discourse"],
            before=f"<article><p>{' '.join(['The ferry company closed its yard in Dale last week.'] * 6)}</p></article>",
        ),
        page(FORUMS["Discourse"], lang="de"),
        page("<div class=entry><b>{name}</b><p>{words}</p></div>"),
    ],
    ids=["comments below an article", "another language", "no names"],
)
def test_no_other_text_becomes_a_post(resource: Resource) -> None:
    """Comments below an article, pages in other languages and boxes without such names stay as they are."""
    assert "Posted by" not in read_html(resource).text
