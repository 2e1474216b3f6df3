import base64
import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.deadline import deadline
from tests.readers.mime.messages import HEADER, PROSE, letter
from tests.readers.reading import blocks, check, links, read, texts
from tui_reader.errors import NoArticleError, TuiReaderError
from tui_reader.model import Article


def mail(content: str | bytes, media_type: str | None = None) -> Article:
    article = read(content, media_type)
    check(article)
    return article


def test_a_mail_is_an_article() -> None:
    """The subject is the title, the sender the author, the date the date; the text is the text."""
    article = mail(letter().as_bytes())
    assert blocks(article) == [("title", "The ferry is late"), ("paragraph", PROSE)]
    assert (article.title, article.byline, article.published) == (
        "The ferry is late",
        "Ana Ruiz",
        "2019-11-18T09:30:00+01:00",
    )


def test_fields_are_decoded() -> None:
    """Encoded words, folded and in any encoding, become text; so do bytes that should not be there."""
    encoded = base64.b64encode("Паром".encode("koi8-r")).decode()
    header = (
        f"From: =?utf-8?q?Zo=C3=AB?= Ruiz <z@a.example>\nSubject: =?koi8-r?b?{encoded}?=\n =?utf-8?q?_late?=\nDate: x\n"
    )
    article = mail(f"{header}\n{PROSE}")
    assert (article.title, article.byline, article.published) == ("Паром late", "Zoë Ruiz", None)
    raw = mail(f"From: ana@a.example\nSubject: Fähre\nTo: b\n\n{PROSE}".encode())
    assert (raw.title, raw.byline) == ("Fähre", "ana@a.example")


def test_the_page_is_read_before_its_plain_copy() -> None:
    """Of two versions the one with structure and links is read."""
    message = letter(f"{PROSE} https://courier.example/a/very/long/address")
    message.add_alternative(
        f"<html><head><title>x</title></head><body><div style='display:none'>Preview</div><h2>Late</h2><p>{PROSE} "
        "<a href='https://courier.example/a'>More</a></p></body></html>",
        subtype="html",
    )
    article = mail(message.as_bytes())
    assert texts(article) == ["The ferry is late", "Late", f"{PROSE} More"]
    assert links(article) == [("More", "https://courier.example/a")]


def test_plain_text_is_read_where_it_is_richer() -> None:
    """A page that only says where the text is gives way to the text."""
    message = letter(f"{PROSE}\n\n{PROSE} Nobody was hurt.")
    message.add_alternative("<p>Open this mail in the browser.</p>", subtype="html")
    assert texts(mail(message.as_bytes()))[1:] == [PROSE, f"{PROSE} Nobody was hurt."]


def test_attachments_are_left_out() -> None:
    """What is attached, text as well as pictures, is not a part of the letter."""
    message = letter()
    message.add_attachment("A list of names.", filename="names.txt")
    message.add_attachment(b"\x89PNG", maintype="image", subtype="png")
    assert texts(mail(message.as_bytes()))[1:] == [PROSE]


def test_a_mail_that_only_forwards_is_what_it_forwards() -> None:
    """A letter within an empty one is read."""
    message = letter("\n")
    message.add_attachment(letter("The letter within said that the ferry had sunk."))
    assert texts(mail(message.as_bytes()))[1:] == [
        "Ana Ruiz · 2019-11-18",
        "The letter within said that the ferry had sunk.",
    ]


@pytest.mark.parametrize(
    ("encoding", "charset"),
    [("base64", "utf-8"), ("quoted-printable", "iso-8859-1"), ("8bit", "utf-8"), ("base64", "iso-8859-2")],
)
def test_transfer_encodings_and_charsets(encoding: str, charset: str) -> None:
    """However the text was packed, it is the same text."""
    message = letter()
    message.set_content("Die Fähre nach Köln fährt über Öland.", charset=charset, cte=encoding)
    assert texts(mail(message.as_bytes()))[1:] == ["Die Fähre nach Köln fährt über Öland."]


