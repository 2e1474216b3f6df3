"""Write annotated plain text: everything on the screen, in reading order.

A mark is written as ``"[…](1)``, ``?[…](2)`` or ``$[…](3)``, with a numbered note below the block. The format is for screen
readers and for searching, so lines are not wrapped, and nothing depends on colour or position.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from tui_reader.export.registry import Export
from tui_reader.export.segments import FlatText, Mark, Segment
from tui_reader.export.summary import (
    ENTITY_HEADINGS,
    MEANINGS,
    counts,
    origin,
    source_name,
    sources,
    words_of,
)
from tui_reader.model import LETTERS, AnnotatedArticle, Article, Assertion, Attribution, Block, Promo, Reason, Span
from tui_reader.provenance import places_of
from tui_reader.text import has_own_label, one_line, per_cent
from tui_reader.wording import CLAIM_KINDS, UNSURE, is_by_person, post, remark_line, sentence, sentences

_SPEAKER_KINDS = {
    "named": "a named source",
    "unnamed": "a source without a name",
    "collective": "a group as the source",
    "document": "a document as the source",
    "none": "no source named",
}
_NO_RULE = "the tagger says so, by no single rule"
_NO_RAISE = "the narrator's own voice, and nothing that raises the strength"
_ITEM_INDENT = "  "
_NOTE_INDENT = "    "


def to_text(annotated: AnnotatedArticle, *, explain: bool = False) -> str:
    """Return the marked article, then notes, legend, sources, entities and links.

    With ``explain``, the offsets and the reasons of each mark follow its note, one a line, and the reasons of each entity follow
    its name; the stages of the analysis come last.
    """
    blocks = list(_blocks(annotated, _explained if explain else _note))
    begins_with_title = bool(annotated.article.blocks) and annotated.article.blocks[0].kind == "title"
    blocks.insert(1 if begins_with_title else 0, _origin(annotated, explain=explain))
    tail = (
        _remarks(annotated)
        + _legend(annotated)
        + _sources(annotated)
        + _entities(annotated, explain=explain)
        + _links(annotated.article)
    )
    tail += _stages() if explain else []
    return "\n\n".join(part for part in blocks + tail if part) + "\n"


def _origin(annotated: AnnotatedArticle, *, explain: bool) -> str:
    left_out = {"title"} if explain else {"title", "tagger"}
    return "\n".join(f"{name}: {value}" for name, value in origin(annotated).items() if value and name not in left_out)


def _blocks(annotated: AnnotatedArticle, note: Callable[[str, Mark], str]) -> Iterator[str]:
    """Yield each block with its marks, and below it notes on marks that begin there."""
    text = annotated.article.text
    numbers: dict[int, int] = {}
    flat = FlatText(annotated.article, annotated.annotations)
    for block in annotated.article.blocks:
        cut, known = flat.segments(block.start, block.end), len(numbers)
        marked = "".join(_marked(text, segment, numbers) for segment in cut)
        begun = {id(segment.mark.finding): segment.mark for segment in cut if segment.mark}
        notes = [
            f"{_NOTE_INDENT}({numbers[key]}) {note(text, mark)}" for key, mark in begun.items() if numbers[key] > known
        ]
        bullet = "" if has_own_label(text, block.start, block.end) else "- "
        yield "\n".join([_shaped(block, marked, bullet), *notes])


def _marked(text: str, segment: Segment, numbers: dict[int, int]) -> str:
    words, mark = text[segment.start : segment.end], segment.mark
    if mark is None:
        return words
    number = numbers.setdefault(id(mark.finding), len(numbers) + 1)
    return f"{LETTERS[mark.name]}[{words}]({number})"


def _shaped(block: Block, marked: str, bullet: str) -> str:
    """Return a block with the sign of its kind, as in plain-text mail.

    ``> `` comes before each line of a quotation, for example, and ``bullet`` before an item.
    """
    match block.kind:
        case "title" | "heading":
            return f"{'#' * max(1, block.level)} {marked}"
        case "list_item":
            return f"{_ITEM_INDENT * (max(1, block.level) - 1)}{bullet}{marked}"
        case "quotation":
            return _before_each_line("> ", marked)
        case "code" | "table":
            return _before_each_line(_NOTE_INDENT, marked)
        case "rule":
            return marked or "* * *"
        case "paragraph" | "caption":
            return marked


def _before_each_line(prefix: str, text: str) -> str:
    return "\n".join(prefix + line for line in text.split("\n"))


def _note(text: str, mark: Mark) -> str:
    """Return a sentence on the speaker, and a second one on the reasons."""
    why = sentences(mark.finding.reasons)
    told = f" Why: {'; '.join(why)}." if why else ""
    return _answer(text, mark) + told


def _explained(text: str, mark: Mark) -> str:
    """Return a sentence on the speaker, then a line for each part and each reason."""
    none = _NO_RAISE if isinstance(mark.finding, Assertion) else _NO_RULE
    lines = [("why", _why(reason)) for reason in mark.finding.reasons] or [("why", none)]
    if isinstance(mark.finding, Attribution):
        parts = (("cue", mark.finding.cue), ("source", mark.finding.source), ("words", mark.finding.content))
        lines = [(name, _at(spans)) for name, spans in parts if spans] + lines
    else:
        lines.insert(0, ("words", _at((Span(mark.finding.start, mark.finding.end),))))
    return "\n".join([_answer(text, mark), *(f"{_NOTE_INDENT * 2}{name}: {told}" for name, told in lines)])


def _why(reason: Reason) -> str:
    """Return a reason in words, with its rule and the rule's places in code."""
    return f"{one_line(sentence(reason))} [{', '.join((reason.rule, *places_of(reason.rule)))}]"


