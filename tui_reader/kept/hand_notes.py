"""Read the notes and ticks that a person has changed in a saved file.

Each note is read in one place: at its mark, or, where its words have no mark, in its row of the table of notes. Where that place is
as it was written, the note of the record stays.
"""

import html
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from typing import Final, NamedTuple, TypeAlias

from tui_reader.anchors import identities
from tui_reader.kept.remarks import NOTE_BEHIND, Remarked, note_of, remarked, whole_of
from tui_reader.model import STATUSES, AnnotatedArticle, Assertion, Attribution, Entity, Promo, Remark, Status
from tui_reader.text import one_line
from tui_reader.wording import remark_line

_Mark: TypeAlias = Attribution | Assertion | Promo
_Row: TypeAlias = list[tuple[str, ...]]

_BETWEEN: Final = " · "
_ID: Final = r"((?:quote|claim|promo)-[0-9a-f]{12}(?:-\d{1,6})?)"
# Editors break long lines: a comment goes on to its sign, a footnote to the next blank line.
_COMMENT: Final = re.compile(rf"\{{>>{_ID}:[^{{}}]*<<\}}(?:\{{>>([^{{}}]*)<<\}})?")
_FOOTNOTE: Final = re.compile(rf"^\[\^{_ID}\]:([^\n]*(?:\n(?!\s*\n|\[\^)[^\n]++)*+)", re.MULTILINE)
_TABLE: Final = re.compile(r"^## Notes\n\n\|[^\n]*\n\|[ |-]*\n((?:\|[^\n]*\n?)*+)", re.MULTILINE)
_CELLS: Final = re.compile(r"(?<!\\)\|")
_CELLS_OF_ROW: Final = 4
_ESCAPE: Final = re.compile(r"\\([!-/:-@\[-`{-~])")
_REFERENCE: Final = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]\w{1,31});")
_UNKNOWN: Final = datetime(1970, 1, 1, tzinfo=UTC)


class _Place(NamedTuple):
    """The notes and the tick at a mark.

    Attributes:
        told: The notes in a line, as they can be read; several where a line can be read in several ways.
        status: The tick on the whole mark, ``None`` where it is part of the line.
    """

    told: tuple[str, ...]
    status: str | None = None


def notes_left(
    saved: AnnotatedArticle, elements: Sequence[Mapping[str, str]], body: str, behind: str
) -> tuple[Remark, ...]:
    """Apply a person's changes in a file to the notes and ticks of its record.

    Args:
        saved: The article of the record.
        elements: The attributes of each element ``<mark …>`` of the article.
        body: The Markdown of the article as it is now.
        behind: The Markdown behind the article: footnotes and the table of notes.
    """
    places: dict[str, list[_Place]] = {}
    for identity, place in _places(elements, body, behind):
        places.setdefault(identity, []).append(place)
    by_mark = remarked(saved)
    changed: dict[Remark, Remark | None] = {}
    added: list[Remark] = []
    for identity, mark in identities(saved):
        if isinstance(mark, Entity):
            continue
        before = by_mark.on.get(mark, ())
        for after in (_after(saved, by_mark, mark, place) for place in places.get(identity, ())):
            if after is not None:  # the first that differs counts
                changed |= dict.fromkeys(before) | {old: new for old, new in after if old is not None}
                added += [new for old, new in after if old is None]
                break
    changed |= _rows_changed(saved, by_mark.elsewhere, behind)
    left = [changed.get(one, one) for one in saved.remarks]
    return tuple(sorted([one for one in left if one] + added, key=lambda one: (one.start, one.end)))


def _places(elements: Sequence[Mapping[str, str]], body: str, behind: str) -> Iterator[tuple[str, _Place]]:
    """Yield identities of marks with what stands at them."""
    for element in elements:
        if identity := element.get("id"):
            yield identity, _Place((one_line(element.get("note", "")),), element.get("status", ""))
    for identity, told in _COMMENT.findall(body):
        yield identity, _Place(_read(told))
    for identity, told in _FOOTNOTE.findall(behind):
        yield identity, _Place(_read(one_line(told).partition(NOTE_BEHIND)[2]))


