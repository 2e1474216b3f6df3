"""Build the reasons for speakers that were resolved, and for those that were not."""

from collections.abc import Sequence

from tui_reader.analysis.english.function_words import PRONOUNS
from tui_reader.analysis.speakers.relatives import RELATIVES
from tui_reader.analysis.speakers.salience import Choice
from tui_reader.model import Reason


def name_reason(source: str, name: str) -> Reason | None:
    """Return the reason why a source refers to a name, ``None`` for a full name."""
    if source.lower() in RELATIVES:
        return Reason("speaker.relative", (source, name))
    return None if name in source else Reason("speaker.short-name", (source, name))


def reference_reason(source: str, choice: Choice) -> Reason:
    """Return the reason why a pronoun or a description refers to a person."""
    if source.lower() not in PRONOUNS:
        rule = "speaker.only-description" if choice.alone else "speaker.last-description"
    elif choice.is_subject:
        rule = "speaker.subject"
    elif choice.spoke_last:
        rule = "speaker.spoke-last"
    else:
        rule = "speaker.only-candidate" if choice.alone else "speaker.salience"
    return Reason(rule, (source, choice.entity.name))


def maker_reason(source: str, name: str) -> Reason:
    """Return the reason why a document speaks for its maker."""
    return Reason("speaker.maker", (source, name))


def open_reason(source: str) -> Reason:
    """Return the reason why a pronoun stays unresolved."""
    return Reason("speaker.open-pronoun", (source,))


def presented_reason(name: str) -> Reason:
    """Return the reason why words without a label are the presented person's."""
    return Reason("speaker.presented", (name,))


def namesake_reason(source: str, names: Sequence[str]) -> Reason:
    """Return the reason why the surname of several persons stays unresolved.

    ``names`` are two of these persons or more.
    """
    return Reason("speaker.open-surname", (source, *names[:2]))
