import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.deadline import deadline
from tests.readers.mime.messages import HEADER, PROSE, letter
from tests.readers.reading import blocks, check, read, texts
from tui_reader.errors import TuiReaderError
from tui_reader.model import Article

PIER = "The pier was closed at noon. Nobody fell."
MARKET = "The market moves to the square in May."
LETTERS = [
    ("heading", "Pier"),
    ("caption", "Bo Lund · 2019-11-17"),
    ("paragraph", PIER),
    ("heading", "Market"),
    ("caption", "Zoë Weir · 2019-11-18"),
    ("paragraph", MARKET),
]


def mail(content: str | bytes) -> Article:
    article = read(content, None)
    check(article)
    return article


def _within(subject: str, sender: str, day: int, text: str) -> str:
    return f"From: {sender}\nDate: {day} Nov 2019 08:00:00 +0000\nSubject: {subject}\n\n{text}\n"


BOTH = (_within("Pier", "Bo Lund <b@c.example>", 17, PIER), _within("Market", "Zoë Weir <z@c.example>", 18, MARKET))


@pytest.mark.parametrize(
    ("kind", "field"),
    [
        ("digest", ""),
        ("mixed", "Content-Type: message/rfc822\n"),
        ("mixed", "Content-Type: message/rfc822\nContent-Disposition: attachment; filename=a.eml\n"),
    ],
)
def test_each_letter_of_a_digest_has_its_sender(kind: str, field: str) -> None:
    """Letters in a letter, also attached ones, stand under their subject, with who wrote them when."""
    boundary = f"MIME-Version: 1.0\nContent-Type: multipart/{kind}; boundary=D\n\n"
    content = HEADER + boundary + "".join(f"--D\n{field}\n{each}\n" for each in BOTH) + "--D--\n"
    assert blocks(mail(content)) == [("title", "The ferry is late"), *LETTERS]


def test_a_letter_that_lies_deeper_stands_lower() -> None:
    """What was attached to what is attached is a level further down."""
    inner = letter(MARKET, Subject="Market", From="Zoë Weir <z@c.example>")
    middle = letter(PIER, Subject="Pier", From="Bo Lund <b@c.example>")
    middle.add_attachment(inner)
    outer = letter(PROSE)
    outer.add_attachment(middle)
    kinds = [(kind, text) for kind, text in blocks(mail(outer.as_bytes())) if kind.startswith("heading")]
    assert kinds == [("heading", "Pier"), ("heading 2", "Market")]


def _digest(rule: str, mark: str = "") -> str:
    return (
        "Today:\n\n   1. Pier\n   2. Market\n\n"
        + "".join(f"{rule}\n\n{mark}{each}\n" for each in BOTH)
        + f"{rule}\n\nEnd of Bay Digest"
    )


@pytest.mark.parametrize(
    "text",
    [
        _digest("-" * 70),
        _digest("-" * 30, "Message: 1\n"),
        _digest("-" * 30, "Message: 1\nMessage-ID: <1@b.example>\nContent-Type: text/plain; charset=utf-8\n"),
        _digest("_" * 72, "   Message: 2\n   To: all\n"),
        _digest("=" * 60, "== 1 of 2 ==\n"),
        _digest("-----Original Message-----").replace("From:", "*From:*").replace("Date:", "*Sent:*"),
        _digest("---------- Forwarded message ---------"),
        _digest("Begin forwarded message:"),
        _digest("-" * 30).replace("From:", "Von:").replace("Date:", "Gesendet:").replace("Subject:", "Betreff:"),
    ],
)
def test_a_digest_of_plain_text_is_cut(text: str) -> None:
    """However the letters are set apart, in digests and in answers, each has its subject and sender."""
    found = blocks(mail(f"{HEADER}\n{text}"))
    assert [block for block in found if block in LETTERS] == LETTERS
    assert found[-1] == ("paragraph", "End of Bay Digest")


@pytest.mark.parametrize(
    "text", ["From: noon\nTo: midnight\nDate: Monday", "Subject: a word\n\nFrom: Ana", "To: you\nFrom: me"]
)
def test_lines_that_look_like_fields_stay(text: str) -> None:
    """Hours of opening, or a note to somebody, are no letter."""
    joined = " ".join(texts(mail(f"{HEADER}\nHello.\n\n{text}\n\nBye.")))
    assert all(word in joined for word in text.split())


@pytest.mark.parametrize("quoted", [">From here it is far.", ">From here it is far.\n>>From what?"])
def test_a_mailbox_is_its_letters(quoted: str) -> None:
    """Each stands under its subject; a line that the mailbox had to mark is as it was sent."""
    content = "".join(
        f"From b@c.example Mon Nov 18 09:30:00 2019\nMessage-ID: <{at}>\n{each}\n{quoted}\n\n"
        for at, each in enumerate(BOTH)
    )
    article = mail(content)
    assert [block for block in blocks(article) if block in LETTERS] == LETTERS
    assert article.title is None
    assert article.published == "2019-11-18T08:00:00+00:00"
    assert "From here it is far." in article.text


def test_a_mailbox_of_one_thread_has_its_subject() -> None:
    """Where all letters answer one, its subject is the title."""
    one = _within("Pier", "Bo", 17, PIER) + "\nFrom the sea, nothing.\n\n"
    two = _within("Re: Pier", "Ana", 18, MARKET)
    article = mail(f"From b Mon Nov 18 2019\n{one}From a Mon Nov 18 2019\n{two}")
    assert article.title == "Pier"
    assert "From the sea, nothing." in texts(article)
    assert ("heading", "Re: Pier") in blocks(article)


def test_the_length_that_a_letter_states_counts() -> None:
    """Within it a line that begins as a mailbox's does is text."""
    body = f"{PIER}\n\nFrom ana@c.example Mon\nNote: this is quoted.\n"
    head = "From: Bo\nTo: c\nSubject: Pier\n"
    content = (
        f"From b Mon Nov 18 2019\n{head}Content-Length: {len(body)}\n\n{body}\nFrom b Tue Nov 19 2019\n{head}\nOver."
    )
    assert [text for kind, text in blocks(mail(content)) if kind == "caption"] == ["Bo", "Bo"]


@given(
    st.lists(
        st.sampled_from(
            ["From a b\n", "From: a\n", "Subject: b\n", "\n", "Date: x\n", "Content-Length: 9\n", "-----\n", ">"]
        ),
        max_size=40,
    )
)
def test_any_mailbox_gives_an_article_or_a_sentence(pieces: list[str]) -> None:
    """However lines and fields follow each other, nothing but an error of ours is raised."""
    with contextlib.suppress(TuiReaderError):
        mail("From a b\n" + HEADER + "".join(pieces))


@pytest.mark.parametrize(
    "text",
    ["From: a" + " " * 200_000 + "b\nSubject: c\n\nText", "\n" * 200_000 + "From: a\nSubject: b\n\nc", "-" * 300_000],
)
def test_what_is_long_is_passed_once(text: str) -> None:
    """Blanks, rules and empty lines without end hold nothing up."""
    with deadline(20), contextlib.suppress(TuiReaderError):
        mail(f"{HEADER}\n{text}")


def test_a_mailbox_of_countless_letters_is_cut() -> None:
    """The first are read, and it is said that there are more."""
    article = mail("".join(f"From b Mon\n{_within(f'Pier {at}', 'Bo', 17, PIER)}\n" for at in range(600)))
    assert article.missing == "Only the first 500 letters of the mailbox are here."
    assert "Pier 499" in article.text
    assert "Pier 500" not in article.text
