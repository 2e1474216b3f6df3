"""Public corpora are read as they are published; the examples are files of that form with invented words."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from training.corpora import conll, factappeal, polnear, redocred, universal_ner, worldwide
from training.corpora.columns import names
from training.corpora.joining import joined

SAID = "“The quay is closed,” said Ida Marsh. “It floods.”\n"


@pytest.fixture
def part(tmp_path: Path) -> Path:
    (tmp_path / "text").mkdir()
    (tmp_path / "attributions").mkdir()
    (tmp_path / "text" / "post_2016-01-01_the-quay.txt").write_text(SAID, encoding="utf-8")
    return tmp_path


def annotate(part: Path, annotator: str, lines: list[str]) -> None:
    path = part / "attributions" / f"post_2016-01-01_the-quay_{annotator}.ann"
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def test_polnear_attributions(part: Path) -> None:
    """A content in two annotations or two pieces is one, words over a line do not matter, and parts come in any order."""
    annotate(
        part,
        "1a",
        [
            "T1\tContent 1 20\tThe quay is\nclosed,",
            "T2\tSource 27 30;31 36\tIda Marsh",
            "T4\tAttribution 22 26\tsaid",
            "E1\tAttribution:T4 Content:T1 Source:T2 Content2:T5 Cue:T3",
            "T3\tCue 22 26\tsaid",
            "T5\tContent 38 50\t“It floods.”",
        ],
    )
    annotate(part, "2b", [])
    (document,) = polnear.convert(part)
    assert (document["id"], document["publisher"], document["text"]) == ("post_2016-01-01_the-quay", "post", SAID)
    assert document["attributions"] == [
        {"source": [[27, 30], [31, 36]], "cue": [[22, 26]], "content": [[1, 20], [38, 50]]}
    ]


def test_factappeal_sentences(tmp_path: Path) -> None:
    """A fact has the source that is nearest to it; blanks at its ends are not its own; a fact without an appeal is unsourced."""
    path = tmp_path / "val.csv"
    tagged = (
        "<Fact_No_Appeal> The quay floods,</Fact_No_Appeal> and <Source:Named:null>Ida</Source:Named:null> says "
        "<Fact_Appeal:Direct_Quote>“it is closed”</Fact_Appeal:Direct_Quote> while <Source:Unnamed:null>a man</Source:Unnamed:null> left."
    )
    path.write_text(f'sentence,annotation\nx,"{tagged}"\n', encoding="utf-8")
    (document,) = factappeal.convert(path)
    text = document["text"]
    (one,) = document["attributions"]
    assert document["id"] == "factappeal-val-0"
    assert [text[start:end] for start, end in document["unsourced"]] == ["The quay floods,"]
    assert ([text[s:e] for s, e in one["content"]], [text[s:e] for s, e in one["source"]]) == (
        ["“it is closed”"],
        ["Ida"],
    )
    assert one["kind"] == "direct"


def test_universal_ner_documents(tmp_path: Path) -> None:
    """Sentences of a document are its lines, and the names of each are found in the whole."""
    path = tmp_path / "dev.iob2"
    path.write_text(
        "# newdoc id = a\n# text = Ida came.\n1\tIda\tB-PER\t-\t-\n2\tcame\tO\t-\t-\n3\t.\tO\t-\t-\n\n"
        "# text = To New Quay\n1\tTo\tO\t-\t-\n2\tNew\tB-LOC\t-\t-\n3\tQuay\tI-LOC\t-\t-\n\n"
        "# newdoc id = b\n# text = No\n1\tNo\tO\t-\t-\n\n",
        encoding="utf-8",
    )
    first, second = universal_ner.convert(path)
    assert first["text"] == "Ida came.\nTo New Quay"
    assert [(first["text"][one["start"] : one["end"]], one["type"]) for one in first["entities"]] == [
        ("Ida", "person"),
        ("New Quay", "place"),
    ]
    assert (second["text"], second["entities"]) == ("No", [])


def test_worldwide_articles(tmp_path: Path) -> None:
    """The address that opens an article is not a part of it, and a word that the tags spell otherwise is passed over."""
    for folder, name, text in [
        ("original_articles", "post_1.txt", "https://valley.example/1\n\nThe Café Quay closed in May.\n"),
        (
            "processed_annotated",
            "post_1.txt.tsv",
            "https://valley.example/1\tO\n\nThe\tO\nCafÃ\tB-Facility\nQuay\tI-Facility\nclosed\tO\nin\tO\nMay\tB-Date\n.\tO\n",
        ),
    ]:
        (tmp_path / folder).mkdir()
        (tmp_path / folder / name).write_text(text, encoding="utf-8")
    (document,) = worldwide.convert(tmp_path)
    found = [document["text"][one["start"] : one["end"]] for one in document["entities"]]
    assert (document["id"], found) == ("ww-post_1", ["Quay", "May"])


def test_names_that_touch() -> None:
    """``B-`` begins a name, ``I-`` goes on with it, and without a name before it begins one."""
    rows = [("Ida", "B-PER"), ("Tom", "B-PER"), ("Bell", "I-PER"), ("and", "O"), ("Quay", "I-LOC")]
    found = list(names("Ida Tom Bell and Quay", rows, {"PER": "person", "LOC": "place"}))
    assert [(one["start"], one["end"], one["type"]) for one in found] == [
        (0, 3, "person"),
        (4, 12, "person"),
        (17, 21, "place"),
    ]


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("The quay ( New Quay ) is closed , Ida 's son said .", "The quay (New Quay) is closed, Ida's son said."),
        ("He wrote \" no \" and `` yes '' .", 'He wrote "no" and "yes".'),
        ("$ 40 / day , 9 % of it ...", "$40/day, 9% of it..."),
    ],
)
def test_words_are_joined_as_people_write_them(words: str, text: str) -> None:
    """Marks stand where they stand in prose, and every other quotation mark closes; each word is in the text, in its order."""
    written, found = joined(words.split())
    assert written == text
    assert "".join(found) == "".join(text.split())


def test_columns_without_a_text(tmp_path: Path) -> None:
    """A sentence is a document with its number; rows without a word, and what opens a file, are no part of any."""
    path = tmp_path / "wikigold.conll.txt"
    path.write_text("-DOCSTART- O\n\nIda I-PER\nof O\n O\nNew I-LOC\nQuay I-LOC\n. O\n", encoding="utf-8")
    (document,) = conll.wikigold(path)
    found = [(document["text"][one["start"] : one["end"]], one["type"]) for one in document["entities"]]
    assert (document["id"], document["text"]) == ("wikigold-00001", "Ida of New Quay.")
    assert found == [("Ida", "person"), ("New Quay", "place")]


def test_parts_of_a_corpus_have_their_names(tmp_path: Path) -> None:
    """Files of several parts or domains are one corpus, each with its own numbers."""
    for part in "abefgh":
        (tmp_path / f"{part}.conll").write_text(f"{part}\tB-PER\n", encoding="utf-8")
    for domain in ("ai", "literature", "music", "politics", "science", "conll2003"):
        (tmp_path / domain).mkdir()
        for part in ("train", "dev", "test"):
            (tmp_path / domain / f"{part}.txt").write_text("x\tB-song\n\ny\tO\n", encoding="utf-8")
    (tmp_path / "emerging.dev.conll").write_text("Ida\tB-person\n", encoding="utf-8")
    assert [one["id"] for one in conll.broad_twitter(tmp_path)] == [f"btc-{part}-00000" for part in "abegh"]
    named = [one["id"] for one in conll.crossner(tmp_path)]
    assert len(named) == 30
    assert named[:2] == ["crossner-politics-train-0000", "crossner-politics-train-0001"]
    assert [one["id"] for one in conll.wnut17(tmp_path / "emerging.dev.conll")] == ["wnut17-dev-00000"]


def test_redocred_mentions(tmp_path: Path) -> None:
    """Mentions of one entity have one cluster, numbers are left out, the longer of two that begin together comes first."""
    sentences = [["Ida", "Marsh", "'s", "boat", "sank", "."], ["Marsh", "swam", "40", "metres", "."]]
    entities = [
        [
            {"type": "PER", "pos": [0, 1], "sent_id": 0, "name": "Ida"},
        ],
        [
            {"type": "PER", "pos": [0, 2], "sent_id": 0, "name": "Ida Marsh"},
            {"type": "PER", "pos": [0, 1], "sent_id": 1, "name": "Marsh"},
        ],
        [{"type": "NUM", "pos": [2, 3], "sent_id": 1, "name": "40"}],
    ]
    path = tmp_path / "dev_revised.json"
    path.write_text(json.dumps([{"title": "x", "sents": sentences, "vertexSet": entities}]), encoding="utf-8")
    (document,) = redocred.convert(path)
    found = [(document["text"][one["start"] : one["end"]], one["cluster"]) for one in document["entities"]]
    assert (document["id"], document["text"]) == ("redocred-dev-0000", "Ida Marsh's boat sank. Marsh swam 40 metres.")
    assert found == [("Ida Marsh", 1), ("Ida", 0), ("Marsh", 1)]


def test_the_command_prints_a_line_a_document(part: Path) -> None:
    """What the command prints is what benchmarks and training read."""
    annotate(part, "1a", [])
    command = [sys.executable, "-m", "training.corpora", "polnear", str(part)]
    printed = subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout
    assert [json.loads(line)["text"] for line in printed.splitlines()] == [SAID]
