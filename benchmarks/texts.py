"""Make texts like articles, of any length, the same for the same seed."""

import random
from collections.abc import Iterator

_PEOPLE = (
    "Zoë Brandt",
    "the minister",
    "Hal Müller",
    "a spokesman for the harbour",
    "René Okafor",
    "officials",
    "Ms Quint",
)
_CUES = ("said", "told reporters", "wrote in a letter", "insisted", "admitted on Tuesday", "argued")
_QUOTES = (
    "“We will publish the list,” {0} {1}.",
    "“Nobody stood in the gangways,” {1} {0}, “and nobody was turned away.”",
    "{0} {1} that the costs had risen by {2} per cent since March.",
    "According to {0}, the boat’s pumps had failed {2} times.",
    "{0} {1}: “It’s the company’s naïveté that cost us £{2}m — not the weather.”",
)
_CLAIMS = (
    "The ferry was the oldest in the fleet and carried {2} people on that day.",
    "The café on the upper deck will close by the summer, and with it {2} jobs.",
    "It is widely thought that the worst is yet to come.",
    "Marlow’s council meets in the old customs house beside the river.",
    "The harbour was built in 19{2}, when the town had neither a railway nor a road.",
)

_QUOTED = 0.4  # the share of sentences that have a source, about that of a news article


def paragraphs(seed: int = 1) -> Iterator[str]:
    """Yield endless paragraphs of about 490 bytes, with quotations, accents, names, numbers."""
    chance = random.Random(seed)  # noqa: S311 - the same text each time is what is wanted
    while True:
        sentences = (
            chance.choice(_QUOTES if chance.random() < _QUOTED else _CLAIMS) for _ in range(chance.randint(4, 9))
        )
        yield " ".join(
            _capital(sentence.format(chance.choice(_PEOPLE), chance.choice(_CUES), chance.randint(10, 99)))
            for sentence in sentences
        )


def text_of_size(size: int, opening: str) -> str:
    """Return a title and paragraphs, together ``size`` bytes in UTF-8.

    The first paragraph begins with ``opening``.
    """
    parts, length = ["The Marlow ferry"], 0
    for paragraph in paragraphs():
        parts.append(paragraph if length else f"{opening} {paragraph}")
        length += len(paragraph.encode()) + 2
        if length >= size:
            break
    return "\n\n".join(parts) + "\n"


def page_of_size(size: int, opening: str) -> str:
    """Return such a text as a web page."""
    title, *rest = text_of_size(size, opening).strip().split("\n\n")
    body = "".join(f"<p>{paragraph}</p>\n" for paragraph in rest)
    return (
        f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>{title}</title></head>\n'
        f"<body><article><h1>{title}</h1>\n{body}</article></body></html>\n"
    )


def _capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]
