"""Tables as LibreOffice opens them, without a window."""

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from lxml import etree

LIBREOFFICE: Final = shutil.which("soffice") or shutil.which("libreoffice")
_PATIENCE: Final = 300.0  # seconds; only a test that fails ever waits so long
_UTF_8: Final = "44,34,76,1"  # comma, quotation mark, UTF-8, first line: what its dialog offers for a byte order mark
_OFFICE: Final = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TABLE: Final = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_TEXT: Final = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


@dataclass(frozen=True)
class Cell:
    """What stands in a cell: its kind, its value, and the formula that is computed for it."""

    kind: str
    value: str
    formula: str | None


def opened(path: Path, folder: Path) -> list[list[Cell]]:
    """The rows of a table; ``folder`` gets the profile of the program and what it writes."""
    assert LIBREOFFICE is not None
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [LIBREOFFICE, "--headless", "--norestore", profile, f"--infilter=CSV:{_UTF_8}", "--convert-to", "fods"]
    subprocess.run([*command, "--outdir", str(folder), str(path)], check=True, capture_output=True, timeout=_PATIENCE)
    tree = etree.parse(folder / f"{path.stem}.fods")
    rows = [[cell for one in row for cell in _cells(one)] for row in tree.iter(f"{_TABLE}table-row")]
    return [row for row in rows if any(cell.value for cell in row)]


def _cells(element: etree._Element) -> list[Cell]:
    """The cell, as often as it is repeated; the empty end of a row counts once."""
    kind = element.get(f"{_OFFICE}value-type") or "empty"
    value = element.get(f"{_OFFICE}value") or element.get(f"{_OFFICE}date-value")
    shown = "\n".join("".join(str(words) for words in line.itertext()) for line in element.iter(f"{_TEXT}p"))
    cell = Cell(kind, value or shown, element.get(f"{_TABLE}formula"))
    return [cell] * int(element.get(f"{_TABLE}number-columns-repeated") or 1)
