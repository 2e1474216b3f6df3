"""Tests of where a paste ends."""

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.events import Key, Paste

from tui_reader.ui.terminal.packets import Packet
from tui_reader.ui.terminal.pastes import PatientParser

if TYPE_CHECKING:
    from textual.message import Message

_SENT = "a\x1b[200~late\x1b[2ferry\x1b[201~q\x1b[200~again\x1b[201~"


def _events(chunks: list[str]) -> list[str]:
    """What comes of chunks between which more time passes than an escape sequence is waited for."""
    parser = PatientParser()
    messages: list[Message] = []
    for chunk in chunks:
        messages += parser.feed(chunk)
        if parser._timeout_time is not None:
            parser._timeout_time = 0.0
        messages += parser.tick()
    events = [event for each in messages for event in (each.events if isinstance(each, Packet) else [each])]
    return [each.text if isinstance(each, Paste) else each.key for each in events if isinstance(each, Paste | Key)]


@pytest.mark.parametrize("length", range(1, 6))
def test_an_end_in_two_parts_ends_a_paste(length: int) -> None:
    """Keys behind a paste are keys, wherever the end of the paste is divided."""
    end = "\x1b[201~"
    assert _events([f"\x1b[200~late{end[:length]}", f"{end[length:]}q"]) == ["late", "q"]


@given(st.sets(st.integers(8, 16) | st.integers(19, 26)))
def test_pastes_are_whole_however_they_come(cuts: set[int]) -> None:
    """What is pasted is the same, in however many parts it comes."""
    places = [0, *sorted(cuts), len(_SENT)]
    chunks = [_SENT[begin:end] for begin, end in pairwise(places)]
    events = _events(chunks)
    assert events[0] == "a"
    assert events[-2:] == ["q", "again"]
