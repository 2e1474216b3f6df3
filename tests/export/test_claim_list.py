"""The rows that are ticked off."""

from dataclasses import replace

import pytest
from hypothesis import given

from tests.export.articles import ferry
from tests.export.strategies import annotated_articles
from tui_reader.export.claim_list import claim_list, link_to
from tui_reader.model import (
    AnnotatedArticle,
    Annotations,
    Article,
    Assertion,
    Attribution,
    Block,
    Entity,
    Span,
)

TEXT = """\
Ida Marsh closed the yard on Monday. She cut 40 jobs, and her brother went with her.

“I am sorry for my part,” Marsh said."""


def span(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def yard(url: str | None = "https://gull.example/yard") -> AnnotatedArticle:
    ends = [0, TEXT.index("\n"), TEXT.index("“"), len(TEXT)]
    article = Article(
        TEXT,
        tuple(Block(start, end, "paragraph") for start, end in zip(ends[::2], ends[1::2], strict=True)),
        url=url,
        language="en",
    )
    said = Attribution(
        (span("“I am sorry for my part,”"),), (Span(span("Marsh said").start, span("Marsh said").start + 5),),
        (span("said"),), "direct", "Ida Marsh", "named",
    )  # fmt: skip
    claims = (
        Assertion(*span("Ida Marsh closed the yard on Monday."), "fact"),
        Assertion(*span("She cut 40 jobs, and her brother went with her."), "fact"),
    )
    names = (Entity("Ida Marsh", "person", ("Marsh",), (span("Ida Marsh"), said.source[0])),)
    return AnnotatedArticle("yard.html", article, Annotations((said,), claims, (), names))


def test_rows_can_be_read_away_from_the_article() -> None:
    """Pronouns that leave no doubt are names in brackets, “her” twice as it is meant; the original and a note stand beside."""
    rows = claim_list(yard())
    assert [(row.kind, row.speaker, row.text) for row in rows] == [
        ("claim", "the narrator", "Ida Marsh closed the yard on Monday."),
        ("claim", "the narrator", "[Ida Marsh] cut 40 jobs, and [Ida Marsh’s] brother went with [Ida Marsh]."),
        ("quote", "Ida Marsh", "“I [Ida Marsh] am sorry for my [Ida Marsh’s] part,”"),
    ]
    assert rows[1].words == "She cut 40 jobs, and her brother went with her."
    assert [row.resolved for row in rows] == [
        "", "She = Ida Marsh; her = Ida Marsh", "I = Ida Marsh; my = Ida Marsh"
    ]  # fmt: skip


def test_a_speaker_without_a_name_leaves_the_words_alone() -> None:
    """“I” of somebody unknown stays “I”."""
    one = yard()
    [said] = one.annotations.attributions
    unnamed = replace(
        one, annotations=replace(one.annotations, attributions=(replace(said, speaker=None, speaker_kind="unnamed"),))
    )
    assert claim_list(unnamed)[-1].text == "“I am sorry for my part,”"


def test_another_language_keeps_its_pronouns() -> None:
    """What is known of English pronouns is not used elsewhere."""
    one = yard()
    german = replace(one, article=replace(one.article, language="de"))
    assert all(row.text == row.words for row in claim_list(german) if row.kind == "claim")


def test_a_link_leads_to_the_words() -> None:
    """A short statement stands whole in the link, a longer one with its first and last words; reserved signs are encoded."""
    rows = claim_list(yard())
    assert rows[0].link == "https://gull.example/yard#:~:text=Ida%20Marsh%20closed%20the%20yard%20on%20Monday"
    long = yard()
    whole = link_to(long, [Span(0, len(TEXT))])
    assert whole.endswith("#:~:text=Ida%20Marsh%20closed%20the%20yard,for%20my%20part%2C%E2%80%9D%20Marsh%20said")
    dashed = replace(long.article, text=TEXT.replace("40 jobs", "40-a-b"))
    assert "40%2Da%2Db" in link_to(replace(long, article=dashed), [Span(37, 60)])


def test_a_link_keeps_the_place_of_the_address() -> None:
    """An address with a fragment of its own keeps it before the words; words that it leads to already give way."""
    at = yard("https://gull.example/yard#top")
    assert claim_list(at)[0].link.startswith("https://gull.example/yard#top:~:text=")
    highlighted = claim_list(yard("https://gull.example/yard#top:~:text=40%20jobs"))[0].link
    assert highlighted == claim_list(at)[0].link


@pytest.mark.parametrize("url", [None, "yard.html", "javascript:alert(1)", "file:///etc/passwd"])
def test_there_are_no_links_into_files(url: str | None) -> None:
    """Only a page of the web can be opened at its words."""
    assert {row.link for row in claim_list(yard(url))} == {""}


def test_repeated_words_are_told_apart() -> None:
    """Where the same words stand more than once, those before them are part of the link."""
    one = yard()
    text = "Marsh paused. No. The board asked again. No."
    article = replace(one.article, text=text)
    assert link_to(replace(one, article=article), [Span(41, 44)]).endswith(":~:text=board%20asked%20again.-,No")


@given(annotated_articles())
def test_every_statement_has_one_row(annotated: AnnotatedArticle) -> None:
    """Whatever an article holds, each quotation and each claim is listed once, in a line, in the order of the text."""
    rows = claim_list(annotated)
    found = annotated.annotations
    assert len(rows) == len(found.attributions) + len(found.assertions)
    assert len({row.id for row in rows}) == len(rows)
    assert not any("\n" in row.text or "\n" in row.words for row in rows)
    starts = [row.mark.content[0].start if isinstance(row.mark, Attribution) else row.mark.start for row in rows]
    assert starts == sorted(starts)


def test_marks_of_the_sample_are_listed() -> None:
    """Quotation and claim of the little article, by the identities that JSON gives them."""
    assert [row.id for row in claim_list(ferry())] == ["quote-546c0f6404c4", "claim-e4d60f8398e2"]
