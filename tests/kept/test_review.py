"""Notes and corrections in a file, which may be damaged or of a later version."""

import json
from dataclasses import replace
from typing import Any

import pytest

from tests.corrections.articles import NOON, TEXT, ferry, span
from tui_reader.corrections.entries import noted, removed
from tui_reader.corrections.overlay import corrected
from tui_reader.errors import UsageError
from tui_reader.export.writers.json import to_json
from tui_reader.kept.schema import from_json, opened_json
from tui_reader.model import AnnotatedArticle

SAVED = corrected(
    ferry(),
    [
        noted(TEXT, span("No other boat"), "true?", NOON, "doubtful"),
        removed(TEXT, ferry().annotations.promos[0], NOON),
    ],
).annotated
BARE = replace(SAVED, remarks=(), corrections=None)


def changed(annotated: AnnotatedArticle, **values: Any) -> str:
    return json.dumps(json.loads(to_json(annotated)) | values)


def remark(**values: Any) -> list[dict[str, Any]]:
    return [json.loads(to_json(SAVED))["remarks"][0] | values]


def test_notes_and_corrections_come_back() -> None:
    """A file as it was saved loses nothing."""
    assert opened_json(to_json(SAVED)) == (SAVED, None)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (changed(SAVED, remarks=remark(status="loud")), "remarks[0].status is not one of "),
        (changed(SAVED, remarks=remark(end=9999)), "a note is outside of the text"),
        (changed(SAVED, remarks=remark(text="a\x1b[2J")), "remarks[0].text is not free of control characters"),
        (changed(SAVED, remarks={}), "remarks is not a list"),
        (changed(SAVED, corrections=[]), "corrections is not an object"),
        (changed(SAVED, corrections={"marks": [], "names": []}), "corrections.before is missing"),
        (
            changed(
                SAVED,
                corrections={
                    "marks": [],
                    "names": [],
                    "before": {"promos": [{"start": 1, "end": 9999, "kind": "app"}]},
                },
            ),
            "a promo is outside of the text",
        ),
    ],
)
def test_what_does_not_fit_is_left_out_and_told(line: str, reason: str) -> None:
    """The article opens with its marks, and a sentence says why its notes are not there; the strict reader refuses it."""
    annotated, loss = opened_json(line)
    assert annotated == BARE
    assert loss is not None
    assert loss.startswith(f"Its notes and corrections could not be read ({reason}")
    assert loss.endswith("), so they are left out.")
    if "outside" not in reason:  # where a note is, only a program that shows it has to know
        with pytest.raises(UsageError):
            from_json(line)


def test_a_file_from_before_there_were_notes_opens_as_before() -> None:
    """A line without the keys is no damaged line."""
    entry = json.loads(to_json(BARE))
    assert not entry.keys() & {"remarks", "corrections"}
    assert opened_json(json.dumps(entry)) == (BARE, None)


def test_a_damaged_article_is_not_mended_by_leaving_notes_out() -> None:
    """Where something else does not fit, the file is refused with its own reason."""
    with pytest.raises(UsageError, match=r"promos is not a list"):
        opened_json(changed(SAVED, promos={}))
