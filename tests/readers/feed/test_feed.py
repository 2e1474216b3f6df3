import contextlib
import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.readers.reading import blocks, check, links, read, texts
from tui_reader.errors import NoArticleError, TuiReaderError
from tui_reader.model import Article, Listed

URL = "https://courier.example/feed.xml"
ITEM = (
    "<item><title>The ferry &amp;amp; the &lt;i&gt;pier&lt;/i&gt;</title><link>/news/ferry</link>"
    "<description>&lt;p&gt;The ferry was &lt;a href='/late'&gt;late&lt;/a&gt;.&lt;/p&gt;</description>"
    "<pubDate>Mon, 18 Nov 2019 09:30:00 +0100</pubDate><dc:creator>Ana Ruiz</dc:creator></item>"
)
WHOLE = (
    "<item><title>Fog&nbsp;at the pier</title><guid>https://courier.example/fog</guid><author>bo@a.example (Bo Berg)</author>"
    "<description>Short.</description><media:content url='a.jpg'/><content:encoded>"
    "<![CDATA[<h1>Fog</h1><p>The captain said &ldquo;no&rdquo;.</p><script>x</script>]]></content:encoded></item>"
)
ATOM = (
    "<?xml version='1.0'?><feed xmlns='http://www.w3.org/2005/Atom' xml:lang='en'><title>The Courier</title>"
    "<link rel='self' href='https://courier.example/atom'/><link href='https://courier.example/'/>{}</feed>"
)
ENTRY = (
    "<entry><title type='html'>Fog &amp;amp; rain</title><link rel='enclosure' href='/a.mp3'/><link href='/fog'/>"
    "<author><name>Ana Ruiz</name><email>a@a.example</email></author><updated>2019-11-19T00:00:00Z</updated>"
    "<published>2019-11-18T08:00:00Z</published><summary>Fog.</summary>{}</entry>"
)


def rss(*items: str) -> str:
    return (
        "<?xml version='1.0' encoding='utf-8'?><rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/'>"
        "<channel><title>The Courier</title><link>https://courier.example/</link><language>en-gb</language>"
        f"<image><title>Logo</title></image>{''.join(items)}</channel></rss>"
    )


def read_feed(content: str | bytes) -> Article:
    article = read(content, "application/xml", url=URL)
    check(article)
    return article


def test_a_feed_is_a_list_of_articles_to_open() -> None:
    """Each entry is a heading that leads to its page, with date, author and text."""
    article = read_feed(rss(ITEM, WHOLE))
    assert blocks(article) == [
        ("title", "The Courier"),
        ("heading", "The ferry & the pier"),
        ("caption", "2019-11-18 · Ana Ruiz"),
        ("paragraph", "The ferry was late."),
        ("heading", "Fog at the pier"),
        ("caption", "Bo Berg"),
        ("heading 2", "Fog"),
        ("paragraph", "The captain said “no”."),
    ]
    assert links(article) == [
        ("The ferry & the pier", "https://courier.example/news/ferry"),
        ("late", "https://courier.example/late"),
        ("Fog at the pier", "https://courier.example/fog"),
    ]
    assert (article.title, article.language, article.published) == ("The Courier", "en-gb", "2019-11-18T09:30:00+01:00")
    assert article.lists == (
        Listed("The ferry & the pier", "https://courier.example/news/ferry"),
        Listed("Fog at the pier", "https://courier.example/fog"),
    )


def test_only_the_web_is_listed() -> None:
    """No feed makes the program open a file of this machine, and an address that comes twice is listed once."""
    items = (
        f"<item><title>{number}</title><link>{url}</link></item>"
        for number, url in enumerate(("file:///etc/hosts", "javascript:x", "https://a.example/", "https://a.example/"))
    )
    assert read_feed(rss(*items)).lists == (Listed("2", "https://a.example/"),)


def test_one_whole_entry_is_its_article() -> None:
    """A feed of one text is that text, with its own title, author and address."""
    article = read_feed(rss(WHOLE))
    assert blocks(article) == [
        ("title", "Fog at the pier"),
        ("heading", "Fog"),
        ("paragraph", "The captain said “no”."),
    ]
    assert (article.byline, article.site, article.url) == ("Bo Berg", "The Courier", "https://courier.example/fog")