def _at(spans: Iterable[Span]) -> str:
    return ", ".join(f"{start}–{end}" for start, end in spans)


def _answer(text: str, mark: Mark) -> str:
    match mark.finding:
        case Attribution() as attribution:
            note = _who(text, attribution)
        case Assertion() as assertion:
            hedged = ", hedged" if assertion.hedged else ""
            note = f"No source: {CLAIM_KINDS[assertion.kind]}{hedged}, strength {per_cent(assertion.strength)}"
            return f"{note}; {_sureness(assertion)} that no source is given."
        case Promo() as promo:
            note = f"Promotional: {promo.kind}"
    return f"{note}, {_sureness(mark.finding)}."


def _sureness(finding: Attribution | Assertion | Promo) -> str:
    if is_by_person(finding.reasons):
        return "a person says so"
    sure = per_cent(finding.confidence)
    return f"unsure ({sure})" if finding.confidence < UNSURE else f"{sure} sure"


def _who(text: str, attribution: Attribution) -> str:
    who, said = source_name(text, attribution), words_of(text, attribution.source)
    named_here = f" (here: {said})" if said and said != who else ""
    beside = f", {post(attribution)}" if post(attribution) else ""
    why = _not_named(attribution.reason_for_anonymity)
    cue = f", “{words_of(text, attribution.cue)}”" if attribution.cue else ""
    kind = f"{attribution.act} ascribed by the narrator" if attribution.is_ascribed else f"{attribution.kind} quotation"
    return f"{who}{beside}{named_here}{cue}: {kind}, {_SPEAKER_KINDS[attribution.speaker_kind]}{why}"


def _not_named(reason: str | None) -> str:
    return f", not named “{one_line(reason)}”" if reason else ""


def _remarks(annotated: AnnotatedArticle) -> list[str]:
    """Return the notes and ticks of a person; each names its words."""
    text = annotated.article.text
    lines = [f"{remark_line([one])} — {words_of(text, (Span(one.start, one.end),))}" for one in annotated.remarks]
    return _section("Notes and ticks", lines)


def _legend(annotated: AnnotatedArticle) -> list[str]:
    lines = [
        f"{LETTERS[name]}[…] {name}, {count.findings} with {per_cent(count.share)} of the words: {MEANINGS[name]}"
        for name, count in counts(annotated).items()
    ]
    return _section("What the marks mean", lines)


def _sources(annotated: AnnotatedArticle) -> list[str]:
    lines = [
        f"{source.name}{f', {source.post}' if source.post else ''} "
        f"({_SPEAKER_KINDS[source.kind]}{_not_named(source.reason_for_anonymity)}): {per_cent(source.share)} of the words, "
        f"{source.words} in {source.statements} {'statement' if source.statements == 1 else 'statements'}"
        for source in sources(annotated)
    ]
    return _section("Who is quoted", lines)


def _entities(annotated: AnnotatedArticle, *, explain: bool) -> list[str]:
    lines = []
    for kind, heading in ENTITY_HEADINGS.items():
        for entity in annotated.annotations.entities:
            if entity.type == kind:
                aliases = f" (also {', '.join(map(one_line, entity.aliases))})" if entity.aliases else ""
                day = f" = {entity.date}" if entity.date and entity.date != entity.name else ""
                place = f" (of {one_line(entity.place)})" if entity.place else ""
                why = "".join(f"\n{_NOTE_INDENT}why: {_why(reason)}" for reason in entity.reasons if explain)
                lines.append(
                    f"{heading}: {one_line(entity.name)}{day}{place}{aliases}, named {len(entity.mentions)} ×{why}"
                )
    return _section("Who and what is named", lines)


def _links(article: Article) -> list[str]:
    lines = [f"{one_line(article.text[link.start : link.end])}: {link.url}" for link in article.links]
    return _section("Links", lines)


def _stages() -> list[str]:
    from tui_reader.analysis.stages import stages  # an article that was saved is written without the analysis

    lines = [
        f"{stage.name} (each {when}): {stage.does}; reads {', '.join(stage.reads)}; writes {', '.join(stage.writes)}"
        for when, stage in stages()
    ]
    return _section("How the marks are made, stage by stage", lines)


def _section(heading: str, lines: Iterable[str]) -> list[str]:
    items = [f"- {line}" for line in lines]
    return [f"# {heading}", "\n".join(items)] if items else []


# The label is that of ``head`` and ``tail``.
EXPORT: Final = Export(
    ".txt",
    to_text,
    "plain text with every mark",
    between="\n",
    label="==> {location} <==\n\n",
)
