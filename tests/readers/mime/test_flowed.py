from hypothesis import given
from hypothesis import strategies as st

from tests.readers.mime.messages import HEADER
from tests.readers.reading import blocks, read
from tui_reader.readers.mime.flowed import unflowed


def test_a_line_that_ends_with_a_blank_goes_on() -> None:
    """The blank is one of the text; a signature begins a line of its own."""
    text = "The ferry \nAurora \nis late.\n\nYours \n-- \nAna"
    assert unflowed(text, deletes_space=False) == "The ferry Aurora is late.\n\nYours \n-- \nAna"


def test_a_blank_that_is_to_be_deleted_is() -> None:
    """Under ``DelSp=yes`` words and addresses are broken anywhere, and a blank of the text stands before that of the line."""
    text = "The fer \nry  \nis at https://harbour.example/ti \ndes now."
    assert unflowed(text, deletes_space=True) == "The ferry is at https://harbour.example/tides now."


def test_only_lines_of_one_depth_are_joined() -> None:
    """What is quoted stays quoted, and is flowed within its own depth."""
    text = ">> Is it \n>> late? \n> Yes, \n> an hour.\nI see. "
    assert unflowed(text, deletes_space=False) == ">> Is it late? \n> Yes, an hour.\nI see. "


def test_a_blank_before_a_line_is_taken_away() -> None:
    """Lines that begin with a blank, or would read as a quotation, were given a blank."""
    assert unflowed(" From here\n  two", deletes_space=False) == "From here\n two"


def test_a_flowed_mail_is_read_so() -> None:
    """Both parameters are understood in any case, also in base64."""
    field = 'MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8; FORMAT=Flowed; delsp="Yes"\n'
    article = read(f"{HEADER}{field}\n> The har \n> bour.\n\nIs it clo \nsed?\n\n-- \nAna\n", None)
    assert blocks(article)[1:] == [
        ("quotation", "The harbour."),
        ("paragraph", "Is it closed?"),
        ("paragraph", "--"),
        ("paragraph", "Ana"),
    ]


_PARAGRAPHS = st.lists(
    st.tuples(
        st.integers(0, 3), st.text(st.sampled_from("abé .,-"), min_size=1, max_size=60).filter(lambda t: t.strip() == t)
    )
)


@given(paragraphs=_PARAGRAPHS, deletes_space=st.booleans(), width=st.integers(1, 20))
def test_what_was_flowed_is_as_before(*, paragraphs: list[tuple[int, str]], deletes_space: bool, width: int) -> None:
    """Whatever a program breaks into lines by the rules comes out as it was."""
    lines, expected = [], []
    for depth, text in paragraphs:
        if text.startswith("--"):
            continue
        if deletes_space:
            pieces = [text[at : at + width] for at in range(0, len(text), width)]
            flowed = [*(f"{piece} " for piece in pieces[:-1]), pieces[-1]]
        else:
            words = text.split(" ")
            flowed = [*(f"{word} " for word in words[:-1]), words[-1]]
        lines += [f"{'>' * depth} {line}" for line in flowed]
        expected.append(f"{'>' * depth} {text}" if depth else text)
    if any(line.strip("> ") in ("", "--") for line in lines) or any(">" in text for _, text in paragraphs):
        return
    assert unflowed("\n".join(lines), deletes_space=deletes_space) == "\n".join(expected)