def test_one_summary_is_still_a_list() -> None:
    """An entry that only announces an article is not an article."""
    assert texts(read_feed(rss(ITEM)))[:2] == ["The Courier", "The ferry & the pier"]


@pytest.mark.parametrize(
    "content",
    [
        "<content type='html'>&lt;p&gt;Fog &amp;amp; &lt;b&gt;rain&lt;/b&gt; again.&lt;/p&gt;</content>",
        "<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>Fog &amp; <b>rain</b> again.<a id='x'/></p></div></content>",
        "<content type='xhtml'><x:div xmlns:x='http://www.w3.org/1999/xhtml'><x:p>Fog &amp; rain again.</x:p></x:div></content>",
        "<content type='text'>Fog &amp; rain again.</content>",
    ],
)
def test_atom_in_each_of_its_types(content: str) -> None:
    """HTML as text, XHTML as elements and plain text all come out as text."""
    article = read_feed(ATOM.format(ENTRY.format(content)))
    assert texts(article) == ["Fog & rain", "Fog & rain again."]
    assert (article.byline, article.published) == ("Ana Ruiz", "2019-11-18T08:00:00+00:00")
    assert (article.language, article.url) == ("en", "https://courier.example/fog")


def test_old_feeds_have_their_items_beside_the_channel() -> None:
    """RSS 1.0 is RDF."""
    content = (
        "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'>"
        "<channel><title>The Courier</title></channel><item><title>One</title><link>https://a.example/1</link></item>"
        "<item><link>https://a.example/2</link></item></rdf:RDF>"
    )
    assert texts(read_feed(content)) == ["The Courier", "One", "https://a.example/2"]


def test_a_json_feed() -> None:
    """The same in JSON; what is of a wrong type is as good as missing."""
    items: list[Any] = [
        {"title": "One", "url": "/1", "content_html": "<p>The ferry.", "authors": [{"name": "Ana"}, 3]},
        {"content_text": "a < b", "date_published": "2019-11-18T00:00:00Z", "title": 4, "author": {"name": "Bo"}},
        "nonsense",
    ]
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "The Courier", "items": items}
    article = read_feed(json.dumps(feed))
    assert texts(article) == ["The Courier", "One", "Ana", "The ferry.", "2019-11-18", "2019-11-18 · Bo", "a < b"]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (rss(), "nothing in the feed"),
        ("<feed xmlns='http://www.w3.org/2005/Atom'/>", "nothing in the feed"),
        ('{"version": "https://jsonfeed.org/version/1", ', "damaged feed"),
        ('{"version": "https://jsonfeed.org/version/1", "items": 3}', "damaged feed"),
        ('{"version": "https://jsonfeed.org/version/1", "a": ' + "[" * 100_000, "damaged feed"),
    ],
)
def test_a_feed_without_entries_says_so(content: str, sentence: str) -> None:
    """Empty and damaged feeds end in a sentence."""
    with pytest.raises(NoArticleError, match=sentence):
        read(content, None)


def test_a_feed_cut_off_is_read_as_far_as_it_goes() -> None:
    """The entries that came are shown."""
    assert "The ferry was late." in texts(read_feed(rss(ITEM, WHOLE, ITEM)[:-400]))


def test_a_feed_that_is_not_well_formed_is_mended() -> None:
    """Prefixes without a declaration, bare ampersands and names of HTML do no harm."""
    content = rss(ITEM.replace("The ferry was", "Tom & Jerry&rsquo;s ferry was"), WHOLE)
    assert "Jerry’s ferry" in read_feed(content).text


def test_entities_are_not_unfolded() -> None:
    """A feed cannot make a gigabyte of a few lines, nor read a file of this machine."""
    entities = "".join(f"<!ENTITY e{n} '{f'&e{n - 1};' * 10}'>" for n in range(1, 12))
    subset = f"<!DOCTYPE rss [<!ENTITY e0 'ha'>{entities}<!ENTITY f SYSTEM 'file:///etc/passwd'>]>"
    article = read_feed(
        rss(ITEM.replace("The ferry was", "&e11;&f;The ferry was"), WHOLE).replace("<rss", f"{subset}<rss")
    )
    assert "root:" not in article.text
    assert len(article.text) < 400


