import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.deadline import deadline
from tests.readers.reading import blocks, check, links, read
from tui_reader.errors import NoArticleError, TuiReaderError
from tui_reader.model import Article

NITF = """<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf.dtd"><nitf><head><title>slug-1</title><docdata>
<date.issue norm="20191118T090000"/></docdata></head><body><body.head><hedline><hl1>The ferry is late</hl1></hedline>
<byline>By <person>Ana Ruiz</person></byline></body.head><body.content><p>The <org>harbour office</org> said
<a href="http://a.example/">so</a>.</p><bq><block><p>It is the wind.</p></block></bq><hl2>Later</hl2><ul><li>Fog</li></ul>
<table><tr><th>Pier</th><th>Late</th></tr><tr><td>North</td><td>1 h</td></tr></table></body.content></body></nitf>"""
TEI = """<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en"><teiHeader><fileDesc><titleStmt><title>Letters</title>
<author>Ana Ruiz</author></titleStmt><publicationStmt><date when="1901-02-03"/></publicationStmt></fileDesc></teiHeader>
<text><body><div><head>One</head><p>Dear <persName>Bo</persName>,<lb/>come <choice><sic>hoem</sic><corr>home</corr></choice>
at 7<note>In haste.</note>, <q>now</q>, she wrote.</p><div><head>Two</head><list><item>a <list><item>b</item></list></item></list>
</div></div></body></text></TEI>"""
DOCBOOK = """<?xml version="1.0"?><article xmlns="http://docbook.org/ns/docbook" xmlns:x="http://www.w3.org/1999/xlink"><info>
<title>Ropes</title><author><personname><firstname>Ana</firstname><surname>Ruiz</surname></personname></author></info>
<section><title>Knots</title><para>A <emphasis>knot</emphasis> holds <link x:href="http://k.example/">well</link>.</para>
<programlisting>tie()\n  now</programlisting><blockquote><para>Pull.</para></blockquote></section></article>"""
OTHER = "<?xml version='1.0'?><story><headline>Fog</headline><text><par>It <b>was</b> late.</par><par>And wet.</par></text></story>"


def document(content: str) -> Article:
    article = read(content, None)
    check(article)
    return article


def test_a_story_of_an_agency_is_an_article() -> None:
    """NITF says what is a headline, a byline and a quotation, and keeps data in its head."""
    article = document(NITF)
    assert blocks(article) == [
        ("title", "The ferry is late"),
        ("paragraph", "By Ana Ruiz"),
        ("paragraph", "The harbour office said so."),
        ("quotation", "It is the wind."),
        ("heading", "Later"),
        ("list_item", "Fog"),
        ("table", "Pier   Late\nNorth  1 h"),
    ]
    assert (article.title, article.byline, article.published) == ("The ferry is late", "Ana Ruiz", "2019-11-18")
    assert links(article) == [("so", "http://a.example/")]


def test_an_edition_is_its_text() -> None:
    """TEI: what an editor corrected is read once, notes are apart from figures, what is said has its marks."""
    article = document(TEI)
    assert blocks(article) == [
        ("title", "Letters"),
        ("heading", "One"),
        ("paragraph", "Dear Bo,\ncome home at 7 [In haste.], “now”, she wrote."),
        ("heading 2", "Two"),
        ("list_item", "a"),
        ("list_item 2", "b"),
    ]
    assert (article.byline, article.published, article.language) == ("Ana Ruiz", "1901-02-03", "en")


def test_a_manual_is_its_sections() -> None:
    """DocBook: headings, code, and links."""
    article = document(DOCBOOK)
    assert blocks(article)[1:] == [
        ("heading", "Knots"),
        ("paragraph", "A knot holds well."),
        ("code", "tie()\n  now"),
        ("quotation", "Pull."),
    ]
    assert (article.title, article.byline) == ("Ropes", "Ana Ruiz")


def test_any_other_document_is_paragraphs() -> None:
    """Names that nobody knows still tell paragraphs from what holds them."""
    assert blocks(document(OTHER)) == [("title", "Fog"), ("paragraph", "It was late."), ("paragraph", "And wet.")]


def test_a_document_without_text_says_so() -> None:
    """Data are no article."""
    with pytest.raises(NoArticleError, match="no text"):
        read("<?xml version='1.0'?><data a='1'><b/></data>", None)


_PIECES = [
    "<p>",
    "</p>",
    "a ",
    "<head>",
    "<list>",
    "<item>",
    "</item>",
    "<quote>",
    "<note>",
    "<table><row><cell>x",
    "&",
    "<ref target='http://['>",
]


@given(st.lists(st.sampled_from(_PIECES), max_size=40))
def test_any_document_gives_an_article_or_a_sentence(pieces: list[str]) -> None:
    """However elements nest, nothing but an error of ours is raised."""
    with contextlib.suppress(TuiReaderError):
        document("<?xml version='1.0'?><TEI>" + "".join(pieces))


def test_elements_that_nest_endlessly_end() -> None:
    """What nests deeper than the parser goes is read as far as that."""
    with deadline(20), contextlib.suppress(TuiReaderError):
        document("<?xml version='1.0'?><TEI>a" + "<div>b" * 50_000)
