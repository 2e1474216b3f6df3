"""The public face of the package."""

import importlib.metadata
import importlib.resources
import inspect
from typing import Any

import pytest

import tui_reader
from tests.commands import loaded_after
from tui_reader import NoArticleError, ShellError, batch, errors, model
from tui_reader.analysis.taggers import choose_tagger
from tui_reader.analysis.taggers.learned import encoder
from tui_reader.analysis.taggers.learned.networks import LARGE, ShippedNetwork

PAGE = b"""<html lang="en"><head><title>Boats come back</title></head><body><article><h1>Boats come back</h1>
<p>The harbour office counted nine boats, said Jo Pike. <a href="/tides">Tides</a> are low this week, and the quay is full.</p>
</article></body></html>"""
ADDRESS = "https://gull.example/boats"


def test_all_names_what_is_there() -> None:
    """Every name in ``__all__`` can be imported, and the list is sorted and without doubles."""
    assert tui_reader.__all__ == sorted(set(tui_reader.__all__))
    for name in tui_reader.__all__:
        assert hasattr(tui_reader, name)


def test_everything_public_is_in_all() -> None:
    """Whatever the module defines or imports without an underscore, but for typing, belongs to its face."""
    public = {
        name
        for name, value in vars(tui_reader).items()
        if not name.startswith("_") and getattr(value, "__module__", "").startswith("tui_reader")
    }
    assert public | {"__version__"} == set(tui_reader.__all__)


def test_the_model_and_the_errors_are_public() -> None:
    """No class of the model and no error has to be imported from inside."""
    for module in (model, errors):
        names = getattr(module, "__all__", vars(module))
        found = {name: getattr(module, name) for name in names}
        classes = {
            name
            for name, value in found.items()
            if inspect.isclass(value) and value.__module__.startswith(module.__name__)
        }
        assert classes <= set(tui_reader.__all__)


@pytest.mark.parametrize(
    ("module", "kind", "field", "told"),
    [
        ("tui_reader", "Annotations", "genre", "Genre | None"),
        ("tui_reader.model", "Annotations", "genre", "Genre | None"),
        ("tui_reader.model", "Article", "kept", "Kept | None"),
        ("tui_reader.model", "AnnotatedArticle", "remarks", "tuple[Remark, ...]"),
    ],
)
def test_types_of_fields_are_told(module: str, kind: str, field: str, told: str) -> None:
    """A library that builds classes from data finds the types of all fields at once, those of classes that come later among them."""
    statements = f"import {module}, typing\ntold = typing.get_type_hints({module}.{kind})['{field}']\nfrom tui_reader.model import *\nassert told == {told}"
    assert "tui_reader.model" in loaded_after(statements)


def test_the_first_classes_come_without_the_others() -> None:
    """An article and its annotations are made before the classes of marks are imported."""
    loaded = loaded_after(
        "from tui_reader.model import AnnotatedArticle, Article, Annotations\nAnnotatedArticle('-', Article('', ()))"
    )
    assert loaded & {"tui_reader.model.mark_classes", "tui_reader.model.review"} == set()


def test_everything_public_is_documented() -> None:
    """Each class and function of the face has a docstring of its own."""
    for name in set(tui_reader.__all__) - {"__version__"}:
        assert getattr(tui_reader, name).__doc__, name


def test_there_is_one_version() -> None:
    """The installed package says the version that the module says."""
    assert importlib.metadata.version("tui-reader") == tui_reader.__version__


def test_the_types_are_shipped() -> None:
    """Whoever imports the package gets its types."""
    assert importlib.resources.files("tui_reader").joinpath("py.typed").is_file()


def test_content_is_read_without_opening_anything() -> None:
    """Bytes that somebody else loaded are read as those of a page are, their links completed by the address."""
    article = tui_reader.read_content(PAGE, url=ADDRESS)
    assert article.title == "Boats come back"
    assert (article.url, article.language) == (ADDRESS, "en")
    assert [link.url for link in article.links] == ["https://gull.example/tides"]
    loaded = loaded_after(f"import tui_reader\ntui_reader.read_content({PAGE!r})")
    assert not loaded & {"httpx", "textual", "tui_reader.analysis"}


def test_content_that_only_leads_on_is_an_error_with_the_address() -> None:
    """Where the article is elsewhere, only the caller can go there."""
    shell = b'<html><head><meta http-equiv="refresh" content="0; url=/ferry"></head><body></body></html>'
    with pytest.raises(ShellError) as caught:
        tui_reader.read_content(shell, url=ADDRESS)
    assert caught.value.url == "https://gull.example/ferry"


def test_an_address_is_shown_without_its_password_and_without_controls() -> None:
    """Whatever a caller passes reaches errors and exports clean."""
    with pytest.raises(NoArticleError, match=r"^https://gull\.example/a is a picture"):
        tui_reader.read_content(b"\x89PNG", url="https://jo:secret@gull.example/a\x1b")
    found = tui_reader.annotate_content(PAGE, url="https://jo:secret@gull.example/a\x1b")
    assert (found.location, found.article.url) == ("https://gull.example/a",) * 2


def test_content_is_annotated_in_one_call() -> None:
    """It is what reading and annotating one after the other give, under the name that the caller gives it."""
    found = tui_reader.annotate_content(PAGE, url=ADDRESS, location="boats")
    article = tui_reader.read_content(PAGE, url=ADDRESS)
    assert found == model.AnnotatedArticle("boats", article, tui_reader.annotate(article))
    assert tui_reader.annotate_content(PAGE, url=ADDRESS).location == ADDRESS


def test_the_built_in_taggers_may_be_passed() -> None:
    """Loaded by the caller, with threads of their own, the default finds the same, and both are named."""
    article = tui_reader.read_content(PAGE, url=ADDRESS)
    passed = tui_reader.annotate(article, tagger=tui_reader.learned_tagger(threads=1))
    assert passed == tui_reader.annotate(article)
    assert passed.tagger == "learned"
    assert tui_reader.annotate(article, tagger=tui_reader.quick_tagger(threads=1)).tagger == "quick"


@pytest.mark.parametrize(("jobs", "threads"), [(1, None), (2, 1)])
def test_processes_side_by_side_have_one_thread_each(
    jobs: int, threads: int | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A batch says how many threads each of its processes uses; nothing guesses it."""
    asked: list[Any] = []

    def outcomes(*arguments: Any) -> Any:
        asked.append(arguments[-1].keywords["threads"])
        return (_ for _ in ())

    monkeypatch.setattr(batch, "outcomes", outcomes)
    batch.run(["a", "b"], "text", jobs=jobs)
    assert asked == [threads]


def test_threads_reach_the_tagger(monkeypatch: pytest.MonkeyPatch) -> None:
    """The number that a caller gives is the number that the weights are run with."""
    asked: list[int] = []

    class Counting(encoder.Encoder):
        def __init__(self, threads: int = 1, shipped: ShippedNetwork = LARGE) -> None:
            asked.append(threads)
            super().__init__(threads, shipped)

    monkeypatch.setattr("tui_reader.analysis.taggers.learned.Encoder", Counting)
    choose_tagger.cache_clear()
    tui_reader.annotate(tui_reader.read_content(PAGE), threads=3)
    choose_tagger.cache_clear()
    assert asked == [3]
