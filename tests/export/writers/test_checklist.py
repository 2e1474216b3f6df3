"""The checklist of a text."""

import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given

from tests.export.articles import ferry
from tests.export.rendered import rendered
from tests.export.strategies import annotated_articles
from tui_reader.export.numbers import numbers_in
from tui_reader.export.writers.checklist import to_checklist
from tui_reader.model import (
    AnnotatedArticle,
    Annotations,
    Article,
    Assertion,
    Attribution,
    Block,
    Entity,
    Remark,
    Span,
)

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
TEXT = "Yard shut\n\nIda Marsh cut 40 jobs on Monday.\n\n“Twenty-two boats,” Marsh said, lay at Pier 9."


def at(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def draft() -> AnnotatedArticle:
    """Names, a date, a number in figures and one in words, a quotation, and a claim that was checked."""
    blocks = (Block(0, 9, "title", 1), Block(11, 43, "paragraph"), Block(45, len(TEXT), "paragraph"))
    names = (
        Entity(
            "Ida Marsh", "person", ("Marsh",), (at("Ida Marsh"), Span(TEXT.rindex("Marsh"), TEXT.rindex("Marsh") + 5))
        ),
        Entity("Monday", "date", (), (at("Monday"),), date="2026-03-02"),
        Entity("Pier 9", "place", (), (at("Pier 9"),)),
    )
    said = Attribution((at("“Twenty-two boats,”"),), (), (), "direct", "Ida Marsh", "named")
    claim = Assertion(*at("Ida Marsh cut 40 jobs on Monday."), "fact")
    remarks = (
        Remark(claim.start, claim.end, "two sources", "checked", NOON),
        Remark(*at("40 jobs")._replace(end=at("40 jobs").start + 2), "ask", "doubtful", NOON),
    )
    article = Article(TEXT, blocks, title="Yard shut")
    return AnnotatedArticle("draft.md", article, Annotations((said,), (claim,), (), names), remarks=remarks)


def tasks(written: str) -> dict[str, list[str]]:
    """The tasks under each heading."""
    sections = re.split(r"^## ", written, flags=re.MULTILINE)[1:]
    return {
        head: [line for line in lines if line.startswith("- [")]
        for head, *lines in (part.split("\n") for part in sections)
    }


def test_everything_that_can_be_wrong_is_a_task() -> None:
    """Each name, number, date, quotation and claim has a line; a number of a name or a date is checked with it."""
    found = tasks(to_checklist(draft()))
    assert found["Names"] == [
        "- [ ] **Ida Marsh** person, also Marsh, named 2 × (paragraph 1)",
        "- [ ] **Pier 9** place, named 1 × (paragraph 2)",
    ]
    assert found["Numbers"] == [
        "- [ ] **40** Ida Marsh cut 40 jobs on Monday. (paragraph 1) — note: doubtful: ask",
        "- [ ] **Twenty-two** “Twenty-two boats,” Marsh said, lay at Pier 9. (paragraph 2)",
    ]
    assert found["Dates"] == ["- [ ] **Monday** 2026-03-02: Ida Marsh cut 40 jobs on Monday. (paragraph 1)"]
    assert found["Quotations"] == ["- [ ] **“Twenty-two boats,”** Ida Marsh, direct (paragraph 2)"]


def test_what_is_checked_is_ticked_off() -> None:
    """A tick of the person is a ticked box, and the note stands behind it."""
    [claim] = tasks(to_checklist(draft()))["Claims without a source"]
    assert claim.startswith("- [x] **Ida Marsh cut 40 jobs on Monday.** fact (paragraph 1)")
    assert claim.endswith(" — note: checked: two sources · doubtful: ask")


def test_the_box_alone_says_what_is_checked() -> None:
    """A tick without a note has no words behind it, and the address of a page is a link."""
    annotated = draft()
    remarks = (Remark(annotated.remarks[0].start, annotated.remarks[0].end, "", "checked", NOON),)
    article = replace(annotated.article, url="https://example.org/yard")
    written = to_checklist(replace(annotated, article=article, remarks=remarks))
    assert "- [x] **Ida Marsh cut 40 jobs on Monday.** fact (paragraph 1)\n" in written
    assert "](https://example.org/yard)" in written


def test_a_quotation_has_its_cue() -> None:
    """The words by which a quotation is attributed stand behind its speaker."""
    annotated = draft()
    said = replace(annotated.annotations.attributions[0], cue=(at("said"),))
    found = replace(annotated.annotations, attributions=(said,))
    [quotation] = tasks(to_checklist(replace(annotated, annotations=found)))["Quotations"]
    assert quotation == "- [ ] **“Twenty-two boats,”** Ida Marsh, cue “said”, direct (paragraph 2)"


def test_a_text_without_anything_to_check_says_so() -> None:
    """Each heading stands, with a sentence under it."""
    article = Article("Hello.", (Block(0, 6, "paragraph"),))
    assert to_checklist(AnnotatedArticle("-", article)).count("There are none.") == 5


def test_numbers_are_found_in_figures_and_words() -> None:
    """Currency, per cent and “million” belong to the number; “one” and parts of words are left alone."""
    text = "It cost $3.5 million, 40 % more, or 2bn; two dozen men, ninety-nine boats, a hundred, thousands. One of them, tenfold."
    assert [text[start:end] for start, end in numbers_in(text)] == [
        "$3.5 million", "40 %", "2bn", "two dozen", "ninety-nine", "a hundred", "thousands"
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "H5N1",
        "COVID-19",
        "Covid-19 spread",
        "an F-16",
        "the A320",
        "5G",
        "a 3D film",
        "Apollo-Soyuz-2",
        "MH370",
        "(Covid-19)",
        "“H5N1”",
        "Covid-19/Covid-20",
        "Covid\u201119",
    ],
)
def test_digits_of_a_word_are_no_number(text: str) -> None:
    """A name with digits in it counts nothing."""
    assert numbers_in(text) == []


@pytest.mark.parametrize(
    "text", ["mid-1990s", "Post-2008", "20km", "US$5", "Rs5000", "(12)", "“40”", "under-5s", "10MW", "3-4", "x = 7"]
)
def test_numbers_beside_letters_count(text: str) -> None:
    """Units, currencies and prefixes are joined to numbers, which count all the same."""
    assert len(numbers_in(text)) >= 1


@given(annotated_articles())
def test_every_task_is_rendered_as_it_reads(annotated: AnnotatedArticle) -> None:
    """Whatever an article holds, the list is a list of tasks, one for each statement and name, and nothing of it is markup."""
    written = to_checklist(annotated)
    found = annotated.annotations
    lines = tasks(written)
    assert len(lines["Quotations"]) == len(found.attributions)
    assert len(lines["Claims without a source"]) == len(found.assertions)
    blocks = rendered(written, "commonmark").blocks
    assert sum(tag == "li" for tag, _ in blocks) == sum(map(len, lines.values()))
    assert {tag for tag, _ in blocks} <= {"h1", "h2", "p", "li"}


def test_the_little_article_is_listed() -> None:
    """Quotation and claim are those of the other exports."""
    found = tasks(to_checklist(ferry()))
    assert [len(found[name]) for name in ("Names", "Quotations", "Claims without a source")] == [1, 1, 1]
