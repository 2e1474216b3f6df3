"""Write the whole document: front matter, article, legend, sources, entities, notes, record."""

import json
import re
from collections.abc import Callable, Iterable
from dataclasses import replace

from tui_reader.export.escaping import escaped
from tui_reader.export.markdown.body import markdown_body
from tui_reader.export.markdown.styles import Style
from tui_reader.export.parts import WHOLE, Parts
from tui_reader.export.summary import ENTITY_HEADINGS, MEANINGS, counts, origin, sources, word_count, words_of
from tui_reader.kept.record import TEXT_END, first_line, with_record
from tui_reader.kept.remarks import note_of
from tui_reader.model import AnnotatedArticle, EntityType, Span
from tui_reader.text import per_cent

# A JSON string is a YAML 1.2 string but for these two, which YAML does not take unescaped.
_NOT_IN_YAML = re.compile("[\ufffe\uffff]")


def markdown_document(
    annotated: AnnotatedArticle, style_of: Callable[[AnnotatedArticle], Style], without: Parts = WHOLE
) -> str:
    """Return the Markdown of ``docs/markdown.md`` with the marks in a style.

    Args:
        annotated: The article.
        style_of: Makes the style.
        without: The parts that are left out. Notes that are left out are not in the record either.
    """
    annotated = replace(annotated, remarks=()) if "notes" in without else annotated
    style = style_of(annotated)
    head = first_line(style.name) if "front-matter" in without else _front_matter(annotated, style)
    legend = [] if "legend" in without else _legend(annotated, style)
    told = [] if "sources" in without else _sources(annotated)
    told += [] if "names" in without else _entities(annotated)
    told += _remarks(annotated)
    behind = legend + ["".join(map(style.plain, part)) for part in told] + style.appendix()
    parts = [head, markdown_body(annotated, style), TEXT_END, "---" if behind else "", *behind]
    written = "\n\n".join(part for part in parts if part) + "\n"
    return written if "record" in without else with_record(written, annotated)


def _front_matter(annotated: AnnotatedArticle, style: Style) -> str:
    found = annotated.annotations
    numbers = {f"{name}s": count.findings for name, count in counts(annotated).items()}
    numbers |= {"entities": len(found.entities), "words": word_count(annotated.article.text)}
    lines = [f"{name}: {_quoted(value)}" for name, value in origin(annotated).items()]
    lines += [f"style: {style.name}"] if style.name else []
    lines += ["counts:", *(f"  {name}: {number}" for name, number in numbers.items())]
    return "\n".join(["---", *lines, "---"])


def _quoted(value: str | None) -> str:
    if value is None:
        return "null"
    return _NOT_IN_YAML.sub(lambda match: f"\\u{ord(match.group()):04x}", json.dumps(value, ensure_ascii=False))


def _legend(annotated: AnnotatedArticle, style: Style) -> list[str]:
    rows = [
        (style.sample.format(name), MEANINGS[name], str(count.findings), per_cent(count.share))
        for name, count in counts(annotated).items()
    ]
    return ["## What the marks mean", _table(("Mark", "Meaning", "Number", "Share of words"), rows)]


def _sources(annotated: AnnotatedArticle) -> list[str]:
    rows = [
        (
            escaped(source.name),
            escaped(source.post),
            source.kind,
            escaped(source.reason_for_anonymity or ""),
            str(source.statements),
            str(source.words),
            per_cent(source.share),
        )
        for source in sources(annotated)
    ]
    head = ("Source", "Role, affiliation", "Kind", "Not named", "Statements", "Words", "Share of words")
    return ["## Sources", _table(head, rows) if rows else "Nobody is quoted."]


def _entities(annotated: AnnotatedArticle) -> list[str]:
    grouped: dict[EntityType, list[str]] = {}
    for entity in annotated.annotations.entities:
        aliases = f" ({escaped(', '.join(entity.aliases))})" if entity.aliases else ""
        day = f" = {entity.date}" if entity.date and entity.date != entity.name else ""
        grouped.setdefault(entity.type, []).append(f"- {escaped(entity.name)}{day}{aliases}: {len(entity.mentions)}")
    parts = ["## Entities"]
    for kind, heading in ENTITY_HEADINGS.items():
        if kind in grouped:
            parts += [f"### {heading}", "\n".join(grouped[kind])]
    return parts if grouped else [*parts, "Nothing is named."]


def _remarks(annotated: AnnotatedArticle) -> list[str]:
    """Return all notes and ticks of a person."""
    rows = [
        (
            escaped(words_of(annotated.article.text, (Span(one.start, one.end),))),
            one.status,
            escaped(note_of(one)),
            one.made.date().isoformat(),
        )
        for one in annotated.remarks
    ]
    return ["## Notes", _table(("Words", "Tick", "Note", "Day"), rows)] if rows else []


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [head, ("---",) * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
