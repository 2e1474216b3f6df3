"""What runs the network: which library, what it must not do, and that the answers are the same."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from tests.analysis.marking import article_of, document_of
from tests.commands import environment
from tui_reader.analysis import analyse
from tui_reader.analysis.taggers.learned import LearnedTagger, embeddings
from tui_reader.analysis.taggers.learned.encoder import Encoder
from tui_reader.analysis.taggers.learned.networks import LARGE, NETWORKS, SMALL, ShippedNetwork, content
from tui_reader.analysis.taggers.learned.onnx_file import read_graph
from tui_reader.analysis.taggers.learned.reading import read
from tui_reader.analysis.taggers.learned.runtime import VARIABLE
from tui_reader.errors import UsageError

_SWITCH = "ORT_DISABLE_TELEMETRY"
# Stands in the place of the runtime and says what it finds in the environment when it is imported.
_SPY = f"import os\nSEEN = os.environ.get('{_SWITCH}')\n"
_PROGRAM = f"""
import os
from tui_reader.analysis.taggers.learned.runtime import load_onnxruntime
print(load_onnxruntime().SEEN, os.environ.get('{_SWITCH}'))
"""
_ARTICLE = """\
# Harbour wall to be raised

The harbour wall at Port Ellis will be raised by a metre, the county said on Monday.

“We waited too long,” said Ines Okafor, who leads the works. “Another winter like the last one would have been the end of it.”

Fishermen fear that the crane will block the quay until May. Tom Adler, who sells bait, told the Ellis Herald he would move.
"""


both_networks = pytest.mark.parametrize("shipped", NETWORKS.values(), ids=NETWORKS)


def encoder_by_numpy(shipped: ShippedNetwork, monkeypatch: pytest.MonkeyPatch) -> Encoder:
    with monkeypatch.context() as here:  # what the test loads itself is run by onnxruntime
        here.setenv(VARIABLE, "numpy")
        return Encoder(shipped=shipped)


@both_networks
def test_numpy_gives_the_marks_that_onnxruntime_gives(shipped: ShippedNetwork, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both run the same weights: contents, sources, cues, speakers and names are the same, but how sure they are may differ by a hundredth."""
    by_numpy, by_onnxruntime = (
        analyse(article_of(_ARTICLE), tagger=LearnedTagger(each))
        for each in (encoder_by_numpy(shipped, monkeypatch), Encoder(shipped=shipped))
    )
    named = [[replace(one, reasons=()) for one in marks.entities] for marks in (by_numpy, by_onnxruntime)]
    assert named[0] == named[1]
    spoken = [
        [(one.content, one.source, one.cue, one.speaker) for one in marks.attributions]
        for marks in (by_numpy, by_onnxruntime)
    ]
    assert spoken[0] == spoken[1]
    assert len(spoken[0]) >= 3


def test_a_tagger_that_is_interrupted_finds_the_same() -> None:
    """What is done between two windows of the encoder, be it with the same tagger, changes nothing."""
    document, other = document_of("\n\n".join([_ARTICLE] * 4)), document_of("Ines Okafor said that the wall was low.")
    tagger, among = LearnedTagger(Encoder()), list[object]()
    interrupted = tagger.pausing(lambda: among.append(tagger.tag(other).findings)).tag(document)
    whole = tagger.tag(document)
    assert len(among) == len(list(read(document, Encoder()))) > 1
    assert (interrupted.findings, interrupted.names) == (whole.findings, whole.names)


@both_networks
def test_numpy_reckons_what_onnxruntime_reckons(shipped: ShippedNetwork, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whole numbers of eight bits are all that the two differ by: a hundredth of the spread of the numbers, on the average."""
    document = document_of(_ARTICLE)
    by_numpy = encoder_by_numpy(shipped, monkeypatch)
    for narrow, wide in zip(read(document, Encoder(shipped=shipped)), read(document, by_numpy), strict=True):
        for one, other in zip(narrow.scores, wide.scores, strict=True):
            assert np.abs(one - other).mean() < 0.05 * one.std()


@pytest.mark.parametrize("runtime", ["onnxruntime", "numpy"])
def test_a_small_network_that_belongs_to_other_embeddings_is_a_sentence(
    runtime: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With those of another version it would find something, and nearly all of it would be wrong."""
    monkeypatch.setenv(VARIABLE, runtime)
    monkeypatch.setattr(embeddings, "digest_of_embeddings", lambda graph: "0" * len(graph.tensors))
    with pytest.raises(UsageError, match=r"“quick” cannot be used: .*quick\.onnx.* than those of tagger\.onnx"):
        Encoder(shipped=SMALL)


def test_the_digest_of_embeddings_depends_on_these_alone() -> None:
    """A change of one number gives another digest; the layers behind the embeddings have no part in it."""
    graph = read_graph(content(LARGE.file))
    others = {name: array + 1 if name in {"norm.bias", "head.bias"} else array for name, array in graph.tensors.items()}
    only_head = {**graph.tensors, "head.bias": others["head.bias"]}
    digests = [
        embeddings.digest_of_embeddings(graph._replace(tensors=each)) for each in (graph.tensors, only_head, others)
    ]
    assert digests[0] == digests[1] != digests[2]


def test_numpy_stands_in_where_onnxruntime_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Some systems have no wheel of onnxruntime; the same weights are run there, only slower."""
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    assert Encoder().runtime == "numpy"


def test_onnxruntime_is_taken_where_it_can_be_loaded() -> None:
    """It is three times as fast."""
    assert Encoder().runtime == "onnxruntime"


def test_who_asks_for_onnxruntime_gets_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    """A wish that cannot be met is an error that names the wish."""
    monkeypatch.setenv(VARIABLE, "onnxruntime")
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    with pytest.raises(UsageError, match=VARIABLE):
        Encoder()


@pytest.mark.parametrize("name", ["banana", "NumPy", "numpy,onnxruntime"])
def test_an_unknown_runtime_is_a_usage_error(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """Nothing is guessed: the error names what there is."""
    monkeypatch.setenv(VARIABLE, name)
    with pytest.raises(UsageError, match="onnxruntime or numpy"):
        Encoder()


@pytest.mark.parametrize("before", [None, "0", "1"])
def test_telemetry_is_off_while_the_runtime_is_imported(tmp_path: Path, before: str | None) -> None:
    """The runtime reads the switch when it is imported; afterwards the caller's environment is what it was."""
    (tmp_path / "onnxruntime.py").write_text(_SPY, encoding="utf-8")
    variables = environment(PYTHONPATH=os.pathsep.join([str(tmp_path), *filter(None, sys.path)]))
    variables.pop(_SWITCH, None)
    if before is not None:
        variables[_SWITCH] = before
    run = subprocess.run(
        [sys.executable, "-c", _PROGRAM], check=True, capture_output=True, encoding="utf-8", env=variables, timeout=60
    )
    assert run.stdout.split() == ["1", str(before)]
