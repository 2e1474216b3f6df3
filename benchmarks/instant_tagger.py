"""A tagger that takes no time, to measure all the rest of the analysis.

It finds quotations by their marks and names by lists.

Run as a program it is registered as another package would register it (``register``).
"""

import shutil
from pathlib import Path
from typing import Final

from tui_reader.analysis.attributions.findings import Finding
from tui_reader.analysis.other_languages import names_by_lists
from tui_reader.analysis.tagging import Tagging
from tui_reader.analysis.text.document import Document
from tui_reader.tagger_names import GROUP, VARIABLE

NAME: Final = "instant"
ENVIRONMENT: Final = {VARIABLE: NAME}
"""What asks for the tagger."""


class InstantTagger:
    """Finds every quotation as an attribution, and every listed name.

    It marks more than the encoder does, as it gives no probability that a clause is unsourced.
    """

    def tag(self, document: Document) -> Tagging:
        """Return the quotations and the listed names of ``document``."""
        findings = [Finding(list(quotation.parts)) for quotation in document.quotations]
        return Tagging(findings, names_by_lists(document))


def register(folder: Path) -> None:
    """Install the tagger as a package in a folder, for programs that run there."""
    shutil.copy(__file__, folder / "instant_tagger.py")
    about = folder / "instant_tagger-1.0.dist-info"
    about.mkdir()
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: instant-tagger\nVersion: 1.0\n", encoding="utf-8")
    (about / "entry_points.txt").write_text(f"[{GROUP}]\n{NAME} = instant_tagger:InstantTagger\n", encoding="utf-8")
