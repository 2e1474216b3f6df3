"""Train the baseline of the tagger: a linear CRF with hand-made features.

    python -m training.tagger.crf DATA

It trains on polnear-train and prints precision, recall and F1 of the words of content, source and cue on polnear-dev.
"""

import argparse
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pycrfsuite

from training.plain_documents import plain_document
from training.tagger.data import CORPORA, paragraphs, read
from tui_reader.analysis.english.cue_verbs import cue_forms
from tui_reader.analysis.taggers.learned.tag_set import ROLES
from tui_reader.analysis.taggers.learned.words import case_of, words_in

ITERATIONS = 80
Sentence = tuple[list[list[str]], list[str], list[bool]]


def sentences(path: Path) -> Iterator[Sentence]:
    """Yield paragraphs of a corpus as features, labels, and whether tokens are words."""
    cues = cue_forms()
    for entry in read(path):
        text = entry["text"]
        label = ["O"] * len(text)
        for role in ROLES:
            for attribution in entry["attributions"]:
                for start, end in attribution.get(role) or ():
                    label[start:end] = [role] * (end - start)
        quoted = bytearray(len(text))
        for quotation in plain_document(text).quotations:
            for start, end in quotation.parts:
                quoted[start:end] = b"\x01" * (end - start)
        for span in paragraphs(text):
            words = [text[word.start : word.end] for word in words_in(text, *span)]
            starts = [word.start for word in words_in(text, *span)]
            if words:
                yield (
                    list(_features(words, [bool(quoted[start]) for start in starts], cues)),
                    [label[start] for start in starts],
                    [word[0].isalnum() for word in words],
                )


def _features(words: list[str], quoted: list[bool], cues: object) -> Iterator[list[str]]:
    for at in range(len(words)):
        found = [f"quoted {quoted[at]}"]
        for near in range(max(at - 2, 0), min(at + 3, len(words))):
            word = words[near]
            place = near - at
            found += [f"{place} {word.lower()}", f"{place} case {case_of(word)}", f"{place} end {word[-3:].lower()}"]
            if word.lower() in cues:  # type: ignore[operator]
                found.append(f"{place} cue")
        yield found


def main() -> None:
    """Train the CRF and print its figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    data = parser.parse_args().data
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params({"c1": 0.1, "c2": 0.01, "max_iterations": ITERATIONS, "feature.minfreq": 3})
    for features, labels, _ in sentences(data / CORPORA[0].path):
        trainer.append(features, labels)
    with tempfile.TemporaryDirectory() as folder:
        target = str(Path(folder) / "crf")
        trainer.train(target)
        tagger = pycrfsuite.Tagger()
        tagger.open(target)
        hit, predicted, gold = Counter[str](), Counter[str](), Counter[str]()
        for features, labels, are_words in sentences(data / "attributions/polnear-dev.jsonl"):
            for got, want, is_word in zip(tagger.tag(features), labels, are_words, strict=True):
                if is_word:
                    hit[want] += got == want
                    predicted[got] += 1
                    gold[want] += 1
    for role in ROLES:
        precision, recall = hit[role] / max(predicted[role], 1), hit[role] / gold[role]
        f1 = 2 * precision * recall / max(precision + recall, 1e-9)
        print(f"{role:8} P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}")


if __name__ == "__main__":
    main()
