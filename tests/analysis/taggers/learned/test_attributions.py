"""How what the encoder says becomes attributions."""

from collections.abc import Sequence

import numpy as np
import pytest

from tests.analysis.taggers.learned.saying import SURE, Says, read_as
from tui_reader.analysis.attributions.assembly import assemble, is_tied
from tui_reader.analysis.taggers.learned import LearnedTagger
from tui_reader.analysis.taggers.learned.attributions import findings_in
from tui_reader.analysis.taggers.learned.decoding import CUE, decode
from tui_reader.analysis.taggers.learned.encoder import Scores
from tui_reader.analysis.taggers.learned.packing import Window
from tui_reader.analysis.taggers.learned.reading import ReadWindow
from tui_reader.analysis.taggers.learned.tag_set import begins, goes_on
from tui_reader.analysis.text.document import Document
from tui_reader.model import Span


def found(text: str, *sayings: Says) -> list[tuple[list[str], list[str], list[str]]]:
    return found_in(*read_as(text, sayings))


def found_in(document: Document, read: ReadWindow) -> list[tuple[list[str], list[str], list[str]]]:
    text = document.article.text

    def words(spans: Sequence[Span]) -> list[str]:
        return [text[span.start : span.end] for span in spans]

    return [(words(one.source), words(one.cue), words(one.content)) for one in findings_in(document, read)]


def test_a_content_comes_with_the_cue_and_the_source_it_is_tied_to() -> None:
    """Where two people speak in one sentence, each statement keeps its own speaker."""
    text = "Dale feared a flood while the mayor promised new walls."
    assert found(
        text,
        Says("Dale", "source"),
        Says("feared", "cue"),
        Says("a flood", "content", by=("feared", "Dale")),
        Says("the mayor", "source"),
        Says("promised", "cue"),
        Says("new walls", "content", by=("promised", "the mayor")),
    ) == [(["Dale"], ["feared"], ["a flood"]), (["the mayor"], ["promised"], ["new walls"])]


def test_contents_that_share_a_cue_are_one_attribution() -> None:
    """A statement that its cue breaks in two is one."""
    text = "The bridge, Ms Marsh said, will not open."
    assert found(
        text,
        Says("The bridge", "content", by=("said", "Ms Marsh")),
        Says("Ms Marsh", "source"),
        Says("said", "cue"),
        Says("will not open", "content", by=("said", "Ms Marsh")),
    ) == [(["Ms Marsh"], ["said"], ["The bridge", "will not open"])]


@pytest.mark.parametrize(("between", "number"), [(" ", 1), ("\n\n", 2)])
def test_a_quotation_that_its_cue_breaks_is_one_attribution(between: str, number: int) -> None:
    """However many sentences stand behind the cue in its paragraph; a paragraph of several sentences is one more statement."""
    text = f"“The lock leaks,” Ms Marsh told us.{between}“It has leaked since May. Nobody came.”"
    assert (
        len(
            found(
                text,
                Says("“The lock leaks,”", "content", by=("told", "Ms Marsh")),
                Says("Ms Marsh", "source"),
                Says("told us", "cue"),
                Says("“It has leaked since May. Nobody came.”", "content", by=("told", "Ms Marsh")),
            )
        )
        == number
    )


def test_what_is_tied_to_nothing_and_stands_in_no_marks_is_the_narrators() -> None:
    """Without a source, a cue or marks nothing in the text says that others speak."""
    text = "The dam would hold. “It will,” was heard. The dam held, it was told."
    document, reading = read_as(
        text,
        [
            Says("The dam would hold", "content"),
            Says("“It will,”", "content"),
            Says("The dam held", "content", by=("it was told", None)),
            Says("it was told", "cue"),
        ],
    )
    assert [contents for _, _, contents in found_in(document, reading)] == [
        ["The dam would hold"],
        ["“It will,”"],
        ["The dam held"],
    ]

    class Encoder:
        def scores(self, _: Window) -> Scores:
            return reading.scores

    findings = LearnedTagger(Encoder()).tag(document).findings  # type: ignore[arg-type]  # all that it uses
    tagged = [one for one in assemble(document, findings) if is_tied(one)]
    assert [text[one.content[0].start : one.content[0].end] for one in tagged] == ["“It will,”", "The dam held"]


