"""Tests of the pictures of the screen in the README."""

import asyncio
import re

from benchmarks.pictures import FOLDER, PICTURES, Picture, drawn, self_contained

_SAID = "There is no file"


def test_each_picture_is_kept_and_shown() -> None:
    """The README shows every picture that the command draws, and no other."""
    readme = (FOLDER.parents[1] / "README.md").read_text(encoding="utf-8")
    names = {picture.name for picture in PICTURES}
    assert {path.stem for path in FOLDER.glob("*.svg")} == names
    assert set(re.findall(r"docs/pictures/([\w-]+)\.svg", readme)) == names


def test_pictures_load_nothing() -> None:
    """A picture has no address from which a viewer would load a font or an image."""
    for path in FOLDER.glob("*.svg"):
        assert not re.search(r"url\([^#]|<image|@font-face|href", path.read_text(encoding="utf-8"))


def test_pictures_show_what_they_are_called() -> None:
    """No picture was drawn before its article was marked; that of the loading gives its sign of life."""
    shown = {path.stem: path.read_text(encoding="utf-8").replace("&#160;", " ") for path in FOLDER.glob("*.svg")}
    assert [name for name, svg in shown.items() if "marking …" in svg or "Loading …" in svg] == ["loading"]
    assert re.search(r"24 kB of 190 kB · \d+ s", shown["loading"])


def test_fonts_of_another_server_are_left_out() -> None:
    """The rules that load a font are dropped, and the viewer's own fonts are named."""
    svg = '<style>\n@font-face {\n src: url("https://example.org/a.woff");\n}\n.r1 { font-family: Fira Code, monospace; }</style>'
    assert "example.org" not in self_contained(svg)
    assert "DejaVu Sans Mono" in self_contained(svg)


def test_a_state_is_drawn_with_its_words() -> None:
    """The picture of an error has the sentence of the error."""
    svg = asyncio.run(drawn(Picture("error", (60, 20), location="harbour.html")))
    assert _SAID in svg.replace("&#160;", " ")


def test_the_library_of_the_pictures_is_invented() -> None:
    """The picture of the library lists its invented articles, and nothing of the person who draws it."""
    svg = asyncio.run(drawn(Picture("library", keys=("h",), keeps=True))).replace("&#160;", " ")
    assert "Library: 3 articles" in svg
    assert "A council that counts its lamps · Tarn" in svg
