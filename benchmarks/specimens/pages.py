"""Specimens of web pages: metadata in elements, and metadata as JSON-LD."""

PAGE = """<!DOCTYPE html>
<html lang="{language}"><head><meta charset="{charset}"><title>{title}</title>
<meta name="author" content="{author}"><meta property="og:title" content="{og_title}">
<meta property="article:published_time" content="{published}"><meta name="{meta_name}" content="{meta_content}">
<meta http-equiv="refresh" content="{refresh}"><link rel="canonical" href="{canonical}"><link rel="next" href="{next}">
<base href="{base}"></head>
<body class="{body_class}"><header>{header}</header><main><article class="{class}" id="{id}">
<h1>{heading}</h1><p class="byline">{byline}</p><time datetime="{datetime}">{time}</time>
<p style="{style}">The ferry to Aldermere was <sup>{sup}</sup> late, “{quotation}” said {speaker}. {prose}</p>
<{element} {attribute}="{value}">Ms. Ruiz told reporters that the wind had turned.</{element}>
<ul><li value="{item_value}">{item}</li></ul><ol start="{list_start}"><li>One pump failed.</li></ol>
<table><tr><th colspan="{columns}">{head}</th></tr><tr><td rowspan="{rows}">{cell}</td><td>4</td></tr></table>
<blockquote cite="{cite}">{set_off}</blockquote><img alt="{alt}" src="{source}"><a href="{link}">{linked}</a>
<pre>{code}</pre><p>{last}</p></article></main><footer>{footer}</footer></body></html>"""
FIELDS = {
    "language": "en",
    "charset": "utf-8",
    "title": "The ferry is late",
    "author": "Ana Ruiz",
    "og_title": "The ferry is late",
    "published": "2019-11-18T09:30:00+01:00",
    "meta_name": "description",
    "meta_content": "Boats.",
    "refresh": "900",
    "canonical": "https://courier.example/ferry",
    "next": "?page=2",
    "base": "/",
    "body_class": "news",
    "header": "Courier",
    "class": "article-body",
    "id": "story",
    "heading": "The ferry is late",
    "byline": "By Ana Ruiz",
    "datetime": "2019-11-18",
    "time": "18 November 2019",
    "style": "color: red",
    "sup": "2",
    "quotation": "We had no choice,",
    "speaker": "the captain",
    "prose": "Nobody was hurt.",
    "element": "p",
    "attribute": "data-x",
    "value": "1",
    "item_value": "3",
    "item": "An hour late",
    "list_start": "2",
    "columns": "2",
    "head": "Boats",
    "rows": "1",
    "cell": "Nine",
    "cite": "/x",
    "set_off": "It was the wind.",
    "alt": "A boat",
    "source": "boat.png",
    "link": "/harbour",
    "linked": "The harbour",
    "code": "x = 1",
    "last": "The ferry runs again on Monday, according to the harbour office.",
    "footer": "© Courier",
}

DATA_PAGE = """<html><head><script type="application/ld+json">{{"@context": "https://schema.org", "@type": {type}, "@id": {id},
"headline": {headline}, "datePublished": {published}, "dateModified": {modified}, "inLanguage": {language}, "author": {author},
"creator": {creator}, "publisher": {{"@type": "Organization", "name": {publisher}}}, "isAccessibleForFree": {free},
"wordCount": {words}, "articleBody": {body}, "mainEntityOfPage": {page}, "hasPart": {part}, "@graph": {graph},
"itemReviewed": {{"@type": "Claim", "author": {claimant}}}, "reviewRating": {{"alternateName": {rating}, "ratingValue": {rate}}},
"claimReviewed": {claim}}}</script></head><body><article><h1>The ferry is late</h1>
<p>The ferry to Aldermere was late, “we had no choice,” said the captain. Nobody was hurt, according to the harbour office.</p>
</article></body></html>"""
DATA_FIELDS = {
    "type": '"NewsArticle"',
    "id": '"#a"',
    "headline": '"The ferry is late"',
    "published": '"2019-11-18T09:30:00+01:00"',
    "modified": '"2019-11-19"',
    "language": '"en"',
    "author": '{"@type": "Person", "name": "Ana Ruiz"}',
    "creator": '["Ana Ruiz"]',
    "publisher": '"Courier"',
    "free": "true",
    "words": "25",
    "body": '"The ferry was late."',
    "page": '"https://courier.example/ferry"',
    "part": '{"@type": "WebPageElement", "cssSelector": ".paid"}',
    "graph": "[]",
    "claimant": '{"name": "Bo Berg"}',
    "rating": '"False"',
    "rate": "1",
    "claim": '"The ferry sank."',
}
