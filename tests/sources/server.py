"""A real HTTP server on the loopback, which answers each path with what a test has put there."""

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TypeAlias

Answer: TypeAlias = Callable[["Handler"], None]


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: "Server"

    def do_GET(self) -> None:
        self.server.requests.append((self.path, dict(self.headers.items())))
        self.close_connection = True
        self.server.answers[self.path](self)

    def reply(self, body: bytes, *, status: int = 200, **headers: str) -> None:
        """Send a whole answer; ``content_type="text/html"`` becomes a header of that name."""
        self.send_response(status)
        for name, value in {"content_length": str(len(body)), **headers}.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


class Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False

    def __init__(self, host: str) -> None:
        self.address_family = socket.AF_INET6 if ":" in host else socket.AF_INET
        self.host = f"[{host}]" if ":" in host else host
        super().__init__((host, 0), Handler)
        self.answers: dict[str, Answer] = {}
        self.requests: list[tuple[str, dict[str, str]]] = []
        self.released = threading.Event()

    def url(self, path: str) -> str:
        return f"http://{self.host}:{self.server_port}{path}"

    def page(self, path: str, body: bytes, *, status: int = 200, **headers: str) -> str:
        """Answer ``path`` with ``body`` from now on, and return its URL."""
        self.answers[path] = lambda handler: handler.reply(body, status=status, **headers)
        return self.url(path)

    def redirect(self, path: str, target: str) -> str:
        return self.page(path, b"", status=302, location=target)

    def handle_error(self, *_: object) -> None:
        """A client that hangs up is what many of these tests are about."""


@contextmanager
def running(host: str = "127.0.0.1") -> Iterator[Server]:
    server = Server(host)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.released.set()
        server.shutdown()
        server.server_close()
        thread.join()
