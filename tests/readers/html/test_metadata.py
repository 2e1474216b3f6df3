import pytest

from tests.readers.reading import URL, read_page
from tui_reader.model import Article

BODY = (
    "<article>"
    + "<p>The harbour office closed the quay on Monday, and the ferry stayed in port.</p>" * 5
    + "</article>"
)


def page(head: str = "", body: str = "", html: str = "<html>", **fields: str | None) -> Article:
    return read_page(f"<!DOCTYPE html>{html}<head>{head}</head><body>{body}{BODY}</body></html>", **fields)


def test_json_ld_comes_before_everything() -> None:
    """What a page says in JSON-LD is taken before meta elements and before what it shows."""
    article = page(
        """<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ferry stays in port",
        "author": [{"name": "Ada Brandt"}, {"name": "Bo Li"}], "datePublished": "2024-03-02T06:30:00Z",
        "publisher": {"name": "Courier"}, "inLanguage": "en"}</script>
        <meta name=author content="Somebody Else"><meta property="article:published_time" content="2020-01-01">""",
        "<p class=byline>By Somebody Else</p>",
    )
    assert (article.title, article.byline) == ("Ferry stays in port", "Ada Brandt, Bo Li")
    assert (article.published, article.site, article.language) == ("2024-03-02T06:30:00+00:00", "Courier", "en")


def test_open_graph_and_meta_elements_come_next() -> None:
    """Without JSON-LD the meta elements speak."""
    article = page(
        """<meta property="og:title" content="Ferry stays in port"><meta property="og:site_name" content="The Courier">
        <meta name="author" content="By Ada Brandt"><meta name="date" content="2 March 2024">
        <meta property="og:locale" content="de_at"><title>Ferry stays in port | The Courier</title>"""
    )
    assert (article.title, article.byline, article.published) == ("Ferry stays in port", "Ada Brandt", "2024-03-02")
    assert (article.site, article.language) == ("The Courier", "de-AT")


@pytest.mark.parametrize(
    ("html", "byline"),
    [
        ("<span itemprop=author><b itemprop=name>Ada Brandt</b>, editor</span>", "Ada Brandt"),
        ("<a rel=author href=/ada>Ada Brandt</a>", "Ada Brandt"),
        ("<p class='article__byline'>By <a href=/ada>Ada Brandt</a></p>", "Ada Brandt"),
        ("<p>By Ada Brandt and Bo Li</p>", "Ada Brandt and Bo Li"),
        ("<p>By Monday the wind had dropped.</p>", None),
        ("<div class=comment-author>Cy Moss says</div>", None),
        ("<div><div>Written by</div><div>Ada Brandt</div></div>", "Ada Brandt"),
        ("<p>Contributor: Ada Brandt</p>", "Ada Brandt"),
        ("<h1>Ferry</h1><i>von <a href=/authors/ada>Ada Brandt</a></i>", "Ada Brandt"),
        ("<a href=/authors/cy>Cy Moss</a><h1>Ferry</h1>", None),
        ("<h1>Ferry</h1><a href=/authors/cy>What Cy Moss saw in the harbour</a>", None),
    ],
)
def test_the_page_itself_is_asked_for_the_author(html: str, byline: str | None) -> None:
    """Marked elements and a line of its own name the author; a sentence and a comment do not."""
    assert page(body=html).byline == byline


