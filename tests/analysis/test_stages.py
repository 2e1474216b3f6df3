"""The list of stages: what each reads and writes, in which order, and what happens without one."""

from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from tests.analysis.marking import article_of
from tui_reader.analysis import analyse, stages
from tui_reader.analysis.stages import JOINING, OPENING, Joined, Opened, Window
from tui_reader.analysis.taggers import choose_tagger
from tui_reader.errors import UsageError
from tui_reader.model import Attribution
from tui_reader.provenance import FAMILIES

ARCHITECTURE = Path(__file__).parents[2] / "docs" / "architecture.md"
TEXT = """\
Ferry to Orlau stops

Dana Okafor, the harbour master of Dale, said that the ferry would stop in May. “The hull is worn,” she told the council.

> The quay belongs to all of us.

— Ida Marsh, baker

The ferry has lost 40 % of its passengers since 1998.

The pier was closed in 1951, and its owner never paid the workers.

Subscribe to our newsletter and get the tides every morning.
"""
OPTIONAL = [one.name for _, one in stages.stages() if not one.is_needed]


class Watched:
    """Passes everything on to an object and notes which of its fields are read and written."""

    def __init__(self, watched: object) -> None:
        self.__dict__.update(_watched=watched, _read=set(), _written=set())

    def __getattr__(self, name: str) -> Any:
        self._read.add(name)
        return getattr(self._watched, name)

    def __setattr__(self, name: str, value: object) -> None:
        self._written.add(name)
        setattr(self._watched, name, value)


def table() -> str:
    """The stages as docs/architecture.md shows them."""
    rows = (
        f"| `{one.name}` | {when} | {', '.join(one.reads)} | {', '.join(one.writes)} | {one.does} |"
        for when, one in stages.stages()
    )
    return "\n".join(["| stage | on each | reads | writes | does |", "|---|---|---|---|---|", *rows])


def ran(listed: Any, at: object) -> None:
    """Run stages, each watched: it reads and writes what it says, and nothing else."""
    for stage in listed:
        watched = Watched(at)
        stage.run(watched)
        assert watched._read <= set(stage.reads), stage.name
        assert watched._written <= set(stage.writes), stage.name
        assert {*stage.reads, *stage.writes} <= {one.name for one in fields(at)}  # type: ignore[arg-type]


@pytest.mark.parametrize("listed", [stages.IN_WINDOW, stages.IN_WINDOW_OF_OTHER_LANGUAGES], ids=["English", "others"])
def test_stages_read_and_write_what_they_say(listed: Any) -> None:
    """No stage looks at, or changes, a field that its row does not name."""
    opened = Opened(article_of(TEXT))
    ran(OPENING, opened)
    window = Window(opened.story, opened.story.blocks, opened.voices)
    window.tagger = choose_tagger().tagger
    ran(listed, window)
    joined = Joined(opened.article, window.attributions, window.names, window.promos, window.assertions)
    ran(JOINING, joined)
    assert joined.attributions or listed is stages.IN_WINDOW_OF_OTHER_LANGUAGES


def unexplained(before: Attribution, behind: Attribution, text: str) -> list[str]:
    """The fields in which a stage has changed an attribution without a reason; a name that the source has needs none."""
    changed = [one.name for one in fields(behind) if getattr(before, one.name) != getattr(behind, one.name)]
    is_named = behind.speaker is not None and any(behind.speaker in text[start:end] for start, end in behind.source)
    open_to_all = {"confidence", "speaker_kind", *(["speaker"] if is_named else [])}
    return [] if "reasons" in changed else sorted(set(changed) - open_to_all)


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        "“The hull is worn,” Dana Okafor told the council. She denied that the ferry would stop.\n\n“We pay for it,” said the mayor.",
        "Dana Okafor, a baker, said:\n\n> The gate is shut. “Nobody asked us,” Ida Marsh said. We wait.\n\n“It rains,” she said.",
    ],
    ids=["ferry", "speakers", "layout"],
)
def test_a_stage_that_changes_a_mark_is_among_its_reasons(text: str) -> None:
    """Words, speaker and act of an attribution change with a reason, its confidence by the stage that calibrates all of them."""
    opened = stages.run(OPENING, Opened(article_of(text)))
    window = Window(opened.story, opened.story.blocks, opened.voices)
    window.tagger = choose_tagger().tagger
    joined = Joined(opened.article, (), (), (), ())
    for listed, at in ((stages.IN_WINDOW, window), (JOINING, joined)):
        if at is joined:
            joined.attributions, joined.names, joined.promos = window.attributions, window.names, window.promos
        for stage in listed:
            before = list(at.attributions)
            stage.run(at)  # type: ignore[arg-type]  # each list has the stages of its own
            for one in at.attributions:
                assert one.reasons, stage.name
                for other in before:
                    if other.content[0].end > one.content[0].start and one.content[0].end > other.content[0].start:
                        assert unexplained(other, one, text) == [], stage.name
    assert joined.attributions


def test_names_are_given_once() -> None:
    """Two stages of one list have two names."""
    assert len(OPTIONAL) == len(set(OPTIONAL))


def test_rules_belong_to_stages() -> None:
    """Each family of rules is applied by a stage that is listed, or by a person afterwards."""
    assert set(FAMILIES.values()) <= {"corrections", *(one.name for _, one in stages.stages())}


def test_the_order_is_documented() -> None:
    """The documentation shows the list as it is."""
    assert table() in ARCHITECTURE.read_text(encoding="utf-8"), "\n" + table()


@pytest.mark.parametrize("name", OPTIONAL)
def test_an_article_is_analysed_without_a_stage(name: str) -> None:
    """Each stage but those that others need can be left out by its name, and the rest goes on."""
    analyse(article_of(TEXT), without=[name])


@pytest.mark.parametrize(
    ("name", "lacking"), [("promos", "promos"), ("names", "entities"), ("assertions", "assertions")]
)
def test_what_a_stage_alone_makes_is_lacking_without_it(name: str, lacking: str) -> None:
    """What a stage left out would have found is not there."""
    assert getattr(analyse(article_of(TEXT)), lacking)
    assert not getattr(analyse(article_of(TEXT), without=[name]), lacking)


@pytest.mark.parametrize("name", ["banana", "text"])
def test_only_stages_that_may_lack_are_left_out(name: str) -> None:
    """A name that is not a stage's, or of one that the others need, is refused with those there are."""
    with pytest.raises(UsageError, match=f"“{name}”.*tagging, promos, quotations"):
        analyse(article_of(TEXT), without=[name])
