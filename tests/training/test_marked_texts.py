"""Texts of our own say which words are content, source and cue, and which ones no label is trained on."""

from pathlib import Path

from training.tagger.marked import FOLDER, HELD_BACK, entry_of, read_marked

BROKEN = (
    "{1c:“I knew,”} {1s:Ida Marsh} {1q:said,} {1c:“that it floods.”} {u:The quay is old}. {x:It is told that it sank.}"
)
TURN = "{1s:IDA MARSH:} {1v:The quay is closed. It floods.}"


def words(entry: dict[str, object], spans: list[list[int]] | None) -> list[str]:
    text = str(entry["text"])
    return [text[start:end] for start, end in spans or ()]


def test_a_quotation_that_its_cue_breaks_is_one_attribution() -> None:
    entry = entry_of(BROKEN)
    [attribution] = entry["attributions"]
    assert words(entry, attribution["content"]) == ["“I knew,”", "“that it floods.”"]
    assert words(entry, attribution["source"]) == ["Ida Marsh"]
    assert words(entry, attribution["cue"]) == ["said,"]


def test_a_statement_without_a_source_and_an_open_stretch_are_kept_apart() -> None:
    entry = entry_of(BROKEN)
    assert words(entry, entry["unsourced"]) == ["The quay is old"]
    assert words(entry, entry["open"]) == ["It is told that it sank."]


def test_no_label_is_trained_on_a_turn_and_its_label() -> None:
    entry = entry_of(TURN)
    assert entry["attributions"] == []
    assert words(entry, entry["open"]) == ["IDA MARSH:", "The quay is closed. It floods."]


def test_every_attribution_of_the_marked_texts_has_a_content() -> None:
    for entry in (*read_marked(FOLDER), *read_marked(HELD_BACK)):
        assert entry["attributions"] or entry["open"] or entry["unsourced"], entry["id"]
        assert not set("{}") & set(entry["text"]), entry["id"]


def test_texts_of_a_file_have_numbers(tmp_path: Path) -> None:
    (tmp_path / "quays.md").write_text(f"# One\n\n```\n{BROKEN}\n```\n\n# Two\n\n```\n{TURN}\n```\n", encoding="utf-8")
    assert [entry["id"] for entry in read_marked(tmp_path)] == ["quays-0", "quays-1"]
