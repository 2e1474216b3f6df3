"""Recognise marks of notes, and write them."""

import re
from typing import Final

# The label of a note, in the text and before the note itself: a number, a letter or two, signs; several numbers are several notes.
_LABEL: Final = re.compile(
    r"[\[(]?\s*+((?:(?:foot)?note|nb|n)?\s?(?:\d{1,4}[a-z]?(?:\s?[,;–-]\s?\d{1,4}){0,9}|[a-z]{1,2}|[ivxlc]{1,7}|[*†‡§¶#‖]{1,4}))"
    r"\s*+[\])]?[.:]?",
    re.IGNORECASE,
)
_ANY_BRACKETS: Final = re.compile(r"\[[^\[\]]{1,80}\]")
# What markup calls the mark of a note, in classes, identifiers, roles and addresses within the page: kramdown, Pandoc, Hugo,
# MediaWiki, Word, LibreOffice, WordPress, Substack, Tufte CSS, EPUB's ``epub:type``, DPUB-ARIA.
_NAMES: Final = re.compile(
    r"(?:^|[\s_:#/-])(?:(?:side|margin|foot|end|easy-?foot)-?_?notes?|foot-?note-?(?:ref|anchor|link|mark|number)s?"
    r"|note-?(?:ref|call|mark)s?|(?:ft|fn|en|ed|note)n?-?refs?|sd(?:foot|end)note\d{1,4}(?:anc|sym)|[fe]nt?|[fe]dn|ftn|cite"
    r"|references?|doc-(?:note|biblio)ref|(?:notes?|refs?|[nr])[_:.-]?(?=\d))(?=$|[\s_:.\d-])"
)
_BACK_WORDS: Final = frozenset(
    "back,go back,return,return to text,return to article,back to text,back to article,back to content,back to top,jump up"
    ",jump back,jump back to text,jump back to reference,return to footnote reference,up,top,retour,zurück,volver".split(
        ","
    )
)
_BACK_SIGNS: Final = re.compile(r"[\s↩↵⏎⤴↑⬆⇧↥▲△^«←⮌🔙\ufe0e\ufe0f\[\]()]+")


def label_of(text: str) -> str | None:
    """Return the label in a possible mark of a note, or ``None``.

    The label is "3" in "[3]", "(3)" and "3.".
    """
    found = _LABEL.fullmatch(text.strip())
    return " ".join(found[1].split()) if found else None


def note_mark(label: str) -> str:
    """Return how the mark of a note is written: "[3]"."""
    return label if _ANY_BRACKETS.fullmatch(label) else f"[{label}]"


def names_a_note(names: str) -> bool:
    """Check whether names in markup (class, identifier, role, fragment) are those of a note."""
    return _NAMES.search(names.lower()) is not None


def is_way_back(text: str) -> bool:
    """Check whether a link beside a note only leads back to its mark.

    Such links are "↩", "^" and "Jump up".
    """
    if not text.strip() or _BACK_SIGNS.fullmatch(text):
        return True
    return _BACK_SIGNS.sub(" ", text).strip(" .:").lower() in _BACK_WORDS