def test_the_narrator_goes_on_behind_a_quotation() -> None:
    """What follows “she said, but” in the narrator's words is nothing that she said; what follows “that” is."""
    text = "“Is it over?” Ms Marsh said, but nobody was listening. “No,” Mr Dale said, and that all would stay."
    assert found(
        text,
        Says("“Is it over?”", "content", by=("said, but", "Ms Marsh")),
        Says("Ms Marsh", "source"),
        Says("said", "cue"),
        Says("nobody was listening", "content", by=("said, but", "Ms Marsh")),
        Says("“No,”", "content", by=("said, and", "Mr Dale")),
        Says("Mr Dale", "source"),
        Says("said, and", "cue"),
        Says("that all would stay", "content", by=("said, and", "Mr Dale")),
    ) == [
        (["Ms Marsh"], ["said"], ["“Is it over?”"]),
        (["Mr Dale"], ["said, and"], ["“No,”", "that all would stay"]),
    ]


def test_a_quotation_is_content_as_a_whole() -> None:
    """A word in quotation marks that looks like a cue does not break what stands between the marks."""
    text = "“He told me it was over, and I agreed,” Ms Marsh said."
    assert found(
        text,
        Says("“He told me it was over, and I", "content", by=("said", "Ms Marsh")),
        Says("Ms Marsh", "source"),
        Says("said", "cue"),
    ) == [(["Ms Marsh"], ["said"], ["“He told me it was over, and I agreed,”"])]


@pytest.mark.parametrize(
    ("quotation", "is_speech"),
    [
        ("“We came for the bell and stayed for the bread that the miller bakes at night”", True),
        ("“The Bell and the Bread”", False),
    ],
)
def test_a_long_quotation_is_speech(quotation: str, is_speech: bool) -> None:  # noqa: FBT001 - a column of a table
    """Fifteen words and marks in quotation marks are somebody's, whatever the encoder says of them; a title is not."""
    assert found(f"A line, {quotation}, hung there.") == ([([], [], [quotation])] if is_speech else [])


def test_a_sure_cue_has_a_content() -> None:
    """Where a sentence has a sure cue and no content, the words behind the cue are one that were almost taken for it."""
    text = "The clerk would not say how much. The dam leaked."
    document, read = read_as(text, [Says("The clerk", "source"), Says("would not say", "cue")])
    roles = read.scores.roles.copy()
    behind = [at for at, word in enumerate(read.window.words) if text.index("how") <= word.start < text.index(".")]
    dam = [at for at, word in enumerate(read.window.words) if word.start >= text.index("The dam")]
    roles[behind, begins(0)] = roles[behind, goes_on(0)] = roles[dam, begins(0)] = roles[dam, goes_on(0)] = (
        roles[0, 0] - 0.7
    )
    (finding,) = findings_in(document, ReadWindow(read.window, read.scores._replace(roles=roles)))
    assert [text[span.start : span.end] for span in finding.content] == ["how much"]


def test_a_cue_that_is_not_sure_needs_no_content() -> None:
    """Where the words of a cue are three in four to be one, the sentence may have nothing that is said."""
    text = "The clerk would not say how much."
    document, read = read_as(text, [Says("The clerk", "source"), Says("would not say", "cue")])
    roles = read.scores.roles.copy()
    cue = [at for at, word in enumerate(read.window.words) if text.index("would") <= word.start < text.index("how")]
    behind = [at for at, word in enumerate(read.window.words) if text.index("how") <= word.start < text.index(".")]
    roles[cue] = np.minimum(roles[cue], roles[0, 0] + 0.2)
    roles[behind, begins(0)] = roles[behind, goes_on(0)] = roles[0, 0] - 0.7
    assert findings_in(document, ReadWindow(read.window, read.scores._replace(roles=roles))) == []


