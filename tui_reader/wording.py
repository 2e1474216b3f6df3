"""Put the reasons of marks into words, by one table of the rules.

A reason is the id of a rule with arguments, and every decision is made by the id; only what a person reads is made here.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from tui_reader.model import GenreKind, Reason

if TYPE_CHECKING:
    from tui_reader.model import Attribution, EntityType, Remark

CUE: Final = "attribution.encoder.cue"
"""The rule that names the cue."""

ENTITY_TYPES: Final[dict["EntityType", str]] = {
    "person": "person",
    "org": "organisation",
    "place": "place",
    "group": "nationality or group",
    "event": "event",
    "product": "product",
    "work": "work or law",
    "date": "date",
}
"""The types of entities in words, in the order in which they are listed."""

_SENTENCES: Final[dict[str, str]] = {
    CUE: "cue: {0}",
    "attribution.encoder.no-cue": "the tagger reads it as said by somebody",
    "attribution.near-source": "the source is the subject of the cue, in the same sentence",
    "attribution.turned": "the people behind the cue say the clause before it",
    "attribution.whole-source": "the source goes on to its noun",
    "attribution.whole-words": "source and cue end with a word of their own",
    "attribution.source-in-promo": "what the tagger took for the source is promotional: a credit, a label",
    "attribution.accused": "the tagger took for the source who is {0} of something",
    "attribution.dateline": "“{0}” tells where it was written, and is not said",
    "attribution.object-behind": "what the cue leads to behind the words said is not said",
    "attribution.object": "the tagger took for the source what only stands behind a preposition",
    "attribution.said-of-source": "others say it of or to whom the tagger took for the source",
    "attribution.source-clause": "the relative clause behind the source belongs to the source",
    "attribution.link.only-source": "source: “{0}”, the only one that can be meant, {1} sure",
    "attribution.link.source-among-others": "source: “{0}”, {1} sure; the next best is “{2}”",
    "attribution.link.no-source": "no source is linked, {1} sure; the next best is “{0}”",
    "attribution.link.cue-without-content": "its cue is “{0}”, which has no other content; “{1}” fits better",
    "attribution.link.shared-cue": "goes on with the same cue: {0}",
    "attribution.end.clause": "extended to the end of its clause by “{0}”",
    "attribution.end.leading-word": "cut before “{0}”, which leads to words that are not there",
    "quotation.marks": "it stands in quotation marks",
    "quotation.cue-of-language": "a verb of speaking beside it, with its subject",
    "quotation.dash": "a line of dialogue opens with a dash",
    "quotation.carried": "reported by somebody else: {0} as {1}",
    "quotation.outermost": "the whole sentence is what “{0}” at its end reports",
    "quotation.agent": "the speaker stands behind the verb: {0}",
    "quotation.parenthesis": "“{0}” breaks the clause between two commas",
    "quotation.several-paragraphs": "a quotation over several paragraphs, with its cue beside it",
    "quotation.announced": "a quotation behind words that announce it",
    "quotation.told-behind": "the paragraph behind it says whose words it is",
    "quotation.signed": "a quotation that is signed",
    "quotation.cue-beside": "a cue verb beside a quotation",
    "quotation.joined": "continues the quotation before it",
    "quotation.same-speaker": "the paragraph goes on with the speaker of the one before it",
    "quotation.no-cue": "a statement in quotation marks without a cue",
    "quotation.other-sentence": "another sentence than that of the cue is not part of it",
    "quotation.signed-above": "the name above it signs what stands before",
    "quotation.whole": "extended to its closing quotation mark",
    "quotation.owners": "quotations beside it are given to it, or to somebody else, as a whole",
    "quotation.not-its-cue": "a part of it stood behind another cue",
    "layout.signed": "a passage set off and signed",
    "layout.cited": "{0} is cited behind it",
    "layout.listed": "a list behind words that announce it",
    "layout.forwarded": "a letter below the header of a mail",
    "layout.checked": "the claim that the page checks",
    "layout.entry": "a label before a quotation in a live blog",
    "layout.announced": "a passage set off behind words that announce it",
    "layout.pulled": "repeats what somebody says elsewhere in the text",
    "layout.nobody": "a passage set off as a quotation; nobody is named for it",
    "layout.beat": "in dialogue whoever acts in a paragraph speaks there",
    "layout.in-turn": "a line of talk between two people, who take turns",
    "layout.turn": "a name and a colon, as in a transcript",
    "voice.answer": "an answer below a question that stands alone, as in an interview",
    "voice.signed": "a letter, by its frame and the name below it",
    "voice.speech": "the page prints it as the words of {0}",
    "layout.cut": "a part of it is given to somebody by the layout",
    "genre.type": "the page calls itself {0}",
    "genre.section": "filed under “{0}”",
    "genre.address": "its address has “{0}”",
    "genre.label": "labelled “{0}”",
    "genre.title": "its title begins “{0}”",
    "genre.turns": "turns of {0}",
    "genre.answers": "{0} answers of somebody who is interviewed",
    "genre.signed": "{0} signed as letters are",
    "genre.questions": "{0} questions with their answers",
    "genre.times": "{0} entries with a time",
    "genre.salutation": "it opens “{0}”",
    "genre.signing": "it closes “{0}”",
    "genre.phrases": "it says “{0}”",
    "genre.words": "the words are those of such texts",
    "precedence.quotation-over-promo": "a quotation goes before promotion: {0}",
    "precedence.first-promo": "found before other promotion of the same words: {0}",
    "precedence.promo-over-statement": "promotion goes before a statement without quotation marks, which was {0} sure",
    "precedence.quotation-over-statement": "a quotation goes before a statement without quotation marks, which was {0} sure",
    "precedence.surer": "{0} sure before calibration; another statement with words of it was {1} sure",
    "confidence.calibrated": "confidence: {0} before calibration; the signs that count most are {1}",
    "box.words": "its words appeal or point elsewhere, and the page sets it apart from the text",
    "box.called-subscription": "the page calls its box one for subscriptions or adverts",
    "box.called-related": "the page calls its box one for other articles",
    "box.cut": "cut where a promotional box stands in it",
    "assertion.clause": "the narrator's own voice",
    "assertion.set-off": "the narrator's own voice, set off by a conjunction",
    "assertion.prediction": "prediction: {0}",
    "assertion.hedge": "hedge without a source: {0}",
    "assertion.cause": "cause: {0}",
    "assertion.comparison": "comparison: {0}",
    "assertion.superlative": "superlative: {0}",
    "assertion.absolute": "absolute word: {0}",
    "assertion.vague": "vague quantity: {0}",
    "assertion.effect": "effect: {0}",
    "assertion.change": "change: {0}",
    "assertion.loss": "loss or failure: {0}",
    "assertion.harm": "harm: {0}",
    "assertion.authority": "vague authority: {0}",
    "assertion.science": "health and science: {0}",
    "assertion.fraction": "number: {0}",
    "assertion.frequency": "how often: {0}",
    "assertion.duration": "how long: {0}",
    "assertion.affected": "how many are affected: {0}",
    "assertion.money": "money: {0}",
    "assertion.span": "over time: {0}",
    "assertion.estimate": "estimate: {0}",
    "assertion.percentage": "number: {0}",
    "assertion.amount": "number: {0}",
    "assertion.count": "number: {0}",
    "assertion.date": "date: {0}",
    "assertion.judgement": "loaded word: {0}",
    "assertion.accusation": "accusation: {0}",
    "name.title": "a title stands before it: {0}",
    "name.first-given": "its first word is a given name",
    "name.ends-in-legal-form": "it ends in a legal form",
    "name.ending": "its last word names {0}",
    "name.list": "the list of {0} has it",
    "name.date": "it is written as a date",
    "name.encoder": "the tagger takes it for {0}, {1} sure",
    "name.encoder.divided": "the tagger takes it for {0}, {1} sure, over all its mentions; some look like {2}",
    "name.letters": "“{0}” is “{1}” in other letters or signs",
    "name.alias": "“{0}” is listed as another name of “{1}”",
    "name.spelling": "“{0}” is another spelling of “{1}”",
    "name.plural": "“{0}” is the plural of “{1}”",
    "name.defined": "“{0}” is defined in the text as “{1}”",
    "name.initials": "“{0}” has the initials of no other name here but “{1}”",
    "name.same-date": "“{0}” is the same date as “{1}”",
    "name.full-names": "“{0}” agrees in surname and given names with “{1}”",
    "name.surname": "“{0}” is the surname of “{1}”",
    "name.given-name": "“{0}” is a given name of “{1}”",
    "name.legal-form": "“{0}” leaves out the legal form of “{1}”",
    "name.beginning": "“{0}” begins no other name here but “{1}”",
    "name.end": "“{0}” ends no other name here but “{1}”",
    "name.namesake": "others are called “{0}”, too: where it stands {1} × this one is spoken of",
    "name.end.apostrophe": "“{0}” goes on behind an apostrophe: “{1}”",
    "name.end.opening-mark": "no mark before a name is a part of it: “{0}”, “{1}”",
    "name.end.parted": "“{0}” names several: “{1}”",
    "name.end.hyphen": "“{0}” joins two names by a hyphen: “{1}”",
    "name.end.seat": "“-based” is not a part of a name: “{0}”, “{1}”",
    "name.end.employer": "“{0}” is a person with the body behind: “{1}”",
    "name.end.city": "“{0}” is a part of a city with a longer name: “{1}”",
    "name.end.state": "“{0}” is a city with its state or country: “{1}”",
    "name.end.kind": "a word for its kind is not a part of the name: “{0}”, “{1}”",
    "name.end.title": "a title is not a part of the name: “{0}”, “{1}”",
    "name.end.head": "“{0}” goes on to the word for its kind: “{1}”",
    "name.end.preposition": "“{0}” does not end in a preposition: “{1}”",
    "name.end.people": "the words of a people are one name: “{0}”, “{1}”",
    "name.end.body-of-people": "a people and its body are one name: “{0}”, “{1}”",
    "name.end.closing-mark": "no mark behind a name is a part of it: “{0}”, “{1}”",
    "name.end.whole-person": "the names of a person are one name: “{0}”, “{1}”",
    "name.people-of": "it is of {0}, which is named here, too",
    "speaker.relative": "“{0}” tells more of {1}, named right before it",
    "speaker.short-name": "“{0}” is {1}, named in full elsewhere",
    "speaker.only-description": "“{0}” is {1}, the only one called so before",
    "speaker.last-description": "“{0}” is {1}, the last one called so",
    "speaker.spoke-last": "“{0}” is {1}, who spoke last",
    "speaker.only-candidate": "“{0}” is {1}, the only one named before who can be meant",
    "speaker.subject": "“{0}” is {1}, the subject of that sentence",
    "speaker.salience": "“{0}” is {1}, whom the text before is about",
    "speaker.presented": "the title or the lead presents {0}",
    "speaker.maker": "“{0}” is a document of {1}",
    "speaker.open-pronoun": "who “{0}” is stays open: nobody named before is clearly meant",
    "speaker.open-surname": "who “{0}” is stays open: {1} and {2} are called so, and neither is clearly meant",
    "credential.role.behind": "role: “{0}” stands behind the name",
    "credential.role.clause": "role: a clause behind the name has “{0}”",
    "credential.role.title": "role: “{0}” stands right before the name",
    "credential.role.before": "role: “{0}” stands before the name, with a comma",
    "credential.role.in-source": "role: the source is “{0}”",
    "credential.affiliation.in-description": "affiliation: {0} is named in “{1}”",
    "credential.affiliation.capitals": "affiliation: {0} in “{1}” has capitals, and a word for a body",
    "credential.affiliation.before-title": "affiliation: {0} is named right before “{1}”",
    "credential.affiliation.of": "affiliation: {0} is named behind the name, in “{1}”",
    "credential.affiliation.earlier": "affiliation: {0} is that of the {1} named before",
    "credential.anonymity.in-source": "not named: the words of the source tell why",
    "credential.anonymity.behind": "not named: the words behind the source tell why",
    "credential.anonymity.earlier": "not named: the text has told before why, of “{0}”",
    "credential.pronoun": "“{0}” goes on with the source before, and has its role and body",
    "act.said": "act: “{0}” makes it a statement",
    "act.word": "act: “{0}” makes it a {1}",
    "act.no-word": "act: a statement, because no word of the cue makes it another act",
    "act.deed": "act: a belief, because “{0}” tells a deed or a feeling and not what is said",
    "act.document": "act: a document speaks, “{0}”",
    "act.same-document": "act: “{0}” goes on with the document before",
    "act.question-mark": "act: a question, because the quotation ends in a question mark",
    "act.no-question-mark": "act: a statement, because the quotation has no question mark",
    "act.asked-for": "act: a statement, because something is asked for",
    "act.refused-deed": "act: a decision, because a deed is refused, not an answer",
    "act.court": "act: a decision, because a case before a court is dismissed",
    "act.own-deed": "act: a plan, because the content is a deed that is to come",
    "act.no-deed": "act: a statement, because the content is not a deed that is to come",
    "act.negated": "act: turned to its opposite by “{0}”",
    "promo.related.listed-title": "stands in a list of other articles",
    "promo.author.portrait": "tells about the author",
    "promo.author.signed": "tells about the one who signed the article",
    "promo.other.about-publisher": "tells about the publisher",
    "promo.advert.shop-link": "is nothing but a link to a shop",
    "promo.related.title-of-pointer": "is the title that “read more” repeats, or stands between the two",
    "promo.related.foreign-link": "is nothing but a link, and has hardly a word in common with the text around it",
    "promo.related.set-apart-link": "is nothing but a link, in brackets or capitals",
    "promo.tail": "a short sentence that belongs to the one before it",
    "promo.mostly": "most of the block is promotional",
    "promo.completed": "the rest of the block goes with the promotional sentence",
    "promo.words": "its words: {0}",
    "person.drew": "marked by a person",
    "person.changed": "changed by a person",
}
GENRES: Final[dict[GenreKind, str]] = {
    "news": "news",
    "live_blog": "live blog",
    "opinion": "opinion",
    "letters": "letters",
    "interview": "interview",
    "transcript": "transcript",
    "speech": "speech",
    "fact_check": "fact check",
    "newsletter": "newsletter",
    "press_release": "press release",
    "review": "review",
    "guide": "guide",
    "reference": "reference",
    "narrative": "story",
    "conversation": "conversation",
    "academic": "academic paper",
    "legal": "legal text",
}
"""What a genre is called."""

LESS_SURE: Final[frozenset[GenreKind]] = frozenset(
    ("letters", "speech", "guide", "reference", "narrative", "conversation", "academic", "legal")
)
"""Genres in which marks are less often right than in news, by ``python -m benchmarks.calibration DATA`` (``docs/accuracy.md``)."""

CLAIM_KINDS: Final = {"fact": "stated as fact", "prediction": "prediction", "judgement": "judgement"}
"""The kinds of claims in words: the program does not know what is a fact."""

UNSURE: Final = 0.5
"""Confidence below which a mark is called unsure: it is as likely wrong as right."""

_QUIET: Final = frozenset(
    (
        *(
            "act.no-word",
            "act.said",
            "assertion.clause",
            "assertion.set-off",
            "attribution.said-of-source",
            "attribution.source-clause",
            "box.cut",
            "layout.cut",
        ),
        *("promo.completed", "promo.mostly", "promo.tail"),
        *("quotation.not-its-cue", "quotation.owners", "quotation.whole"),
    )
)
"""Rules that only a full explanation names: they repeat the class of the mark, or move its limits."""

_QUIET_FAMILIES: Final = ("attribution.end.", "attribution.link.", "confidence.", "name.end.", "precedence.")
"""Likewise: they say what was chosen among several, by how much, and what was cut."""

LOUDER_FROM: Final = (0.5, 0.7)
"""Strengths from which a claim is louder: on the 350 development pages each of the three loudnesses has about a third of the claims."""


def post(attribution: "Attribution") -> str:
    """Return the role and the affiliation of a named speaker: “mayor, Dale council”.

    A source without a name has them among its own words, so that they are empty.
    """
    told = (attribution.role, attribution.affiliation) if attribution.speaker else ()
    return " ".join(", ".join(each for each in told if each).split())


def is_by_person(reasons: "Iterable[Reason]") -> bool:
    """Check whether a person made or changed the mark that has these reasons."""
    return any(reason.rule.startswith("person.") for reason in reasons)


def sentence(reason: Reason) -> str:
    """Return a reason in words.

    A rule without a sentence in the table brings it as its argument, as the rows of patterns do, or its id ends in it.
    """
    template = _SENTENCES.get(reason.rule)
    if template is None:
        return " ".join(reason.arguments) or reason.rule.rpartition(".")[2].replace("-", " ")
    return template.format(*reason.arguments)


def sentences(reasons: Iterable[Reason]) -> list[str]:
    """Return the reasons that tell a person why, in words and in their order."""
    told = (one for one in reasons if one.rule not in _QUIET and not one.rule.startswith(_QUIET_FAMILIES))
    return [sentence(one) for one in told]


def remark_line(remarks: "Iterable[Remark]") -> str:
    """Return notes and ticks in one line: “checked: two sources · call her (Jo Pike)”."""
    parts = []
    for one in remarks:
        told = ": ".join(part for part in (one.status, " ".join(one.text.split())) if part)
        parts.append(f"{told} ({one.by})" if one.by else told)
    return " · ".join(parts)
