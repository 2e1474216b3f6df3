"""List the stages of the analysis, with the fields that each reads and writes.

``analyse`` runs this list and nothing else, the table in ``docs/architecture.md`` and the explained export are made from it, and a stage
can be left out by its name to measure what it is worth.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final, Generic, Literal, NamedTuple, TypeAlias, TypeVar

from tui_reader.analysis.acts import find_acts
from tui_reader.analysis.assertions import find_assertions
from tui_reader.analysis.attributions.assembly import assemble, is_tied
from tui_reader.analysis.attributions.findings import Finding
from tui_reader.analysis.confidence import calibrated
from tui_reader.analysis.confidence.floors import sifted
from tui_reader.analysis.confidence.reporting import reporting
from tui_reader.analysis.credentials import with_credentials
from tui_reader.analysis.direct_speech import with_speakers
from tui_reader.analysis.first_person import of_others
from tui_reader.analysis.genre import genre_of
from tui_reader.analysis.languages import language_by
from tui_reader.analysis.layout import Voices, hear, voices_of
from tui_reader.analysis.loose_ties import without_loose_ties
from tui_reader.analysis.names import join_names
from tui_reader.analysis.names.date_mentions import with_dates
from tui_reader.analysis.other_languages import names_by_lists, quotations_by_marks
from tui_reader.analysis.precedence import settle
from tui_reader.analysis.promos import find_promos
from tui_reader.analysis.promotional_boxes import beside_asides, find_asides, without_asides
from tui_reader.analysis.speakers import resolve_speakers
from tui_reader.analysis.speech import settle_quotations
from tui_reader.analysis.tagging import Facts, Name, Tagger
from tui_reader.analysis.text.document import Document
from tui_reader.analysis.text.note_marks import without_note_marks
from tui_reader.analysis.text.segmentation import make_document
from tui_reader.errors import UsageError
from tui_reader.model import Article, Assertion, Attribution, Block, Entity, Genre, Promo, Span
from tui_reader.packed import kept

When: TypeAlias = Literal["article", "window", "window of another language", "joined"]


@dataclass(slots=True)
class Opened:
    """An article before its first window is looked at.

    ``story`` is the article without its promotional boxes, with the offsets of the article; the windows are cut from it.
    """

    article: Article
    story: Article = field(init=False)
    voices: Voices = field(default_factory=Voices)
    genre: Genre | None = None

    def __post_init__(self) -> None:
        self.story = self.article


@dataclass(slots=True)
class Window:
    """Consecutive blocks of an article, with all that is found in them.

    ``findings`` is what the tagger found before it becomes ``attributions``, ``facts`` how likely each word is part of a fact that is
    stated without a source, and ``not_narrated`` the text that somebody else says, or may say, though nobody is named for it.
    ``is_raw`` is that of the tagging, ``report`` how much the text reads like a report, from 0 to 1.
    """

    story: Article
    blocks: Sequence[Block]
    voices: Voices
    tagger: Tagger = field(init=False)
    document: Document = field(init=False)
    findings: Sequence[Finding] = ()
    attributions: Sequence[Attribution] = ()
    names: Sequence[Name] = ()
    facts: Facts | None = None
    is_raw: bool = False
    not_narrated: Sequence[Span] = ()
    promos: Sequence[Promo] = ()
    report: float = 1.0
    assertions: Sequence[Assertion] = ()


@dataclass(slots=True)
class Joined:
    """An article with all that its windows hold, in the order of the text."""

    article: Article
    attributions: Sequence[Attribution]
    names: Iterable[Name]
    promos: Sequence[Promo]
    assertions: Sequence[Assertion]
    entities: tuple[Entity, ...] = ()


_T = TypeVar("_T", Opened, Window, Joined)


class Stage(NamedTuple, Generic[_T]):
    """One step of the analysis.

    Attributes:
        name: Its name, by which it can be left out.
        does: What it does, as a sentence without its full stop.
        run: Does it: changes the fields in ``writes``, looking at those in ``reads`` only.
        reads: Fields of its ``Opened``, ``Window`` or ``Joined``.
        writes: Likewise.
        is_needed: Whether those behind it cannot run without it.
    """

    name: str
    does: str
    run: Callable[[_T], None]
    reads: tuple[str, ...]
    writes: tuple[str, ...]
    is_needed: bool = False


def _blank_note_marks(at: Opened) -> None:
    at.article = at.story = without_note_marks(at.article)


def _set_boxes_apart(at: Opened) -> None:
    at.story = without_asides(at.article)


def _read_voices(at: Opened) -> None:
    at.voices = voices_of(at.story)


def _find_genre(at: Opened) -> None:
    at.genre = genre_of(at.story, at.voices)


def _cut_text(at: Window) -> None:
    at.document = make_document(at.story, at.blocks)


def _tag(at: Window) -> None:
    found = at.tagger.tag(at.document)
    at.findings, at.names, at.facts, at.is_raw = found.findings, found.names, found.facts, found.is_raw


def _settle_quotations(at: Window) -> None:
    at.findings = settle_quotations(at.document, at.findings, at.promos)


def _assemble(at: Window) -> None:
    tied = tuple(filter(is_tied, assemble(at.document, at.findings)))
    at.attributions = without_loose_ties(at.document, tied)


def _find_dates(at: Window) -> None:
    at.names = with_dates(at.document, at.names)


def _look_up(at: Window) -> None:
    found, language = quotations_by_marks(at.document), language_by(at.story.language)
    at.attributions = tuple(with_speakers(at.document, found, language) if language is not None else found)
    at.names = names_by_lists(at.document, language)


def _hear_layout(at: Window) -> None:
    heard = hear(at.document, at.attributions, at.names, at.voices)
    at.attributions, at.not_narrated = heard.attributions, heard.not_narrated


def _leave_out_narrator(at: Window) -> None:
    at.attributions = of_others(at.document.article.text, at.attributions)


def _find_promos(at: Window) -> None:
    at.promos = find_promos(at.document)


def _give_precedence(at: Window) -> None:
    at.attributions, at.promos = settle(at.attributions, at.promos)


def _calibrate(at: Window) -> None:
    if at.is_raw:
        at.report = report = reporting(at.document, at.attributions, at.names)
        at.attributions = calibrated(at.document, at.attributions, report)


def _leave_out_unsure(at: Window) -> None:
    if at.is_raw:
        at.attributions, unsure = sifted(at.document.article.text, at.attributions, at.report)
        at.not_narrated = [*at.not_narrated, *unsure]


def _find_assertions(at: Window) -> None:
    at.assertions = find_assertions(at.document, at.attributions, at.promos, at.facts, at.not_narrated)


def _mark_boxes(at: Joined) -> None:
    at.attributions = kept(beside_asides(at.article, at.attributions))
    at.promos = sorted([*find_asides(at.article), *at.promos], key=lambda promo: promo.start)


def _join_names(at: Joined) -> None:
    at.entities = join_names(at.article, at.names)


def _resolve_speakers(at: Joined) -> None:
    at.attributions = resolve_speakers(at.article, at.attributions, at.entities)


def _find_credentials(at: Joined) -> None:
    at.attributions = with_credentials(at.article, at.attributions, at.entities)


def _find_acts(at: Joined) -> None:
    at.attributions = find_acts(at.article, at.attributions)


OPENING: Final[tuple[Stage[Opened], ...]] = (
    Stage("note-marks", "blanks the marks of notes (“[3]”, “²”); every offset stays", _blank_note_marks, ("article",), ("article", "story")),
    Stage("boxes", "sets promotional boxes apart, so that no stage reads them as text", _set_boxes_apart, ("article",), ("story",)),
    Stage("voices", "reads off the page whose voice its passages are: answers of an interview, letters, a speech", _read_voices, ("story",), ("voices",)),
    Stage("genre", "finds the genre of the article by what the page says of itself, its layout, its voices and its words", _find_genre,
          ("story", "voices"), ("genre",)),
)  # fmt: skip
"""What is done with an article as a whole before it is cut into windows."""

_TEXT: Final[Stage[Window]] = Stage(
    "text",
    "cuts the blocks into sentences and quotations",
    _cut_text,
    ("story", "blocks"),
    ("document",),
    is_needed=True,
)
IN_WINDOW: Final[tuple[Stage[Window], ...]] = (
    _TEXT,
    Stage("tagging", "finds statements and names, and the chance of each word to be unsourced", _tag,
          ("document", "tagger"), ("findings", "names", "facts", "is_raw")),
    Stage("promos", "finds promotional text by patterns, links and words", _find_promos, ("document",), ("promos",)),
    Stage("quotations", "gives each quotation as a whole to one speaker, and what goes on without a cue to the one before it",
          _settle_quotations, ("document", "findings", "promos"), ("findings",)),
    Stage("assembly", "makes attributions of the findings that something ties to a speaker", _assemble,
          ("document", "findings"), ("attributions",)),
    Stage("dates", "finds dates, which take the place of names", _find_dates, ("document", "names"), ("names",)),
    Stage("layout", "gives block quotations, posts, lists, cited items, mails and turns of a transcript to whom the layout names", _hear_layout,
          ("document", "attributions", "names", "voices"), ("attributions", "not_narrated")),
    Stage("first-person", "leaves out what the narrator says in the first person", _leave_out_narrator,
          ("document", "attributions"), ("attributions",)),
    Stage("precedence", "decides between marks that claim the same words", _give_precedence,
          ("attributions", "promos"), ("attributions", "promos")),
    Stage("confidence", "says of each attribution how often such ones are right", _calibrate,
          ("document", "attributions", "names", "is_raw"), ("attributions", "report")),
    Stage("floor", "leaves out reported statements that are too seldom right, which then are not claims either", _leave_out_unsure,
          ("document", "attributions", "is_raw", "report", "not_narrated"), ("attributions", "not_narrated")),
    Stage("assertions", "grades what is left in the narrator's own voice", _find_assertions,
          ("document", "attributions", "promos", "facts", "not_narrated"), ("assertions",)),
)  # fmt: skip
"""What is done in each window; nothing of it is kept but the marks and the names."""

IN_WINDOW_OF_OTHER_LANGUAGES: Final[tuple[Stage[Window], ...]] = (
    _TEXT,
    Stage("other-languages", "finds quotations by their marks, their speakers by cues of the language, and names by lists", _look_up, ("document", "story"), ("attributions", "names")),
)  # fmt: skip
"""What is done in each window of an article in a language that no tagger knows."""

JOINING: Final[tuple[Stage[Joined], ...]] = (
    Stage("box-marks", "marks promotional boxes, and cuts the attributions that run over one", _mark_boxes,
          ("article", "attributions", "promos"), ("attributions", "promos")),
    Stage("names", "joins names into entities", _join_names, ("article", "names"), ("entities",)),
    Stage("speakers", "resolves the sources of attributions among the entities", _resolve_speakers,
          ("article", "attributions", "entities"), ("attributions",)),
    Stage("credentials", "finds roles and affiliations of speakers, and the reasons for which sources are not named", _find_credentials,
          ("article", "attributions", "entities"), ("attributions",)),
    Stage("acts", "tells statements, denials, questions, beliefs, plans and decisions apart", _find_acts,
          ("article", "attributions"), ("attributions",)),
)  # fmt: skip
"""What is done with the article as a whole once its windows have been looked at."""


def stages() -> Iterator[tuple[When, "Stage[Opened] | Stage[Window] | Stage[Joined]"]]:
    """Yield all stages in their order, each with the unit on which it runs."""
    yield from (("article", one) for one in OPENING)
    yield from (("window", one) for one in IN_WINDOW)
    yield from (("window of another language", one) for one in IN_WINDOW_OF_OTHER_LANGUAGES)
    yield from (("joined", one) for one in JOINING)


def check_names(without: Iterable[str]) -> frozenset[str]:
    """Return the names of stages to be left out.

    Raises:
        UsageError: A name is not that of a stage that can be left out.
    """
    known = [one.name for _, one in stages() if not one.is_needed]
    for name in without:
        if name not in known:
            raise UsageError(f"There is no stage “{name}” that can be left out. There are: {', '.join(known)}.")
    return frozenset(without)


def go_on() -> None:
    """Do nothing between two steps of the work."""


def run(
    listed: Sequence[Stage[_T]],
    at: _T,
    without: frozenset[str] = frozenset(),
    pause: Callable[[], None] = go_on,
) -> _T:
    """Run a list of stages on ``at``, except those in ``without``, and return it.

    ``pause`` is called before each stage, and may raise.
    """
    for stage in listed:
        if stage.name not in without:
            pause()
            stage.run(at)
    return at
