"""Annotated plain text: everything the screen shows, for whoever does not see a screen."""

from dataclasses import replace
from pathlib import Path

from hypothesis import given

from tests.export.articles import ferry
from tests.export.noted import noted_ferry
from tests.export.strategies import annotated_articles
from tui_reader.export.writers.text import to_text
from tui_reader.model import AnnotatedArticle, Annotations, Article, Attribution, Block, Entity, Genre, Reason, Span
from tui_reader.provenance import places_of

FIXTURE = Path(__file__).parent / "fixtures" / "ferry.txt"


def test_an_article_reads_as_in_the_fixture() -> None:
    """Marks stand in brackets with a number, notes below their paragraph, then legend, sources, entities and links."""
    assert to_text(ferry()) == FIXTURE.read_text(encoding="utf-8")


def test_where_it_comes_from_stands_first_where_there_is_no_title() -> None:
    """Plain text without a title begins with its origin, so that the first paragraph is not cut off from the next."""
    article = Article("One.\n\nTwo.", (Block(0, 4, "paragraph"), Block(6, 10, "paragraph")))
    assert to_text(AnnotatedArticle("notes.txt", article)).startswith("source: notes.txt\n\nOne.\n\nTwo.\n\n")


def test_the_genre_and_what_it_means_stand_at_the_head() -> None:
    """The kind of text is told with how sure it is, and that its marks are less sure where they are."""
    article = Article("Once.", (Block(0, 5, "paragraph"),))
    written = to_text(AnnotatedArticle("-", article, Annotations(genre=Genre("narrative", 0.8))))
    assert written.startswith(
        "source: -\ngenre: story, 80 % sure\nlimits: Marks are less sure in this kind of text: story.\n\nOnce."
    )
    assert "limits" not in to_text(AnnotatedArticle("-", article, Annotations(genre=Genre("opinion", 0.8))))


def test_an_item_with_a_number_needs_no_bullet() -> None:
    """Items are marked as such, but for those that the text labels itself: a number, a letter, a note."""
    text = "3. Two boats.\n\n[1] Minutes.\n\nBread."
    blocks = (Block(0, 13, "list_item", 1), Block(15, 27, "list_item", 1), Block(29, 35, "list_item", 1))
    assert "\n\n3. Two boats.\n\n[1] Minutes.\n\n- Bread.\n" in to_text(AnnotatedArticle("-", Article(text, blocks)))


def test_a_pronoun_is_named_and_shown() -> None:
    """A note names the person meant and the words that stand in the article."""
    text = "“No,” she said."
    said = Attribution((Span(0, 5),), (Span(6, 9),), (Span(10, 14),), "direct", "Ida Marsh", "named")
    article = Article(text, (Block(0, len(text), "paragraph"),))
    assert "(1) Ida Marsh (here: she), “said”: direct" in to_text(AnnotatedArticle("-", article, Annotations((said,))))


def test_nobody_named_is_said_in_words() -> None:
    """An attribution without a source says so, and the list of sources counts it."""
    text = "It was decided to wait."
    found = Annotations((Attribution((Span(15, 22),), (), (Span(7, 14),), "indirect"),))
    shown = to_text(AnnotatedArticle("-", Article(text, (Block(0, len(text), "paragraph"),)), found))
    assert "(1) nobody named, “decided”: indirect quotation, no source named" in shown
    assert "- nobody named (no source named): 40 % of the words, 2 in 1 statement" in shown


def test_a_quotation_over_two_paragraphs_keeps_its_number() -> None:
    """Its second part carries the number of the first, and is explained once."""
    annotated = ferry()
    (quote,) = annotated.annotations.attributions
    claim = annotated.annotations.assertions[0]
    longer = replace(quote, content=(*quote.content, Span(claim.start, claim.end)))
    shown = to_text(replace(annotated, annotations=Annotations((longer,))))
    assert '"[The island has no other boat.](1)\n\nRead more' in shown
    assert shown.count("    (1) ") == 1


def test_an_explanation_has_a_line_for_each_reason() -> None:
    """Asked to explain, a note tells where its words stand and, one a line, all that led to it."""
    whole = ferry()
    (quote,) = whole.annotations.attributions
    reasons = (Reason("verb of saying"), Reason("speaker.spoke-last", ("she", "Ida Marsh")))
    found = replace(whole.annotations, attributions=(replace(quote, reasons=reasons),))
    shown = to_text(replace(whole, annotations=found), explain=True)
    assert (
        f"""
    (1) Ida Marsh, “said”: direct quotation, a named source, 95 % sure.
        cue: 51–55
        source: 56–65
        words: 25–50, 67–83
        why: verb of saying [verb of saying]
        why: “she” is Ida Marsh, who spoke last [speaker.spoke-last, {places_of("speaker.spoke-last")[0]}]
"""
        in shown
    )
    assert (
        """
    (2) No source: stated as fact, strength 40 %; 75 % sure that no source is given.
        words: 85–114
        why: an absolute: no other [an absolute: no other]
"""
        in shown
    )


