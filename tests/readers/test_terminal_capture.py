import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.readers.reading import blocks, links, read, texts
from tui_reader.readers.terminal_capture import is_capture, shown

WORDS = "The ferry to Aldermere was late on Monday, and nobody on the quay knew why."


@pytest.mark.parametrize(
    ("sent", "seen"),
    [
        ("\x1b[1;31mLate\x1b[0m ferry", "Late ferry"),
        ("\x1b[38;2;10;20;30mLate\x1b[m", "Late"),
        ("10 %\r55 %\r100 %\nDone\x1b[0m", "100 %\nDone"),
        ("Loading...\r\x1b[KDone\n", "Done\n"),
        ("Loading...\x1b[2K\rDone\n", "Done\n"),
        ("ferrz\b \by", "ferry"),
        ("N\bNA\bAM\bME\bE\n     _\bl_\bs", "NAME\n     ls"),
        ("l\b_s\b_", "ls"),
        ("Ferry\r_____\r\n\x1b[0m", "Ferry\n"),
        ("one\x1b[2;1Htwo", "one\ntwo"),
        ("one\x1b[Ctwo", "one two"),
        ("one\r\r\ntwo\x1b[K\r\n", "one\ntwo\n"),
        ("\x1b(Bone\x1b=\x1b>\x1b7two\x1b8\x1bM", "onetwo"),
        ("\x1b]0;ada@quay: ~\x07$ ls", "$ ls"),
        ("\x1bktitle\x1b\\$ ls", "$ ls"),
        ("\x1bPq#0;2;0\n~~@@\x1b\\one", "one"),
        ("one\rtwo\x1b[0m", "one\ntwo"),
    ],
)
def test_what_is_read_is_what_was_seen(sent: str, seen: str) -> None:
    """Colours and titles go, what was overwritten is gone, and what stands in another place is not joined."""
    assert is_capture(sent)
    assert shown(sent) == seen


@pytest.mark.parametrize("end", ["\x1b\\", "\x07", "\x9c"])
def test_links_of_terminals_leave_their_words(end: str) -> None:
    """Of a link only what a person sees is text."""
    text = f"\x1b]8;id=1;https://quay.example/a{end}{WORDS}\x1b]8;;{end}\n"
    assert texts(read(text)) == [WORDS]
    assert texts(read(text, "text/markdown")) == [WORDS]


@pytest.mark.parametrize("start", ["\x1b]8;;https://quay.example/a ", "\x1b]", "\x1bP", "\x1b_", "\x1b[3", "\x1b"])
def test_a_sequence_without_an_end_takes_no_text_with_it(start: str) -> None:
    """A record that was cut off, or broken, keeps its words."""
    assert texts(read(f"{start}\n\n{WORDS}\n\n\x1b[1m{WORDS}{start.strip()}")) == [WORDS, WORDS]
    assert texts(read(f"\x1b]8;;https://quay.example/a {WORDS}")) == [WORDS]


@pytest.mark.parametrize("system", ['2026-11-14 08:00:00+00:00 [TERM="xterm"]', "Sat Nov 14 08:00:00 2026"])
def test_a_log_of_script_is_what_was_on_the_screen(system: str) -> None:
    """The program's own first and last lines are none of the session."""
    log = f"Script started on {system}\n$ cat letter\r\n{WORDS}\r\n$ exit\r\n\nScript done on {system}\n"
    assert texts(read(log))[0] == "$ cat letter"
    assert "Script" not in read(log).text


def test_a_printed_manual_page_is_text() -> None:
    """Letters struck twice are no sign of binary data, in any script, however many there are."""
    bold = "".join(f"{letter}\b{letter}" for letter in "DESCRIPTIÓN")
    underlined = "".join(f"_\b{letter}" for letter in "ferry")
    page = f"FERRY(1)\n\n{bold}\n       The program {underlined} says when the ferry leaves.\n\n" * 30
    assert blocks(read(page, None))[1:3] == [
        ("paragraph", "DESCRIPTIÓN"),
        ("paragraph", "The program ferry says when the ferry leaves."),
    ]


def test_colours_in_a_page_are_no_text() -> None:
    """Codes of terminals go in every format."""
    article = read(
        f"<p>\x1b[1mNews:\x1b[0m {WORDS} <a href='https://quay.example/'>\x1b[4mmore\x1b[24m</a></p>", "text/html"
    )
    assert article.text == f"News: {WORDS} more"
    assert links(article) == [("more", "https://quay.example/")]


def test_lines_of_an_old_machine_are_lines() -> None:
    """Where no line ends otherwise, a carriage return overwrites nothing."""
    assert texts(read("Was it late?\rIt was.\rAll day.")) == ["Was it late?", "It was.", "All day."]


@given(st.text(st.sampled_from("ab_ \n\r\b\x1b\x07\x9b\x9c\x9d\x11[]8;01mKHPC\\")))
def test_any_record_ends_as_text(sent: str) -> None:
    """Nothing of a sequence's introduction is left, and no line is longer than what was sent."""
    seen = shown(sent)
    assert not {"\r", "\b"} & set(seen)
    assert len(seen) <= len(sent) * 2


@given(st.text(st.characters(exclude_characters="\x1b\b\x9b\x9d\r\x11\x12\x13")))
def test_a_text_without_sequences_is_as_it_was(text: str) -> None:
    """Only what goes back, or is a code, changes anything."""
    assert shown(text) == text or text.lstrip().startswith("Script started")
