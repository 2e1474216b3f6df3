import pytest

from tests.deadline import deadline
from tests.readers.reading import blocks, links, read_page, texts, written

SAID = "The ferry sank in May"
NOTE = "Report of the harbour office, 9 June."
HERE = "https://courier.example/news/ferry.html"


@pytest.mark.parametrize(
    ("mark", "note"),
    [
        (  # kramdown
            "<sup id='fnref:b' role='doc-noteref'><a href='#fn:b' class='footnote' rel='footnote'>4</a></sup>",
            "<div class='footnotes' role='doc-endnotes'><ol start=4><li id='fn:b' role='doc-endnote'><p>{} <a href='#fnref:b' class='reversefootnote' role='doc-backlink'>&#8617;</a></p></li></ol></div>",
        ),
        (  # Pandoc
            "<a href='#fn4' class='footnote-ref' id='fnref4' role='doc-noteref'><sup>4</sup></a>",
            "<section class=footnotes><hr><ol start=4><li id=fn4><p>{}<a href='#fnref4' class=footnote-back>↩︎</a></p></li></ol>",
        ),
        (  # MediaWiki
            "<sup id='cite_ref-Holm_4-0' class=reference><a href='#cite_note-Holm-4'>[4]</a></sup>",
            "<ol class=references><li id='cite_note-Holm-4'><span class='mw-cite-backlink'>^ <a href='#cite_ref-Holm_4-0'><sup>a</sup></a> <a href='#cite_ref-Holm_4-1'><sup>b</sup></a></span> <span class=reference-text>{}</span></li></ol>",
        ),
        (  # Word
            "<a href='#_ftn4' name='_ftnref4'><span class=MsoFootnoteReference>[4]</span></a>",
            "<div id=ftn4><p class=MsoFootnoteText><a href='#_ftnref4' name='_ftn4'><span>[4]</span></a> {}</p></div>",
        ),
        (  # Substack
            "<a id='footnote-anchor-4-9' href='#footnote-4-9' class='footnote-anchor'>4</a>",
            "<div class=footnote><a id='footnote-4-9' href='#footnote-anchor-4-9' class='footnote-number'>4</a><div><p>{}</p></div>",
        ),
        (  # WordPress
            "<sup data-fn=u class=fn><a href='#u' id=u-link>4</a></sup>",
            "<ol start=4><li id=u>{} <a href='#u-link'>↩︎</a></li></ol>",
        ),
        (  # docutils
            "<a class='footnote-reference brackets' href='#f4' id='i4' role='doc-noteref'>4</a>",
            "<aside class='footnote brackets' id='f4' role='doc-footnote'><span class=label><span>[</span><a role='doc-backlink' href='#i4'>4</a><span>]</span></span><p>{}</p></aside>",
        ),
        ("<sup><a href='#d4'>(4)</a></sup>", "<p id=d4>4. {} <a href='#top'>Back to text</a></p>"),
        ("<sup><small><a href='#d4'>4</a></small></sup>", "<p><a name=d4></a><sup>4</sup> {}</p>"),
        ("[<a rel=footnote href='#d4'>4</a>]", "<p id=d4>[4] {}</p>"),
    ],
)  # fmt: skip
def test_a_note_is_kept_with_its_number(mark: str, note: str) -> None:
    """Marks are set off and lead to their note, notes begin with their label and have no way back, in the markup of every maker."""
    article = written(f"<div><p>{SAID}{' ' * mark.startswith('[')}{mark}, they say.</p>{note.format(NOTE)}</div>")
    assert [block for block in blocks(article) if block[0] != "rule"] == [
        ("paragraph", f"{SAID} [4], they say."),
        ("list_item", f"[4] {NOTE}"),
    ]
    [(label, url)] = links(article)
    assert label.strip("[]") == "4"
    assert url.startswith(f"{HERE}#")


def test_several_marks_are_told_apart() -> None:
    """Marks in one superscript are written one by one, signs as numbers are."""
    html = "<p>Late<sup><a href='#a'>1</a>,<a href='#b'>2</a></sup> again<sup><a href='#c'>†</a></sup></p><p id=c>† Not on Sundays.</p>"
    assert texts(written(html)) == ["Late [1],[2] again [†]", "[†] Not on Sundays."]


def test_notes_of_several_paragraphs_are_numbered_once() -> None:
    """Only the first paragraph of a note has its label."""
    html = "<p>Late<sup><a href='#a'>1</a></sup></p><div id=a><p>First.</p><p>Second.</p></div><p>Behind.</p>"
    assert blocks(written(html))[1:] == [
        ("list_item", "[1] First."),
        ("list_item", "Second."),
        ("paragraph", "Behind."),
    ]


def test_a_figure_that_opens_a_note_stays() -> None:
    """A figure with text behind it is a part of the note, though it is its number, too."""
    html = "<p>Late<sup><a href='#a'>9</a></sup></p><ol start=9><li id=a>9 June, by letter.</li></ol>"
    assert texts(written(html))[1] == "[9] 9 June, by letter."


def test_notes_without_marks_have_the_numbers_of_their_list() -> None:
    """In a section of notes each has a number, whether a mark leads to it or not."""
    html = "<section role='doc-endnotes' class=footnotes><ol><li>Letter.</li><li>Report.</li></ol></section>"
    assert texts(written(html)) == ["[1] Letter.", "[2] Report."]


def test_a_mark_of_a_note_in_another_chapter_is_one() -> None:
    """In a book notes may stand in a document of their own; the mark says what it is."""
    assert texts(written("<p>Late<a epub:type=noteref href='notes.xhtml#n4'>4</a> again</p>", None)) == [
        "Late [4] again"
    ]


@pytest.mark.parametrize(
    "html",
    [
        "<p><a href='#s2'>2</a> Tolls</p><h2 id=s2>Tolls</h2>",
        "<p>Route <a href='/map#4'>4</a> is shut</p>",
        "<p><a href='#'>1</a></p>",
    ],
)
def test_other_links_to_figures_are_no_marks(html: str) -> None:
    """A number that leads to a chapter or to another page is text."""
    assert "[" not in "".join(texts(written(html)))


def test_notes_of_an_article_belong_to_it() -> None:
    """Where the mark is in the article the note is, too, though it looks like furniture."""
    paragraph = "<p>The harbour office closed the quay on Monday, after the third storm of the week had torn two boats away.</p>"
    html = (
        f"<title>Storms</title><body><article><h1>Storms</h1>{paragraph * 3}<p>Nobody was hurt, wrote the office<sup><a href='#e1'>1</a></sup>,"
        " and the ferry will sail again at noon on Friday, as soon as the last of the three storms has gone by.</p>"
        "</article><footer class=footer><p>Contact</p><div class='links'><p id=e1><a href='/r'>Report</a></p></div></footer>"
    )
    assert texts(read_page(html))[-1] == "[1] Report"


def test_a_hundred_thousand_links_to_notes_are_read_in_time() -> None:
    """The time grows with the page, however its notes and links are nested."""
    html = (
        "<p>" + "<sup><a href='#n'>1</a></sup>" * 20_000 + "</p>" + "<div id=n>" * 500 + "<a href='#x'>^</a>" * 20_000
    )
    with deadline(60):
        assert written(html).text.startswith("[1][1]")