def test_the_letter_before_is_a_quotation() -> None:
    """What is quoted from another mail is said to be so."""
    article = mail(f"{HEADER}\nYes.\n\n> Is the ferry late again?\n\nNo.")
    assert blocks(article)[1:] == [
        ("paragraph", "Yes."),
        ("quotation", "Is the ferry late again?"),
        ("paragraph", "No."),
    ]


def test_a_newsletter_is_no_table() -> None:
    """The tables that lay a newsletter out leave paragraphs and links behind."""
    html = (
        "<table><tr><td><img src=a></td><td>The Courier</td></tr><tr><td><a href='https://a.example/1'>One</a></td>"
        f"<td><table><tr><td>{PROSE}</td></tr></table></td></tr></table>"
        "<table><tr><th>Pier</th><th>Late</th></tr><tr><td>North</td><td>1 h</td></tr></table>"
    )
    message = letter("x", List_Id='"The Courier Daily" <daily.courier.example>')
    message.add_alternative(html, subtype="html")
    article = mail(message.as_bytes())
    assert blocks(article)[1:] == [
        ("paragraph", "The Courier"),
        ("paragraph", "One"),
        ("paragraph", PROSE),
        ("table", "Pier   Late\nNorth  1 h"),
    ]
    assert article.site == "The Courier Daily"
    assert links(article) == [("One", "https://a.example/1")]


@pytest.mark.parametrize("label", ["us-ascii", "iso-8859-1", "windows-1252"])
def test_utf8_under_an_old_label(label: str) -> None:
    """A text part, a page and a word of the header that are UTF-8 are read as that, whatever they are called."""
    text = "“Late,” said Zoë."
    word = "=?" + label + "?q?=E2=80=9CLate=E2=80=9D?="
    head = f"From: {word} <a@b.example>\nTo: c\nSubject: {word}\nMIME-Version: 1.0\n"
    for kind, body in (("plain", text), ("html", f"<p>{text}</p>")):
        article = mail(f"{head}Content-Type: text/{kind}; charset={label}\nContent-Transfer-Encoding: 8bit\n\n{body}")
        assert texts(article) == ["“Late”", text]
        assert article.byline == "“Late”"


@pytest.mark.parametrize("quote", ["<blockquote type=cite>", "<div class=gmail_quote><blockquote class=gmail_quote>"])
def test_the_letter_before_is_a_quotation_in_a_page_too(quote: str) -> None:
    """Who wrote it stands before it; each letter further back is a level deeper."""
    message = letter("x")
    page = (
        f"<p>No.</p><p>On Monday, Bo wrote:</p>{quote}<p>Late?</p>{quote}<p>I saw it go.</p></blockquote></blockquote>"
    )
    message.add_alternative(page * 3, subtype="html")
    assert blocks(mail(message.as_bytes()))[1:5] == [
        ("paragraph", "No."),
        ("paragraph", "On Monday, Bo wrote:"),
        ("quotation", "Late?"),
        ("quotation 2", "I saw it go."),
    ]


@pytest.mark.parametrize(
    "content",
    [
        HEADER,
        f"{HEADER}\n",
        f"{HEADER}MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: image/png\n\nx\n--x--",
        f"{HEADER}MIME-Version: 1.0\nContent-Type: multipart/mixed\n\n",
    ],
)
def test_a_mail_without_text_says_so(content: str) -> None:
    """Nothing to read is said in a sentence."""
    with pytest.raises(NoArticleError, match="no text in the mail"):
        mail(content)


def test_parts_that_nest_too_deeply() -> None:
    """A mail of a thousand parts one in the other ends in a sentence, or in what could be read."""
    nested = "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(5000))
    with pytest.raises(NoArticleError):
        mail(f"{HEADER}MIME-Version: 1.0\n{nested}")


def test_a_damaged_encoding_does_not_hide_the_rest() -> None:
    """A cut-off mail is read as far as it goes, an unknown charset as well as can be."""
    message = letter(PROSE * 3)
    message.add_alternative(f"<p>{PROSE * 3}</p>", subtype="html")
    content = message.as_bytes().replace(b"utf-8", b"no-such-charset")
    assert PROSE in mail(content[:-120]).text