@pytest.mark.parametrize(
    ("html", "published"),
    [
        ("<time datetime=2024-03-02T06:30>Saturday</time>", "2024-03-02T06:30:00"),
        ("<time>2 March 2024</time>", "2024-03-02"),
        ("<meta itemprop=datePublished content=2024-03-02>", "2024-03-02"),
        ("<span class=post-date>Posted on March 2, 2024</span>", "2024-03-02"),
        ("<div>March 2, 2024 · 3 min read</div>", "2024-03-02"),
        ("<p>Published on 2 March 2024</p>", "2024-03-02"),
        ("<p>By Ada Brandt | 2nd March 2024</p>", "2024-03-02"),
        ("<p>By Ada Brandt - Mar 2, 2024</p>", "2024-03-02"),
        ("<p>Samstag, 2. März 2024</p>", "2024-03-02"),
        ("<p>Stand: 02.03.2024</p>", "2024-03-02"),
        ("<p>02.03.2024, 14:30 Uhr</p>", "2024-03-02"),
        ("<p>Veröffentlicht am 2. März 2024</p>", "2024-03-02"),
        ("<p>Publié le 2 mars 2024 à 9h12</p>", "2024-03-02"),
        ("<p>Publicado el 2 de marzo de 2024</p>", "2024-03-02"),
        ("<p>2024-03-02</p>", "2024-03-02"),
        ("<p>It began on 2 March 2024.</p>", None),
        ("<p>Am 2. März 2024 begann es.</p>", None),
        ("<p>Version 10.03.2024.1</p>", None),
        ("<p>March 2, 2024 was a windy day.</p>", None),
    ],
)
def test_the_page_itself_is_asked_for_the_date(html: str, published: str | None) -> None:
    """A time element or one that is called a date gives it; a sentence does not."""
    assert page(body=html).published == published


@pytest.mark.parametrize(
    ("head", "byline"),
    [
        ("<meta name=author content='Ada Brandt'>", "Ada Brandt"),
        ("<meta name=author content=AdaBrandt>", None),
        (
            """<script type="application/ld+json">{"@type": "Article", "author": {"@type": "Organization",
            "name": "Ada Brandt"}}</script>""",
            None,
        ),
        ("<meta name=author content='Ada Brandt'><meta name=author content='Bo Li'>", "Bo Li"),
    ],
)
def test_an_author_may_have_a_site_of_her_name(head: str, byline: str | None) -> None:
    """Who is declared the author and is called as the site is, is taken for a person last, and never an organisation."""
    assert page(head, url="https://adabrandt.example/ferry").byline == byline


@pytest.mark.parametrize(
    ("line", "times"),
    [
        ("By Ada Brandt", 1),
        ("Ada Brandt | 2 March 2024", 1),
        ("By Ada Brandt in Halden", 2),
        ("By Bo Li", 2),
    ],
)
def test_a_byline_that_is_known_is_not_said_again(line: str, times: int) -> None:
    """A first paragraph that only says who wrote the article is left out; one that says more, or further down, is not."""
    article = page("<meta name=author content='Ada Brandt'>", f"<article><p>{line}</p>{BODY}<p>{line}</p></article>")
    assert article.text.count(line) == times


def test_catalogues_are_told_of_all_authors() -> None:
    """Where a page names one author to machines and all of them to catalogues, all have written it."""
    head = """<script type="application/ld+json">{"@type": "Article", "author": "Ada Brandt"}</script>
    <meta name=citation_authors content="Brandt, Ada"><meta name=citation_authors content="Li, Bo">"""
    assert page(head).byline == "Ada Brandt, Bo Li"


def test_previews_name_the_author() -> None:
    """The pairs of label and value that previews show name the author under "Written by"."""
    pair = "<meta name=twitter:label1 content='{}'><meta name=twitter:data1 content='Ada Brandt'>"
    assert page(pair.format("Written by")).byline == "Ada Brandt"
    assert page(pair.format("Reading time")).byline is None


def test_a_site_may_call_the_date_what_it_likes() -> None:
    """A meta element whose name says that something was published gives the date."""
    assert page("<meta name=w-published-date content=2024-03-02>").published == "2024-03-02"
    assert page("<meta name=publisher-update content=2024-03-02>").published is None


