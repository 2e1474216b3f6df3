"""A browser without a window, driven by its own protocol for developers."""

import asyncio
import base64
import shutil
import subprocess
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
_OPTIONS = ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run")
_PATIENCE = 60.0  # seconds; only a test that fails ever waits so long


class Page:
    """A page of the browser: the addresses that it asks for, and what its socket receives."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self._socket = socket
        self._count = 0
        self.asked: list[str] = []
        self.refused: list[str] = []
        self.received = b""

    async def open(self, address: str) -> None:
        """Begin to load an address."""
        for domain in ("Network", "Page", "Log", "Runtime"):
            await self._do(f"{domain}.enable")
        await self._do("Page.navigate", url=address)

    async def press(self, key: str) -> None:
        """Type a letter."""
        await self._do("Input.dispatchKeyEvent", type="keyDown", key=key, text=key)
        await self._do("Input.dispatchKeyEvent", type="keyUp", key=key)

    async def look(self, width: int, scheme: str = "light") -> None:
        """Give the window a width, and the system light or dark colours."""
        await self._do("Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1, mobile=False)
        await self._do("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])

    async def paper(self) -> bytes:
        """The page as it is printed, in PDF."""
        return base64.b64decode((await self._do("Page.printToPDF"))["data"])

    async def value(self, expression: str) -> Any:
        """What the page has."""
        return (await self._do("Runtime.evaluate", expression=expression))["result"].get("value")

    async def until(self, expression: str) -> None:
        """Wait until something of the page is true."""
        async with asyncio.timeout(_PATIENCE):
            while not await self.value(expression):  # noqa: ASYNC110 - it is another process that is waited for
                await asyncio.sleep(0.05)

    async def until_received(self, words: bytes) -> None:
        """Wait until words have come through the socket."""
        async with asyncio.timeout(_PATIENCE):
            while words not in self.received:
                await self.value("1")
                await asyncio.sleep(0.05)

    async def _do(self, method: str, **parameters: object) -> Any:
        self._count += 1
        await self._socket.send_json({"id": self._count, "method": method, "params": parameters})
        while True:
            message = await self._socket.receive_json(timeout=_PATIENCE)
            if message.get("id") == self._count:
                return message["result"]
            self._take(message.get("method"), message.get("params"))

    def _take(self, method: str, event: Any) -> None:
        match method:
            case "Network.requestWillBeSent":
                self.asked.append(event["request"]["url"])
            case "Network.webSocketCreated":
                self.asked.append(event["url"])
            case "Network.webSocketFrameReceived" if event["response"]["opcode"] == 2:
                self.received += base64.b64decode(event["response"]["payloadData"])
            case "Log.entryAdded" if event["entry"]["level"] == "error":
                self.refused.append(event["entry"]["text"])
            case "Runtime.exceptionThrown":
                self.refused.append(event["exceptionDetails"]["text"])
            case "Runtime.consoleAPICalled" if event["type"] in ("error", "assert"):
                self.refused.append(str(event["args"]))


@asynccontextmanager
async def open_browser(folder: Path) -> AsyncIterator[Page]:
    """A browser with a profile of its own."""
    assert CHROMIUM
    program = await asyncio.create_subprocess_exec(
        CHROMIUM, *_OPTIONS, "--remote-debugging-port=0", f"--user-data-dir={folder}", "about:blank",
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        async with (
            aiohttp.ClientSession() as session,
            session.ws_connect(await _page(session, folder), max_msg_size=0) as socket,
        ):
            yield Page(socket)
    finally:
        program.kill()
        await program.wait()


async def _page(session: aiohttp.ClientSession, folder: Path) -> str:
    """The address at which the first page is driven."""
    port = folder / "DevToolsActivePort"
    async with asyncio.timeout(_PATIENCE):
        while not port.exists() or len(port.read_text(encoding="utf-8").splitlines()) < 2:  # noqa: ASYNC110
            await asyncio.sleep(0.05)
    base = f"http://127.0.0.1:{port.read_text(encoding='utf-8').splitlines()[0]}"
    async with session.get(f"{base}/json/list") as response:
        pages = await response.json(content_type=None)
    return str(next(page["webSocketDebuggerUrl"] for page in pages if page["type"] == "page"))
