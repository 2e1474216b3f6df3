"""Tests that the article everybody sees first is marked as the guide says."""

import tui_reader
from tui_reader import sample


def test_the_marks_of_the_sample_are_those_of_the_guide() -> None:
    """Hedges are claims, an officials' statement is without a name, a hope is ascribed, and appeals are promotional."""
    article = tui_reader.read(str(sample.ARTICLE))
    found = tui_reader.annotate(article)
    hedged = [article.text[one.start : one.end] for one in found.assertions if one.hedged]
    assert hedged == [
        "The company has reportedly set aside money for a lawsuit.",
        "It is widely thought that the contract will be cancelled.",
    ]
    said = {article.text[slice(*one.content[0])]: one for one in found.attributions}
    assert said["“There is no black hole in this budget,”"].speaker == "John Smith"
    assert said["the department knew about the shortfall in March"].speaker_kind == "unnamed"
    assert said["to open the bridge before the election"].is_ascribed
    promos = [article.text[one.start : one.end].split()[0] for one in found.promos]
    assert promos == ["Enjoying", "-"]