def _after(
    saved: AnnotatedArticle, by_mark: Remarked, mark: _Mark, place: _Place
) -> list[tuple[Remark | None, Remark]] | None:
    """Return the notes that are left on a mark, each with the earlier one.

    It is ``None`` where nothing has changed.
    """
    notes, whole = by_mark.on.get(mark, ()), whole_of(mark)
    if whole is None:
        return None
    own = next((one for one in notes if (one.start, one.end) == whole), None)
    has_tick_apart = place.status is not None
    told = by_mark.note(mark) if has_tick_apart else by_mark.told(mark)
    before = by_mark.status(mark) if has_tick_apart else ""
    written = _status(place.status) if has_tick_apart else ""
    status = before if written is None else written
    if one_line(told) in place.told and status == before:
        return None
    shown = [replace(one, status="") if has_tick_apart and one is own else one for one in notes]
    listed: list[tuple[Remark | None, Remark]] = [
        (old, one) for old, one in zip(notes, shown, strict=True) if one.text or one.status
    ]
    parts = place.told[0].split(_BETWEEN) if place.told[0] else []
    new = Remark(*whole, "", "", _time_of(saved))
    reads_ticks = not has_tick_apart
    if parts and len(parts) != len(listed):  # the line is one note then
        reads_ticks &= not listed  # the tick of a note on some words is not one on all
        listed, parts = [(own, shown[notes.index(own)] if own else new)], [place.told[0]]
    after = [
        (old, _retold(one, part, has_tick=reads_ticks or bool(one.status)))
        for (old, one), part in zip(listed, parts, strict=False)
    ]
    if not status:
        return after
    if any(old is own for old, _ in after):
        return [(old, replace(one, status=status) if old is own else one) for old, one in after]
    return [(own, replace(own or new, text="", status=status)), *after]


def _rows_changed(saved: AnnotatedArticle, notes: Sequence[Remark], behind: str) -> dict[Remark, Remark | None]:
    """Return notes on words without a mark whose row was changed or taken out."""
    table = _TABLE.search(behind)
    if table is None:
        return {}
    rows = [row for line in table[1].splitlines() if len(row := _row(line)) == _CELLS_OF_ROW]
    # The rows of all notes that are as they were come first: several notes may be on the same words in other places.
    left = [one for one in saved.remarks if not _taken(rows, partial(_is_of, saved, one))]
    changed: dict[Remark, Remark | None] = {}
    for one in left:
        if one not in notes:
            continue
        found = _taken(rows, partial(_has_words_of, saved, one))
        if found is None and _taken(rows, partial(_is_told_in, one)):
            continue  # its words were changed, in the row as in the text: the note is as it was
        if found is None:
            changed[one] = None
            continue
        status = _status(found[1][0])
        told = _retold(replace(one, status=""), found[2][0], has_tick=False)
        new = replace(told, status=one.status if status is None else status)
        changed[one] = new if new.text or new.status else None
    return changed


def _taken(rows: list[_Row], fits: Callable[[_Row], bool]) -> _Row | None:
    """Take the first row that fits out of a table, and return it."""
    at = next((at for at, row in enumerate(rows) if fits(row)), None)
    return None if at is None else rows.pop(at)


def _has_words_of(saved: AnnotatedArticle, note: Remark, row: _Row) -> bool:
    return one_line(saved.article.text[note.start : note.end]) in row[0]


def _is_of(saved: AnnotatedArticle, note: Remark, row: _Row) -> bool:
    return _is_told_in(note, row) and _has_words_of(saved, note, row)


def _is_told_in(note: Remark, row: _Row) -> bool:
    return _status(row[1][0]) in (None, note.status) and one_line(note_of(note)) in row[2]


def _row(line: str) -> _Row:
    return [_read(cell) for cell in _CELLS.split(line.strip().strip("|"))]


def _retold(note: Remark, told: str, *, has_tick: bool) -> Remark:
    """Return a note with the words and the tick of a line.

    Its author stands behind them.
    """
    if told == one_line(remark_line([note])):
        return note
    text = told.removesuffix(f"({note.by})").rstrip() if note.by else told
    status: Status = ""
    if has_tick:
        status = next((one for one in STATUSES if one and (text == one or text.startswith(f"{one}: "))), "")
    return replace(note, text=text[len(status) :].removeprefix(":").strip() if status else text, status=status)


def _status(word: str | None) -> Status | None:
    """Return a tick by its word; ``None`` for another word."""
    return next((one for one in STATUSES if one == word), None)


def _time_of(saved: AnnotatedArticle) -> datetime:
    """Return a time for notes that were written into a file.

    It is the same each time the file is opened, so that a library takes each note once.
    """
    return max((one.made for one in saved.remarks), default=saved.retrieved) or _UNKNOWN


def _read(markdown: str) -> tuple[str, ...]:
    """Return the words of escaped text, read as Markdown and as HTML.

    A backslash escapes in Markdown alone.
    """
    as_markdown, as_html = (
        one_line(_REFERENCE.sub(_referred, each)) for each in (_ESCAPE.sub(_entity, markdown), markdown)
    )
    return as_markdown, as_html


def _entity(match: re.Match[str]) -> str:
    return f"&#{ord(match[1])};"


def _referred(match: re.Match[str]) -> str:
    return html.unescape(match[0])
