import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.readers.reading import read, read_page, texts
from tui_reader.readers.encoding import codec_for, decode, find_encoding


@pytest.mark.parametrize(
    ("label", "codec"),
    [
        ("utf-8", "utf-8"),
        ("UTF8", "utf-8"),
        ("iso-8859-1", "cp1252"),
        ("latin1", "cp1252"),
        ("us-ascii", "cp1252"),
        ("windows-1252", "cp1252"),
        ("iso-8859-9", "cp1254"),
        ("iso-8859-15", "iso8859-15"),
        ("gb2312", "gb18030"),
        ("shift_jis", "cp932"),
        ("x-sjis", "cp932"),
        ("euc-kr", "cp949"),
        ("koi8-r", "koi8-r"),
        ("rot13", None),
        ("base64", None),
        ("utf-7", None),
        ("punycode", None),
        ("no such label", None),
        ("\0", None),
    ],
)
def test_labels_mean_what_they_mean_on_the_web(label: str, codec: str | None) -> None:
    """A label is read as browsers read it, and what is no encoding of text is none."""
    assert codec_for(label) == codec


def test_a_byte_order_mark_comes_first() -> None:
    """The mark decides against header and document."""
    assert find_encoding(codecs.BOM_UTF8 + b"a", "koi8-r") == "utf-8-sig"
    assert read("Fähre".encode("utf-16"), charset="utf-8").text == "Fähre"


def test_the_header_comes_before_the_document() -> None:
    """The transport overrides the meta element."""
    html = "<meta charset=koi8-r><p>Паром опоздал на час, сказал капитан.</p>"
    assert "Паром" in read_page(html.replace("koi8-r", "utf-8"), charset="utf-8").text
    assert "Паром" in texts(read(html.encode("cp1251"), "text/html", charset="windows-1251"))[-1]


@pytest.mark.parametrize(
    "declaration",
    [
        "<meta charset=windows-1251>",
        '<META content="text/html; charset=windows-1251" http-equiv=Content-Type>',
        '<?xml version="1.0" encoding="windows-1251"?>',
    ],
)
def test_the_document_can_name_its_encoding(declaration: str) -> None:
    """Both forms of the meta element and the XML declaration count."""
    html = f"{declaration}<p>Паром опоздал на час, сказал капитан.</p>"
    assert "Паром опоздал" in read(html.encode("cp1251"), "text/html").text


def test_a_saved_page_may_keep_an_old_declaration() -> None:
    """Browsers save pages in UTF-8 and leave what the page said; a header is still believed."""
    content = "<meta charset=windows-1251><p>Паром опоздал на час, сказал капитан.</p>".encode()
    assert find_encoding(content, has_declaration=True) == "utf-8"
    assert find_encoding(content, "windows-1251", has_declaration=True) == "cp1251"
    assert find_encoding("<meta charset=gbk>联通".encode("gbk"), has_declaration=True) == "gb18030"


def test_a_plain_text_declares_nothing() -> None:
    """A text that talks about meta elements is not in their encoding."""
    assert find_encoding("ä <meta charset=koi8-r>".encode(), has_declaration=False) == "utf-8"


def test_a_document_in_utf16_cannot_have_said_so_in_ascii() -> None:
    """A meta element that names UTF-16 was read as ASCII, so it is not true."""
    assert find_encoding(b"<meta charset=utf-16>", has_declaration=True) == "utf-8"


def test_without_a_word_utf8_is_tried_first() -> None:
    """Valid UTF-8 is UTF-8, even cut off within a character."""
    assert find_encoding("Fähre".encode()) == "utf-8"
    assert find_encoding("Fähr€".encode()[:-1]) == "utf-8"


def test_the_rest_is_guessed() -> None:
    """Old texts without a declaration are guessed from a sample of their bytes."""
    text = "Der Kapitän sagte, die Fähre könne wegen der Böen nicht auslaufen. Für heute müsse man warten. " * 20
    content = text.encode("cp1252")
    assert decode(content, find_encoding(b"plain text. " * 5000 + content)).count("Fähre") == 20


@given(st.binary(max_size=300), st.sampled_from([None, "utf-8", "koi8-r", "nonsense"]))
def test_any_bytes_decode(content: bytes, charset: str | None) -> None:
    """No bytes raise an error."""
    decode(content, find_encoding(content, charset, has_declaration=True))
