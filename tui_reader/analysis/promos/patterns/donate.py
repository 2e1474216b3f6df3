"""Appeals for money and membership."""

from tui_reader.analysis.promos.pattern import pattern

_ASKS = "asks for support"
_PAYWALL = "asks to log in or to pay"

PATTERNS = (
    pattern(
        "donate",
        "sentence",
        _ASKS,
        "donat|contribut|support|member|patron|gift|chip in",
        r"^\W*(?:if you .{3,80}, )?PLEASE(?:consider )?(?:(?:donat(?:e|ing)|contribut(?:e|ing)|chip(?:ping)? in)(?=\W*$| (?:now|today|here|monthly|online|via|at|by|if|a|an|any|just|\W?\d|to (?:us|our|my|this|the [\w’' ]{2,30}(?:fund|campaign|site|project|appeal)))\b| [$€£])|support(?:ing)? (?:us|our|my|independent|quality|this (?:site|blog|work|podcast|publication|newsletter))|(?:become|becoming) an? (?:\w+ ){0,3}(?:member|supporter|subscriber|patron|contributor|sponsor)|(?:make|making) an? (?:\w+ ){0,3}(?:donation|gift|contribution)|a (?:\w+ )?(?:donation|subscription))\b(?!.{0,60}\b(?:said|says)\b)",
    ),
    pattern(
        "donate",
        "sentence",
        _ASKS,
        "support|donat|help|fund|reader",
        r"\b(?:hope|ask|ask that|need|want|appreciate|invite)(?: that)? you(?:['’]ll| will| to|r)? (?:consider )?(?:support|donat|help us|join us|gift)|\b(?:support|fund|sustain) our (?:work|journalism|mission|reporting|newsroom|independent)\b(?!.{0,60}\b(?:said|says)\b)|\bhelp us (?:keep|continue|bring|fund|reach)\b|\bhelp(?:s)? (?:to )?(?:support|fund) (?:our|this|my) (?:work|site|blog|journalism|testing|research|mission)\b|\bbuy (?:me|us) a coffee\b|\bsupport my work\b|\byour (?:donation|contribution|support|gift) (?:helps|will help|makes|keeps|allows|enables)\b",
    ),
    pattern(
        "donate",
        "block",
        _ASKS,
        "donat|support|member|contribute|subscri",
        r"\W*(?:donate(?: (?:now|today|here|monthly|once|to .{2,40}))?|(?:support|contribute|give)(?: (?:us|now|today|here|monthly|once|our work|our journalism|our mission|independent .{2,40})){1,2})\W*|\W*(?:complete|make) (?:my|your|a) (?:donation|gift)\W*|\W*become an? (?:[\w+’']+ ){0,3}(?:member|supporter|subscriber|patron)(?: today)?\W*|\W*support us\b.{0,40}",
    ),
    pattern(
        "donate",
        "sentence",
        _ASKS,
        "unlimited access|paid subscriber|members get|free or paid|no paywalls",
        r"\bfree or paid subscriber\b|^\W*unlimited access to\b|^\W*members get\b|\bexclusive to our (?:subscribers|members)\b|^\W*(?:get|enjoy) unlimited access\b",
    ),
    pattern(
        "donate",
        "block",
        _PAYWALL,
        "log in|sign in|login|log-in|account|subscriber|register|sign up|trial|unlock|member",
        r"\W*+(?:(?:already|not yet|not) (?:a |have |an )*(?:\w+ )?(?:subscriber|member|account|registered)\W*+)?(?:(?:(?:please )?(?:log[- ]?in|sign[- ]?in|sign[- ]?up|log[- ]?out|register|create (?:an |a free )?account|subscribe|join|my account|start (?:your |a )?free trial|get started(?: free)?|forgot (?:your )?password|free|now|here|or|and|to continue|to read|to comment|today)\W*+))+",
    ),
    pattern(
        "donate",
        "sentence",
        _PAYWALL,
        "already|continue reading|subscribers only|to unlock|remaining articles|free articles|recognize that sign",
        r"^\W*(?:already|are you already) an? (?:\w+ )?(?:subscriber|member)\b|^\W*already (?:have an account|subscribed|registered)\b|\b(?:log in|sign in|subscribe|register)\b.{0,20}\bto (?:continue|keep) reading\b|\b(?:article|content|story) is (?:only )?(?:available )?(?:for|to) (?:\w+ )?(?:subscribers|members) only\b|\bfree articles? (?:left|remaining|this month)\b|\brecognize that sign.?in\b",
    ),
    pattern(
        "donate",
        "sentence",
        _ASKS,
        "your support|your help|your generosity|tax-deductible|reader-funded|readers like you|reader support|listeners like you|every dollar|every contribution|every donation|can you chip",
        r"\b(?:we|our \w+) (?:need|rely on|depend on|count on|couldn['’]t do .{0,20} without)\b.{0,40}\b(?:your|readers|reader|listeners)\b|\b(?:with|thanks to|thank you for|without) your (?:support|help|generosity)\b|\btax-deductible (?:donation|gift|contribution)\b(?=.{0,200}\b(?:your?|our|us)\b)|\b(?:readers|listeners|viewers) like you\b|^\W*every (?:dollar|contribution|donation|gift|penny)\b.{0,30}\b(?:helps|counts|matters|makes)\b|^\W*(?:can|will) you (?:chip in|help us|support us|donate|join us)\b",
    ),
    pattern(
        "donate",
        "sentence",
        _ASKS,
        "if you",
        r"^\W*if you(?:['’]ve| have)? (?:like|liked|enjoy|enjoyed|value|appreciate|found|love|loved|find)d? .{2,100}\b(?:please|consider|support|donate|subscribe|share|sign up|buy me|tell your)\b",
    ),
    pattern("donate", "block", _ASKS, "support", r"(?-i:\W*Support (?:[A-Z][\w’'.]+ ?){1,5}(?:[Tt]oday|[Nn]ow)?)\W*"),
    pattern(
        "donate",
        "sentence",
        _PAYWALL,
        "subscri|free article|unlock|cancel any|log in|sign in|create a",
        r"\b(?:you have|you['’]ve) (?:reached|read|used|hit)\b.{0,40}\b(?:limit|free articles?|last|articles? this month)\b|^\W*(?:to )?(?:unlock|continue reading) this (?:article|story|post|content)\b|\bcancel (?:at )?any ?time\b|^\W*this (?:article|story|post|content|page|feature) is (?:only |exclusively )?(?:available )?(?:for|to|exclusive to) (?:\w+ )?(?:subscribers|members)\b|\bsubscribers?[- ]only (?:content|article|story)\b|^\W*subscribe (?:for|from) (?:just |only |as little as )?[$€£]|^\W*(?:please )?(?:log|sign) in (?:to|or|with)\b.{0,80}|^\W*create an? (?:free )?account\b.{0,80}|^\W*start your subscription\b",
    ),
)
