import pytest

from tests.deadline import deadline
from tests.readers.reading import read_page
from tui_reader.errors import ShellError
from tui_reader.readers.html.onward import follows

BODY = "<body><article><h1>Ferry</h1>" + "<p>The quay was closed, and the ferry stayed in port for a week.</p>" * 9


@pytest.mark.parametrize(
    ("content", "url"),
    [
        ("0; url=/new", "https://courier.example/new"),
        ("0;URL='https://other.example/a?b=c'", "https://other.example/a?b=c"),
        ("3, /new", "https://courier.example/new"),
        ("0.5; url = new.html", "https://courier.example/news/new.html"),
    ],
)
def test_a_page_that_sends_on_is_a_shell(content: str, url: str) -> None:
    """``meta refresh`` within seconds is a redirect, however it is written."""
    with pytest.raises(ShellError) as caught:
        read_page(f'<head><meta http-equiv=Refresh content="{content}"></head>{BODY}')
    assert caught.value.url == url


@pytest.mark.parametrize(
    "content",
    [
        "300",
        "300; url=/new",
        "0",
        "",
        "0; url=",
        "0; url=#a",
        "0; url=javascript:alert(1)",
        "0; url=file:///etc/passwd",
    ],
)
def test_a_page_that_stays_is_read(content: str) -> None:
    """A page that loads itself again, waits for minutes or leads to no page is read as it is."""
    assert "quay" in read_page(f'<head><meta http-equiv=refresh content="{content}"></head>{BODY}').text


def test_a_refresh_for_browsers_without_scripts_serves_empty_pages_only() -> None:
    """Where there is an article, the way out for other browsers is not taken."""
    head = "<head><noscript><meta http-equiv=refresh content='0; url=/plain'></noscript></head>"
    assert "quay" in read_page(head + BODY).text
    with pytest.raises(ShellError) as caught:
        read_page(head + "<body><div id=root></div>")
    assert caught.value.url == "https://courier.example/plain"


def test_a_very_long_refresh_takes_no_time() -> None:
    """A pattern that is given a megabyte of blanks does not hang on it."""
    with deadline(20):
        assert "quay" in read_page(f"<head><meta http-equiv=refresh content='0{' ' * 1_000_000}'></head>{BODY}").text


ROOT = "https://courier.example"


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("/ferry", "/ferry/2"),
        ("/ferry/", "/ferry/2/"),
        ("/ferry/2", "/ferry/3"),
        ("/ferry/1", "/ferry/2"),
        ("/ferry.html", "/ferry-2.html"),
        ("/ferry,1.html", "/ferry,2.html"),
        ("/ferry_9.html", "/ferry_10.html"),
        ("/ferry", "/ferry/seite-2"),
        ("/ferry/page-2", "/ferry/page-3"),
    ],
)
def test_the_next_number_in_the_path_is_the_next_part(here: str, there: str) -> None:
    """The same path with the next number, however it is written, is the same article."""
    assert follows(ROOT + here, ROOT + there, is_article=False)


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("/ferry", "/harbour"),
        ("/ferry", "/harbour/2"),
        ("/ferry", "/ferry"),
        ("/ferry", "/ferry/3"),
        ("/ferry/3", "/ferry/2"),
        ("/ferry", "https://other.example/ferry/2"),
        ("/", "/2"),
        ("/", "/page/2"),
        ("/ferry", "/ferry/comment-page-2"),
        ("/news/2023", "/news/2024"),
        ("/ferry?id=1", "/ferry?id=2"),
        ("/ferry?page=2", "/ferry?page=2&print=1"),
    ],
)
def test_another_address_is_another_article(here: str, there: str) -> None:
    """Another host, path or article, a list and comments are not followed, whatever the page calls them."""
    there = there if there.startswith("http") else ROOT + there
    assert not follows(ROOT + here, there, is_article=True)


@pytest.mark.parametrize(
    ("here", "there"),
    [("/ferry", "/ferry?page=2"), ("/ferry?a=b&p=2", "/ferry?a=b&p=3"), ("/ferry", "/ferry/page/2")],
)
def test_numbers_that_lists_have_too_need_an_article(here: str, there: str) -> None:
    """Lists of articles are numbered as some articles are; what calls itself an article is one."""
    assert follows(ROOT + here, ROOT + there, is_article=True)
    assert not follows(ROOT + here, ROOT + there, is_article=False)


def test_a_page_says_where_its_article_goes_on() -> None:
    """The link is found in the head and in the text, and is absolute."""
    link = "<link rel='prefetch next' href=ferry.html?page=2><meta property=article:published_time content=2026-03-01>"
    assert read_page(f"<head>{link}</head>{BODY}").continues_at == f"{ROOT}/news/ferry.html?page=2"
    assert read_page(f"{BODY}<a rel=next href=/news/ferry-2.html>Next</a>").continues_at == f"{ROOT}/news/ferry-2.html"
    assert read_page(f"{BODY}<a rel=next href=/news/harbour.html>Next</a>").continues_at is None
