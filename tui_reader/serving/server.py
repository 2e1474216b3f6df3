"""Serve the reading screen on the loopback interface, with a token in its address.

``textual-serve`` runs the screen and has the terminal for the browser; its own page loads a font from elsewhere, is open to whoever
reaches the port, and lists its folder. So page, addresses and headers are ours.
"""

import os
import secrets
import socket
import sys
from functools import partial
from importlib.resources import files
from pathlib import Path
from string import Template
from typing import Final

import textual_serve
from aiohttp import web
from aiohttp.typedefs import Handler
from textual_serve.server import Server

from tui_reader.errors import UsageError

HOST: Final = "127.0.0.1"
_STATIC: Final = Path(textual_serve.__file__).with_name("static")
# A terminal of its own, whatever the server was started in.
_ENVIRONMENT: Final = {"TERM": "xterm-256color", "COLORTERM": "truecolor"}


def serve(command: str, port: int = 0) -> int:
    """Run the server until it is interrupted, and return the exit status.

    Args:
        command: Runs the reading screen; each page of a browser runs one of its own.
        port: On the loopback interface; 0 takes any that is free.

    Raises:
        UsageError: The port is taken.
    """
    try:
        listener = socket.create_server((HOST, port))
    except OSError as error:
        raise UsageError(
            f"Port {port} cannot be used ({error.strerror}). Leave --port out to take a free one."
        ) from error
    os.environ.update(_ENVIRONMENT)
    server = ReadingServer(command, listener.getsockname()[1])
    web.run_app(server.application(), sock=listener, access_log=None, print=lambda *_: _say(server.address))
    return 0


def _say(address: str) -> None:
    sys.stdout.write(f"{address}\nOpen this address in a browser on this machine. Ctrl+C ends it.\n")
    sys.stdout.flush()


class ReadingServer(Server):
    """A server for who knows its address, on this machine.

    Attributes:
        address: The address of the page.
    """

    def __init__(self, command: str, port: int) -> None:
        super().__init__(command, HOST, port)
        self._origin = f"http://{HOST}:{port}"
        self._folder = f"/{secrets.token_urlsafe(24)}"
        self.address = f"{self._origin}{self._folder}/"
        websocket = f"ws://{HOST}:{port}"
        self._headers = {
            "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            f"font-src 'self'; img-src 'self' data:; connect-src 'self' {websocket}; base-uri 'none'; form-action 'none'; "
            "frame-ancestors 'none'",
            "Referrer-Policy": "no-referrer",
            "X-Content-Type-Options": "nosniff",
            "Cache-Control": "no-store",
        }
        page = Template(_read("page.html"))
        self._page = page.substitute(
            static=f"{self._folder}/static", script=f"{self._folder}/page.js", websocket=f"{websocket}{self._folder}/ws"
        )

    def application(self) -> web.Application:
        """Return the application with the page, its files and the connection to the screen."""
        application = web.Application(middlewares=[web.middleware(partial(self._guard))])
        application.add_routes(
            [
                web.get(f"{self._folder}/", self._show),
                web.get(f"{self._folder}/page.js", self._show_script),
                web.get(f"{self._folder}/ws", self.handle_websocket),
                web.static(f"{self._folder}/static", _STATIC),
            ]
        )
        application.on_response_prepare.append(self._add_headers)
        return application

    async def _guard(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Refuse pages of other sites, which a browser may lead here under another name."""
        if f"http://{request.host}" != self._origin or request.headers.get("Origin", self._origin) != self._origin:
            raise web.HTTPForbidden
        return await handler(request)

    async def _add_headers(self, _: web.Request, response: web.StreamResponse) -> None:
        response.headers.update(self._headers)

    async def _show(self, _: web.Request) -> web.Response:
        return web.Response(text=self._page, content_type="text/html")

    async def _show_script(self, _: web.Request) -> web.Response:
        return web.Response(text=_read("page.js"), content_type="text/javascript")


def _read(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")
