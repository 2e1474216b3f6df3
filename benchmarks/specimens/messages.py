"""Specimens of messages: plain, of several parts, a saved page, and a mailbox."""

MAIL = """From: {sender}
To: {recipient}
Subject: {subject}
Date: {date}
Message-ID: {identifier}
MIME-Version: {version}
Content-Type: {type}; charset={charset}; format={format}; delsp={delsp}
Content-Transfer-Encoding: {encoding}
Content-Disposition: {disposition}
Content-Language: {language}
List-Id: {list}
Archived-At: {archived}
{name}: {value}

{opening}

“We had no choice,” said the captain. {prose}

> {quoted}
> > Nine boats came back.

--{separator}
{signature}
"""
MAIL_FIELDS = {
    "sender": "Ana Ruiz <ana@courier.example>",
    "recipient": "you@mail.example",
    "subject": "The ferry is late",
    "date": "Mon, 18 Nov 2019 09:30:00 +0100",
    "identifier": "<1@courier.example>",
    "version": "1.0",
    "type": "text/plain",
    "charset": "utf-8",
    "format": "flowed",
    "delsp": "no",
    "encoding": "8bit",
    "disposition": "inline",
    "language": "en",
    "list": "Boats <boats.courier.example>",
    "archived": "<https://courier.example/1>",
    "name": "X-Other",
    "value": "1",
    "opening": "Dear readers,",
    "prose": "Nobody was hurt.",
    "quoted": "Was it the wind?",
    "separator": " ",
    "signature": "Ana",
}

PARTS = """From: {sender}
Subject: {subject}
Date: {date}
MIME-Version: 1.0
Content-Type: {type}; boundary="{boundary}"; {parameter}={parameter_value}

{preamble}
--x
Content-Type: {plain_type}; charset="{plain_charset}"
Content-Transfer-Encoding: {plain_encoding}

{plain}
--x
Content-Type: {page_type}; charset={page_charset}
Content-Transfer-Encoding: {page_encoding}
Content-Location: {location}
Content-ID: {content_id}

<html><body><h1>The ferry</h1><p>{page}</p></body></html>
--x
Content-Type: {attached_type}
Content-Disposition: {disposition}; filename={filename}

From: {inner_sender}
Subject: {inner_subject}
Date: {inner_date}

{inner}
--x{end}
{epilogue}
"""
PARTS_FIELDS = {
    "sender": "Ana Ruiz <ana@courier.example>",
    "subject": "=?utf-8?q?The_ferry?=",
    "date": "Mon, 18 Nov 2019 09:30:00 +0100",
    "type": "multipart/mixed",
    "boundary": "x",
    "parameter": "type",
    "parameter_value": "a",
    "preamble": "",
    "plain_type": "text/plain",
    "plain_charset": "utf-8",
    "plain_encoding": "quoted-printable",
    "plain": "The ferry was late, =E2=80=9Cagain,=E2=80=9D said the captain.",
    "page_type": "text/html",
    "page_charset": "utf-8",
    "page_encoding": "8bit",
    "location": "https://courier.example/ferry",
    "content_id": "<1>",
    "page": "“We had no choice,” said the captain.",
    "attached_type": "message/rfc822",
    "disposition": "inline",
    "filename": "letter.eml",
    "inner_sender": "Bo Berg <bo@courier.example>",
    "inner_subject": "Re: The ferry",
    "inner_date": "Tue, 19 Nov 2019 09:30:00 +0100",
    "inner": "It was the wind, said the harbour office.",
    "end": "--",
    "epilogue": "",
}

SAVED_PAGE = """From: {sender}
Snapshot-Content-Location: {snapshot}
Subject: {subject}
Date: {date}
MIME-Version: 1.0
Content-Type: multipart/related; type="{type}"; start="{start}"; boundary="{boundary}"

--x
Content-Type: {part_type}; charset={charset}
Content-ID: {content_id}
Content-Transfer-Encoding: {encoding}
Content-Location: {location}

<html><head><title>{title}</title></head><body><article><h1>{heading}</h1><p>{prose}</p>
<p>“We had no choice,” said the captain, and nobody was hurt.</p></article></body></html>
--x
Content-Type: {other_type}
Content-Location: {other_location}

{other}
--x--
"""
SAVED_PAGE_FIELDS = {
    "sender": "<Saved by Blink>",
    "snapshot": "https://courier.example/ferry",
    "subject": "The ferry",
    "date": "Mon, 18 Nov 2019 09:30:00 +0100",
    "type": "text/html",
    "start": "<1>",
    "boundary": "x",
    "part_type": "text/html",
    "charset": "utf-8",
    "content_id": "<1>",
    "encoding": "8bit",
    "location": "https://courier.example/ferry",
    "title": "The ferry is late",
    "heading": "The ferry is late",
    "prose": "The ferry to Aldermere was an hour late on Monday.",
    "other_type": "text/css",
    "other_location": "cid:1",
    "other": "p {{ color: red }}",
}

MAILBOX = """From {envelope}
From: {sender}
Subject: {subject}
Date: {date}
Content-Length: {length}

The ferry was an hour late, {quoted}
>From now on it is on time.

From bo@courier.example Tue Nov 19 09:30:00 2019
From: Bo Lund <bo@courier.example>
Subject: Re: The ferry
MIME-Version: 1.0
Content-Type: multipart/digest; boundary="{boundary}"

--x

From: {inner_sender}
Subject: {inner_subject}
Date: {inner_date}
Content-Type: text/plain; charset={charset}; format={format}; delsp={delsp}

{flowed}
and so on.

{rule}

From: {head_sender}
Sent: {head_date}
Subject: {head_subject}

> It was {prose}
--x--
"""
MAILBOX_FIELDS = {
    "envelope": "ana@courier.example Mon Nov 18 09:30:00 2019",
    "sender": "Ana Ruiz <ana@courier.example>",
    "subject": "The ferry",
    "date": "Mon, 18 Nov 2019 09:30:00 +0100",
    "length": "90",
    "quoted": "said the captain.",
    "boundary": "x",
    "inner_sender": "Zoë Weir <zoe@courier.example>",
    "inner_subject": "The pier",
    "inner_date": "Sun, 17 Nov 2019 09:30:00 +0100",
    "charset": "utf-8",
    "format": "flowed",
    "delsp": "yes",
    "flowed": "“We had no choice,” said the captain, ",
    "rule": "-----Original Message-----",
    "head_sender": "Cy Berg [mailto:cy@courier.example]",
    "head_date": "Friday, November 15, 2019 8:00 AM",
    "head_subject": "RE: The pier",
    "prose": "an hour late on Monday.",
}
