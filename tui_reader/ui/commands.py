"""The table of all commands of the screen.

The bindings, the row of keys at the foot, the help screen and the command palette are all made from it, so that none
of them can promise what another does not keep.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from textual.binding import Binding

from tui_reader.model import MarkKind

_KEY_NAMES = {
    "escape": "Esc",
    "enter": "Enter",
    "space": "Space",
    "backspace": "Backspace",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "left": "Left",
    "right": "Right",
    "up": "Up",
    "down": "Down",
    "home": "Home",
    "end": "End",
    "tab": "Tab",
    "f1": "F1",
    "comma": ",",
    "semicolon": ";",
    "full_stop": ".",
}


class Command(NamedTuple):
    """A command: one thing that can be asked for.

    ``keys`` belong to ``id``, ``twins`` (arrows and the like) always work beside them. ``footer`` is the short label
    in the row of keys: commands with the same label make one entry with all their first keys. ``rank`` says how long
    an entry stays there when the screen gets narrow; 1 stays longest. ``asks`` says that a line to type in, a list or a
    page opens, which takes the keys that follow.
    """

    id: str
    keys: tuple[str, ...]
    title: str
    help: str
    action: str
    group: str
    twins: tuple[str, ...] = ()
    footer: str = ""
    rank: int = 0
    asks: bool = False

    @property
    def key_names(self) -> tuple[str, ...]:
        """All its keys, written for a person."""
        return tuple(key_name(key) for key in (*self.keys, *self.twins))


def key_name(key: str) -> str:
    """Write a key for a person: ``ctrl+s`` is ``^s``, ``shift+tab`` is ``shift+Tab``."""
    modifier, _, name = key.rpartition("+") if len(key) > 1 else ("", "", key)
    prefix = {"": "", "ctrl": "^"}.get(modifier, f"{modifier}+")
    return prefix + _KEY_NAMES.get(name, name)


COMMANDS: tuple[Command, ...] = (
    Command("line.down", ("j",), "Down", "one row down", "move('line_down')", "Move", ("down",)),
    Command("line.up", ("k",), "Up", "one row up", "move('line_up')", "Move", ("up",)),
    Command(
        "page.down", ("space", "f"), "Page down", "a page on, two rows kept", "move('page_down')", "Move", ("pagedown",)
    ),
    Command("page.up", ("b",), "Page up", "a page back", "move('page_up')", "Move", ("pageup",)),
    Command("half.down", ("d", "ctrl+d"), "Half page down", "half a page on", "move('half_down')", "Move"),
    Command("half.up", ("u", "ctrl+u"), "Half page up", "half a page back", "move('half_up')", "Move"),
    Command("top", ("g",), "Top", "to the beginning", "move('top')", "Move", ("home",)),
    Command("bottom", ("G",), "End", "to the end", "move('bottom')", "Move", ("end",)),
    Command(
        "goto.percent", ("%",), "Go to %", "to a part of the whole, in per cent", "goto_percent", "Move", asks=True
    ),
    Command("para.next", ("}",), "Next paragraph", "to the next paragraph", "move('next_paragraph')", "Move"),
    Command(
        "para.previous", ("{",), "Previous paragraph", "to the paragraph before", "move('previous_paragraph')", "Move"
    ),
    Command("head.next", (")",), "Next heading", "to the next heading", "move('next_heading')", "Move"),
    Command("head.previous", ("(",), "Previous heading", "to the heading before", "move('previous_heading')", "Move"),
    Command(
        "jump.back",
        ("comma", "ctrl+o"),
        "Back in the text",
        "to where a leap began: G, %, a search …",
        "jump(-1)",
        "Move",
    ),
    Command("jump.forward", ("semicolon",), "Forward in the text", "forward again", "jump(1)", "Move"),
    Command(
        "search",
        ("/",),
        "Search",
        "find words, also across line ends",
        "search",
        "Search",
        footer="Search",
        rank=3,
        asks=True,
    ),
    Command("match.next", ("n",), "Next match", "to the next place found", "match(1)", "Search"),
    Command("match.previous", ("N",), "Previous match", "to the place found before", "match(-1)", "Search"),
    Command("mark.next", ("]",), "Next mark", "to the next mark", "move('next_mark')", "Marks", footer="Mark", rank=4),
    Command(
        "mark.previous", ("[",), "Previous mark", "to the mark before", "move('previous_mark')", "Marks", footer="Mark"
    ),
    Command("quote.next", ("a",), "Next quote", "to the next quote", "move('next_quote')", "Marks"),
    Command("quote.previous", ("A",), "Previous quote", "to the quote before", "move('previous_quote')", "Marks"),
    Command("claim.next", ("c",), "Next claim", "to the next claim", "move('next_claim')", "Marks"),
    Command("claim.previous", ("C",), "Previous claim", "to the claim before", "move('previous_claim')", "Marks"),
    Command("promo.next", ("p",), "Next promo", "to the next promo", "move('next_promo')", "Marks"),
    Command("promo.previous", ("P",), "Previous promo", "to the promo before", "move('previous_promo')", "Marks"),
    Command("speaker.next", ("*",), "Speaker, next", "this speaker's next words", "move('next_by_speaker')", "Marks"),
    Command(
        "speaker.previous",
        ("#",),
        "Speaker, previous",
        "this speaker's words before",
        "move('previous_by_speaker')",
        "Marks",
    ),
    Command(
        "mark.nearest",
        ("full_stop",),
        "Nearest mark",
        "to the mark nearest to the middle of the screen",
        "move('nearest_mark')",
        "Marks",
    ),
    Command(
        "mark.open",
        ("enter",),
        "About this mark",
        "who says so, and why it is marked",
        "about_mark",
        "Marks",
        asks=True,
    ),
    Command(
        "show.quotes",
        ("1",),
        "Quotes",
        "show or hide what has a source",
        "show('quote')",
        "Marks",
        footer="Show",
        rank=7,
    ),
    Command(
        "show.claims", ("2",), "Claims", "show or hide what has no source", "show('claim')", "Marks", footer="Show"
    ),
    Command(
        "show.promo",
        ("3",),
        "Promotion",
        "show or hide what serves the publisher",
        "show('promo')",
        "Marks",
        footer="Show",
    ),
    Command("show.all", ("0",), "All marks", "show all marks, or none", "show_all", "Marks"),
    Command("promo.fold", ("x",), "Fold promotion", "promotional paragraphs in one row, or whole", "fold", "Marks"),
    Command("strength.lower", ("<",), "More claims", "show weaker claims too", "strength(-1)", "Marks"),
    Command("strength.raise", (">",), "Fewer claims", "show only stronger claims", "strength(1)", "Marks"),
    Command("marks.inline", ("M",), "Brackets", "draw the marks as brackets in the text", "brackets", "Marks"),
    Command("mark.wrong", ("D",), "Wrong", "there is nothing to mark: remove the mark", "wrong", "Correct"),
    Command(
        "mark.speaker",
        ("i",),
        "Other speaker",
        "somebody else says so: choose or type who",
        "speaker",
        "Correct",
        asks=True,
    ),
    Command("mark.class", ("F",), "Other class", "it is a quote, a claim, or promotion", "class", "Correct", asks=True),
    Command("mark.limits", ("E",), "Other limits", "the mark is what is selected", "limits", "Correct"),
    Command("mark.add", ("m",), "Mark", "mark what is selected", "mark_selection", "Correct", asks=True),
    Command("note", ("B",), "Note", "a note on the mark, or on what is selected", "note", "Correct", asks=True),
    Command("mark.tick", ("V",), "Tick off", "checked, doubtful, needs a source, or nothing again", "tick", "Correct"),
    Command(
        "claim.list",
        ("Q",),
        "Claim list",
        "quotes and claims in a list, to tick off and to go to",
        "claim_list",
        "Correct",
        asks=True,
    ),
    Command("undo", ("U",), "Undo", "take the last correction back", "undo", "Correct"),
    Command("redo", ("ctrl+r",), "Redo", "make it again", "redo", "Correct"),
    Command(
        "sidebar",
        ("s",),
        "Sidebar",
        "sources, names or headings, and the legend, beside the text",
        "sidebar",
        "Names",
        footer="Sidebar",
        rank=8,
    ),
    Command(
        "sidebar.leaf",
        ("S",),
        "Next list beside",
        "list who speaks, who is named, or the headings",
        "sidebar_leaf",
        "Names",
    ),
    Command("entity.type", ("e",), "Type of name", "all, people, organisations, places …", "entity_type", "Names"),
    Command(
        "contents",
        ("t",),
        "Contents",
        "headings, by number or words",
        "contents",
        "Article",
        footer="Contents",
        rank=9,
        asks=True,
    ),
    Command("open", ("o",), "Open", "another URL or file", "open", "Article", footer="Open", rank=6, asks=True),
    Command("links", ("l",), "Links", "links, by number or words", "links", "Article", asks=True),
    Command(
        "library",
        ("h",),
        "Library",
        "the articles that were read, by words of title or text",
        "library",
        "Article",
        asks=True,
    ),
    Command(
        "feeds",
        ("X",),
        "Feeds",
        "your feeds, with unread articles; ^r there asks for news",
        "feeds",
        "Article",
        asks=True,
    ),
    Command("reload", ("r",), "Reload", "load and mark it again", "reload", "Article"),
    Command(
        "history.back",
        ("H", "backspace"),
        "Back",
        "to the article before; the last 100 are kept",
        "history(-1)",
        "Article",
        ("alt+left",),
    ),
    Command(
        "history.forward", ("L",), "Forward", "to the later article again", "history(1)", "Article", ("alt+right",)
    ),
    Command("listed.next", ("J",), "Next article", "to the next article of the list or feed", "listed(1)", "Article"),
    Command(
        "listed.previous", ("K",), "Previous article", "to the article before in the list", "listed(-1)", "Article"
    ),
    Command("articles", ("I",), "Articles", "choose an article of the list or feed", "articles", "Article", asks=True),
    Command("browser", ("O",), "Browser", "open the source in the web browser", "browser", "Article"),
    Command(
        "save",
        ("w", "ctrl+s"),
        "Save",
        "write the marked article to a file, in one of many formats",
        "save",
        "Article",
        footer="Save",
        rank=5,
        asks=True,
    ),
    Command(
        "aloud", ("R",), "Read aloud", "by the system's speech program, with the marks; again: stop", "aloud", "Article"
    ),
    Command("select", ("v",), "Select", "select text by keys, from the current mark or the top", "select", "Article"),
    Command("copy.mark", ("y",), "Copy", "the selection, or this mark with its speaker", "copy_mark", "Article"),
    Command(
        "copy.citation",
        ("Y",),
        "Copy citation",
        "this mark or the article as text, Markdown, BibTeX or CSL-JSON",
        "copy_citation",
        "Article",
        asks=True,
    ),
    Command("width.more", ("+", "="), "Wider", "longer lines", "width(4)", "Screen"),
    Command("width.less", ("-",), "Narrower", "shorter lines", "width(-4)", "Screen"),
    Command("zen", ("z",), "Only the text", "hide everything around the text", "zen", "Screen"),
    Command("theme", ("T",), "Theme", "choose the colours", "theme", "Screen"),
    Command("redraw", ("ctrl+l",), "Redraw", "paint the screen again", "redraw", "Screen"),
    Command("help", ("?",), "Help", "all keys", "help", "Screen", ("f1",), footer="Help", rank=1),
    Command("palette", (":",), "Commands", "find a command by its name", "palette", "Screen", ("ctrl+p",), asks=True),
    Command(
        "back.step", (), "Step back", "close or clear one thing after the other", "step_back", "Screen", ("escape",)
    ),
    Command("suspend", ("ctrl+z",), "Suspend", "to the shell; fg comes back", "app.suspend_process", "Screen"),
    Command("quit", ("q",), "Quit", "leave at once", "app.quit", "Screen", ("ctrl+q",), footer="Quit", rank=2),
)

SHOWN_BY: Mapping[MarkKind, str] = {"quote": "show.quotes", "claim": "show.claims", "promo": "show.promo"}
"""The commands that show or hide each class of mark."""

ASKING = frozenset(command.action for command in COMMANDS if command.asks)
"""The actions that open what takes the keys that follow."""


_BY_ID = {command.id: command for command in COMMANDS}
_keys: dict[str, tuple[str, ...]] = {}
_NO_KEY = "f24"  # Textual (8.2.8) has no way to say that a binding has no key


def set_keys(keys: Mapping[str, tuple[str, ...]]) -> None:
    """Give commands other keys by their ids, for the whole process."""
    _keys.clear()
    _keys.update(keys)


def commands() -> tuple[Command, ...]:
    """Return the table with the keys that the person has configured."""
    return tuple(command._replace(keys=_keys.get(command.id, command.keys)) for command in COMMANDS)


def keys_of(name: str) -> tuple[str, ...]:
    """Return the keys of a command as the person has configured them, by Textual's names."""
    command = _BY_ID[name]
    return *_keys.get(name, command.keys), *command.twins


def key_of(name: str) -> str:
    """Return the first key of a command, written for a person.

    A command without a key is named by its title, by which it is found in the list of commands.
    """
    keys = keys_of(name)
    return key_name(keys[0]) if keys else f"“{_BY_ID[name].title}”"


def key_strings(keys: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, str]]:
    """Yield the ids of commands with their keys, as Textual takes them."""
    for name, those in keys.items():
        yield name, ",".join(those) or _NO_KEY


def bindings() -> Iterator[Binding]:
    """Textual's bindings of the whole table.

    Keys carry the command's id, by which they may be remapped; twins carry none, because a remapped id loses all its
    keys (Textual 8.2.8) and the arrows must never be lost.
    """
    for command in COMMANDS:
        if command.keys:
            yield Binding(",".join(command.keys), command.action, command.title, show=False, id=command.id)
        for twin in command.twins:
            yield Binding(twin, command.action, command.title, show=False)


def groups() -> dict[str, list[Command]]:
    """Sort the commands by group, both in the order of the table."""
    by_group: dict[str, list[Command]] = {}
    for command in commands():
        by_group.setdefault(command.group, []).append(command)
    return by_group
