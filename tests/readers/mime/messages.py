"""Makes messages as mail programs and browsers write them."""

from email.message import EmailMessage

HEADER = "From: Ana Ruiz <ana@courier.example>\nTo: You <you@mail.example>\nSubject: The ferry is late\n"
PROSE = "The ferry to Aldermere was an hour late on Monday, the captain said, because the wind had turned."


def letter(text: str = PROSE, **fields: str) -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Ana Ruiz <ana@courier.example>"
    message["Subject"] = "The ferry is late"
    message["Date"] = "Mon, 18 Nov 2019 09:30:00 +0100"
    message["Message-ID"] = "<1@courier.example>"
    for name, value in fields.items():
        del message[name.replace("_", "-")]
        message[name.replace("_", "-")] = value
    message.set_content(text)
    return message


def saved_page(html: str, location: str = "https://courier.example/news/ferry.html", field: str = "") -> bytes:
    """As Chrome writes it."""
    return (
        f"From: <Saved by Blink>\r\n{field}Subject: The ferry\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--limit--"\r\n\r\n\r\n'
        "----limit--\r\nContent-Type: text/html\r\nContent-ID: <frame-1@mhtml.blink>\r\n"
        f"Content-Transfer-Encoding: 8bit\r\nContent-Location: {location}\r\n\r\n{html}\r\n"
        "----limit--\r\nContent-Type: text/css\r\nContent-Transfer-Encoding: 8bit\r\n"
        "Content-Location: cid:css-1@mhtml.blink\r\n\r\np { color: red; }\r\n----limit----\r\n"
    ).encode()
