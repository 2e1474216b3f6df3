from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.errors import LocationError
from tui_reader.sources.location import (
    Location,
    completions,
    is_web_address,
    lasting_address,
    local_path,
    parse,
    web_address,
)


@pytest.mark.parametrize(
    ("location", "kind"),
    [
        ("-", "standard input"),
        ("https://example.org/a", "web"),
        ("HTTP://EXAMPLE.ORG", "web"),
        (" https://example.org/a ", "web"),
        ("article.html", "file"),
        ("/srv/a:b", "file"),
        ("./-", "file"),
        ("~/a", "file"),
    ],
)
def test_a_location_is_a_page_a_file_or_standard_input(location: str, kind: str) -> None:
    """The form of a location tells its kind."""
    assert parse(location).kind == kind


@pytest.mark.parametrize(
    ("location", "address"),
    [
        ("www.example.org/news", "https://www.example.org/news"),
        ("example.org", "https://example.org"),
        ("News.Example.co.uk/a?b#c", "https://News.Example.co.uk/a?b#c"),
        ("example.museum/boats", "https://example.museum/boats"),
        ("example.museum:8443", "https://example.museum:8443"),
        ("127.0.0.1:8000/x", "http://127.0.0.1:8000/x"),
        ("localhost:8000", "http://localhost:8000"),
        ("localhost/a", "http://localhost/a"),
        ("[::1]:8000/a", "http://[::1]:8000/a"),
        ("'https://example.org/a b'", "https://example.org/a b"),
    ],
)
def test_a_host_without_a_scheme_is_a_page(location: str, address: str) -> None:
    """Names get https; this machine and numbers, which seldom have a certificate, get http."""
    assert parse(location) == Location("web", address)


@pytest.mark.parametrize(
    "location", ["notes.md", "ferry.txt", "draft.txt/x", "v1.2/notes.txt", "a/b.org", ".config/a", "harbour"]
)
def test_a_name_that_may_be_a_file_asks_nobody(location: str) -> None:
    """No request is made because a file was mistyped."""
    assert parse(location) == Location("file", location)


