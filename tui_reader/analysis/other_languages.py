"""Find quotations by their marks, and listed names, in any language.

Who says so, what nobody is named for, and what advertises is told by English words, so none of it is guessed at here.
"""

import re
from collections.abc import Iterator

from tui_reader.analysis.english import entries
from tui_reader.analysis.languages import Language
from tui_reader.analysis.tagging import Name
from tui_reader.analysis.text.document import Document, Quotation
from tui_reader.model import Attribution, Block, EntityType, Reason, Span

# Words from which on what stands in marks is taken for a statement, not for a title or a word in irony; the same as for
# English quotations without a cue (``rules.attributions.continuation``). A shorter one must end as a sentence does.
_SHORTEST = 5
_DASH = "—–―"
# Words of the longest name that is looked up, and of a person's; how sure a name is that is on a list.
_LONGEST, _PERSON, _SURE = 5, 3, 0.7
_WORD = re.compile(r"[^\W\d_][\w’'.-]*\w|[^\W\d_]")
_DATE = re.compile(r"(?<![\w.])(?:(?P<day>\d{1,2})\.? )?(?P<month>[^\W\d_]++)(?: (?P<year>\d{4}))?\b")
_OPENS = re.compile(rf"[{_DASH}] ?(?=[\w¡¿«„“…])")
# “— Да, — сказал он. — Нет.” and “—Sí —dijo él—. No”: where the narrator cuts in, and where speech goes on.
_CUT_IN = re.compile(rf"(?:(?<=[,.!?…»”]) [{_DASH}] ?| [{_DASH}])(?=[^\W\d_])")
_GOES_ON = re.compile(rf"(?:(?<=[,.!?…]) [{_DASH}] |[{_DASH}][.,:;]? )(?=[\w¡¿«„“…])")
_BEGINS_BEHIND = frozenset("\n.!?…")
_SPOKEN_ENDS = frozenset(".!?…。！？")
_CLOSING = "\"'”’»›“‘」』)] "


def quotations_by_marks(document: Document) -> Iterator[Attribution]:
    """Yield each quotation as an attribution to nobody in particular, in text order."""
    dialogue = {block.start: parts for block, parts in _dialogue(document)}
    found = [(tuple(parts), "quotation.dash") for parts in dialogue.values()]
    found += [
        (quotation.parts, "quotation.marks")
        for quotation in document.quotations
        if quotation.start not in dialogue and _is_statement(document.article.text, quotation)
    ]
    for content, rule in sorted(found):
        yield Attribution(content, (), (), "direct", confidence=0.6, reasons=(Reason(rule),))


def _is_statement(text: str, quotation: Quotation) -> bool:
    """Check whether a quotation is a statement, by length, end or a cue beside it.

    Examples are „Ja, gut“, sagte sie; sagte: „Ja“.
    """
    said = text[quotation.start : quotation.end].strip(_CLOSING)
    if said.count(" ") + 1 >= _SHORTEST or said[-1:] in _SPOKEN_ENDS:
        return True
    before = text[max(0, quotation.start - 2) : quotation.start].rstrip(" ")
    opens = not before or before[-1] in _BEGINS_BEHIND
    return " " in said and (before.endswith(":") or (opens and text.startswith(",", quotation.end)))


def _dialogue(document: Document) -> Iterator[tuple[Block, list[Span]]]:
    """Yield paragraphs of dialogue, which open with a dash.

    Such a paragraph stands beside another, is broken by the narrator, or ends like speech.
    """
    text, blocks = document.article.text, document.blocks
    opens = [block.kind == "paragraph" and _OPENS.match(text, block.start, block.end) is not None for block in blocks]
    for index, block in enumerate(blocks):
        if opens[index]:
            parts = list(_spoken(text, block))
            if (
                len(parts) > 1
                or parts[0].end < block.end
                or any(opens[max(index - 1, 0) : index] + opens[index + 1 : index + 2])
                or _is_alone(text, block)
            ):
                yield block, parts


def _is_alone(text: str, block: Block) -> bool:
    """Check whether a single line behind a long dash is speech.

    Unlike a signature or an item it has several words and a full stop.
    """
    line = text[block.start : block.end]
    return line[0] in "—―" and line.count(" ") >= _SHORTEST - 1 and line[-1] in _SPOKEN_ENDS


def _spoken(text: str, block: Block) -> Iterator[Span]:
    """Yield the speech in a line of dialogue, without the narrator's insertions."""
    at = block.start
    while True:
        cut_in = _CUT_IN.search(text, at + 2, block.end)
        if cut_in is None:
            yield Span(at, block.end)
            return
        yield Span(at, cut_in.start())
        goes_on = _GOES_ON.search(text, cut_in.end(), block.end)
        if goes_on is None:
            return
        at = goes_on.end()


def names_by_lists(document: Document, language: Language | None = None) -> tuple[Name, ...]:
    """Return listed names, the single surnames of persons, and dates.

    A capital does not make a name in other languages. Dates need the months of ``language``.
    """
    dates = _dates(document, language) if language is not None else []
    text = document.article.text
    runs = [run for block in document.blocks for run in _capitalised(text, block)]
    names = [name for run in runs for name in _known(text, run)]
    surnames = {text[name.start : name.end].split()[-1] for name in names if name.type == "person"}
    taken = {at for name in names for at in range(name.start, name.end)}
    alone = [word for run in runs for word in run if text[slice(*word)] in surnames and word.start not in taken]
    named = [*names, *(Name(*word, "person", _SURE) for word in alone)]
    named = [name for name in named if not any(date.start < name.end and name.start < date.end for date in dates)]
    return tuple(sorted([*named, *dates], key=lambda name: name.start))


def _dates(document: Document, language: Language) -> list[Name]:
    """Return days and months: “4. Juni 2026”, “4. Juni”, “Juni 2026”."""
    return [
        Name(*match.span(), "date")
        for block in document.blocks
        if block.kind != "code"
        for match in _DATE.finditer(document.article.text, block.start, block.end)
        if match["month"] in language.months and (match["day"] or match["year"])
    ]


def _capitalised(text: str, block: Block) -> Iterator[list[Span]]:
    """Return the runs of words with a capital that only a blank parts."""
    run: list[Span] = []
    for match in _WORD.finditer(text, block.start, block.end):
        if not match.group()[0].isupper():
            continue
        if run and text[run[-1].end : match.start()] != " ":
            yield run
            run = []
        run.append(Span(*match.span()))
    if run:
        yield run


def _known(text: str, run: list[Span]) -> Iterator[Name]:
    at = 0
    while at < len(run):
        length, kind = _longest(text, run[at : at + _LONGEST])
        if kind is not None:
            yield Name(run[at].start, run[at + length - 1].end, kind, _SURE)
        at += length


def _longest(text: str, words: list[Span]) -> tuple[int, EntityType | None]:
    """Return how many of ``words`` are one listed name, and its type.

    Where no list has them, it is one word without a type.
    """
    if len(words) > 1 and text[slice(*words[0])] in entries("given_names"):
        return min(len(words), _PERSON), "person"
    for length in range(len(words), 0, -1):
        form = text[words[0].start : words[length - 1].end]
        if form in entries("organisations"):
            return length, "org"
        if form in entries("regions") or form in entries("cities"):
            return length, "place"
    return 1, None
