"""Newsletters, alerts and subscriptions."""

from tui_reader.analysis.promos.pattern import pattern

_ASKS = "asks to subscribe"

PATTERNS = (
    pattern(
        "newsletter",
        "sentence",
        _ASKS,
        "sign up|signing up|register",
        r"^\W*(?:PLEASE|\w+ your .{3,40} by |never miss .{3,50} by )(?:sign(?:ing)? up|register)\b.{0,80}\b(?:here|now|today|below|newsletters?|e-?mails?|alerts?|updates?|briefings?|inbox|bulletin|latest|free)\b",
    ),
    pattern(
        "newsletter",
        "sentence",
        _ASKS,
        "sign up",
        r"\bsign up (?:here|below)\b|\bsign up (?:for|to) (?:our|the|my|this)\b.{0,40}\b(?:newsletter|e-?mails?|mailing list|alerts|updates)\b(?!.{0,80}\bsaid\b)",
    ),
    pattern(
        "newsletter",
        "sentence",
        _ASKS,
        "subscrib",
        r"^\W*PLEASE(?:subscribe|unsubscribe)\b(?=.{0,100}\b(?:our|my|here|now|today|newsletters?|podcast|channel|mailing list|feed|blog|updates?|e-?mail|the latest|to (?:get|receive|read|our|the|this))\b|\W*$)",
    ),
    pattern(
        "newsletter",
        "sentence",
        _ASKS,
        "newsletter|mailing list",
        r"^\W*PLEASE(?:join|get|receive|try|check out|see|browse|find)\b.{0,60}\b(?:newsletters?|mailing list)\b",
    ),
    pattern(
        "newsletter",
        "sentence",
        _ASKS,
        "subscribe",
        r"^\W*subscribe to (?-i:[A-Z])|\byou can (?:also )?subscribe to (?:this|our|my|the)\b|\bclick (?:here|below) to subscribe\b|\bby subscribing\b",
    ),
    pattern(
        "newsletter",
        "sentence",
        _ASKS,
        "your inbox|your in-box|your email inbox|your e-mail",
        r"\b(?:in|to|into|on) your (?:e-?mail )?(?:in-?box|e-?mail)\b(?!.{0,60}\b(?:said|says)\b)",
    ),
    pattern(
        "newsletter",
        "sentence",
        "asks for an email address",
        "email address|e-mail address|your email",
        r"^\W*(?:PLEASE)(?:enter|type|provide|add|leave) your (?:e-?mail|name)\b|^\W*(?:your )?e-?mail address\W*$",
    ),
    pattern(
        "newsletter",
        "sentence",
        _ASKS,
        "by email|via email|by e-mail|email alerts|newsletter",
        r"^\W*PLEASE(?:get|receive)\b.{0,80}\b(?:by|via) e-?mail\b|^\W*PLEASE(?:get|receive)\b.{0,50}\b(?:e-?mail alerts|newsletters?)\b",
    ),
    pattern(
        "newsletter",
        "sentence",
        "thanks subscribers",
        "subscrib",
        r"^\W*(?:\w+, )?(?:you['’]re|you are|thank you for|thanks for) (?:now |already )?subscrib(?:ed|ing)\b",
    ),
    pattern(
        "newsletter",
        "block",
        _ASKS,
        "newsletter|sign up|subscribe|join|email|discover more from|latest",
        r"\W*(?:(?:our|the|daily|weekly|free) )*newsletters?(?: sign[- ]?up)?\W*|\W*(?:subscribe|sign up)(?: (?:now|today|here|free|for free|for more|to .{2,40}))?\W*|\W*discover more from .{2,60}|\W*(?:get|join) (?:the|our)\b.{0,40}\bnewsletter\W*|\W*subscribe to .{2,60}|\W*sign up for .{2,60}",
    ),
    pattern(
        "newsletter",
        "sentence",
        "asks to follow alerts",
        "notification|alerts",
        r"^\W*PLEASE(?:turn on|enable|get|allow|activate)\b.{0,40}\b(?:notifications?|alerts)\b",
    ),
)
