"""Tests of the screen in a browser: on this machine alone, for who knows the address, and asking nobody else."""

import re
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import aiohttp
import pytest

from tests.commands import ARTICLE, environment, run
from tests.serving.browser import CHROMIUM, open_browser
from tui_reader.cli import main
from tui_reader.commands.options import settle_loading
from tui_reader.commands.serve import parser
from tui_reader.sources.settings import Settings

Serving = Callable[..., str]


@pytest.fixture
def serving(tmp_path: Path) -> Iterator[Serving]:
    """Serve locations, and give the address."""
    programs: list[subprocess.Popen[str]] = []

    def begin(*locations: str) -> str:
        program = subprocess.Popen(
            [sys.executable, "-m", "tui_reader", "serve", "--private", *locations],
            stdout=subprocess.PIPE, text=True, cwd=tmp_path, env=environment(),
        )  # fmt: skip
        programs.append(program)
        assert program.stdout
        return program.stdout.readline().strip()

    yield begin
    for program in programs:
        program.send_signal(signal.SIGINT)
        assert program.wait(60) == 0
        assert program.stdout
        program.stdout.close()


async def _status(address: str, **headers: str) -> int:
    async with aiohttp.ClientSession() as session, session.get(address, headers=headers) as response:
        return response.status


async def test_only_the_whole_address_opens_the_page(serving: Serving) -> None:
    """On the loopback interface, with a token; without it, from another site or under another name there is nothing."""
    address = serving()
    parts = urlsplit(address)
    assert parts.hostname == "127.0.0.1"
    assert len(parts.path) > 30
    assert await _status(address) == 200
    assert await _status(f"{parts.scheme}://{parts.netloc}/") == 404
    assert await _status(f"{parts.scheme}://{parts.netloc}/ws") == 404
    assert await _status(address, Origin="http://evil.example") == 403
    assert await _status(address, Host="evil.example") == 403


async def test_the_page_names_no_other_address(serving: Serving) -> None:
    """All that the page loads is local, and its headers forbid the browser to ask elsewhere."""
    address = serving()
    async with aiohttp.ClientSession() as session, session.get(address) as response:
        page, policy = await response.text(), response.headers["Content-Security-Policy"]
    netloc = urlsplit(address).netloc
    assert {urlsplit(url).netloc for url in re.findall(r"\w+://[^\s\"')]+", page)} == {netloc}
    assert policy.startswith("default-src 'none'")
    assert set(re.findall(r"\w+://\S+?(?=[;\s])", policy)) == {f"ws://{netloc}"}


async def test_the_article_comes_through_the_socket(serving: Serving, tmp_path: Path) -> None:
    """The screen runs behind the page; a location is a location, whatever a shell would make of it."""
    name = "$(touch never); `id` 'x' & ferry.txt"
    (tmp_path / name).write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "textual.py").write_text("raise SystemExit('a file of the folder is no part of the program')")
    address = serving(name).replace("http:", "ws:") + "ws?width=80&height=24"
    received = b""
    async with aiohttp.ClientSession() as session, session.ws_connect(address) as socket:
        while b"The engine is worn out" not in received:
            received += (await socket.receive(timeout=60)).data
        await socket.send_json(["stdin", "q"])
        async for message in socket:
            assert message.type == aiohttp.WSMsgType.BINARY
    assert not (tmp_path / "never").exists()


@pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium here")
async def test_a_browser_shows_it_and_asks_nobody_else(serving: Serving, tmp_path: Path) -> None:
    """In a real browser the text comes, keys work, q ends it, and every address asked for is our own."""
    (tmp_path / "ferry.txt").write_text(ARTICLE, encoding="utf-8")
    address = serving("ferry.txt")
    async with open_browser(tmp_path / "profile") as page:
        await page.open(address)
        await page.until("document.body && document.body.classList.contains('-first-byte')")
        await page.until_received(b"The engine is worn out")
        await page.press("?")
        await page.until_received(b"Who says so?")
        await page.press("q")
        await page.press("q")
        await page.until("document.body.classList.contains('-closed')")
        assert await page.value("document.querySelector('.closed').offsetHeight - innerHeight") == 0
        await page.press("q")  # whoever types on is not heard, and nothing fails
        assert {urlsplit(url).netloc for url in page.asked if not url.startswith("data:")} == {urlsplit(address).netloc}
        assert page.refused == []


def test_standard_input_cannot_be_served() -> None:
    """A browser has no pipe, and a port that is not a port is refused: a sentence says so."""
    result = run("serve", "-")
    assert (result.returncode, result.stdout) == (2, "")
    assert "cannot read standard input" in result.stderr
    assert "is not a port" in run("serve", "--port", "70000").stderr


def test_a_missing_library_is_named(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Without the extra there is a sentence with what to install."""
    monkeypatch.setitem(sys.modules, "textual_serve", None)
    monkeypatch.delitem(sys.modules, "tui_reader.serving.server", raising=False)
    assert main(["serve"]) == 2
    assert "pip install 'tui-reader[serve]'" in capsys.readouterr().err


def test_the_pages_of_a_served_screen_are_kept_as_received(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is settled for the server holds for the screens that it runs, as they have its environment."""
    monkeypatch.setenv("TUI_READER_ARCHIVE", "")
    settle_loading(parser("tui-reader serve").parse_args(["--archive", "a.html"]))
    assert Settings.from_environment().archive
