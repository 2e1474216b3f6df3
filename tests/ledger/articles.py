"""Articles whose statements are drawn into the text: ``{words|speaker|cue}`` is somebody's, ``[words]`` the narrator's."""

import re

from tui_reader.model import AnnotatedArticle, Annotations, Article, Assertion, Attribution, Block, Span

_DRAWN = re.compile(r"\{(?P<said>[^|{}]*)\|(?P<speaker>[^|{}]*)\|(?P<cue>[^|{}]*)\}|\[(?P<claim>[^\[\]]*)\]")


def drawn(text: str, title: str = "Ferry", url: str | None = None, site: str | None = None) -> AnnotatedArticle:
    """An article with the statements that are drawn; a speaker in small letters has no name, ``~`` before a claim hedges it."""
    plain, said, claims, end = "", [], [], 0
    for match in _DRAWN.finditer(text):
        plain += text[end : match.start()]
        end = match.end()
        start = len(plain)
        if match["claim"] is not None:
            words = match["claim"].removeprefix("~")
            plain += words
            claims.append(Assertion(start, len(plain), "fact", hedged=match["claim"].startswith("~")))
            continue
        plain += match["said"]
        content = Span(start, len(plain))
        plain += ", "
        source = Span(len(plain), len(plain) + len(match["speaker"]))
        plain += f"{match['speaker']} "
        cue = Span(len(plain), len(plain) + len(match["cue"]))
        plain += match["cue"]
        is_named = match["speaker"][:1].isupper()
        name = match["speaker"] if is_named else None
        said.append(Attribution((content,), (source,), (cue,), "indirect", name, "named" if is_named else "unnamed"))
    plain += text[end:]
    article = Article(plain, (Block(0, len(plain), "paragraph"),), title=title, url=url, site=site, language="en")
    return AnnotatedArticle(f"{title.lower()}.html", article, Annotations(tuple(said), tuple(claims)))