@given(st.binary(max_size=200), st.sampled_from(["base64", "quoted-printable", "x-uuencode", "nonsense"]))
def test_any_body_gives_an_article_or_a_sentence(body: bytes, encoding: str) -> None:
    """No bytes behind a header raise anything but an error of ours."""
    header = (
        f"{HEADER}MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: {encoding}\n\n"
    )
    with contextlib.suppress(TuiReaderError):
        mail(header.encode() + body)


@pytest.mark.parametrize(
    "content",
    [
        f"{HEADER}{'X-Note: a' + chr(10)}" * 20_000,
        f"{HEADER}Content-Type: multipart/mixed{'; a=b' * 10_000}\n\nText",
        f"{HEADER}Content-Type: multipart/mixed; boundary=x\n\n" + "--x\n\nText\n" * 10_000,
    ],
)
def test_endless_headers_and_countless_parts_are_refused(content: str) -> None:
    """What would keep the parser busy for a minute is refused at once."""
    with pytest.raises(NoArticleError, match="mail program"):
        mail(content)


@pytest.mark.parametrize("piece", ["<style>", "<!--", "a", "<p", "a://"])
def test_what_never_closes_is_looked_at_once(piece: str) -> None:
    """The words of both versions are counted in one pass, whatever they consist of."""
    message = letter(piece * 200_000)
    message.add_alternative(piece * 200_000, subtype="html")
    with deadline(20), contextlib.suppress(TuiReaderError):
        mail(message.as_bytes())


@pytest.mark.parametrize("sender", ["(" * 3000, '"' * 3000, "<" * 3000, "a(" * 1500 + "b@c.example", "\\" * 3000])
def test_a_sender_of_brackets_is_no_fault(sender: str) -> None:
    """Brackets within brackets without end: the letter is read, whoever it says it is from."""
    article = mail(f"From: {sender}\nSubject: The ferry\nDate: x\n\n{PROSE}")
    assert (article.title, article.text.endswith(PROSE)) == ("The ferry", True)


@pytest.mark.parametrize(
    "field",
    [
        f"Content-Type: text/plain; name*{'9' * 5000}=x",
        "Content-Disposition: inline; filename*=x; filename*0=y",
        "Content-Type: text/plain; charset*=a; charset*0=b",
        "Content-Type: text/plain; charset*=undefined'en'%ff",
        "Content-Type: text/plain; charset=zlib_codec",
        "Content-Type: text/plain; charset*=a\x00b'en'%ff",
        "Content-Disposition: inline; filename*=undefined'en'%ff",
        'Content-Type: ;;;=;"',
        f"Content-Transfer-Encoding: {'x' * 3000}",
    ],
)
def test_garbled_fields_do_not_hide_the_letter(field: str) -> None:
    """What cannot be made out of a field is as if it were not there; the text is read all the same."""
    assert PROSE in mail(f"{HEADER}{field}\n\n{PROSE}").text


def test_a_garbled_limit_does_not_hide_the_parts() -> None:
    """Where the line between the parts cannot be made out, what stands there is shown."""
    field = "Content-Type: multipart/mixed; boundary*=x; boundary*0=y"
    with contextlib.suppress(NoArticleError):
        assert PROSE in mail(f"{HEADER}{field}\n\n--y\n\n{PROSE}\n--y--").text


@given(
    st.sampled_from(["Content-Type", "Content-Disposition", "From", "Subject", "Date", "List-Id", "Archived-At"]),
    st.text(st.sampled_from("()<>@\"',;:=?*%\\ \t[]0129aq/-_.\x00é\ud800"), max_size=60),
)
def test_any_field_gives_an_article_or_a_sentence(name: str, value: str) -> None:
    """Whatever a field says, no error but ours comes out."""
    with contextlib.suppress(TuiReaderError):
        mail(f"{HEADER}{name}: {value}\n\n{PROSE}".encode("utf-8", "surrogatepass"))
