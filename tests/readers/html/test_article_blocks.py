import pytest

from tests.readers.reading import URL
from tui_reader.model import Resource
from tui_reader.readers.html import article_blocks, read_html
from tui_reader.readers.html.article_blocks import find_article_blocks
from tui_reader.readers.html.blocks import PageBlock
from tui_reader.readers.html.normal_form import normalise
from tui_reader.readers.html.page import parse

STORY = [
    "The harbour office closed the quay on Monday, after the third storm of the week.",
    "“We will look again on Wednesday,” said Ada Brandt, who runs the line, “and not before.”",
    "The wind, which came from the north, is expected to drop by then, according to the weather service.",
    "In the village, where the shop depends on the ferry, bread was sold out by noon, and milk by two.",
    "It was the eleventh day this year, the company said, on which no ferry left.",
]
PARAGRAPHS = "".join(f"<p>{sentence}</p>" for sentence in STORY)
TEASER = "<h3><a href=/{0}>Another story {0}</a></h3><p>It tells of other ships in other harbours, at some length.</p>"


def found_blocks(body: str, title: str | None = "Ferry stays in port") -> list[PageBlock]:
    page = parse(Resource("ferry", f"<body>{body}</body>".encode(), "text/html", "utf-8", URL))
    normalise(page)
    return find_article_blocks(page, title)


def found(body: str, title: str | None = "Ferry stays in port") -> list[str]:
    return [block.text for block in found_blocks(body, title)]


@pytest.mark.parametrize(
    "furniture",
    [
        "<nav><ul><li><a href=/a>News</a></li><li><a href=/b>Weather</a></li></ul></nav>",
        "<footer><p>© Courier. All rights reserved.</p></footer>",
        "<div class=related>" + "".join(f"<div>{TEASER.format(n)}</div>" for n in range(4)) + "</div>",
        "<div class='social share'><a href=/f>Facebook</a> <a href=/t>Twitter</a></div>",
    ],
)
def test_furniture_of_the_page_is_left_out(furniture: str) -> None:
    """Navigation, footers, share buttons and other stories stay out, and every paragraph of the story stays in."""
    article = f"<main><article><h1>Ferry stays in port</h1>{PARAGRAPHS}</article></main>"
    assert [text for text in found(article + furniture) if text != "Ferry stays in port"] == STORY


def test_a_paragraph_between_title_and_contents_is_the_first_one() -> None:
    """A table of contents, which nobody takes for prose, does not cut off what stands above it."""
    contents = "".join(f"<li><a href=#{n}>Chapter {n}</a></li>" for n in range(12))
    lead = "Ferries do not leave in a storm, and this page tells why, with all that is known about the harbour."
    part = "<div class=article-content><div>{}</div></div>"
    head = f"<h1>Ferry stays in port</h1>{part.format(f'<p>{lead}</p>')}<nav><ul class=toc>{contents}</ul></nav>"
    texts = found(f"<main><div>{head}</div><div>{part.format(PARAGRAPHS * 2)}</div></main>")
    assert lead in texts
    assert "Chapter 3" not in texts


def test_an_article_wholly_in_a_box_called_otherwise_is_the_article() -> None:
    """What a page calls its elements makes no aside of all it says."""
    body = f"<p>{STORY[0]}</p><p>Sign up for the ferry at the office, it says.</p>"
    blocks = found_blocks(f"<main class=newsletter><h1>Ferry stays in port</h1>{body}</main>")
    assert not any(block.evidence for block in blocks)


OTHER = [f"{sentence} In another year it was a storm from the south." for sentence in STORY[:3]]
OTHER_ARTICLES = "".join(f"<article><p>{sentence}</p></article>" for sentence in OTHER)


def test_other_articles_beside_the_one_with_the_title_are_left_out() -> None:
    """Whole stories below the one that was asked for are not part of it."""
    texts = found(f"<main><article><h1>Ferry stays in port</h1>{PARAGRAPHS}</article>{OTHER_ARTICLES}</main>")
    assert set(STORY) <= set(texts)
    assert not set(OTHER) & set(texts)