def test_an_existing_file_precedes_a_host(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file, or a folder at the beginning of a path, that looks like a host is one of this machine."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "example.org").mkdir()
    assert parse("example.org/missing.html").kind == "file"
    (tmp_path / "www.example.com").touch()
    assert parse("www.example.com").kind == "file"


@pytest.mark.parametrize(
    ("location", "path"),
    [
        ("file:///srv/ferry.html", "/srv/ferry.html"),
        ("FILE://localhost/srv/the%20ferry.html?a#part", "/srv/the ferry.html"),
        ("file:/srv/ferry.html", "/srv/ferry.html"),
        ("'/srv/the ferry.html' ", "/srv/the ferry.html"),
        ('"/srv/ferry.html"', "/srv/ferry.html"),
    ],
)
def test_other_forms_of_a_path(location: str, path: str) -> None:
    """The address of a file, and a path in quotation marks, are the path."""
    assert parse(location) == Location("file", path)


def test_a_file_that_is_dropped_on_a_terminal_is_found(tmp_path: Path) -> None:
    """Terminals write a path with backslashes, in quotation marks, or with a blank behind it."""
    path = tmp_path / "it's a ferry.html"
    path.touch()
    for dropped in (
        str(path),
        f"{path} ",
        str(path).replace(" ", "\\ ").replace("'", "\\'"),
        f'"{path}"',
        path.as_uri(),
    ):
        assert local_path(dropped) == path


def test_backslashes_of_a_name_stay(tmp_path: Path) -> None:
    """A file whose own name holds a backslash or a quotation mark is opened by it."""
    for name in ("a\\b.txt", "'a'.txt"):
        (tmp_path / name).touch()
        assert local_path(f"{tmp_path}/{name}") == tmp_path / name


@pytest.mark.parametrize(
    ("address", "is_one"),
    [
        ("https://example.org", True),
        ("HTTP://example.org", True),
        ("file:///etc/passwd", False),
        ("javascript:alert(1)", False),
        ("ferry.html", False),
    ],
)
def test_a_web_address_has_a_scheme_that_is_opened(address: str, is_one: bool) -> None:  # noqa: FBT001 - an expectation
    """A browser is given these and nothing else."""
    assert is_web_address(address) is is_one


@pytest.mark.parametrize("location", ["ftp://example.org/a", "javascript:alert(1)", "gopher:a"])
def test_other_schemes_are_refused(location: str) -> None:
    """Only http and https addresses are opened."""
    with pytest.raises(LocationError, match="only http and https"):
        parse(location)


def test_a_file_of_another_machine_is_refused() -> None:
    """The address of a file may name a host, which is not asked."""
    with pytest.raises(LocationError, match="on another machine"):
        parse("file://example.org/ferry.html")
    with pytest.raises(LocationError, match="names no file"):
        parse("file:ferry.html")


@pytest.mark.parametrize("location", ["", "  "])
def test_an_empty_location_is_refused(location: str) -> None:
    """Nothing is no location."""
    with pytest.raises(LocationError, match="No location"):
        parse(location)


@given(st.text(st.sampled_from("awx.:/-'\"\\ [1]@?#%0~\n\0"), max_size=20) | st.text(max_size=20))
def test_any_text_is_a_location_or_a_sentence(location: str) -> None:
    """Nothing but an error of the program's own comes of what is typed."""
    with suppress(LocationError):
        assert parse(location).target
    local_path(location)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with some files, which is the current one and home."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / "news").mkdir()
    for name in ("ferry.html", "ferry.txt", "Quay.md", ".hidden", "news/a.html", "odd\x1b[2J.txt"):
        (tmp_path / name).touch()
    return tmp_path


@pytest.mark.parametrize(
    ("typed", "paths"),
    [
        ("", ["Quay.md", "ferry.html", "ferry.txt", "news/"]),
        ("fe", ["ferry.html", "ferry.txt"]),
        ("n", ["news/"]),
        ("news/", ["news/a.html"]),
        ("qu", ["Quay.md"]),
        (".h", [".hidden"]),
        ("~", ["~/"]),
        ("~/ferry.h", ["~/ferry.html"]),
        ("./n", ["./news/"]),
        ("missing/", []),
        ("~nobody-of-that-name/", []),
        ("\0/", []),
    ],
)
def test_paths_are_completed_as_in_a_shell(folder: Path, typed: str, paths: list[str]) -> None:  # noqa: ARG001 - it is the current one
    """Folders end with a slash, hidden files need their dot, and no name sends control characters."""
    assert completions(typed) == paths


def test_an_address_lasts(folder: Path) -> None:
    """A file is known by its whole path, a page without password and fragment; standard input is gone."""
    assert lasting_address("ferry.html") == lasting_address("~/ferry.html") == str(folder / "ferry.html")
    assert lasting_address("https://ida:secret@example.org/a?b#part") == "https://example.org/a?b"
    assert lasting_address("localhost:8000/a") == "http://localhost:8000/a"
    assert [lasting_address(location) for location in ("-", "", "ftp://example.org/a")] == [None, None, None]


@pytest.mark.parametrize(
    ("location", "address"),
    [
        ("127.0.0.1:8000/harbour", "http://127.0.0.1:8000/harbour"),
        ("www.example.org/a", "https://www.example.org/a"),
        (" https://example.org/a ", "https://example.org/a"),
        ("harbour.html", None),
        ("-", None),
        ("", None),
        ("ftp://example.org/a", None),
        ("a\0b", None),
    ],
)
def test_a_location_on_the_web_has_an_address(location: str, address: str | None) -> None:
    """What is typed without a scheme has an address that a browser opens; a file, standard input and other schemes have none."""
    assert web_address(location) == address
