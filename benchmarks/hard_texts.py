"""Make texts that are hard to analyse: repeated pieces, or ever new names."""

from itertools import count, islice

OPENING = "Boats come back\n\nNine boats came back on Tuesday, and the ferry was late, said Anna Bell of the harbour office.\n\n"

REPEATED = {
    "opening marks": "“",
    "opening marks apart": "“a ",
    "closing marks": "a” ",
    "straight marks": '"a ',
    "single marks": "‘a ",
    "brackets and marks": "[“",
    "quotations in quotations": "“a ‘b “c’ ” ",
    "said": "said ",
    "he said": "he said, ",
    "quotations": "“No,” said Bell, “no.” ",
    "quoting paragraphs": "“No, it was not,” said Anna Bell. “It was late.”\n\n",
    "open paragraphs": "“No\n\n",
    "according to": "according to Bell, ",
    "as saying": "was quoted by Bell as saying that it was. ",
    "a transcript": "BELL: Yes, I was.\n\n",
    "one name": "Anna Bell met Mr. Bell. ",
    "one name without end": "Anna Bell ",
    "capitals": "ABC ",
    "initials": "A. ",
    "dates": "3 March 2019 ",
    "brackets": "(",
    "digits": "1",
    "numbers": "1,000.00 ",
    "commas": ", ",
    "copyright signs": "© ",
    "on": "on ",
    "promotion": "Subscribe to our newsletter. ",
    "words of promotion": "subscribe newsletter donate ",
    "one sentence": "and the boats went out ",
    "short sentences": "A b. ",
    "blanks": " ",
    "hyphens": "x-",
    "small paragraphs": "a b.\n\n",
    "dialogue": "— No\n\n",
    "addresses": "https://courier.example/b ",
    "apostrophes": "’s ",
    "one word": "x",
    "one capital word": "X",
}
NAMED = {
    "many names": "{0} Bell met {1}. ",
    "many persons": "Anna {0} saw {0} and {1}. ",
    "many councils": "the {0} Council met. ",
    "many acronyms": "the {0} Union ({0}) ",
    "many titles": '"{0} {1}" and ',
    "many speakers": "{0}: Yes, I was.\n\n",
}
KINDS = (*REPEATED, *NAMED)


def text_of(kind: str, length: int) -> str:
    """Return an ordinary paragraph and ``length`` bytes of a hard text in UTF-8."""
    if kind in REPEATED:
        piece = REPEATED[kind]
        return OPENING + piece * (length // len(piece.encode()) + 1)
    pattern = NAMED[kind]
    names = map(_name, count())
    pieces = (pattern.format(one, other) for one, other in zip(names, names, strict=False))
    return OPENING + "".join(islice(pieces, length // len(pattern.format("", "")) + 1))[:length]


def _name(number: int) -> str:
    """Return a name that is unique to a number: its digits as letters."""
    letters = ""
    rest = number + 14
    while rest:
        rest, letter = divmod(rest, 14)
        letters += "aeioubdglmnrst"[letter]
    return letters.capitalize()