@pytest.mark.parametrize(
    ("path", "published"),
    [
        ("2024/03/02/ferry", "2024-03-02"),
        ("news/20240302-ferry.html", "2024-03-02"),
        ("news/ferry-2024-03-02.html", "2024-03-02"),
        ("news/ferry-20240302123", None),
        ("news/ferry-20249999", None),
    ],
)
def test_the_address_is_asked_last_for_the_date(path: str, published: str | None) -> None:
    """Many sites have the day in their addresses; a longer number is not a day."""
    assert page(url=f"https://courier.example/{path}").published == published


def test_a_heading_is_said_once_as_the_title() -> None:
    """The title comes first and its heading is not repeated."""
    article = page("<title>Ferry stays in port - Courier</title>", "<h1>Ferry stays in port</h1>", url=URL)
    assert article.text.count("Ferry stays in port") == 1
    assert article.blocks[0].kind == "title"


@pytest.mark.parametrize(
    ("html", "language"),
    [
        ("<html lang=en>", "en"),
        ("<html lang=pt_BR>", "pt-BR"),
        ("<html lang=zh-hans-cn>", "zh-Hans-CN"),
        ("<html lang='en-GB, fr'>", "en-GB"),
        ("<html lang=english>", None),
        ("<html>", None),
    ],
)
def test_languages_are_written_as_bcp_47(html: str, language: str | None) -> None:
    """Case and separators are put right; what is not a tag is left out."""
    assert page(html=html).language == language


def test_a_saved_page_knows_where_it_came_from() -> None:
    """Without an address the canonical link is the page's; with one it is not asked."""
    head = "<link rel=canonical href=https://courier.example/ferry>"
    assert page(head, url=None).url == "https://courier.example/ferry"
    assert page(head, url=URL).url == URL
    assert page("<link rel=canonical href=/ferry>", url=None).url is None


def test_a_base_element_moves_relative_links() -> None:
    """Relative links are relative to the base, which is relative to the page."""
    body = BODY.replace("the quay", "<a href=quay>the quay</a>")
    article = read_page(f"<html><head><base href=/map/></head><body>{body}</body></html>")
    assert {link.url for link in article.links} == {"https://courier.example/map/quay"}


def test_nothing_from_a_page_reaches_the_terminal_as_a_control() -> None:
    """Metadata are cleaned as the text is."""
    article = page("<title>Ferry &#27;[31m in port\u202e</title><meta name=author content='Ada&#8238; Brandt&#10;'>")
    assert (article.title, article.byline) == ("Ferry in port", "Ada Brandt")


def test_a_page_is_filed_under_its_types_and_its_sections() -> None:
    """The types of the article and its sections are kept as the page writes them, those of other objects are not."""
    article = page(
        """<script type="application/ld+json">[{"@type": ["https://schema.org/OpinionNewsArticle"], "headline": "Let it sail",
        "articleSection": ["Comment", "Harbour"]}, {"@type": "Organization", "name": "Courier"}]</script>
        <meta property="article:section" content="Comment &amp;amp; views">"""
    )
    assert article.filed_as == ("OpinionNewsArticle", "Comment", "Harbour", "Comment & views")
    assert page().filed_as == ()


TEASERS = """<section><div class=card><h3><a href=/1>Nine boats</a></h3><span class=author>Cy Moss</span>
<span class=date>1 March 2024</span></div><div class=card><h3><a href=/2>Ten boats</a></h3><span class=author>Di Ott</span>
<span class=date>29 February 2024</span></div></section>"""


