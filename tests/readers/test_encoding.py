import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.readers.reading import read, read_page, texts
from tui_reader.readers.charset_labels import codec_for
from tui_reader.readers.encoding import decode, find_encoding


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
        ("utf8mb4", "utf-8"),
        ("'UTF_8'", "utf-8"),
        ("unicode-1-1-utf-8", "utf-8"),
        ("cp-1252", "cp1252"),
        ("win1251", "cp1251"),
        ("x-cp1250", "cp1250"),
        ("iso8859_15", "iso8859-15"),
        ("iso-8859-8-i", "iso8859-8"),
        ("iso8859-1", "cp1252"),
        ("windows-31j", "cp932"),
        ("cp936", "gb18030"),
        ("ansi", "cp1252"),
        ("cp037", None),
        ("rot13", None),
        ("base64", None),
        ("utf-7", None),
        ("punycode", None),
        ("no such label", None),
        ("\0", None),
    ],
)
def test_labels_mean_what_they_mean_on_the_web(label: str, codec: str | None) -> None:
    """A label is read as browsers read it, and what is not an encoding of text is passed over."""
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


@pytest.mark.parametrize("label", ["iso-8859-1", "us-ascii", "windows-1252", "koi8-r", "ISO-8859-15", "cp850"])
@pytest.mark.parametrize("text", ["“Late,” said Zoë.", "A café", "Паром опоздал"])
def test_utf8_under_an_old_label_is_utf8(label: str, text: str) -> None:
    """However few bytes tell, valid UTF-8 is not text of one byte a character, whoever says so."""
    page = f"<html><head><meta charset={label}></head><body><p>{text}</p></body></html>"
    assert texts(read(page, "text/html"))[-1] == text
    assert texts(read(f"<html><body><p>{text}</p></body></html>", "text/html", charset=label))[-1] == text
    assert read(text, charset=label).text == text


def test_a_label_of_two_bytes_needs_more_to_be_doubted() -> None:
    """A short word of Chinese may be valid UTF-8 by chance."""
    assert find_encoding("<meta charset=gbk>联通".encode("gbk"), has_declaration=True) == "gb18030"
    assert find_encoding("Паром опоздал на час".encode(), "gbk") == "utf-8"


@pytest.mark.parametrize("text", ["“Late,” said Zoë. It’s the wind…", "Le capitaine était à Évian, près de la forêt."])
def test_an_old_text_called_utf8_is_what_it_is(text: str) -> None:
    """Bytes of windows-1252 under the label of UTF-8 leave no damage."""
    assert read(text.encode("cp1252"), charset="utf-8").text == text
    page = f"<html><head><meta charset=utf-8></head><body><p>{text}</p></body></html>"
    assert texts(read(page.encode("cp1252"), "text/html"))[-1] == text


def test_a_label_that_is_not_true_gives_way_to_one_that_is() -> None:
    """Where the transport says UTF-8 of what is not, the document is asked."""
    page = "<html><head><meta charset=koi8-r></head><body><p>Паром опоздал на час.</p></body></html>"
    assert texts(read(page.encode("koi8-r"), "text/html", charset="utf-8"))[-1] == "Паром опоздал на час."


def test_one_old_name_in_a_page_of_utf8() -> None:
    """A byte of windows-1252 within a word of a page in UTF-8 is the letter that it was; a cut character is not."""
    page = "“Late,” said the ferryman’s wife, Zo".encode() + b"\xeb" + " Müller — “yes”".encode()
    assert decode(page, find_encoding(page)) == "“Late,” said the ferryman’s wife, Zoë Müller — “yes”"
    damaged = "Паром опоздал".encode()[:-1] + " на час".encode()
    assert decode(damaged, find_encoding(damaged, "utf-8")) == "Паром опозда\ufffd на час"


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize(
    "text",
    [
        "The ferry is late.",
        "Паром опоздал на час,\nсказал капитан.",
        "渡船晚点了一个小时。\n船长说风向变了。",
        "Η βάρκα άργησε",
    ],
)
def test_wide_text_without_a_mark(codec: str, text: str) -> None:
    """Two or four bytes a character need no byte order mark to be text, in any script, whatever the label says."""
    assert read(text.encode(codec)).text == read(text).text
    assert read(text.encode(codec), None, charset="utf-16").text == read(text).text
    page = f"<html><head><title>A</title></head><body><p>{text}</p></body></html>"
    assert texts(read(page.encode(codec), "text/html"))[-1] == text.replace("\n", " ")


def test_a_declaration_late_in_the_page_counts() -> None:
    """Scripts before it do not hide it."""
    page = (
        f"<html><head><script>{'var a = 1; ' * 2000}</script><meta charset=windows-1251></head><body><p>Паром опоздал."
    )
    assert "Паром опоздал." in read(page.encode("cp1251"), "text/html").text


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
