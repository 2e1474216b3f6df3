"""Recognise dialogue: paragraph by paragraph somebody else speaks, in few words.

In a report a paragraph that is all quotation goes on with the speaker before it; in a story another person answers.
"""

from bisect import bisect_left

from tui_reader.analysis.text.document import Document

# Paragraphs that open with a quotation: how many there are at least, and which share of all, how many of them are all quotation, and
# how many words are quoted in most. On polnear-dev, where 13 to 30 words are quoted in such a paragraph, one text of 84 has
# all of it; of six stories of gum-genres-dev with as much talk four have.
_FEWEST, _SHARE, _WHOLE, _WORDS = 4, 0.33, 3, 12


def is_dialogue(document: Document) -> bool:
    """Check whether ``document`` is mostly people who talk to each other."""
    text = document.article.text
    parts = [part for quotation in document.quotations for part in quotation.parts]
    starts = [part.start for part in parts]
    paragraphs = [block for block in document.blocks if block.kind == "paragraph"]
    lengths: list[int] = []
    whole = 0
    for block in paragraphs:
        within = parts[bisect_left(starts, block.start) : bisect_left(starts, block.end)]
        if within and within[0].start == block.start:
            lengths.append(sum(text.count(" ", *part) + 1 for part in within))
            whole += within[0].end >= block.end - 1
    is_talk = len(lengths) >= max(_FEWEST, _SHARE * len(paragraphs)) and whole >= _WHOLE
    if not is_talk:
        return False
    from statistics import median  # takes 4 ms to import, and few articles need it

    return median(lengths) <= _WORDS
