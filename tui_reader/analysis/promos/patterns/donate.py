"""List the patterns of appeals for money and membership."""

from tui_reader.analysis.promos.pattern import pattern

_ASKS = "asks for support"
_PAYWALL = "asks to log in or to pay"

PATTERNS = (
    pattern(
        "promo.donate.appeal",
        "sentence",
        _ASKS,
        "donat|contribut|support|member|patron|gift|chip in",
        r"^\W*(?:if you .{3,80}, )?PLEASE(?:consider )?(?:(?:donat(?:e|ing)|contribut(?:e|ing)"
        r"|chip(?:ping)? in)(?=\W*$| (?:now|today|here|monthly|online|via|at|by|if|a|an|any|just|\W?\d"
        r"|to (?:us|our|my|this|the [\w’' ]{2,30}(?:fund|campaign|site|project|appeal)))\b| [$€£])"
        r"|support(?:ing)? (?:us|our|my|independent|quality|this (?:site|blog|work|podcast|publication"
        r"|newsletter))|(?:become|becoming) an? (?:\w+ ){0,3}(?:member|supporter|subscriber|patron|contributor"
        r"|sponsor)|(?:make|making) an? (?:\w+ ){0,3}(?:donation|gift|contribution)"
        r"|a (?:\w+ )?(?:donation|subscription))\b(?!.{0,60}\b(?:said|says)\b)",
        hits=(
            "Please consider making a donation to keep this site alive.",
            "Become a member of the Valley Post today.",
        ),
        misses=(
            "Donate blood, the hospital asked its neighbours.",
            "Support for our team came late, and members left.",
        ),
    ),
    pattern(
        "promo.donate.our-work",
        "sentence",
        _ASKS,
        "support|donat|help|fund|reader",
        r"\b(?:hope|ask|ask that|need|want|appreciate|invite)(?: that)? you(?:['’]ll| will| to"
        r"|r)? (?:consider )?(?:support|donat|help us|join us|gift)"
        r"|\b(?:support|fund|sustain) our (?:work|journalism|mission|reporting|newsroom"
        r"|independent)\b(?!.{0,60}\b(?:said|says)\b)"
        r"|\bhelp us (?:keep|continue|bring|fund|reach)\b"
        r"|\bhelp(?:s)? (?:to )?(?:support|fund) (?:our|this|my) (?:work|site|blog|journalism|testing|research"
        r"|mission)\b|\bbuy (?:me|us) a coffee\b|\bsupport my work\b"
        r"|\byour (?:donation|contribution|support|gift) (?:helps|will help|makes|keeps|allows|enables)\b",
        hits=("Readers who can pay sustain our newsroom.", "We hope you will consider supporting the Post."),
        misses=(
            "Readers do not fund the paper, nor does the state.",
            "They help us, we help them: such was the rule in the village.",
        ),
    ),
    pattern(
        "promo.donate.button",
        "block",
        _ASKS,
        "donat|support|member|contribute|subscri",
        r"\W*(?:donate(?: (?:now|today|here|monthly|once|to .{2,40}))?"
        r"|(?:support|contribute|give)(?: (?:us|now|today|here|monthly|once|our work|our journalism|our mission"
        r"|independent .{2,40})){1,2})\W*"
        r"|\W*(?:complete|make) (?:my|your|a) (?:donation|gift)\W*"
        r"|\W*become an? (?:[\w+’']+ ){0,3}(?:member|supporter|subscriber|patron)(?: today)?\W*"
        r"|\W*support us\b.{0,40}",
        hits=("Complete my donation", "Support us and the harbour"),
        misses=("Donating kidneys", "Members support the strike"),
    ),
    pattern(
        "promo.donate.members-get",
        "sentence",
        _ASKS,
        "unlimited access|paid subscriber|members get|free or paid|no paywalls",
        r"\bfree or paid subscriber\b|^\W*unlimited access to\b"
        r"|^\W*members get\b"
        r"|\bexclusive to our (?:subscribers|members)\b"
        r"|^\W*(?:get|enjoy) unlimited access\b",
        hits=("Members get the tide tables for free.", "Enjoy unlimited access to all puzzles."),
        misses=("The guards had unlimited access to the vault.", "Few members get to see the vault."),
    ),
    pattern(
        "promo.donate.log-in",
        "block",
        _PAYWALL,
        "log in|sign in|login|log-in|account|subscriber|register|sign up|trial|unlock|member",
        r"\W*+(?:(?:already|not yet|not) (?:a |have |an )*(?:\w+ )?(?:subscriber|member|account"
        r"|registered)\W*+)?(?:(?:(?:please )?(?:log[- ]?in|sign[- ]?in|sign[- ]?up|log[- ]?out|register"
        r"|create (?:an |a free )?account|subscribe|join|my account|start (?:your |a )?free trial"
        r"|get started(?: free)?|forgot (?:your )?password|free|now|here|or|and|to continue|to read|to comment"
        r"|today)\W*+))+",
        hits=("My account", "Not yet a member? Log in now"),
        misses=("Log in your eye", "Sign in a bakery"),
    ),
    pattern(
        "promo.donate.to-read-on",
        "sentence",
        _PAYWALL,
        "already|continue reading|subscribers only|to unlock|remaining articles|free articles|recognize that sign",
        r"^\W*(?:already|are you already) an? (?:\w+ )?(?:subscriber|member)\b"
        r"|^\W*already (?:have an account|subscribed|registered)\b"
        r"|\b(?:log in|sign in|subscribe|register)\b.{0,20}\bto (?:continue|keep) reading\b"
        r"|\b(?:article|content|story) is (?:only )?(?:available )?(?:for|to) (?:\w+ )?(?:subscribers"
        r"|members) only\b"
        r"|\bfree articles? (?:left|remaining|this month)\b"
        r"|\brecognize that sign.?in\b",
        hits=("Already a member?", "Sign in to continue reading."),
        misses=("The bank had already blocked the account.", "The harbour is for subscribers only in name."),
    ),
    pattern(
        "promo.donate.readers-like-you",
        "sentence",
        _ASKS,
        "your support|your help|your generosity|tax-deductible|reader-funded|readers like you|reader support|listeners like you|every dollar|every contribution|every donation|can you chip",
        r"\b(?:we|our \w+) (?:need|rely on|depend on|count on|couldn['’]t do .{0,20} without)\b.{0,40}\b(?:your"
        r"|readers|reader|listeners)\b"
        r"|\b(?:with|thanks to|thank you for|without) your (?:support|help|generosity)\b"
        r"|\btax-deductible (?:donation|gift|contribution)\b(?=.{0,200}\b(?:your?|our|us)\b)"
        r"|\b(?:readers|listeners|viewers) like you\b"
        r"|^\W*every (?:dollar|contribution|donation|gift|penny)\b.{0,30}\b(?:helps|counts|matters|makes)\b"
        r"|^\W*(?:can|will) you (?:chip in|help us|support us|donate|join us)\b",
        hits=("We rely on your generosity.", "Every donation helps."),
        misses=("The team lost, and every dollar was gone.", "A tax-deductible gift made the mill owner rich."),
    ),
    pattern(
        "promo.donate.if-you-liked",
        "sentence",
        _ASKS,
        "if you",
        r"^\W*if you(?:['’]ve| have)? (?:like|liked|enjoy|enjoyed|value|appreciate|found|love|loved"
        r"|find)d? .{2,100}\b(?:please|consider|support|donate|subscribe|share|sign up|buy me|tell your)\b",
        hits=("If you enjoyed this story, tell your friends.", "If you value local news, please think of us."),
        misses=("If you find a seal on the beach, keep your dog away.",),
    ),
    pattern(
        "promo.donate.support-name",
        "block",
        _ASKS,
        "support",
        r"(?-i:\W*Support (?:[A-Z][\w’'.]+ ?){1,5}(?:[Tt]oday|[Nn]ow)?)\W*",
        hits=("Support Valley Post Today", "Support The Harbour Now"),
        misses=("Support is falling", "Support for Ines Torwald"),
    ),
    pattern(
        "promo.donate.limit",
        "sentence",
        _PAYWALL,
        "subscri|free article|unlock|cancel any|log in|sign in|create a",
        r"\b(?:you have|you['’]ve) (?:reached|read|used|hit)\b.{0,40}\b(?:limit|free articles?|last"
        r"|articles? this month)\b"
        r"|^\W*(?:to )?(?:unlock|continue reading) this (?:article|story|post|content)\b"
        r"|\bcancel (?:at )?any ?time\b"
        r"|^\W*this (?:article|story|post|content|page|feature) is (?:only |exclusively )?(?:available )?(?:for|to"
        r"|exclusive to) (?:\w+ )?(?:subscribers|members)\b"
        r"|\bsubscribers?[- ]only (?:content|article|story)\b"
        r"|^\W*subscribe (?:for|from) (?:just |only |as little as )?[$€£]"
        r"|^\W*(?:please )?(?:log|sign) in (?:to|or|with)\b.{0,80}"
        r"|^\W*create an? (?:free )?account\b.{0,80}|^\W*start your subscription\b",
        hits=("You have reached your limit of free articles.", "Sign in with your library card."),
        misses=("The crew could not unlock the hatch.", "You have read the law, the judge told them, so sign in ink."),
    ),
    pattern(
        "promo.donate.platform",
        "block",
        _ASKS,
        "patreon|ko-fi|buy me|tip jar|gofundme|donat|to give|chip in|kofi|liberapay|paypal|tip us|leave a tip",
        r"\W*(?:(?:(?:join|become|support|find|see|visit|back)\b.{0,30}\b(?:on|via|through|my|our) )?(?:patreon|ko-?fi|liberapay|gofundme|buy ?me ?a ?coffee|paypal)"
        r"|(?:other )?ways to (?:donate|give|help|support .{2,40})|chip in(?: (?:now|today|here|[$€£]\d+))?|(?:my |our |the )?tip jar|leave a tip|tip us"
        r"|(?:your )?donations?(?: (?:can|will|help|make)\b.{2,60})?)\W*",
        hits=("Ways to give", "Patreon"),
        misses=("Ways to give up smoking", "A tip jar fell from the bar and broke on the quay"),
    ),
    pattern(
        "promo.donate.your-gift",
        "sentence",
        _ASKS,
        "donation|gift|contribution|support|patreon|coffee|chip in|buy us|buy me|a tip",
        r"\byour (?:[\w-]+ ){0,4}(?:donations?|contributions?|gifts?|support|membership|subscription)\b.{0,20}"
        r"\b(?:can|will|could|keeps?|helps?|makes?|plays?|enables?|funds?|allows?|supports?|lets?)\b(?!.{0,80}\b(?:said|says)\b)"
        r"|\b(?:join|support|find|follow) (?:me|us|my|our|the \w+) (?:\w+ )?(?:on |via |through )?patreon\b"
        r"|\b(?:i|we) hope (?:that )?you(?:['’]ll| will) (?:support|join|help|donate|subscribe|consider)\b"
        r"|^\W*(?:if you (?:can|could|like|wish|want(?: to)?),? )?(?:please )?(?:buy (?:me|us) a (?:coffee|beer|pint|tea)|chip in|leave (?:me|us) a tip|toss (?:me|us)\b.{0,20})\b",
        hits=("Your one-off gift keeps the harbour radio on the air.", "If you like, buy us a tea."),
        misses=("Your support was a comfort, the widow wrote.", "The gift will enable the school to build."),
    ),
    pattern(
        "promo.donate.free-for-all",
        "sentence",
        _ASKS,
        "paywall|nonprofit|non-profit|not-for-profit|free of charge|free to read|free for|keep this|independent|membership",
        r"\b(?:our|this|we|i)\b.{0,60}\b(?:no paywall|without (?:a )?paywalls?|free (?:of charge|to read|for (?:everyone|all)))\b(?!.{0,80}\b(?:said|says)\b)"
        r"|^\W*(?:our|we are an?|we['’]re an?|this is an?) (?:\w+[, ]{1,2}){0,3}(?:nonprofit|non-profit|not-for-profit) (?:\w+ )?(?:newsroom|news|publication|magazine|site|organi[sz]ation|team)\b"
        r"|^\W*(?:help )?keep (?:this|our) (?:site|blog|newsletter|podcast|work|journalism)\b.{0,30}\b(?:free|alive|independent|going|running)\b",
        hits=("We publish all of it without a paywall.", "We are a nonprofit newsroom of nine people."),
        misses=("The ferry is free of charge for pupils.", "An independent nonprofit runs the clinic."),
    ),
    pattern(
        "promo.donate.plans",
        "sentence",
        _PAYWALL,
        "subscri|members-only|member-only|premium|ad-free",
        r"^\W*(?:note: )?(?:already|are you(?: already)?|not) (?:yet )?an? (?:\w+ )?(?:subscriber|member)\?"
        r"|^\W*(?:annual|monthly|digital|print|paid|premium|all|our) (?:subscribers|members) (?:pay|get|receive|enjoy|can|have|save)\b"
        r"|\bthis is an? (?:premium|members?[- ]only|subscribers?[- ]only|paid) (?:article|story|post|feature|episode|newsletter)\b"
        r"|\b(?:exclusive|only available|available only) to (?:our |paying |paid |premium )?(?:subscribers|members)\b",
        hits=("Annual subscribers save a third.", "This is a premium story."),
        misses=("The club's members-only bar shut, and annual fees rose.", "The tool was sold at a premium."),
    ),
    pattern(
        "promo.donate.subscribers-get",
        "sentence",
        _PAYWALL,
        "subscriber|members|paying readers|free stories|free articles|supporters",
        r"^\W*(?:our |only |paying |paid ){0,2}(?:subscribers|members|supporters|paying readers) (?:also |can |will )?(?:get|receive|enjoy|read|hear|comment|pay|have access)\b"
        r"(?!.{0,80}\b(?:said|says)\b)(?=.{0,80}\b(?:letter|issue|newsletter|episodes?|archive|comments?|posts?|stor(?:y|ies)|articles?|access|first|early|ad-free|more|bonus|extra|\W*$))"
        r"|^\W*you have (?:\w+|\d+) free (?:stories|articles|reads) (?:left|remaining)\b",
        hits=("Subscribers get the Saturday letter, too.", "You have two free stories left."),
        misses=("Subscribers of the grid get light.", "Some subscribers of the grid pay nothing."),
    ),
    pattern(
        "promo.donate.owned-by-readers",
        "sentence",
        _ASKS,
        "owned by|funded by|paid for by|supported by|run by volunteers",
        r"^\W*(?:(?-i:(?:The )?(?:[A-Z][\w’']+ ){1,4})|(?:this|our) (?:site|paper|newsroom|newsletter|podcast|work|journalism|magazine) |we )"
        r"(?:is|are) (?:(?:wholly |entirely |fully )?(?:owned|funded|paid for|supported|financed|kept alive) by (?:our |its )?(?:readers|listeners|members|viewers|subscribers|donations|you)\b|run by volunteers\b)",
        hits=("The Ledger is owned by its readers.", "Our newsroom is funded by donations."),
        misses=("The mill was owned by its workers.", "The club is supported by the town."),
    ),
)
