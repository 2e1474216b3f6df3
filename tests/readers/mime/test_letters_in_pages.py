import pytest

from tests.readers.mime.messages import PROSE, letter
from tests.readers.reading import blocks, check, read

HEAD = [("heading", "Pier"), ("caption", "Bo Lund · 2019-11-17")]


def page(html: str) -> list[tuple[str, str]]:
    message = letter("x")
    message.add_alternative(html, subtype="html")
    article = read(message.as_bytes(), None)
    check(article)
    return blocks(article)[1:]


@pytest.mark.parametrize(
    "head",
    [
        "<p><b>From:</b> Bo Lund &lt;b@c.example&gt;<br><b>Sent:</b> Sunday, November 17, 2019 8:00 AM<br><b>To:</b> Ana<br><b>Subject:</b> Pier</p>",
        "<div>From: <strong>Bo Lund</strong> &lt;b@c.example&gt;<br>Date: Sun, Nov 17, 2019 at 8:00 AM<br>Subject: Pier<br>To: &lt;a@c.example&gt;<br></div>",
        "<div><b>From: </b>Bo Lund</div><div><b>Subject: </b>Pier</div><div><b>Date: </b>17 November 2019</div>",
        "<p>---------- Forwarded message ---------<br>From: Bo Lund<br>Date: 17 Nov 2019<br>Subject: Pier</p>",
        "<p><b>Von:</b> Bo Lund<br><b>Gesendet:</b> Sonntag, 17. November 2019 08:00<br><b>An:</b> Ana<br><b>Betreff:</b> Pier</p>",
    ],
)
def test_a_letter_below_another_has_its_sender(head: str) -> None:
    """However a mail program lays them out, the fields above an earlier letter are its heading."""
    html = f"<p>I agree.</p>{head}<p>{PROSE}</p>"
    assert page(html) == [("paragraph", "I agree."), *HEAD, ("paragraph", PROSE)]


@pytest.mark.parametrize("text", ["From: noon<br>To: midnight", "Subject: a note", "To: all<br>Date: 17 Nov 2019"])
def test_paragraphs_that_are_no_head_stay(text: str) -> None:
    """Hours of opening and notes are text."""
    assert page(f"<p>{PROSE}</p><p>{text}</p>")[1] == ("paragraph", text.replace("<br>", "\n"))
