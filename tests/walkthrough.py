"""Writes ``docs/how-a-mark-is-made.md``: one article through every stage of the analysis, with what each stage changes.

python -m tests.walkthrough > docs/how-a-mark-is-made.md
"""

import sys
from collections.abc import Iterator, Sequence
from typing import Any

from tui_reader.analysis.attributions.findings import Finding
from tui_reader.analysis.stages import IN_WINDOW, JOINING, OPENING, Joined, Opened, Stage, Window
from tui_reader.analysis.taggers import choose_tagger
from tui_reader.analysis.tagging import Name
from tui_reader.analysis.text.document import Document
from tui_reader.model import Article, Assertion, Attribution, Entity, Promo, Reason, Resource, Span
from tui_reader.provenance import stage_of
from tui_reader.readers import read_resource
from tui_reader.wording import sentence

PAGE = """\
<html lang=en><title>The Dale ferry stops in May</title><body><main><article>
<h1>The Dale ferry stops in May</h1>
<p>The ferry from Dale to Orlau will stop in May, harbour master Dana Okafor said on Monday. “The hull is worn,” she
said. “Nobody can mend it.”<sup><a href="#n1">[1]</a></sup></p>
<div class="newsletter-box"><h3>The Tide</h3><p>Sign up for our newsletter</p></div>
<p>In a letter to the council, the baker Ida Marsh wrote:</p>
<blockquote>My bread goes to Orlau on that ferry.</blockquote>
<p>The line has lost 40 % of its passengers since 1998, and its owner has never paid for repairs.</p>
<p>Follow us on Facebook for more news from the harbour.</p>
</article></main></body></html>
"""

HEAD = """\
# How a mark is made

One short page goes through the whole analysis here, stage by stage: the list is that of `tui_reader/analysis/stages.py`, and below each
stage stands what it changed, as the program prints it. The page was written for this purpose. This file is made by
`python -m tests.walkthrough`, and a test checks that it is up to date.

Each mark keeps the rules that made and changed it. `tui-reader annotate --explain` shows them for your own article, with the line of
code of each rule.

## The page

```html
"""


def walkthrough() -> str:
    """Return the document."""
    article = read_resource(
        Resource("ferry.html", PAGE.encode(), "text/html", "utf-8", "https://harbour.example/ferry")
    )
    return "".join([HEAD, PAGE, "```\n\n", *_reading(article), *_stages(article)]).rstrip("\n") + "\n"


def _reading(article: Article) -> Iterator[str]:
    yield "## What the reader makes of it\n\nText in blocks; a block with evidence is a promotional box.\n\n"
    for block in article.blocks:
        why = "".join(f" — {sentence(reason)}" for reason in block.evidence)
        yield f"- {block.kind}: {_quoted(article.text[block.start : block.end])}{why}\n"
    yield "\n"


def _stages(article: Article) -> Iterator[str]:
    opened = Opened(article)
    yield from _run("Once, before the windows", OPENING, opened, article)
    window = Window(opened.story, opened.story.blocks, opened.voices)
    window.tagger = choose_tagger().tagger
    yield from _run("In each window of the text", IN_WINDOW, window, article)
    joined = Joined(opened.article, window.attributions, window.names, list(window.promos), window.assertions)
    yield from _run("Once, after the windows", JOINING, joined, article)


def _run(title: str, listed: Sequence[Stage[Any]], at: Any, article: Article) -> Iterator[str]:
    yield f"## {title}\n\n"
    for stage in listed:
        before = {name: _shown(getattr(at, name, None), article) for name in stage.writes}
        stage.run(at)
        yield f"### `{stage.name}`\n\n{stage.does[0].upper()}{stage.does[1:]}. Reads {_list(stage.reads)}; writes {_list(stage.writes)}.\n\n"
        changed = [
            (name, after) for name in stage.writes if (after := _shown(getattr(at, name), article)) != before[name]
        ]
        for name, lines in changed:
            yield "".join([f"`{name}`:\n\n", *(f"- {line}\n" for line in lines or ["nothing is left"]), "\n"])
        if not changed:
            yield "Nothing changes here.\n\n"


def _list(names: Sequence[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _shown(value: object, article: Article) -> list[str]:
    """What a field holds, a line for each thing."""
    text = article.text
    match value:
        case Article():
            changed = [
                f"{_quoted(text[at : at + 3])} at {at} is blank"
                for at in range(len(text))
                if text[at] != value.text[at] and text[at - 1] == value.text[at - 1]
            ]
            starts = {block.start for block in value.blocks}
            left_out = [block for block in article.blocks if block.start not in starts]
            return changed + [f"{_quoted(text[block.start : block.end])} is left out" for block in left_out]
        case Document():
            return [f"sentence: {_quoted(text[one.start : one.end])}" for one in value.sentences] + [
                f"quotation: {' … '.join(_quoted(text[part.start : part.end]) for part in one.parts)}"
                for one in value.quotations
            ]
        case None | str():
            return []
    if not isinstance(value, Sequence):
        return ["is known" if value is not None else ""] if type(value).__name__ == "Facts" else []
    return [_line(one, text) for one in value]


def _line(one: object, text: str) -> str:
    match one:
        case Finding():
            who = _words(text, one.source) or "nobody in the text"
            return f"{_words(text, one.content)} ← {who}{_why(one.reasons)}"
        case Attribution():
            who = _words(text, one.source) or "nobody in the text"
            speaker = f", who is {one.speaker}" if one.speaker else ""
            return f"{_words(text, one.content)} ← {who}{speaker} ({one.kind}){_why(one.reasons)}"
        case Assertion() | Promo():
            return f"{_quoted(text[one.start : one.end])} ({one.kind}){_why(one.reasons)}"
        case Entity():
            also = f", also {', '.join(one.aliases)}" if one.aliases else ""
            reasons = [_without_percent(reason) for reason in one.reasons]
            return f"{one.name}{also} ({one.type}){_why(reasons)}"
        case Name():
            return f"{_quoted(text[one.start : one.end])} ({one.type})"
        case Span():
            return _quoted(text[one.start : one.end])
    raise TypeError(one)


def _without_percent(reason: Reason) -> Reason:
    """A reason without the tagger's certainty, which differs in its last digits from processor to processor."""
    return reason._replace(arguments=tuple("nearly" if "%" in one else one for one in reason.arguments))


def _why(reasons: Sequence[Reason]) -> str:
    assert reasons
    lines = (
        f"\n  - `{reason.rule}` (stage {stage_of(reason.rule)}): {sentence(_without_percent(reason))}"
        for reason in reasons
    )
    return "".join(lines)


def _words(text: str, spans: Sequence[Span]) -> str:
    return " … ".join(_quoted(text[start:end]) for start, end in spans)


def _quoted(words: str) -> str:
    return f"‘{' '.join(words.split())}’"


if __name__ == "__main__":
    sys.stdout.write(walkthrough())
