"""List the words whose shares show of what kind a text is."""

from collections.abc import Mapping
from typing import Final

from tui_reader.analysis.english.months import NAMES

STYLE_WORDS: Final[Mapping[str, str]] = {
    "I": "i me my mine myself i'm i've i'd i'll",
    "we": "we us our ours we're we've we'll we'd",
    "you": "you your yours you're you've you'll you'd",
    "she": "he him his himself she her hers herself he's she's he'd she'd",
    "they": "they them their theirs",
    "says": "said says told tells according added announced reported",
    "days": " ".join(("monday tuesday wednesday thursday friday saturday sunday yesterday", *(month for month in NAMES if month != "may"))),
    "talk": "okay ok yeah yes no oh um uh hey guys gonna like really just well so right hi hello love bye kind actually",
    "past": "was were had did went came took got knew saw stood looked",
    "is": "is are be called known means such",
    "shall": "must should shall may can cannot would might if",
    "links": "however therefore thus which whether because although between both these",
    "dear": "dear yours sincerely regards write letter",
    "thank": "thank today tonight together let future nation country",
    "law": "court plaintiff defendant appeal judgment act section statute evidence testified claimant respondent appellant order v",
    "study": "study results data method model analysis research participants figure table et al",
    "?": "?",
    "!": "!",
    "quoted": '“ " ‘',
}  # fmt: skip
"""Kinds of words and signs, by which ``genre`` finds the genre of a text and ``confidence`` tells reports from other texts."""
