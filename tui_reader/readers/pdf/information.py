"""Read title, author and date of a document where they can be trusted.

Programs fill in many values that no author chose.
"""

import re
from collections.abc import Sequence
from typing import Final

from tui_reader.readers.article_builder import Metadata
from tui_reader.readers.dates import iso_date
from tui_reader.readers.pdf.article_writing import body_size
from tui_reader.readers.pdf.document import Document
from tui_reader.readers.pdf.paragraphs import Paragraph

# Values of programs where no title is given: their words for "nothing", names of files, addresses.
_NO_TITLE: Final = re.compile(
    r"\W*|\W*(?:untitled|unspecified|anonymous|unknown|none|null|no title|title)\b.{0,40}"
    r"|(?:powerpoint |word )?(?:document|presentation|slide|layout|print|scan|dokument|präsentation)\W{0,3}\d{0,9}"
    r"|.{1,200}\.(?:docx?|pdf|indd|tex|dvi|qxd|rtf|odt|txt|ps|html?|pptx?|xlsx?|pages|pub|wpd|md)"
    r"|(?:file|https?)://\S*|[A-Za-z]:\\.*|[0-9a-fA-F-]{16,}",
    re.IGNORECASE,
)
_PROGRAM: Final = re.compile(r"^(?:Microsoft (?:Word|PowerPoint|Excel)|Print|PowerPoint|Word) - ")
_NO_AUTHOR: Final = re.compile(
    r"\W*|\W*(?:(?:(?:windows|microsoft office|local|default) )?user|admin(?:istrator)?|root|unknown|unspecified|author|owner|anonymous"
    r"|none|null|untitled|guest|benutzer|autor)\W*|[^\d@]*+[\d@].*|.{1,200}\.(?:docx?|pdf|tex)",
    re.IGNORECASE,
)
# What is stamped on pages, and heads nothing.
_STAMP: Final = re.compile(
    r"\W*(?:(?:strictly |working |first |final )?(?:draft|confidential|embargoed|preliminary|copy|sample|specimen|proof|internal)"
    r"|not for (?:\w+ ){0,3}(?:distribution|citation|publication|release|circulation)|do not (?:copy|cite|quote|distribute))\W*",
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
    first = [
        paragraph
        for paragraph in paragraphs[:_FIRST_PARAGRAPHS]
        if not (paragraph.is_table or _STAMP.fullmatch(paragraph.text))
    ]
    if not first:
        return None
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
