"""The scorers count what they say they count."""

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import benchmarks
from benchmarks.scoring import __main__ as command
from benchmarks.scoring.calibration import adaptive_error, brier_score, by_chance, calibration_error, debiased_error
from benchmarks.scoring.counting import Figures
from benchmarks.scoring.entities import score_entities
from benchmarks.scoring.extraction import score_extraction
from benchmarks.scoring.pairing import Alignment, pairs
from benchmarks.scoring.speakers import verdict
from benchmarks.scoring.statements import best_pairs, spearman
from benchmarks.scoring.tasks import TASKS, score
from tests.benchmarks.invented import Entry, Inventor

TYPES = frozenset({"person", "org", "place", "group"})
# Scorers of other hands, where they lie beside the project: they have to give the same figures.
OTHERS = Path(benchmarks.__file__).parents[2] / "shared" / "eval"


def invented(seed: int) -> tuple[list[Entry], list[Entry]]:
    inventor = Inventor(seed)
    gold, predicted = zip(*(inventor.pair(f"{seed}-{number}") for number in range(6)), strict=True)
    return list(gold), list(predicted)


def scored(task: str, gold: list[Entry], predicted: list[Entry], folder: Path) -> Figures:
    path = folder / "gold"
    entries = {one["id"]: one for one in gold} if task == "extraction" else gold
    lines = json.dumps(entries) if task == "extraction" else "".join(f"{json.dumps(one)}\n" for one in entries)
    path.write_text(lines, encoding="utf-8")
    return score(task, path, predicted)


def as_predicted(gold: Entry) -> Entry:
    """A prediction that is right in everything."""
    marked = ({"start": start, "end": end} for start, end in gold["unsourced"])
    lines = ({"start": one["start"], "end": one["end"]} for one in gold["lines"] if one["label"] == "promo")
    names = [{"name": "", "type": one["type"], "mentions": [[one["start"], one["end"]]]} for one in gold["entities"]]
    return {
        "id": gold["id"],
        "article": {"text": gold["text"]},
        "attributions": gold["attributions"],
        "assertions": list(marked),
        "promos": list(lines),
        "entities": names,
    }


@pytest.mark.parametrize("figure", ["content_token", "source_token", "cue_token", "content_half_overlap"])
def test_gold_itself_is_wholly_right(figure: str, tmp_path: Path) -> None:
    """What equals the gold has a precision and a recall of one."""
    gold, _ = invented(1)
    figures = scored("attributions", gold, [as_predicted(one) for one in gold], tmp_path)
    assert figures[figure]["f1"] == 1


def test_nothing_is_wholly_missed(tmp_path: Path) -> None:
    """A document without a prediction counts as one in which nothing was found."""
    gold, predicted = invented(2)
    some = scored("attributions", gold, predicted[:4], tmp_path)["content_token"]
    assert some["gold"] == scored("attributions", gold, predicted, tmp_path)["content_token"]["gold"]
    assert some["r"] < scored("attributions", gold, predicted, tmp_path)["content_token"]["r"]


def test_a_statement_is_found_by_half_of_its_words() -> None:
    """Two statements are one where half of the words of both are common, the most alike first."""
    gold = [frozenset({1, 2, 3, 4}), frozenset({5, 6})]
    assert best_pairs(gold, [frozenset({3, 4, 5, 6}), frozenset({1, 2, 3})]) == {0: 1, 1: 0}
    assert best_pairs(gold, [frozenset({4, 5})]) == {}


def test_offsets_are_carried_over() -> None:
    """Offsets follow their words into a text with other white space or other words; what is not there has none."""
    same = Alignment("a quay,  a bell", "a quay, a bell")
    assert same.characters(9, 15) == {8, 9, 10, 11, 12, 13} - {9}
    other = Alignment("the old quay closed", "the quay closed")
    assert (other.characters(8, 12), other.characters(4, 7)) == ({4, 5, 6, 7}, set())


def test_documents_are_paired_by_name_or_order() -> None:
    """The name of a file is that of its document; without names the order counts, and other numbers are an error."""
    gold = [{"id": "a"}, {"id": "b"}]
    second = {"location": "somewhere/b.txt"}
    assert list(pairs(gold, [second])) == [(gold[0], None), (gold[1], second)]
    assert [got for _, got in pairs(gold, [{}, second])] == [None, second]
    assert [got for _, got in pairs(gold, [{"x": 1}, {"x": 2}])] == [{"x": 1}, {"x": 2}]
    with pytest.raises(ValueError, match="2 gold documents, 1 predictions"):
        list(pairs(gold, [{}]))


@pytest.mark.parametrize(
    ("accepted", "shown", "expected"),
    [
        (["Ida Marsh"], "Mrs Marsh", "right"),
        (["Ida Marsh"], "Marshall", "wrong"),
        (["Ida Marsh"], None, "none"),
        ([None], "Ida Marsh", "wrong"),
        ([None], "", "right"),
        (["Tom Bell", "the mayor"], "mayor", "right"),
    ],
)
def test_a_speaker_is_right_by_whole_words(accepted: list[str | None], shown: str | None, expected: str) -> None:
    """A shown name is right where it is part of the accepted one or holds it, wrong where another is wanted, or no one."""
    assert verdict(accepted, shown) == expected


