"""Specimens of Markdown with front matter, and of plain text."""

MARKDOWN = """---
title: {title}
author: {author}
date: {date}
lang: {language}
tags: {tags}
{name}: {value}
---

# {heading}

The ferry was late[^1], “{quotation}” said {speaker}. See [{linked}]({link} "{link_title}") and ![{alt}]({source}).

{level} Boats

- {item}
    1. {inner}

| {head} | b |
|{rule}|---|
| {cell} | 4 |

> {set_off}

```{info}
{code}
```

{html}

[^1]: {note}
[ref]: {reference}
"""
MARKDOWN_FIELDS = {
    "title": "The ferry is late",
    "author": "Ana Ruiz",
    "date": "2019-11-18",
    "language": "en",
    "tags": "[a, b]",
    "name": "draft",
    "value": "false",
    "heading": "The ferry is late",
    "quotation": "We had no choice,",
    "speaker": "the captain",
    "linked": "the harbour",
    "link": "https://courier.example/harbour",
    "link_title": "Harbour",
    "alt": "a boat",
    "source": "boat.png",
    "level": "##",
    "item": "An hour late",
    "inner": "The second",
    "head": "Boats",
    "rule": "---",
    "cell": "nine",
    "set_off": "It was the wind.",
    "info": "python",
    "code": "x = 1",
    "html": "<b>Nine</b>",
    "note": "On Monday.",
    "reference": "https://courier.example/1",
}

TEXT = """{title}

By {author}
{date}

The ferry to Aldermere was late, “{quotation}” said {speaker}. {prose}

{dash} {item}
{number} The second.

{quoted}

    {indented}

{last}
"""
TEXT_FIELDS = {
    "title": "The ferry is late",
    "author": "Ana Ruiz",
    "date": "18 November 2019",
    "quotation": "We had no choice,",
    "speaker": "the captain",
    "prose": "Nobody was hurt.",
    "dash": "-",
    "item": "An hour late",
    "number": "2.",
    "quoted": "> Was it the wind?",
    "indented": "x = 1",
    "last": "Sign up for our newsletter.",
}
