"""What is found in articles that are not in English."""

from dataclasses import replace

import pytest

from tests.analysis.marking import article_of, draw, fixtures
from tui_reader.analysis import analyse
from tui_reader.model import Article


@pytest.mark.parametrize(("title", "text", "expected"), fixtures("other_languages"))
def test_quotations_by_their_marks(title: str, text: str, expected: str) -> None:
    """What stands in marks or behind dashes is a quotation of nobody in particular; nothing else is marked."""
    assert draw(text, analyse(article_of(text))) == expected, title


def article(text: str, language: str) -> Article:
    return replace(article_of(text), language=language)


def test_nothing_rests_on_english_words() -> None:
    """In a text in another language no English cue, promise or superlative counts, as few words as it may have."""
    text = "“Das Tor war offen, ja.” Subscribe to our newsletter. Officials say so."
    found = analyse(article(text, "de"))
    assert [(one.kind, one.source, one.cue) for one in found.attributions] == [("direct", (), ())]
    assert (found.assertions, found.promos) == ((), ())


def test_names_are_those_that_lists_know() -> None:
    """Capitals name nothing in German; known given names, places and organisations do."""
    text = "Die Ministerin Anna Berg sagte in Hamburg, das Tor der Brücke sei offen. Später schwieg Berg."
    found = {entity.name: len(entity.mentions) for entity in analyse(article(text, "de")).entities}
    assert found == {"Anna Berg": 2, "Hamburg": 1}


def test_dates_are_named_where_the_months_are_known() -> None:
    """Days and months of a language with a pack are dates; a month alone is not, nor a day of a language without one."""
    text = "Am 4. Juni 2026 und am 12. Mai fuhr die Fähre, im März 2025 nicht, im Juni wieder."
    found = [(one.name, one.type) for one in analyse(article(text, "de")).entities]
    assert found == [("4. Juni 2026", "date"), ("12. Mai", "date"), ("März 2025", "date")]
    assert not analyse(article("Le 4 juin 2026, la barque partit.", "fr")).entities