def test_a_teaser_with_the_words_of_the_title_is_not_the_title() -> None:
    """What stands between a teaser of the article itself and its first heading is not the article's."""
    titles = ("Ferry stays in port", "Bakers run out of flour", "Choir seeks a tenor", "Bridge is painted green")
    text = "<p>It tells of other ships in other harbours, at some length, and who was on them.</p>"
    stream = "".join(f"<li><a href=/{n}><h3>{title}</h3></a>{text}</li>" for n, title in enumerate(titles))
    texts = found(f"<div><ul>{stream}</ul></div><main><h1>Ferry stays in port</h1>{PARAGRAPHS}</main>")
    assert [each for each in texts if each != "Ferry stays in port"] == STORY


def test_longer_articles_below_an_introduction_are_its_parts() -> None:
    """A page that reports as things happen has each entry in an element of its own."""
    head = f"<article><h1>Ferry stays in port</h1><p>{STORY[4]}</p></article>"
    assert set(OTHER) <= set(found(f"<main>{head}{OTHER_ARTICLES}</main>"))


def test_structure_within_the_article_stays() -> None:
    """A subheading, a list and a quotation between paragraphs belong to the article."""
    inner = "<h2>What comes next</h2><ul><li>The wind drops on Wednesday.</li><li>The ferry leaves on Friday.</li></ul>"
    article = (
        f"<article><h1>Ferry stays in port</h1>{PARAGRAPHS}{inner}{PARAGRAPHS.replace('Monday', 'Tuesday')}</article>"
    )
    texts = found(article)
    assert {"What comes next", "The wind drops on Wednesday.", "The ferry leaves on Friday."} <= set(texts)


@pytest.mark.parametrize("count", [1, 4000])
def test_a_page_of_any_size_has_its_paragraphs(count: int) -> None:
    """One paragraph is an article, and so are more than can be looked at one by one."""
    assert len(found("".join(f"<p>{n}: {STORY[0]}</p>" for n in range(count)), None)) == count


def test_a_page_without_prose_gives_what_there_is() -> None:
    """Where nothing looks like an article, the text is not lost."""
    assert found("<div>Hello</div>", None) == ["Hello"]
    assert found("", None) == []


def test_an_appeal_between_paragraphs_stays_with_its_evidence() -> None:
    """What advertises between two paragraphs keeps its place, says what gave it away, and heads nothing."""
    box = "<div class=newsletter-box><h3>The Harbour Letter</h3><div>Sign up for our newsletter</div></div>"
    blocks = found_blocks(f"<main><article><h1>Ferry stays in port</h1>{PARAGRAPHS}{box}{PARAGRAPHS}</article></main>")
    kept = [block for block in blocks if block.evidence]
    at = blocks.index(kept[0])
    assert [(block.kind, block.text) for block in kept] == [
        ("paragraph", "The Harbour Letter"),
        ("paragraph", "Sign up for our newsletter"),
    ]
    assert STORY[-1] in [block.text for block in blocks[:at]]
    assert STORY[0] in [block.text for block in blocks[at:]]


@pytest.mark.parametrize(
    ("behind", "signature"),
    [
        ("<cite>Ruth Weld, baker</cite></blockquote>", "Ruth Weld, baker"),
        ("&mdash; Ruth Weld (@rweld) <a href=https://x.example/1>November 14, 2026</a></blockquote>", "— Ruth Weld (@rweld) November 14, 2026"),
        ("</blockquote><figcaption>Ruth Weld, baker</figcaption>", "Ruth Weld, baker"),
    ],
)  # fmt: skip
def test_a_quotation_that_is_set_off_keeps_its_signature(behind: str, signature: str) -> None:
    """Who said so stands in a short line that looks like furniture; it belongs to what was said."""
    quotation = f"<figure><blockquote class=post><p>We shall not pay for the storm.</p>{behind}</figure>"
    assert signature in found(f"<article>{PARAGRAPHS}{quotation}{PARAGRAPHS}</article>")


