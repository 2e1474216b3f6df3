"""The tagger that is built in: rules for attributions and for names."""

from typing import ClassVar

from tui_reader.analysis.taggers.rules.attributions import find_attributions
from tui_reader.analysis.taggers.rules.names import find_names
from tui_reader.analysis.tagging import Tagging
from tui_reader.analysis.text.document import Document
from tui_reader.model import TaggerName


class RuleTagger:
    """Finds attributions and names by rules; it needs no weights and keeps nothing between calls."""

    name: ClassVar[TaggerName] = "rules"

    def tag(self, document: Document) -> Tagging:
        """Return the attributions and the names in ``document``."""
        return Tagging(find_attributions(document), find_names(document))