@pytest.mark.parametrize(
    ("html", "byline", "published"),
    [
        (TEASERS, None, None),
        (f"<div><h1>Ferry</h1><p class=author>Ada Brandt</p><p class=date>2 March 2024</p></div>{TEASERS}", "Ada Brandt", "2024-03-02"),
        (f"{TEASERS}<div><h1>Ferry</h1><p class=author>Ada Brandt</p><p class=date>2 March 2024</p></div>", "Ada Brandt", "2024-03-02"),
        ("<div class=read-next><p class=author>Cy Moss</p><time>1 March 2024</time></div>", None, None),
        ("<div id=comments><b class=author>Cy Moss</b><time>3 March 2024</time></div>", None, None),
        ("<header><b>Courier</b><span class=date>Monday, 4 March 2024</span></header>", None, None),
        ("<div class='masthead'><span class=today>4 March 2024</span></div>", None, None),
        ("<article><footer><p class=author>Ada Brandt</p><time>2 March 2024</time></footer></article>", "Ada Brandt", "2024-03-02"),
        ("<div class=dateAndAuthor><span>2 March 2024</span><span>Ada Brandt</span></div>", "Ada Brandt", "2024-03-02"),
        ("<div><div class=day>Published 2 March 2024</div><div class=day>Updated 4 March 2024</div></div>", None, "2024-03-02"),
    ],
)  # fmt: skip
def test_authors_and_days_of_other_articles_are_not_this_one_s(
    html: str, byline: str | None, published: str | None
) -> None:
    """Lists of articles, comments and the head of the site tell nothing of this article; what stands with its title does."""
    article = page(body=html)
    assert (article.byline, article.published) == (byline, published)


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("Written by Ada Brandt, Bo Li and Dr Cy van der Moss", "Ada Brandt, Bo Li, Dr Cy van der Moss"),
        ("By Ada Brandt and Bo Li", "Ada Brandt, Bo Li"),
        ("Ada Brandt and Harbour Editor", "Ada Brandt"),
        ("By Bo Li and Cy Moss", "Ada Brandt"),
    ],
)
def test_all_who_are_named_with_the_declared_author_are_authors(line: str, byline: str) -> None:
    """Metadata may name the first of several; the line that the page shows names them all."""
    assert page("<meta name=author content='Ada Brandt'>", f"<p class=byline>{line}</p>").byline == byline


@pytest.mark.parametrize(
    ("url", "declared", "published"),
    [
        ("https://courier.example/2024/03/02/ferry", "2024-03-03T02:30:00Z", "2024-03-02"),
        ("https://courier.example/2024/03/02/ferry", "2024-03-02T22:30:00Z", "2024-03-02T22:30:00+00:00"),
        ("https://courier.example/2024/03/02/ferry", "2024-03-03T02:30:00+01:00", "2024-03-03T02:30:00+01:00"),
        ("https://courier.example/2020/03/02/ferry", "2024-03-03T02:30:00Z", "2024-03-03T02:30:00+00:00"),
    ],
)
def test_the_day_is_the_paper_s_own(url: str, declared: str, published: str) -> None:
    """Where a moment in universal time and the address differ by a day, the address has the day on which it was published there."""
    assert page(f"<meta property=article:published_time content={declared}>", url=url).published == published


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("This story was originally published on 26 Sep 2019 and has been updated since.", "2019-09-26"),
        ("Published Apr 26, 2023", "2023-04-26"),
        ("Published 2 June 2025", "2025-01-02"),
        ("The report was first published in the spring of 2019.", "2025-01-02"),
    ],
)
def test_an_earlier_day_that_readers_are_told_is_the_first(line: str, published: str) -> None:
    """Who updates an article may give machines the day of the last time; readers are told when it came out."""
    assert page("<meta property=article:published_time content=2025-01-02>", f"<p>{line}</p>").published == published


def test_the_days_of_an_archive_are_not_the_article_s() -> None:
    """Of a page that an archive kept, its bar is left out, and address and day are read as they were."""
    article = page(
        "<title>Ferry stays in port - courier</title>",
        "<div id=wm-ipp-base><p>5 captures</p><time>18 December 2019</time><p>About this capture</p></div>",
        url="https://web.archive.org/web/20191218120000/https://www.courier.example/2018/03/02/ferry",
    )
    assert (article.title, article.published) == ("Ferry stays in port", "2018-03-02")
    assert "capture" not in article.text
