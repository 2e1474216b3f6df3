import pytest

from tests.readers.reading import blocks, written


@pytest.mark.parametrize(
    "html",
    [
        "<h2>Tolls<span class='mw-editsection'>[<a href=/e>Bearbeiten</a> | <a href=/q>Quelltext</a>]</span></h2>",
        "<div class=mw-heading><h2>Tolls</h2><span class='mw-editsection'>[<a href=/e>modifier</a>]</span></div>",
        "<h2>Tolls [<a href=/e>edit</a>]</h2>",
        "<h2>Tolls</h2><small>[<a href=/e>edit source</a>]</small>",
        "<h2>Tolls<a class=headerlink href='#tolls' title='Permalink'>¶</a></h2>",
        "<h2><a href='#tolls'>#</a> Tolls</h2>",
        "<h2>Tolls <span><a href='#tolls'>Copy link to section</a></span></h2>",
        "<h2>Tolls <a href='#tolls'>🔗</a></h2>",
    ],
)
def test_controls_beside_headings_are_no_text(html: str) -> None:
    """What a page offers to do with a heading is not a part of the heading, in it or beside it."""
    assert blocks(written(f"{html}<p>Three crowns.</p>")) == [("heading 2", "Tolls"), ("paragraph", "Three crowns.")]


@pytest.mark.parametrize(
    ("html", "heading"),
    [
        ("<h2><a href=/edit>Edit</a></h2>", "Edit"),
        ("<h2><a href='#s12'>§</a> 12 Tolls</h2>", "§ 12 Tolls"),
        ("<h2>The <a href=/link>direct link</a> to the quay</h2>", "The direct link to the quay"),
        ("<h2>Who may edit</h2>", "Who may edit"),
    ],
)
def test_headings_keep_their_words(html: str, heading: str) -> None:
    """Words of a heading that only look like a control stay."""
    assert blocks(written(html)) == [("heading 2", heading)]
