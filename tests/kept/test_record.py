"""The record at the end of a Markdown file."""

import zlib
from base64 import b64encode

import pytest
from hypothesis import given

from tests.examples import TWICE
from tests.export.articles import ferry
from tests.export.strategies import annotated_articles
from tui_reader.kept.record import find_record, with_record
from tui_reader.model import AnnotatedArticle

ABOVE = "---\ntitle: x\n---\n\nwords\n"


@TWICE
@given(annotated_articles())
def test_a_record_gives_back_the_article(annotated: AnnotatedArticle) -> None:
    """Whatever an article holds, its record holds it, and says that nothing above was changed."""
    record = find_record(with_record(ABOVE, annotated))
    assert record is not None
    assert record.is_true
    assert record.opened == (annotated, None)


def test_a_change_above_is_noticed() -> None:
    """A word more in the text, and the file is no longer the one that was saved; blank lines do not count."""
    written = with_record(ABOVE, ferry())
    changed, blank = (find_record(written.replace("words\n", new)) for new in ("more words\n", "words\n\n\n"))
    assert changed is not None
    assert blank is not None
    assert (changed.is_true, blank.is_true) == (False, True)


def test_what_is_written_behind_a_record_is_a_change() -> None:
    """A person's own lines at the end of a file are not passed over in silence."""
    record = find_record(with_record(ABOVE, ferry()) + "\nMy own note.\n")
    assert record is not None
    assert not record.is_true


@pytest.mark.parametrize(
    "data",
    [
        b"no zlib at all",
        zlib.compress(b"{}"),
        zlib.compress(b'{"location": "-", "article": {"text": "a\\u001b[2J", "blocks": []}, "annotations": {}}'),
        zlib.compress(
            b'{"location": "-", "article": {"text": "a", "blocks": [{"start": 0, "end": 9, "kind": "code"}]}, "annotations": {}}'
        ),
        zlib.compress(b" " * 65 * 1024 * 1024),
        zlib.compress(b"[" * 100_000),
    ],
)
def test_a_damaged_record_gives_no_article(data: bytes) -> None:
    """Nothing from a record is believed: neither its length, nor its offsets, nor that its text is clean."""
    whole = with_record(ABOVE, ferry())
    head, _, _ = whole.rpartition("Digest of the lines above: ")
    record = find_record(f"{head}Digest of the lines above: {'0' * 64}\n{b64encode(data).decode()}\n-->\n")
    assert record is not None
    assert record.opened is None


def test_a_text_without_a_record_has_none() -> None:
    """Markdown of other programs is not searched for what it does not hold."""
    assert find_record(ABOVE) is None