def test_a_word_that_is_nearly_a_source_or_a_cue_is_one() -> None:
    """Where the encoder leans a little to neither, more attributions are found than lost by taking the word for it."""
    text = "Ms Marsh feared a flood."
    said = Says("a flood", "content", by=("feared", "Ms Marsh"))
    document, read = read_as(text, [Says("Ms Marsh", "source"), Says("feared", "cue"), said])
    roles = read.scores.roles.copy()
    none = SURE / 2
    roles[:2] = np.minimum(roles[:2], none - 2)
    roles[2] = np.minimum(roles[2], none - 1)
    roles[:3, 0] = none
    read = ReadWindow(read.window, read.scores._replace(roles=roles))
    assert found_in(document, read) == [(["Ms Marsh"], ["feared"], ["a flood"])]


def test_no_cue_lies_in_a_quotation() -> None:
    """Marks around a title do not make its words a cue or a source."""
    text = "The film “She Said So” opens on Friday in Mercy Dale."
    assert found(text, Says("She", "source"), Says("Said", "cue")) == []


def test_the_full_stop_of_the_sentence_is_not_attributed() -> None:
    """What is reported ends before the mark that ends its sentence, and a source before its comma."""
    text = "Ms Marsh, feared a flood."
    assert found(
        text,
        Says("Ms Marsh,", "source"),
        Says("feared", "cue"),
        Says("a flood.", "content", by=("feared", "Ms Marsh")),
    ) == [(["Ms Marsh"], ["feared"], ["a flood"])]


def test_a_word_that_only_leads_to_others_is_no_content() -> None:
    """An article or a preposition by itself says nothing, and a quotation between cue and content stays whole."""
    text = "The dam, Ms Marsh said, would hold."
    assert found(
        text,
        Says("The", "content", by=("said", "Ms Marsh")),
        Says("Ms Marsh", "source"),
        Says("said", "cue"),
        Says("would hold", "content", by=("said", "Ms Marsh")),
    ) == [(["Ms Marsh"], ["said"], ["would hold"])]


def test_each_cue_is_given_a_content() -> None:
    """Where two quotations seem tied to the second cue, the first one goes to the cue that has none."""
    text = "“Yes,” said Amara. “No,” said the mayor."
    assert found(
        text,
        Says("“Yes,”", "content", by=("said the", "the mayor")),
        Says("said", "cue"),
        Says("Amara", "source"),
        Says("“No,”", "content", by=("said the", "the mayor")),
        Says("the mayor", "source"),
    )[0][1:] == (["said"], ["“Yes,”"])


def test_a_dash_signs_what_stands_before_it() -> None:
    """In a list of statements, each signed in a line of its own, the statement behind a signature is another one's."""
    text = "“Too late.”\n— Ana Ruiz\n“Too little.”"
    first, second = found(
        text,
        Says("“Too late.”", "content", by=("—", "Ana Ruiz")),
        Says("—", "cue"),
        Says("Ana Ruiz", "source"),
        Says("“Too little.”", "content", by=("—", None)),
    )
    assert first == (["Ana Ruiz"], ["—"], ["“Too late.”"])
    assert second == ([], [], ["“Too little.”"])


def test_a_dash_behind_a_closing_mark_signs_too() -> None:
    """It makes no difference whether the signature stands in a line of its own."""
    _, second = found(
        "“Too late.” — Ana Ruiz\n“Too little.”",
        Says("“Too late.”", "content", by=("—", "Ana Ruiz")),
        Says("—", "cue"),
        Says("Ana Ruiz", "source"),
        Says("“Too little.”", "content", by=("—", None)),
    )
    assert second == ([], [], ["“Too little.”"])


def test_a_hedge_is_the_narrators() -> None:
    """What “is widely thought” by nobody in particular is nobody's statement."""
    text = "It is widely thought that the dam will hold."
    assert (
        found(text, Says("is widely thought", "cue"), Says("that the dam will hold", "content", by=("is widely", None)))
        == []
    )


