"""Pages that are kept: asked for again only where they may have changed, and read without asking anybody."""

import stat
from pathlib import Path

import pytest

from tests.sources.server import Answer, Handler, Server
from tui_reader.errors import LoadError, NetworkError, TuiReaderError
from tui_reader.sources import load
from tui_reader.sources.cache import Cache, Head
from tui_reader.sources.visit import Visit

PAGE = b"<p>The ferry is late, said Ada Brandt.</p>"
URL = "http://courier.example/a"


def head(url: str = URL, **headers: str) -> Head:
    return Head(url, 200, headers, 1.5)


def files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_what_is_kept_is_found_as_it_was(tmp_path: Path) -> None:
    """Head and body come back, byte by byte; what nobody kept is not there."""
    cache = Cache(tmp_path / "pages", "a")
    cache.keep(head(etag='"é"'), bytes(range(256)))
    stored = cache.find(URL)
    assert stored == (head(etag='"é"'), bytes(range(256)))
    assert cache.find(URL + "b") is None
    assert Cache(tmp_path / "pages", "another program").find(URL) is None


def test_the_folder_is_the_persons_alone(tmp_path: Path) -> None:
    """Nobody else on the machine sees what was read, and no cookie is written down."""
    Cache(tmp_path / "pages", "a").keep(head(**{"set-cookie": "secret"}), PAGE)
    [path] = files(tmp_path)
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert b"secret" not in path.read_bytes()


@pytest.mark.parametrize("content", [b"", b"{}\n", b"[1]\n", b"not JSON", b'{"url": null, "headers": 1}\n', b"\xff\n"])
def test_a_broken_file_is_as_none(tmp_path: Path, content: bytes) -> None:
    """Whatever stands in the folder, the page is asked for again."""
    cache = Cache(tmp_path, "a")
    cache.keep(head(), PAGE)
    [path] = files(tmp_path)
    whole = path.read_bytes()
    for broken in (content, whole[:-1], whole + b"x"):
        path.write_bytes(broken)
        assert cache.find(URL) is None


def test_the_folder_does_not_grow_without_end(tmp_path: Path) -> None:
    """What was used last stays, and what alone is too large is not kept."""
    cache = Cache(tmp_path, "a", most_bytes=10_000)
    for number in range(9):
        cache.keep(head(f"{URL}{number}"), bytes(3000))
    assert sum(path.stat().st_size for path in files(tmp_path)) <= 10_000
    assert cache.find(f"{URL}8")
    cache.keep(head(), bytes(20_000))
    assert cache.find(URL) is None


def test_a_disk_that_takes_nothing_is_no_error(tmp_path: Path) -> None:
    """A page that cannot be kept is shown all the same."""
    (tmp_path / "pages").write_bytes(b"a file where the folder should be")
    cache = Cache(tmp_path / "pages", "a")
    cache.keep(head(), PAGE)
    assert cache.find(URL) is None


def test_a_page_that_holds_is_not_asked_for_again(server: Server) -> None:
    """Within its time a page comes from this machine, with its type and its last address, and counts as progress."""
    server.page("/end", PAGE, content_type="text/html; charset=utf-8", cache_control="max-age=600")
    server.answers["/a"] = lambda handler: handler.reply(b"", status=301, location="/end", cache_control="max-age=600")
    first = load(server.url("/a"))
    seen: list[tuple[int, int | None]] = []
    assert load(server.url("/a"), progress=lambda *numbers: seen.append(numbers)) == first
    assert len(server.requests) == 2
    assert seen[-1] == (len(PAGE), len(PAGE))


def test_who_asks_again_gets_the_page_as_it_is(server: Server) -> None:
    """A page that still holds is asked for all the same where a person loads it again; offline nobody is."""
    load(server.page("/a", PAGE, cache_control="max-age=600"))
    server.page("/a", b"new " + PAGE, cache_control="max-age=600")
    assert load(server.url("/a")).content == PAGE
    assert load(server.url("/a"), visit=Visit(again=True)).content == b"new " + PAGE
    assert load(server.url("/a")).content == b"new " + PAGE


