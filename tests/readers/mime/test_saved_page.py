import pytest

from tests.readers.mime.messages import PROSE, saved_page
from tests.readers.reading import check, links, read, texts
from tui_reader.errors import NoArticleError
from tui_reader.readers.saved_from import saved_from

URL = "https://courier.example/news/ferry.html"
PAGE = (
    f"<!DOCTYPE html><html lang=en><head><title>The ferry is late</title></head><body><article>"
    f"<h1>The ferry is late</h1><p>{PROSE}</p><p>{PROSE} <a href='/more'>More</a> of Käse.</p></article></body></html>"
)


def test_a_page_saved_as_one_file_is_the_page() -> None:
    """The page in it is read as any page, and its links lead where they led."""
    article = read(saved_page(PAGE), None)
    check(article)
    assert texts(article) == ["The ferry is late", PROSE, f"{PROSE} More of Käse."]
    assert (article.url, article.language) == (URL, "en")
    assert links(article) == [("More", "https://courier.example/more")]


def test_the_snapshot_says_where_it_is_from() -> None:
    """Where the page's part has an address of its own making, the header's counts."""
    content = saved_page(PAGE, "cid:frame@mhtml", f"Snapshot-Content-Location: {URL}\r\n")
    assert read(content, "multipart/related").url == URL


def test_the_root_is_the_part_that_is_named() -> None:
    """``start`` names the page among the parts."""
    content = (
        b'MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x; start="<page>"\n\n'
        b"--x\nContent-Type: text/html\nContent-ID: <frame>\n\n<p>An advertisement for the competition.\n"
        b"--x\nContent-Type: text/html; charset=utf-8\nContent-ID: <page>\n\n" + PAGE.encode() + b"\n--x--\n"
    )
    assert "The ferry is late" in texts(read(content, None))


def test_a_saved_page_without_a_page_says_so() -> None:
    """Pictures alone are no page."""
    content = (
        b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\nContent-Type: image/png\n\nx\n--x--"
    )
    with pytest.raises(NoArticleError, match="no page"):
        read(content, None)


@pytest.mark.parametrize(
    ("head", "url"),
    [
        (f"<!DOCTYPE html>\n<!-- saved from url=(0039){URL} -->", URL),
        (f"<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: {URL} \n saved date: x-->", URL),
        ("<!-- saved from url=(0014)about:internet -->", None),
        ("<p>saved from somewhere", None),
    ],
)
def test_a_complete_page_names_its_address(head: str, url: str | None) -> None:
    """Browsers leave the address in a comment at the beginning."""
    assert saved_from(head.encode()) == url
    assert read(head + PAGE, "text/html").url == url


def test_where_it_was_loaded_from_comes_first() -> None:
    """A page of the web is where it is, whatever its comments say."""
    article = read(f"<!-- saved from url=(0039){URL} -->{PAGE}", "text/html", url="https://mirror.example/")
    assert article.url == "https://mirror.example/"
