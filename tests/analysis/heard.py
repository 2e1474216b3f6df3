"""Reads fixtures that say who says which words, and asks the analysis.

A fixture is a text in Markdown, and lines “NAME: words”: “-” is somebody without a name; “own” is the page's own voice, whether it
claims something or not; “bare” is neither somebody's nor a claim.
"""

from tests.analysis.marking import fixtures
from tui_reader.analysis import analyse
from tui_reader.model import Annotations, Article, Resource
from tui_reader.readers.markdown import read_markdown

NOBODY, OWN, BARE = "-", "own", "bare"


def heard_fixtures(name: str) -> list[tuple[str, str, list[tuple[str, str]]]]:
    """The cases of ``fixtures/NAME.md``: title, text, and who says which words."""
    found = []
    for title, text, expected in fixtures(name):
        lines = [line.split(": ", 1) for line in expected.splitlines() if line]
        found.append((title, text, [(who, words) for who, words in lines]))
    return found


def misheard(text: str, expected: list[tuple[str, str]]) -> list[str]:
    """What is not ``expected`` of who says which words in the Markdown ``text``, as lines of a fixture."""
    article = read_markdown(Resource("text.md", text.encode()))
    marks = analyse(article)
    found = [(who, _who(article, marks, words), words) for who, words in expected]
    return [f"{got}, not {who}: {words}" for who, got, words in found if not _is(got, who)]


def _is(got: str, expected: str) -> bool:
    return got.lower().removeprefix("the ") == expected.lower() or (expected == OWN and got == BARE)


def _who(article: Article, marks: Annotations, words: str) -> str:
    start = article.text.index(words)
    end = start + len(words)
    for one in marks.attributions:
        if any(span.start <= start and end <= span.end for span in one.content):
            return one.speaker or NOBODY
    touched = any(span.start < end and start < span.end for one in marks.attributions for span in one.content)
    if touched:
        return "cut"
    return OWN if any(one.start < end and start < one.end for one in marks.assertions) else BARE