def test_a_page_is_asked_for_only_if_it_has_changed(server: Server) -> None:
    """With its tag the server is asked, and a new page takes the place of the old one."""
    page = [b"old " + PAGE]

    def answer(handler: Handler) -> None:
        tag = f'"{len(page[0])}"'
        if handler.headers.get("If-None-Match") == tag:
            handler.reply(b"", status=304, etag=tag)
        else:
            handler.reply(page[0], etag=tag, content_type="text/html")

    server.answers["/a"] = answer
    first, second = load(server.url("/a")), load(server.url("/a"))
    assert first == second
    page[0] = b"quite new " + PAGE
    assert load(server.url("/a")).content == page[0]
    assert [headers.get("If-None-Match") for _, headers in server.requests] == [None, '"46"', '"46"']


def test_an_answer_that_nothing_has_changed_lets_the_page_hold_longer(server: Server) -> None:
    """The new head counts from then on."""
    server.page("/a", PAGE, etag='"a"')
    load(server.url("/a"))
    server.page("/a", b"", status=304, etag='"a"', cache_control="max-age=600")
    for _ in range(3):
        assert load(server.url("/a")).content == PAGE
    assert len(server.requests) == 2


@pytest.mark.parametrize(
    "answer",
    [lambda handler: handler.reply(PAGE, cache_control="no-store"), lambda handler: handler.reply(PAGE, vary="Cookie")],
)
def test_what_the_server_forbids_is_not_written_down(server: Server, own_cache: Path, answer: Answer) -> None:
    """No file holds a page that is not to be kept."""
    server.answers["/a"] = answer
    load(server.url("/a"))
    assert not files(own_cache)


def test_a_page_behind_a_password_is_not_written_down(server: Server, own_cache: Path) -> None:
    """What a name and a password opened is no other person's to find."""
    load(server.page("/a", PAGE, cache_control="max-age=600").replace("http://", "http://ada:secret@"))
    assert not files(own_cache)


@pytest.mark.parametrize(
    "answer",
    [
        lambda handler: handler.reply(PAGE, cache_control="max-age=600", content_length="9999"),
        lambda handler: handler.reply(PAGE, cache_control="max-age=600", content_encoding="gzip"),
        lambda handler: handler.reply(PAGE, cache_control="max-age=600", content_type="image/png"),
    ],
)
def test_half_a_page_is_not_kept(server: Server, own_cache: Path, answer: Answer) -> None:
    """What breaks off, is damaged or is no page leaves nothing behind."""
    server.answers["/a"] = answer
    with pytest.raises(TuiReaderError, match=r"broke off|unpacked|picture"):
        load(server.url("/a"))
    assert not files(own_cache)


def test_offline_shows_what_was_loaded_and_asks_nobody(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages come from this machine however old they are, also behind redirects; others get a sentence."""
    server.page("/end", PAGE)
    first = load(server.redirect("/a", "/end"))
    asked = len(server.requests)
    monkeypatch.setenv("TUI_READER_OFFLINE", "1")
    assert load(server.url("/a")) == first
    with pytest.raises(NetworkError, match="not kept on this machine"):
        load(server.page("/b", PAGE))
    assert len(server.requests) == asked


def test_without_a_cache_nothing_is_kept_or_used(
    server: Server, own_cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A person who wants no trace on the machine leaves none."""
    url = server.page("/a", PAGE, cache_control="max-age=600")
    load(url)
    [kept] = files(own_cache)
    kept.unlink()
    monkeypatch.setenv("TUI_READER_NO_CACHE", "1")
    load(url)
    load(url)
    assert len(server.requests) == 3
    assert not files(own_cache)
    monkeypatch.setenv("TUI_READER_OFFLINE", "1")
    with pytest.raises(LoadError):
        load(url)