@pytest.mark.parametrize("name", ["sig", "letter-signature", "w42"])
def test_each_letter_keeps_its_signature(name: str) -> None:
    """A short line that the page calls a signature, or as it calls the lines below other letters, belongs to the letter."""
    letters = "".join(f"<p>{one}</p><p class={name}>{who}<br>Dale</p>" for one, who in zip(STORY, ("Ida Marsh", "Piet Lund", "Ada Brandt", "Ruth Weld", "Anton Reske"), strict=True))  # fmt: skip
    assert "Anton Reske\nDale" in found(f"<article>{letters}</article>")


def test_the_speaker_in_a_box_of_a_quotation_is_kept_there_and_wrote_no_article() -> None:
    """A box that the page calls a quotation holds the one quoted, whatever the class of that line is."""
    box = "<div class=pull-quote><p>“The hammer was my own, and so was the nail.”</p><span class=author>Ruth Weld, baker</span></div>"
    page = f"<html><body><article><h1>Ferry stays in port</h1>{PARAGRAPHS}{box}{PARAGRAPHS}</article></body></html>"
    article = read_html(Resource("ferry.html", page.encode()))
    assert "Ruth Weld, baker" in article.text
    assert article.byline is None


@pytest.mark.parametrize("name", ["twitter-tweet", "instagram-media", "bluesky-embed"])
def test_posts_that_are_embedded_belong_to_the_article(name: str) -> None:
    """A post of another site stays with its tags, its links and its signature, between paragraphs and at the end."""
    post = (
        f"<blockquote class='{name}'><p>#NoBoat for us <a href=https://t.example/x>t.example/x</a></p>"
        "— Cem Acar (@cem) <a href=https://t.example/y>May 4, 2026</a></blockquote>"
    )
    said = ["#NoBoat for us t.example/x", "— Cem Acar (@cem) May 4, 2026"]
    body = "".join(f"<p>{sentence}</p>" for sentence in STORY[:3]) + post + "".join(f"<p>{each}</p>" for each in STORY[3:]) + post.replace("NoBoat", "NoBread")  # fmt: skip
    end = [text.replace("NoBoat", "NoBread") for text in said]
    assert found(f"<h1>Ferry stays in port</h1><article>{body}</article>")[-9:] == [*STORY[:3], *said, *STORY[3:], *end]


ITEMS = "<ul><li>A coat for the crossing</li><li>Bread</li></ul>"


@pytest.mark.parametrize(
    ("end", "sure", "last"),
    [
        (ITEMS, 0.45, "Bread"),
        (ITEMS, 0.3, "A coat for the crossing"),
        (ITEMS.replace("</li><li>", "</li></ul><ul><li>"), 0.45, "A coat for the crossing"),
        ("<pre>lock --open</pre>", 0.3, "lock --open"),
        ("<table><tr><th>Boat<th>Leaves</tr><tr><td>Aldby<td>noon</tr></table>", 0.3, "Boat   Leaves\nAldby  noon"),
        ("<p>She has not been seen since.</p>", 0.45, "She has not been seen since."),
        ("<p>Bread</p>", 0.45, STORY[-1]),
    ],
)
def test_what_goes_on_with_the_article_needs_less(
    monkeypatch: pytest.MonkeyPatch, end: str, sure: float, last: str
) -> None:
    """The last item of a list, a last sentence, code and tables are the article's beside what surely is, if they may be so at all."""
    monkeypatch.setattr(article_blocks, "confidences", lambda rows: [0.9] * (len(rows) - 1) + [sure])
    assert found(f"<h1>Ferry stays in port</h1><article>{PARAGRAPHS}{end}</article>")[-1] == last
