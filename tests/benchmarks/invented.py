"""Invents gold documents and predictions by chance: words of no language, with spans anywhere in them."""

import random
from typing import Any

Entry = dict[str, Any]
_SYLLABLES = "ba di ko lu me ni ra so ta vi".split()
_NAMES = [None, "Ida Marsh", "Marsh", "Mr Odrin", "the council", "Tom Bell"]
_ACTS = ["statement", "question"]
_LABELS = ["promo", "content", "unsure"]
_TYPES = ["person", "org", "place", "group", "date"]
_SOURCES = ["named_person", "named_organization", "document", "unnamed_person", "unnamed_group", "anonymous"]


class Inventor:
    """Makes one document after another, always the same for the same seed."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311 - nothing is secret

    def pair(self, name: str) -> tuple[Entry, Entry]:
        """Return a gold document and a prediction for it; half of the predicted spans are near those of gold."""
        text = self._text()
        gold = self._gold(text)
        shown = text if self._random.random() < 0.5 else self._changed(text)
        return {"id": name, **gold}, {"location": f"folder/{name}.txt", **self._predicted(gold, shown)}

    def _text(self) -> str:
        words = ["".join(self._random.choices(_SYLLABLES, k=self._random.randint(1, 3))) for _ in range(60)]
        marks = self._random.choices(["", "", "", ",", ".", "!", "’s", "”"], k=60)
        openings = self._random.choices(["", "", "", "“", '"'], k=60)
        blanks = self._random.choices([" ", " ", " ", "\n\n"], k=60)
        return "".join(o + w + m + b for o, w, m, b in zip(openings, words, marks, blanks, strict=True)).strip()

    def _changed(self, text: str) -> str:
        """The text with other white space, and some words gone or doubled."""
        words = [word for word in text.split() for _ in range(self._random.choice([1, 1, 1, 1, 1, 1, 1, 0, 2]))]
        return " ".join(words) if self._random.random() < 0.5 else text.replace(" ", "  ")

    def _span(self, text: str) -> list[int]:
        start = self._random.randrange(len(text))
        return [start, min(len(text), start + self._random.randint(1, 80))]

    def _near(self, spans: list[list[int]], text: str) -> list[list[int]]:
        if not spans or self._random.random() < 0.3:
            return [self._span(text) for _ in range(self._random.randint(1, 2))]
        moved = [[max(0, start + self._random.randint(-9, 9)), end] for start, end in spans]
        return [[start, min(len(text), end)] for start, end in moved if start < min(len(text), end)] or [
            self._span(text)
        ]

    def _some(self, text: str) -> list[list[int]]:
        return [self._span(text) for _ in range(self._random.randint(0, 3))]

    def _gold(self, text: str) -> Entry:
        attributions = [
            {
                "content": [self._span(text) for _ in range(self._random.randint(1, 2))],
                "source": self._some(text)[:1],
                "cue": self._some(text)[:1],
                "kind": self._random.choice(["direct", "indirect", "mixed"]),
                "speaker": self._random.choice(_NAMES),
                "act": self._random.choice(_ACTS),
            }
            for _ in range(self._random.randint(0, 4))
        ]
        unsourced = self._some(text)
        names = [
            dict(zip(("start", "end"), span, strict=True), type=self._random.choice(_TYPES), alt=["org"])
            for span in self._some(text)
        ]
        lines = [
            dict(zip(("start", "end"), span, strict=True), label=self._random.choice(_LABELS))
            for span in self._some(text)
        ]
        statements = [
            {
                "text": text[start:end],
                "type": self._random.choice(_SOURCES),
                "name": self._random.choice(["", "Ida Marsh", "Tom Bell"]),
                "title": self._random.choice(["", "mayor of Aldham", "spokesman for the port"]),
            }
            for start, end in [self._span(text), *self._some(text)]
            if text[start:end].strip()
        ]
        return {
            "text": text,
            "title": "Badi said koluta",
            "byline": "",
            "attributions": attributions,
            "headline": [{"content": [[10, 16]], "speaker": "Badi"}],
            "unsourced": unsourced,
            "worth": [self._random.randint(1, 5) for _ in unsourced],
            "promos": self._some(text),
            "bare": self._some(text),
            "entities": names,
            "lines": lines,
            "statements": statements,
        }

    def _predicted(self, gold: Entry, text: str) -> Entry:
        attributions = [
            {
                "content": self._near(one["content"], text),
                "source": self._near(one["source"], text)[:1],
                "cue": self._near(one["cue"], text)[:1],
                "kind": "direct",
                "speaker": self._random.choice(_NAMES),
                "speaker_kind": self._random.choice(["named", "unnamed", "collective", "document", "none"]),
                "confidence": self._random.random(),
                "act": self._random.choice(_ACTS),
                "role": self._random.choice([None, "mayor of Aldham", [[0, 9]]]),
                "affiliation": self._random.choice([None, "the port", {"name": "Aldham"}]),
            }
            for one in gold["attributions"]
            if self._random.random() < 0.8
        ]
        spans = [self._near([span], text)[0] for span in [*gold["unsourced"], *gold["promos"]]]
        names = [self._near([[one["start"], one["end"]]], text)[:1] for one in gold["entities"]]
        return {
            "article": {"text": text, "title": "Badi said koluta", "byline": "Ida Marsh", "blocks": []},
            "attributions": attributions,
            "headline": {"attributions": [{"content": [[10, 16]], "speaker": self._random.choice(_NAMES)}]},
            "assertions": [{"start": start, "end": end, "strength": self._random.random()} for start, end in spans],
            "promos": [{"start": start, "end": end} for start, end in self._some(text)],
            "entities": [
                {"name": "Ida Marsh", "type": self._random.choice(_TYPES), "mentions": mentions} for mentions in names
            ],
        }
