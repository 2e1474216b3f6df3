"""Specimens of feeds and XML: RSS, Atom, RDF, JSON Feed, OPML, NITF."""

_TEXT = "&lt;p&gt;The ferry was late, “again,” said the captain.&lt;/p&gt;"

RSS = """<?xml version="{xml_version}" encoding="{encoding}"?><rss version="{version}" xmlns:dc="{dc}"
xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/" xml:base="{base}" xml:lang="{lang}">
<channel><title>{title}</title><link>{link}</link><language>{language}</language><item><title>{item_title}</title>
<link>{item_link}</link><guid isPermaLink="{permanent}">{guid}</guid><pubDate>{published}</pubDate><dc:date>{dc_date}</dc:date>
<author>{author}</author><dc:creator>{creator}</dc:creator><description>{description}</description>
<content:encoded>{content}</content:encoded><media:group><media:description type="{media_type}">{media}</media:description></media:group>
<{element} {attribute}="{value}">x</{element}></item><item><title>Nine boats</title><description>{other}</description></item>
</channel></rss>"""
RSS_FIELDS = {
    "xml_version": "1.0",
    "encoding": "utf-8",
    "version": "2.0",
    "dc": "http://purl.org/dc/elements/1.1/",
    "base": "https://courier.example/",
    "lang": "en",
    "title": "Courier",
    "link": "https://courier.example/",
    "language": "en",
    "item_title": "The ferry is late",
    "item_link": "/ferry",
    "permanent": "true",
    "guid": "https://courier.example/ferry",
    "published": "Mon, 18 Nov 2019 09:30:00 +0100",
    "dc_date": "2019-11-18",
    "author": "ana@courier.example (Ana Ruiz)",
    "creator": "Ana Ruiz",
    "description": _TEXT,
    "content": _TEXT,
    "media_type": "plain",
    "media": "Boats.",
    "element": "category",
    "attribute": "domain",
    "value": "x",
    "other": "It was the wind.",
}

ATOM = """<feed xmlns="{namespace}" xml:base="{base}" xml:lang="{lang}"><title type="{title_type}">{title}</title>
<link rel="{rel}" href="{link}"/><updated>{updated}</updated><entry><title>{entry_title}</title><link href="{entry_link}"/>
<published>{published}</published><author><name>{author}</name></author><summary type="{summary_type}">{summary}</summary>
<content type="{content_type}" src="{source}">{content}</content></entry></feed>"""
ATOM_FIELDS = {
    "namespace": "http://www.w3.org/2005/Atom",
    "base": "https://courier.example/",
    "lang": "en",
    "title_type": "text",
    "title": "Courier",
    "rel": "alternate",
    "link": "/",
    "updated": "2019-11-18T09:30:00Z",
    "entry_title": "The ferry is late",
    "entry_link": "ferry",
    "published": "2019-11-18T09:30:00Z",
    "author": "Ana Ruiz",
    "summary_type": "html",
    "summary": "Boats.",
    "content_type": "html",
    "source": "",
    "content": _TEXT,
}

RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="{namespace}" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="{about}"><title>{title}</title><link>{link}</link></channel>
<item rdf:about="{item_about}"><title>{item_title}</title><link>{item_link}</link><dc:date>{date}</dc:date>
<dc:creator>{creator}</dc:creator><description>{description}</description></item></rdf:RDF>"""
RDF_FIELDS = {
    "namespace": "http://purl.org/rss/1.0/",
    "about": "https://courier.example/rss",
    "title": "Courier",
    "link": "https://courier.example/",
    "item_about": "https://courier.example/ferry",
    "item_title": "The ferry is late",
    "item_link": "https://courier.example/ferry",
    "date": "2019-11-18T09:30:00Z",
    "creator": "Ana Ruiz",
    "description": _TEXT,
}

JSON_FEED = """{{"version": "https://jsonfeed.org/version/1.1", "title": {title}, "home_page_url": {home}, "language": {language},
"items": [{{"id": {id}, "url": {url}, "external_url": {external}, "title": {item_title}, "date_published": {published},
"date_modified": {modified}, "author": {author}, "authors": {authors}, "summary": {summary}, "content_html": {html},
"content_text": {text}, "language": {item_language}, "attachments": {attachments}}}, {other}]}}"""
JSON_FEED_FIELDS = {
    "title": '"Courier"',
    "home": '"https://courier.example/"',
    "language": '"en"',
    "id": '"1"',
    "url": '"/ferry"',
    "external": '"https://courier.example/x"',
    "item_title": '"The ferry is late"',
    "published": '"2019-11-18T09:30:00Z"',
    "modified": '"2019-11-19"',
    "author": '{"name": "Ana Ruiz"}',
    "authors": '[{"name": "Ana Ruiz"}]',
    "summary": '"Boats."',
    "html": '"<p>The ferry was late, “again,” said the captain.</p>"',
    "text": '"The ferry was late."',
    "item_language": '"en"',
    "attachments": "[]",
    "other": "{}",
}

OUTLINE = """<?xml version="1.0"?><opml version="2.0"><head><title>{title}</title><ownerName>{owner}</ownerName>
<dateModified>{date}</dateModified></head><body><outline text="{group}"><outline text="{text}" description="{description}"
xmlUrl="{feed}" htmlUrl="{site}"/></outline><outline text="A note" _note="{note}"/>{other}</body></opml>"""
OUTLINE_FIELDS = {
    "title": "What I read",
    "owner": "Ana Ruiz",
    "date": "Mon, 18 Nov 2019 09:30:00 +0100",
    "group": "Harbour",
    "text": "Tides &amp; winds",
    "description": "Twice a day.",
    "feed": "https://courier.example/feed?a=1&b=2",
    "site": "https://courier.example/",
    "note": "The ferry is late.",
    "other": "",
}

STORY = """<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf.dtd"><nitf xml:base="{base}"><head><title>{title}</title>
<docdata><date.issue norm="{date}"/></docdata></head><body><body.head><hedline><hl1>{headline}</hl1></hedline>
<byline>By <person>{author}</person></byline></body.head><body.content><p>The <org>{organisation}</org> said <q>{said}</q> and
<a href="{link}">more</a><note>{note}</note>.<lb/>{prose}</p><bq><block><p>{quoted}</p></block></bq><list><item>{item}</item></list>
<table><row><cell>{cell}</cell></row></table><pre>{code}</pre></body.content></body></nitf>"""
STORY_FIELDS = {
    "base": "https://courier.example/",
    "title": "slug",
    "date": "20191118T093000",
    "headline": "The ferry is late",
    "author": "Ana Ruiz",
    "organisation": "harbour office",
    "said": "we had no choice",
    "link": "ferry",
    "note": "On Monday.",
    "prose": "The ferry to Aldermere was an hour late.",
    "quoted": "It is the wind.",
    "item": "Fog",
    "cell": "1 h",
    "code": "late = True",
}
