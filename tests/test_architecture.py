"""The rules that keep the house in order, as ``docs/architecture.md`` gives them."""

import ast
from collections import Counter
from collections.abc import Iterator
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

import tui_reader
from tests.commands import ARTICLE, loaded_after

PACKAGE = Path(tui_reader.__file__).parent
# The floors of docs/architecture.md; where two parts of a floor use each other, a decimal says which stands on which.
FLOORS = {
    "text": 0.0, "version": 0.0, "cores": 0.0, "lifeline": 0.0, "interrupts": 0.0, "private_files": 0.0, "packed": 0.0, "errors": 0.1, "model": 0.1, "sample": 0.1, "language": 0.2, "wording": 0.2, "provenance": 0.2, "anchors": 0.2, "tagger_names": 0.2,
    "kept": 0.5,  # an article with its marks as data, and back
    "sources": 1,
    "readers": 2,
    "reading_lists": 2.2,  # lists of saved articles of other programs
    "subscriptions": 2.5,  # asks feeds for their news
    "reading": 2.5,  # loads and reads on, where an article is on several pages
    "analysis": 3,
    "corrections": 3.3,
    "export": 3.4,
    "library": 3.45,
    "shards": 3.45,  # reads, annotates and writes files of many pages
    "ledger": 3.45,  # sets articles side by side
    "__init__": 3.5,  # the public face: read, annotate, export
    "ui": 4,
    "serving": 4,
    "batch": 5, "commands": 5.05, "cli": 5.1, "start": 5.2, "__main__": 5.3,
}  # fmt: skip
# The floors inside a room: a file or a folder of the room imports from itself and from the floors below its own.
INNER_FLOORS: dict[str, dict[str, float]] = {
    "analysis": {
        "english": 1, "languages": 1, "fitted_weights": 1, "page": 1,
        "text": 2,
        "grammar": 3,
        "attributions": 4, "speaker_labels": 4, "tagging": 4.1,
        "speech": 5, "promos": 5, "names": 5, "loose_ties": 5,
        "layout": 6, "confidence": 6, "assertions": 6, "precedence": 6, "promotional_boxes": 6, "other_languages": 6, "direct_speech": 6,
        "taggers": 7, "genre": 7,
        "first_person": 8, "speakers": 8.1, "acts": 8.1, "credentials": 8.2,
        "stages": 9, "windowed": 9.1, "glances": 9.2, "__init__": 9.3,
    },
    "ui": {
        "choices": -1, "article_view": 0, "commands": 0, "preferences": 0, "key_map": 0.05, "selection_keys": 0.05, "configuration": 0.06, "desk": 0.1, "desktop": 0, "remembered": 0, "history": 0, "series": 0, "startup": 0, "terminal": 0, "themes": 0,
        "loading": 1, "phrasing": 1, "composition": 1, "composition_bar": 1.1, "feed_news": 1.1, "outline": 1, "pointed_list": 1, "steady_input": 1,
        "answers": 1.1, "correcting": 2.5, "renewal": 1.1, "speech": 1.1,
        "dialogs": 2, "panels": 2,
        "actions": 3,
        "screens": 4,
        "app": 5,
        "__init__": 6,
    },
}  # fmt: skip
MODULES = sorted(PACKAGE.rglob("*.py"))
NAMES = {
    ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts).removesuffix(".__init__"): path for path in MODULES
}


def room(module: str) -> str:
    """The room of a module of the package: its first name behind ``tui_reader``."""
    return [*module.split("."), "__init__"][1]


def part(module: str) -> str:
    """The part of its room that a module belongs to: its second name behind ``tui_reader``."""
    return [*module.split("."), "__init__", "__init__"][2]


def name_of(path: Path) -> str:
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts)


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def imported(path: Path) -> frozenset[str]:
    """Every module that a module imports, wherever in it, those for types only among them."""
    return frozenset(_imports(tree_of(path)))