def test_no_more_entries_than_anybody_reads() -> None:
    """Of a million entries the first thousand are listed."""
    assert len(texts(read_feed(rss("<item/>" * 3000)))) == 1001


@settings(max_examples=80)
@given(st.data())
def test_a_damaged_feed_gives_an_article_or_a_sentence(data: st.DataObject) -> None:
    """Whatever bytes are wrong, no error but ours comes out."""
    content = bytearray(rss(ITEM, WHOLE).encode())
    for _ in range(data.draw(st.integers(1, 12))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    with contextlib.suppress(TuiReaderError):
        read_feed(bytes(content))


def test_addresses_with_bare_ampersands_are_whole() -> None:
    """A feed that does not escape them leads where it says, and its titles are whole."""
    item = "<item><title>Nets & lines</title><link>https://c.example/?id=4&page=2&lt=x</link><description>A & B</description></item>"
    article = read_feed(rss(item))
    assert texts(article) == ["The Courier", "Nets & lines", "A & B"]
    assert links(article) == [("Nets & lines", "https://c.example/?id=4&page=2&lt=x")]


def test_links_are_relative_to_the_base_around_them() -> None:
    """``xml:base`` counts on the feed, the entry, its text, and the elements within it."""
    feed = ATOM.replace("<feed ", "<feed xml:base='https://a.example/one/' ")
    html = "<content type='html' xml:base='deep/'>See &lt;a href='x'&gt;this&lt;/a&gt; and more.</content>"
    xhtml = (
        "<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>See <a href='y'>that</a> and "
        "<span xml:base='https://b.example/'><a href='z'>those</a></span>.</p></div></content>"
    )
    entry = "<entry xml:base='two/'><title>{}</title><link href='{}'/>{}</entry>"
    article = read_feed(feed.format(entry.format("One", "1", html) + entry.format("Two", "2", xhtml)))
    assert links(article) == [
        ("One", "https://a.example/one/two/1"),
        ("this", "https://a.example/one/two/deep/x"),
        ("Two", "https://a.example/one/two/2"),
        ("that", "https://a.example/one/two/y"),
        ("those", "https://b.example/z"),
    ]


MEDIA = "<{0} url='https://v.example/1.mp4'><media:title>A film</media:title><media:description{1}>{2}</media:description></{0}>"


@pytest.mark.parametrize("box", ["media:content", "media:group"])
@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        ("", "The boat leaves.\n\nAn hour late &amp; wet.", ["The boat leaves.", "An hour late & wet."]),
        (" type='plain'", "Less is &lt;b&gt;.", ["Less is <b>."]),
        (" type='html'", "&lt;p&gt;The boat&lt;/p&gt;&lt;p&gt;leaves.&lt;/p&gt;", ["The boat", "leaves."]),
    ],
)
def test_text_about_a_film_is_read(box: str, kind: str, text: str, expected: list[str]) -> None:
    """Where an entry has no text and no title of its own, Media RSS has them, in groups or without."""
    item = f"<item><link>https://v.example/1</link>{MEDIA.format(box, kind, text)}</item>"
    assert texts(read_feed(rss(item, item)))[1:] == ["A film", *expected] * 2


def test_a_podcast_has_its_notes() -> None:
    """The longest of what describes an episode is read, whatever namespace it is in, declared or not."""
    notes = "<itunes:summary>In this part the harbour master explains the tides.</itunes:summary>"
    item = f"<item><title>Tides</title><itunes:author>Ana Ruiz</itunes:author><description>Short.</description>{notes}</item>"
    assert texts(read_feed(rss(item, ITEM)))[1:4] == [
        "Tides",
        "Ana Ruiz",
        "In this part the harbour master explains the tides.",
    ]


def test_plain_text_keeps_its_paragraphs() -> None:
    """Text of a JSON feed, and Atom's text, is what it is: signs of markup are no markup."""
    items = [{"title": "A", "content_text": "One <b>.\n\nTwo\nlines."}, {"title": "B", "content_text": "x"}]
    content = json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": items})
    assert texts(read(content, None)) == ["A", "One <b>.", "Two\nlines.", "B", "x"]
    entry = "<entry><title type='text'>Use &lt;b&gt;</title><summary type='text'>As &lt;i&gt;.</summary></entry>"
    assert texts(read_feed(ATOM.format(entry * 2)))[1:3] == ["Use <b>", "As <i>."]
