"""What the rows of an output depend on, besides the pages."""

from tui_reader.shards.recipe import Selection, recipe_of


def test_the_taggers_of_the_package_have_recipes_of_their_own() -> None:
    """Tables of the one are never taken for those of the other: the name and the weights differ."""
    learned, quick = (recipe_of(Selection(tagger=name)) for name in ("learned", "quick"))
    assert {key for key in learned if learned[key] != quick[key]} == {"tagger", "weights"}
    assert None not in {learned["weights"], quick["weights"]}