def _imports(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (each.name for each in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            assert node.module is not None
            for each in node.names:
                # ``from tui_reader import export`` is an import of the room, ``from tui_reader import read`` of the face.
                inner = f"{node.module}.{each.name}"
                yield inner if inner in NAMES else node.module


def own_imports() -> Iterator[tuple[str, str]]:
    """Each module of the package with each module of the package that it imports."""
    for path in MODULES:
        for module in imported(path):
            if module.split(".")[0] == "tui_reader":
                yield name_of(path), module


def test_imports_point_down_only() -> None:
    """A module imports from its own room and from the floors below it, nowhere else."""
    assert [
        (here, there)
        for here, there in own_imports()
        if room(here) != room(there) and FLOORS[room(there)] >= FLOORS[room(here)]
    ] == []


def test_imports_point_down_inside_a_room() -> None:
    """A module imports from its own part of the room and from the floors of the room below it."""
    wrong = []
    for here, there in own_imports():
        if room(here) == room(there) in INNER_FLOORS and part(here) != part(there):
            floors = INNER_FLOORS[room(here)]
            wrong += [(here, there)] if floors[part(there)] >= floors[part(here)] else []
    assert wrong == []


def test_a_file_name_leads_to_few_files() -> None:
    """No file name is used for three different things."""
    names = Counter(path.name for path in MODULES if path.name != "__init__.py")
    assert [name for name, count in names.items() if count > 2] == []


def test_no_modules_import_each_other_in_a_circle() -> None:
    """No module imports another that imports it, at whatever distance, inside functions and for types only included."""
    graph = {name: (imported(path) & NAMES.keys()) - {name} for name, path in NAMES.items()}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail(" imports ".join(reversed(error.args[1])))


def test_late_classes_of_the_screen_come_one_way() -> None:
    """The screen writes a class that comes behind the first frame as ``model.Attribution``; no function imports one."""
    functions = [
        (name_of(path), node)
        for path in MODULES
        if room(name_of(path)) == "ui"
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    late = [
        (name, node.name)
        for name, node in functions
        for each in ast.walk(node)
        if isinstance(each, ast.ImportFrom) and each.module in {"tui_reader.model", "tui_reader.corrections"}
    ]
    assert late == []


@pytest.mark.parametrize(
    ("library", "rooms"),
    [
        ("textual", {"ui"}),
        ("httpx", {"sources"}),
        ("socket", {"sources", "serving"}),
        ("aiohttp", {"serving"}),
        ("textual_serve", {"serving"}),
        ("urllib.request", {"sources"}),
        ("http", {"sources"}),
        ("lxml", {"readers"}),
        ("readability", {"readers"}),
        ("markdown_it", {"readers"}),
        ("pypdfium2", {"readers"}),
        ("charset_normalizer", {"readers"}),
        ("onnxruntime", {"analysis"}),
        ("sqlite3", {"library"}),
        ("fastwarc", {"shards"}),
        ("pyarrow", {"shards"}),
    ],
)
def test_a_library_stays_in_its_room(library: str, rooms: set[str]) -> None:
    """The screen does not parse, the parsers do not load, and nobody but the screen draws."""
    users = {
        room(name_of(path))
        for path in MODULES
        for module in imported(path)
        if module == library or module.startswith(f"{library}.")
    }
    assert users <= rooms


def test_files_are_opened_by_the_rooms_that_may() -> None:
    """Articles come in through ``sources`` or by the file in ``shards``; ``export`` writes them, ``ui`` reads its themes, ``serving`` its page, three rooms their data."""
    openers = {
        room(name_of(path))
        for path in MODULES
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Call)
        and ast.unparse(node.func).rpartition(".")[2] in {"open", "read_bytes", "read_text"}
    }
    assert openers <= {
        "sources",
        "export",
        "ui",
        "analysis",
        "readers",
        "language",
        "cli",
        "provenance",
        "shards",
        "serving",
    }


def test_a_file_holds_one_job() -> None:
    """No module has more than 400 lines."""
    assert [name_of(path) for path in MODULES if len(path.read_text(encoding="utf-8").splitlines()) > 400] == []


@pytest.fixture
def article(tmp_path: Path) -> str:
    path = tmp_path / "ferry.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return str(path)


@pytest.mark.parametrize("command", ["['annotate', sys.argv[1]]", "[sys.argv[1]]"])
def test_annotating_a_text_loads_no_screen_and_no_network(article: str, command: str) -> None:
    """Without a screen, and without a page, neither Textual nor an HTTP client nor an HTML parser is loaded."""
    loaded = loaded_after(f"from tui_reader.cli import main\nassert main({command}) == 0", article)
    assert "tui_reader.analysis" in loaded
    assert not loaded & {"textual", "rich", "httpx", "lxml", "readability", "markdown_it", "multiprocessing.connection"}


def test_reading_a_text_loads_no_parser(article: str) -> None:
    """What reads pages is loaded for pages only."""
    loaded = loaded_after("import tui_reader\ntui_reader.read(sys.argv[1])", article)
    assert not loaded & {"textual", "httpx", "lxml", "readability", "tui_reader.analysis"}


def test_the_face_is_light() -> None:
    """Importing the package loads no room behind it."""
    loaded = {name for name in loaded_after("import tui_reader") if name.startswith("tui_reader")}
    assert loaded == {"tui_reader", "tui_reader.version"}


def test_the_room_of_the_screen_is_light() -> None:
    """Naming the room of the screen does not load Textual: the command line can ask for it and say what is wrong."""
    assert "textual" not in loaded_after("import tui_reader.ui")
