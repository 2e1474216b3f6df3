"""Gather the classes that the first frame does not need."""

from tui_reader.model.kept import Kept
from tui_reader.model.mark_classes import Assertion, Attribution, Entity, Genre, Promo, marked_spans
from tui_reader.model.resource import Resource
from tui_reader.model.review import (
    STATUSES,
    Correction,
    Corrections,
    MarkCorrection,
    NameAction,
    NameCorrection,
    Note,
    Remark,
    Status,
)

__all__ = [
    "STATUSES",
    "Assertion",
    "Attribution",
    "Correction",
    "Corrections",
    "Entity",
    "Genre",
    "Kept",
    "MarkCorrection",
    "NameAction",
    "NameCorrection",
    "Note",
    "Promo",
    "Remark",
    "Resource",
    "Status",
    "marked_spans",
]
