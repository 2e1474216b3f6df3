from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.deadline import deadline
from tui_reader.readers.xml import declared_base, parse_xml, text_of
from tui_reader.readers.xml_repair import repaired


@pytest.mark.parametrize(
    ("broken", "meant"),
    [
        ("<a>?x=1&y=2&copy=3</a>", "?x=1&y=2&copy=3"),
        ("<a>Pay & park, R&D, &c;</a>", "Pay & park, R&D, &c;"),
        ("<a>Fish &amp; chips &#8212; caf&eacute; & tea</a>", "Fish & chips — café & tea"),
        ("<a>1 < 2 & <3</a>", "1 < 2 & <3"),
        ("<a>&LT;b&GT; & c</a>", "<b> & c"),
        ("<a><![CDATA[x & y &nbsp; <b>]]> & z</a>", "x & y &nbsp; <b> & z"),
        ("<r><a><![CDATA[x <b>y</a><a>z & w</a></r>", "x <b>yz & w"),
        ("<r><a><![CDATA[x</a><a><![CDATA[y]]></a></r>", "xy"),
        ("<r><a><![CDATA[x", "x"),
        ("<a>bell\x07 & &#1; book</a>", "bell & book"),
        ("<a><media:b>x</media:b> & y</a>", "x & y"),
    ],
)
def test_what_is_broken_in_usual_ways_is_read_as_meant(broken: str, meant: str) -> None:
    """Ampersands, brackets, unknown references and raw text without an end lose nothing."""
    assert text_of(parse_xml(broken.encode())) == meant


@given(st.text(st.sampled_from("ab &<>;#]\"'é\n"), max_size=60))
def test_well_formed_text_is_not_changed(text: str) -> None:
    """What was escaped as XML asks for is its own repair."""
    markup = f'<a b="x">{escape(text)}<![CDATA[{text.replace("]]>", "")}]]></a>'
    assert repaired(markup) == markup


@given(st.lists(st.sampled_from(["<![CDATA[", "]]>", "<a>", "</a>", "&", "&amp;", "<", "x", " "]), max_size=40))
def test_whatever_is_broken_ends(pieces: list[str]) -> None:
    """Any order of pieces is repaired, and keeps its letters."""
    text = "".join(pieces)
    assert repaired(text).count("x") == text.count("x")
    parse_xml(text.encode())


def test_countless_open_sections_are_passed_once() -> None:
    """The work does not grow with the square of what was left open."""
    with deadline(60):
        assert repaired("<a><![CDATA[" * 100_000).count("]]>") == 100_000


def test_the_base_is_declared_at_every_level() -> None:
    """Each ``xml:base`` is relative to the one around it."""
    root = parse_xml(b"<a xml:base='http://a.example/x/'><b xml:base='y/'><c/></b><d xml:base='//b.example/'/></a>")
    assert root is not None
    bases = [declared_base(each, "http://z.example/") for each in root.iter()]
    assert bases == ["http://a.example/x/", "http://a.example/x/y/", "http://a.example/x/y/", "http://b.example/"]
    plain = parse_xml(b"<a><b/></a>")
    assert plain is not None
    assert declared_base(plain[0], "http://z.example/") is None
