import pytest
from lxml.html import document_fromstring

from tui_reader.readers.html.json_ld import JsonLd


def json_ld(*scripts: str) -> JsonLd:
    html = "".join(f"<script type='application/ld+json'>{script}</script>" for script in scripts)
    return JsonLd(document_fromstring(f"<html><head>{html}</head><body><p>a</p></body></html>"))


ARTICLE = '{"@type": "NewsArticle", "headline": "Ferry", "author": {"name": "Ada Brandt"}}'


@pytest.mark.parametrize(
    "scripts",
    [
        [ARTICLE],
        [f"[{ARTICLE}]"],
        [f'{{"@graph": [{{"@type": "WebSite", "name": "Courier"}}, {ARTICLE}]}}'],
        [ARTICLE.replace('"NewsArticle"', '["Thing", "NewsArticle"]')],
        ["{broken", ARTICLE],
        [f"<!--\n{ARTICLE}\n-->"],
        [f"//<![CDATA[\n{ARTICLE}\n//]]>"],
        [ARTICLE.replace("Ferry", "Fer\try").replace("\t", "")],
        ['{"@type": "WebPage", "name": "x"}', ARTICLE],
        [f'{{"@type": "WebPage", "mainEntity": {ARTICLE}}}'],
    ],
)
def test_the_article_is_found_in_every_form(scripts: list[str]) -> None:
    """An object, a list, a graph, nested, commented out, beside what is broken: the article is the article."""
    found = json_ld(*scripts)
    assert (found.text("headline"), found.names("author")) == ("Ferry", ["Ada Brandt"])


@pytest.mark.parametrize(
    ("author", "names"),
    [
        ('"Ada Brandt"', ["Ada Brandt"]),
        ('["Ada Brandt", {"name": "Bo &amp; Li"}, {"name": ["Cy", "Cy"]}]', ["Ada Brandt", "Bo & Li", "Cy"]),
        ('{"@id": "#ada"}', ["Ada Brandt"]),
        ('{"url": "https://a.example"}', []),
        ("null", []),
        ("[[], 3, {}]", []),
    ],
)
def test_authors_are_named_in_every_form(author: str, names: list[str]) -> None:
    """Text, objects, lists of both, and references to another object of the page."""
    person = '{"@id": "#ada", "@type": "Person", "name": "Ada Brandt"}'
    assert json_ld(f'[{{"@type": "Article", "author": {author}}}, {person}]').names("author") == names


@pytest.mark.parametrize("script", ["", "{", "[" * 5000, "3", '"text"', "null", '{"@type": 3}', '{"@graph": "x"}'])
def test_what_cannot_be_read_is_passed_over(script: str) -> None:
    """Broken or senseless data are no error and no article."""
    found = json_ld(script)
    assert (found.article, found.text("headline"), found.site_name()) == ({}, None, None)
