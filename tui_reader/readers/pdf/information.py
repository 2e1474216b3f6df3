"""What a document says about itself, where it can be believed: programs fill in much that nobody meant."""

import re
from collections.abc import Sequence
from typing import Final

from tui_reader.readers.article_builder import Metadata
from tui_reader.readers.dates import iso_date
from tui_reader.readers.pdf.document import Document
from tui_reader.readers.pdf.paragraphs import Paragraph
from tui_reader.readers.pdf.writing import body_size

_NO_TITLE: Final = re.compile(
    r"\W*|untitled.*|(?:document|presentation|slide|layout)\s?\d*|\S+\.(?:docx?|pdf|indd|tex|dvi|qxd|rtf|odt|html?|pptx?)",
    re.IGNORECASE,
)
_PROGRAM: Final = re.compile(r"^Microsoft (?:Word|PowerPoint) - ")
_NO_AUTHOR: Final = re.compile(
    r"\W*|(?:(?:windows|microsoft office) )?user|admin(?:istrator)?|root|unknown|author|owner|anonymous|.*\d.*",
    re.IGNORECASE,
)
# "D:20191118093000+01'00'" (ISO 32000-2, section 7.9.4).
_DATE: Final = re.compile(r"(?:D:)?(\d{4})(\d\d)?(\d\d)?(?:(\d\d)(\d\d)(\d\d)?)?(?:([+-]\d\d)'?(\d\d)|(Z))?")
# The headline of a first page is set this much larger than its text.
_HEADLINE: Final = 1.25
_FIRST_PARAGRAPHS: Final = 12


def metadata_of(document: Document, paragraphs: Sequence[Paragraph]) -> Metadata:
    """Return title, author and date."""
    information = document.information
    title = _PROGRAM.sub("", " ".join(information.get("Title", "").split()))
    author = " ".join(information.get("Author", "").split())
    return Metadata(
        title=_headline(paragraphs) if _NO_TITLE.fullmatch(title) else title,
        byline=None if _NO_AUTHOR.fullmatch(author) else author,
        published=_date(information.get("CreationDate", "")),
    )


def _headline(paragraphs: Sequence[Paragraph]) -> str | None:
    first = paragraphs[:_FIRST_PARAGRAPHS]
    largest = max(first, key=lambda paragraph: paragraph.size)
    return largest.text if largest.size > _HEADLINE * body_size(paragraphs) else None


def _date(text: str) -> str | None:
    match = _DATE.match(text)
    if match is None:
        return None
    year, month, day, hour, minute, second, zone, zone_minutes, utc = match.groups()
    written = f"{year}-{month or '01'}-{day or '01'}"
    if hour:
        offset = f"{zone}:{zone_minutes}" if zone else "+00:00" if utc else ""
        written += f"T{hour}:{minute}:{second or '00'}{offset}"
    return iso_date(written)