def test_ranks() -> None:
    """The same order has a correlation of one, and ties share ranks."""
    assert spearman([(1, 1), (2, 2), (3, 5)]) == pytest.approx(1)
    assert spearman([(1, 1), (1, 2), (3, 5)]) == pytest.approx(0.866, abs=0.001)
    assert (spearman([(1, 1)]), spearman([(1, 1), (1, 2), (1, 3)])) == (None, None)


def test_certainty_that_is_as_often_right_as_it_says_has_no_error() -> None:
    """The error is how far confidence and the share that is right are apart; nothing has no error."""
    assert calibration_error([(0.5, True), (0.5, False)]) == 0
    assert calibration_error([(0.9, False)]) == pytest.approx(0.9)
    assert [measure([]) for measure in (calibration_error, adaptive_error, by_chance, debiased_error, brier_score)] == [
        None
    ] * 5


def test_bins_of_as_many_marks_show_what_tenths_hide() -> None:
    """Marks that are .5 to .59 sure are in one tenth, so that those above and below may make up for each other."""
    found = [(0.5, True)] * 50 + [(0.59, False)] * 50
    assert calibration_error(found) == pytest.approx(0.045)
    assert adaptive_error(found) == pytest.approx(0.545)


def test_the_debiased_error_of_true_certainty_is_nothing() -> None:
    """However few marks there are, chance adds nothing to the debiased error; what is wrong stays."""
    assert debiased_error([(0.55, True)] * 11 + [(0.55, False)] * 9) == 0
    assert debiased_error([(0.55, True)] * 12 + [(0.55, False)] * 8) == 0
    assert debiased_error([(0.9, False)] * 10) == pytest.approx(0.9)


def test_even_true_certainty_has_an_error_by_chance() -> None:
    """Of few marks the share that is right is seldom what is expected, of many it nearly is; the same marks have the same."""
    few, many = by_chance([(0.5, True)] * 20), by_chance([(0.5, True)] * 2000)
    assert few == pytest.approx(0.09, abs=0.03)
    assert many == pytest.approx(0.01, abs=0.01)
    assert by_chance([(0.5, False)] * 20) == few


def test_the_brier_score_is_the_mean_square_of_the_distance() -> None:
    """Sure and right is 0, sure and wrong is 1."""
    assert brier_score([(1.0, True), (1.0, False), (0.5, True)]) == pytest.approx(1.25 / 3)


def test_articles_and_possessives_are_no_part_of_a_name() -> None:
    """A name is right with or without its article and its possessive; a type that gold accepts besides is right, too."""
    text = "The Quay’s bell"
    gold = [{"id": "a", "text": text, "entities": [{"start": 4, "end": 8, "type": "place", "alt": ["org"]}]}]
    shown = {"id": "a", "text": text, "entities": [{"name": "Quay", "type": "org", "mentions": [[0, 10]]}]}
    assert score_entities(gold, [shown], TYPES)["typed"]["f1"] == 1


def test_texts_are_compared_by_runs_of_four_words() -> None:
    """A text with its words in another order is another text; a promotional mark is taken out where that is asked."""
    truth = {"a": {"text": "one two three four five", "title": "One!", "byline": ""}}
    entry = {
        "id": "a",
        "article": {"text": "one two three four five six", "title": "one"},
        "promos": [{"start": 23, "end": 27}],
    }
    figures = score_extraction(truth, [entry])
    assert (figures["text"]["p"], figures["text"]["r"]) == (2 / 3, 1)
    assert figures["text_without_promos"]["f1"] == 1
    assert (figures["title_right"], figures["byline_invented"], figures["date_right"]) == (1, 0, None)


def other_scorer(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, OTHERS / f"{name}.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


def other_figures(task: str, gold: list[Entry], predicted: list[Entry]) -> Any:
    if task == "voices":
        module, helpers = other_scorer("score_voices"), other_scorer("score")
        total = module.Sum()
        for one, other in helpers.pair_up(gold, predicted):
            module.add(total, one, other, helpers, None, strict=False)
        return total.figures()
    if task == "sourcing":
        module = other_scorer("score_sourcing")
        listed = {module.story_of(one): module.read_prediction(one) for one in predicted}
        figures = module.figures([module.score_story(one, listed[one["id"]])[0] for one in gold])
        return {key: value for key, value in figures.items() if key != "type_right_by_type"}
    module = other_scorer("score")
    if task == "extraction":
        return module.score_extraction({one["id"]: one for one in gold}, predicted)
    if task == "entities":
        return module.score_entities(gold, predicted, set(TYPES))
    return getattr(module, f"score_{task}")(gold, predicted)


def rounded(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: rounded(each) for key, each in value.items()}
    return round(value, 9) if isinstance(value, float) else value


@pytest.mark.skipif(not OTHERS.is_dir(), reason="no other scorers lie beside the project")
@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("task", TASKS)
def test_other_scorers_agree(task: str, seed: int, tmp_path: Path) -> None:
    """Scorers that others wrote give the same figures for the same documents."""
    gold, predicted = invented(seed)
    assert rounded(scored(task, gold, predicted, tmp_path)) == rounded(other_figures(task, gold, predicted))


def test_an_act_that_there_is_not_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A slip in ``--acts`` is told, and does not count nothing."""
    empty = tmp_path / "empty.jsonl"
    empty.touch()
    monkeypatch.setattr(sys, "argv", ["scoring", "sourcing", str(empty), str(empty), "--acts", "statement,denail"])
    with pytest.raises(SystemExit):
        command.main()
    assert "there is no act denail" in capsys.readouterr().err