def test_an_explanation_without_a_reason_names_the_tagger() -> None:
    """A mark for which no rule speaks is there because the tagger is as sure of it as is said."""
    text = "“No,” she said."
    said = Attribution((Span(0, 5),), (), (), "direct", confidence=0.8)
    annotated = AnnotatedArticle("-", Article(text, (Block(0, len(text), "paragraph"),)), Annotations((said,)))
    assert "80 % sure.\n        words: 0–5\n        why: the tagger says so, by no single rule\n" in to_text(
        annotated, explain=True
    )


def test_an_unsure_mark_is_called_so() -> None:
    """Where a mark may as well be wrong, the note says so in a word."""
    text = "“No,” she said."
    said = Attribution((Span(0, 5),), (), (), "direct", confidence=0.3)
    annotated = AnnotatedArticle("-", Article(text, (Block(0, len(text), "paragraph"),)), Annotations((said,)))
    assert ", unsure (30 %)." in to_text(annotated)


def test_a_date_is_followed_by_its_day() -> None:
    """In the list of names a date says what day it is, unless it is written so already."""
    days = (
        Entity("Monday", "date", (), (Span(0, 5),), "2026-03-02"),
        Entity("2026", "date", (), (Span(6, 9),), "2026"),
    )
    shown = to_text(replace(ferry(), annotations=Annotations(entities=days)))
    assert "- Dates: Monday = 2026-03-02, named 1 ×\n- Dates: 2026, named 1 ×" in shown


def test_names_are_explained() -> None:
    """An explanation says of each name what it is of and, line by line, why it is one."""
    swede = Entity(
        "Swede",
        "group",
        ("Swedes",),
        (Span(0, 5),),
        place="Sweden",
        reasons=(Reason("name.plural", ("Swedes", "Swede")), Reason("name.people-of", ("Sweden",))),
    )
    annotated = replace(ferry(), annotations=Annotations(entities=(swede,)))
    line = "- Groups: Swede (of Sweden) (also Swedes), named 1 ×"
    places = [places_of(rule)[0] for rule in ("name.plural", "name.people-of")]
    plural = f"“Swedes” is the plural of “Swede” [name.plural, {places[0]}]"
    people = f"it is of Sweden, which is named here, too [name.people-of, {places[1]}]"
    assert f"{line}\n    why: {plural}\n    why: {people}\n" in to_text(annotated, explain=True)
    assert f"{line}\n\n" in to_text(annotated)


@given(annotated_articles())
def test_every_word_of_the_article_is_there_in_order(annotated: AnnotatedArticle) -> None:
    """Marks are put between the words of an article, never in place of one."""
    shown, at = to_text(annotated), 0
    for word in annotated.article.text.split():
        for character in word:
            at = shown.index(character, at) + 1


def test_role_affiliation_and_anonymity_stand_beside_a_source() -> None:
    """A note and the list of sources tell what a named speaker is, and why another one is not named."""
    text = "“No,” she said. “Yes,” a clerk said."
    named = Attribution(
        (Span(0, 5),),
        (Span(6, 9),),
        (Span(10, 14),),
        "direct",
        "Ida Marsh",
        "named",
        role="mayor",
        affiliation="Gull Line",
    )
    hidden = Attribution(
        (Span(16, 22),), (Span(23, 30),), (), "direct", None, "unnamed", role="clerk", reason_for_anonymity="for fear"
    )
    article = Article(text, (Block(0, len(text), "paragraph"),))
    shown = to_text(AnnotatedArticle("-", article, Annotations((named, hidden))))
    assert "(1) Ida Marsh, mayor, Gull Line (here: she), “said”: direct" in shown
    assert "- Ida Marsh, mayor, Gull Line (a named source): " in shown
    assert "- a clerk (a source without a name, not named “for fear”): " in shown


def test_notes_and_ticks_are_listed_with_their_words() -> None:
    """Each note names its words, whether these are a mark or not."""
    written = to_text(noted_ferry())
    assert "# Notes and ticks\n\n- call her — “The engine is worn out,” said Ida Marsh, “and so are we.”\n" in written
    assert "- needs source — first stop\n" in written
    assert "# Notes" not in to_text(ferry())


def test_a_mark_of_a_person_has_no_chance() -> None:
    """What a person has marked or changed is said to be theirs, not to be right with a probability."""
    text = "“No,” she said."
    said = Attribution((Span(0, 5),), (), (), "direct", reasons=(Reason("person.drew"),))
    annotated = AnnotatedArticle("-", Article(text, (Block(0, len(text), "paragraph"),)), Annotations((said,)))
    assert "a person says so." in to_text(annotated)
    assert "% sure" not in to_text(annotated)
