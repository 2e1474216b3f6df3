"""Copyright, terms, privacy, cookies and disclaimers."""

from tui_reader.analysis.promos.pattern import pattern

_RIGHTS = "states copyright"
_TERMS = "states terms of use"
_COOKIES = "asks about cookies"
_DISCLAIMER = "disclaims"

PATTERNS = (
    pattern(
        "legal",
        "sentence",
        _RIGHTS,
        "rights reserved|copyright|©|(c) |redistribut",
        r"\ball rights reserved\b|^\W{0,10}(?:copyright|\(c\)|©)[\s©(c)]{0,20}(?:\d{4}|by\b)|©\s?(?:copyright )?(?:19|20)\d\d\b|\bmay not be (?:published|reproduced|republished|copied)\b.{0,60}\b(?:rewritten|redistributed|permission|broadcast|reproduced)\b|\bcontents? .{0,60}\b(?:is|are) copyrighted by\b",
    ),
    pattern(
        "legal",
        "sentence",
        _TERMS,
        "terms|privacy",
        r"\b(?:agree|agreeing|accept|accepting|consent|acceptance|acknowledge|assumes|subject to)\b(?=.{0,300}\b(?:you|your|our|i|my|website)\b).{0,100}\b(?:terms|conditions|privacy (?:policy|notice|statement))\b|\bby (?:signing|clicking|entering|subscribing|continuing|submitting|using|registering|providing)\b.{0,80}\byou\b|\b(?:see|read|view|review) (?:our|the) (?:full )?(?:terms|privacy|fascinating terms)\b",
    ),
    pattern(
        "legal",
        "sentence",
        _TERMS,
        "by signing up|by clicking|by continuing|by entering|by subscribing|by submitting|by using|by registering|by providing",
        r"^\W*by (?:signing up|clicking|entering|subscribing|continuing|submitting|using (?:this|our)|registering|providing)\b.{0,120}\byou\b|^\W*by subscribing,? i\b",
    ),
    pattern(
        "legal",
        "block",
        _TERMS,
        "terms|privacy|policy|conditions|contact us|accessibility|cookie|do not sell",
        r"\W*+(?:(?:terms(?: (?:of|and|&) (?:use|service|conditions|sale))?|conditions(?: of use)?|privacy(?: (?:policy|notice|statement|center|settings|choices))?|policy|cookies?(?: (?:policy|settings|preferences|notice))?|contact(?: us)?|about(?: us)?|accessibility(?: statement)?|legal(?: notice)?|disclaimer|imprint|careers|help|faqs?|sitemap|site map|feedback|advertise(?: with us)?|do not sell (?:my|or share my) (?:personal )?information|cancellation policy|refund policy|your (?:privacy|ad) choices|and|accept|reject|read more|i accept the privacy policy)(?:\W++|$)){1,14}",
    ),
    pattern(
        "legal",
        "sentence",
        _COOKIES,
        "cookie",
        r"\b(?:we|our site|this (?:site|website)|our (?:site|website|partners)) (?:and our partners )?(?:also )?(?:uses?|sets?|stores?) (?:\w+ ){0,3}cookies\b|\b(?:accept|reject|manage|disable|delete|allow|enable)(?: all| the)? (?:use of )?(?:all )?cookies\b.{0,80}\b(?:our|this|settings|browser|policy|click|preferences)?|\bcookie (?:policy|notice|settings|preferences|consent)\b|\bconsent to (?:the )?(?:use|placement|our use) of (?:all the )?cookies\b",
    ),
    pattern(
        "legal",
        "sentence",
        _DISCLAIMER,
        "opinions|views expressed|not constitute|informational purposes",
        r"\b(?:opinions|views)(?: and \w+)? (?:expressed|here|in this (?:article|post|piece))\b.{0,80}\b(?:own|author|authors|writer|those of|not (?:necessarily )?(?:reflect|represent))\b|\ball opinions are (?:mine|my own|our own)\b|\b(?:does|do|is|are) not (?:constitute|intended as) (?:\w+ ){0,3}advice\b|\bfor (?:informational|educational|information)(?: and \w+)? purposes only\b",
    ),
    pattern(
        "legal",
        "lead",
        _DISCLAIMER,
        "disclaimer|disclosure|editor|correction",
        r"\W{0,3}(?:disclaimer|disclosure|ftc|affiliate disclosure|full disclosure|advertising disclosure|disclosures?)\s?[:–—-]\s",
    ),
    pattern(
        "legal",
        "sentence",
        _TERMS,
        "opt out|unsubscribe|msg and data|reply stop",
        r"\byou (?:can|may) (?:opt out|unsubscribe)\b|^\W*to opt[- ]out of\b|\bmsg (?:and|&) data rates\b|\breply stop\b|^\W*unsubscribe\b",
    ),
    pattern(
        "legal",
        "block",
        _COOKIES,
        "accept|reject|cookie|preferences|decline|privacy|necessary|agree",
        r"\W*(?:(?:accept|reject|decline|allow|agree|deny)(?: (?:all|cookies|and close|and continue|& close|only necessary))*|i agree\b.{0,40}|(?:manage|customi[sz]e|save|update) (?:my |your )?(?:preferences|settings|choices|consent|cookies)|(?:strictly )?necessary cookies\b.{0,40}|we value your privacy\b.{0,80}|your privacy\b.{0,40})\W*",
    ),
    pattern(
        "legal",
        "sentence",
        _TERMS,
        "recaptcha|privacy policy|privacy notice|terms of service|terms of use",
        r"\bprotected by recaptcha\b|\bprivacy policy\b.{0,40}\bapply\b|^\W*(?:please )?(?:read|see|view|review|check) (?:our|the) .{0,30}(?:privacy|terms)\b|\bin accordance with our privacy\b|\b(?:subject to|per) our (?:terms|privacy)\b|\bour (?:privacy (?:policy|notice)|terms of (?:service|use))\b",
    ),
    pattern(
        "legal",
        "sentence",
        _RIGHTS,
        "creative commons|permission|trademark|republished",
        r"\b(?:republished|licensed|published|available|shared|distributed)\b.{0,60}\b(?:under|with) an? creative commons\b|\b(?:reprinted|reproduced|used|republished) (?:here )?(?:with|by) (?:the )?(?:kind )?permission\b|\b(?:is|are) (?:a )?(?:registered )?trademarks? (?:of|or)\b|^\W*this (?:article|story|post) (?:is|was|has been)(?: originally| also)? (?:republished|syndicated)\b",
    ),
    pattern(
        "legal", "block", _RIGHTS, "©|copyright|(c)", r"\W{0,20}(?:copyright|©|\(c\))[\s©]*+.{0,100}|.{0,60}©.{0,40}"
    ),
)
