"""The little article with notes and ticks of a person."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Final

from tests.export.articles import ferry
from tui_reader.model import AnnotatedArticle, Remark

NOON: Final = datetime(2026, 3, 2, 12, tzinfo=UTC)


def noted_ferry() -> AnnotatedArticle:
    """A tick with a note on the claim, a note on the quotation and one within it, a tick on words without a mark."""
    one = ferry()
    [said], [claim] = one.annotations.attributions, one.annotations.assertions
    stop = one.article.text.index("first stop")
    worn = one.article.text.index("worn")
    remarks = (
        Remark(said.content[0].start, said.content[-1].end, "call her", "", NOON),
        Remark(worn, worn + 8, "since <when>?", "doubtful", NOON, "Jo Pike"),
        Remark(claim.start, claim.end, "=two | boats", "checked", NOON),
        Remark(stop, stop + 10, "", "needs source", NOON),
    )
    return replace(one, remarks=remarks)