def test_reportedly_is_a_hedge() -> None:
    """What is “reportedly” so, and nobody is named for, is the narrator's."""
    text = "The dam was reportedly built in haste."
    assert (
        found(
            text,
            Says("The dam was", "content", by=("reportedly", None)),
            Says("reportedly", "cue"),
            Says("built in haste", "content", by=("reportedly", None)),
        )
        == []
    )


@pytest.mark.parametrize(
    ("source", "cue"),
    [
        ("Pike", "was charged with"),
        ("Pike", "has been accused of"),
        ("Pike", "was never convicted of"),
        ("Pike", "was told of"),
    ],
)
def test_whoever_is_accused_or_told_does_not_say_so(source: str, cue: str) -> None:
    """The subject of a charge, and whoever hears of something, is no source of it."""
    text = f"{source} {cue} a theft at the mill."
    content = "a theft at the mill"
    drawn = (Says(source, "source"), Says(cue, "cue"), Says(content, "content", by=(cue.split(maxsplit=1)[0], source)))
    assert found(text, *drawn) == [([], [cue], [content])]


@pytest.mark.parametrize(
    "cue", ["was quoted as saying", "accused the mill of", "has charged the miller with", "is warning of"]
)
def test_whoever_accuses_says_so(cue: str) -> None:
    """An accuser, a person who is quoted and one who is warning are sources."""
    text = f"Pike {cue} a theft at the mill."
    content = "a theft at the mill"
    drawn = (Says("Pike", "source"), Says(cue, "cue"), Says(content, "content", by=(cue.split(maxsplit=1)[0], "Pike")))
    assert found(text, *drawn) == [(["Pike"], [cue], [content])]


def test_a_relative_clause_belongs_to_the_source_before_it() -> None:
    """Who the officials are is no part of what they say."""
    text = "According to two officials, who asked for silence, the dam will hold."
    assert found(
        text,
        Says("According to", "cue"),
        Says("two officials", "source"),
        Says("who asked for silence, the dam will hold", "content", by=("According", "two")),
    ) == [(["two officials, who asked for silence"], ["According to"], ["the dam will hold"])]


def test_a_relative_clause_that_was_passed_over_belongs_to_the_source() -> None:
    """It stands between the source and what it says, and is neither by itself."""
    text = "According to two officials, who asked for silence, the dam will hold."
    assert found(
        text,
        Says("According to", "cue"),
        Says("two officials", "source"),
        Says("the dam will hold", "content", by=("According", "two")),
    ) == [(["two officials, who asked for silence"], ["According to"], ["the dam will hold"])]


def test_a_clause_about_the_source_is_no_statement_of_its_own() -> None:
    """“who asked not to be named” tells of the officials, also where it was taken for the first thing that they say."""
    text = "According to two officials, who asked not to be named, the leave was granted."
    assert found(
        text,
        Says("According to", "cue"),
        Says("two officials", "source"),
        Says("who asked not to be named", "content", by=("According to", "two officials")),
        Says("the leave was granted", "content", by=("According to", "two officials")),
    ) == [(["two officials, who asked not to be named"], ["According to"], ["the leave was granted"])]


@pytest.mark.parametrize(
    ("text", "score", "is_cue"),
    [
        ("The clerk said that it leaks.", 2.0, True),
        ("The clerk said that it leaks.", 0.5, False),
        ("The clerk said it leaks.", 2.0, False),
    ],
)
def test_a_listed_verb_before_that_is_a_cue_where_the_encoder_nearly_takes_it_for_one(
    text: str,
    score: float,
    is_cue: bool,  # noqa: FBT001 - a column of a table
) -> None:
    """A verb of the list is a cue in such a place alone, and not against an encoder that is sure of another label."""
    document, read = read_as(text, [])
    read.scores.roles[2, begins(CUE)] = score
    assert [span.first for span in decode(document, read).of(CUE)] == [2] * is_cue
