"""List the patterns of copyright, terms, privacy, cookies and disclaimers."""

from tui_reader.analysis.promos.pattern import pattern

_RIGHTS = "states copyright"
_TERMS = "states terms of use"
_COOKIES = "asks about cookies"
_DISCLAIMER = "disclaims"

PATTERNS = (
    pattern(
        "promo.legal.rights",
        "sentence",
        _RIGHTS,
        "rights reserved|copyright|©|(c) |redistribut",
        r"\ball rights reserved\b"
        r"|^\W{0,10}(?:copyright|\(c\)|©)[\s©(c)]{0,20}(?:\d{4}|by\b)"
        r"|©\s?(?:copyright )?(?:19|20)\d\d\b"
        r"|\bmay not be (?:published|reproduced|republished|copied)\b.{0,60}\b(?:rewritten|redistributed"
        r"|permission|broadcast|reproduced)\b"
        r"|\bcontents? .{0,60}\b(?:is|are) copyrighted by\b",
        hits=("All rights reserved.", "This report may not be published, rewritten or redistributed."),
        misses=("The council redistributed the land in 1922.", "The copyright on the song ran out last year."),
    ),
    pattern(
        "promo.legal.consent",
        "sentence",
        _TERMS,
        "terms|privacy",
        r"\b(?:agree|agreeing|accept|accepting|consent|acceptance|acknowledge|assumes"
        r"|subject to)\b(?=.{0,300}\b(?:you|your|our|i|my|website)\b).{0,100}\b(?:terms|conditions"
        r"|privacy (?:policy|notice|statement))\b"
        r"|\bby (?:signing|clicking|entering|subscribing|continuing|submitting|using|registering"
        r"|providing)\b.{0,80}\byou\b"
        r"|\b(?:see|read|view|review) (?:our|the) (?:full )?(?:terms|privacy|fascinating terms)\b",
        hits=(
            "You agree to the terms of our service.",
            "By clicking the button you accept what the notice says about privacy.",
        ),
        misses=("Both sides agree on the terms of the peace.", "The actor left to protect his privacy."),
    ),
    pattern(
        "promo.legal.by-signing-up",
        "sentence",
        _TERMS,
        "by signing up|by clicking|by continuing|by entering|by subscribing|by submitting|by using|by registering|by providing",
        r"^\W*by (?:signing up|clicking|entering|subscribing|continuing|submitting|using (?:this|our)|registering"
        r"|providing)\b.{0,120}\byou\b|^\W*by subscribing,? i\b",
        hits=(
            "By signing up, you allow the Post to write to you.",
            "By using this page you allow us to count your visits.",
        ),
        misses=(
            "By using the old bridge, drivers save an hour.",
            "The party won voters by signing up nurses and teachers.",
        ),
    ),
    pattern(
        "promo.legal.footer",
        "block",
        _TERMS,
        "terms|privacy|policy|conditions|contact us|accessibility|cookie|do not sell",
        r"\W*+(?:(?:terms(?: (?:of|and|&) (?:use|service|conditions|sale))?|conditions(?: of use)?"
        r"|privacy(?: (?:policy|notice|statement|center|settings|choices))?|policy"
        r"|cookies?(?: (?:policy|settings|preferences|notice))?|contact(?: us)?|about(?: us)?"
        r"|accessibility(?: statement)?|legal(?: notice)?|disclaimer|imprint|careers|help|faqs?|sitemap|site map"
        r"|feedback|advertise(?: with us)?|do not sell (?:my|or share my) (?:personal )?information"
        r"|cancellation policy|refund policy|your (?:privacy|ad) choices|and|accept|reject|read more"
        r"|i accept the privacy policy)(?:\W++|$)){1,14}",
        hits=("Terms of Use", "Privacy Policy | Contact us"),
        misses=("Privacy in the harbour", "Terms of peace"),
    ),
    pattern(
        "promo.legal.cookies",
        "sentence",
        _COOKIES,
        "cookie",
        r"\b(?:we|our site|this (?:site|website)|our (?:site|website"
        r"|partners)) (?:and our partners )?(?:also )?(?:uses?|sets?|stores?) (?:(?!to\b)\w+ ){0,3}cookies\b"
        r"|\b(?:accept|reject|manage|disable|delete|allow|enable)(?: all"
        r"| the)? (?:use of )?(?:all )?cookies\b.{0,80}\b(?:our|this|settings|browser|policy|click|preferences)?"
        r"|\bcookie (?:policy|notice|settings|preferences|consent)\b"
        r"|\bconsent to (?:the )?(?:use|placement|our use) of (?:all the )?cookies\b",
        hits=("We use cookies to improve your visit.", "Reject all cookies in the settings of your browser."),
        misses=("We use flour to make cookies.", "The bakery sells cookies by the pound."),
    ),
    pattern(
        "promo.legal.opinions",
        "sentence",
        _DISCLAIMER,
        "opinions|views expressed|not constitute|informational purposes",
        r"\b(?:opinions|views)(?: and \w+)? (?:expressed|here|in this (?:article|post|piece|column|letter|podcast|newsletter))\b.{0,80}\b(?:own"
        r"|author|authors|writer|those of|not (?:necessarily )?(?:reflect|represent))\b"
        r"|\ball opinions are (?:mine|my own|our own)\b"
        r"|\b(?:does|do|is|are) not (?:constitute|intended as) (?:\w+ ){0,3}advice\b"
        r"|\bfor (?:informational|educational|information)(?: and \w+)? purposes only\b",
        hits=("All opinions are my own.", "This page is for informational purposes only."),
        misses=("Opinions on the bridge differ, and no law governs them.", "The views expressed themselves in votes."),
    ),
    pattern(
        "promo.legal.disclosure",
        "lead",
        _DISCLAIMER,
        "disclaimer|disclosure|editor|correction",
        r"\W{0,3}(?:disclaimer|disclosure|ftc|affiliate disclosure|full disclosure|advertising disclosure"
        r"|disclosures?)\s?[:–—-]\s",
        hits=("Disclosure: the writer owns shares in the ferry.", "Disclaimer – this is no advice."),
        misses=("Disclosure of the letters hurt the mayor.", "The editor: a short man"),
    ),
    pattern(
        "promo.legal.unsubscribe",
        "sentence",
        _TERMS,
        "opt out|unsubscribe|msg and data|reply stop",
        r"\byou (?:can|may) (?:opt out|unsubscribe)\b|^\W*to opt[- ]out of\b"
        r"|\bmsg (?:and|&) data rates\b|\breply stop\b|^\W*unsubscribe\b",
        hits=("Unsubscribe whenever it pleases you.", "You can opt out by letter."),
        misses=("Parents who opt out of the test pay nothing.", "Many readers unsubscribe in summer."),
    ),
    pattern(
        "promo.legal.cookie-button",
        "block",
        _COOKIES,
        "accept|reject|cookie|preferences|decline|privacy|necessary|agree",
        r"\W*(?:(?:accept|reject|decline|allow|agree|deny)(?: (?:all|cookies|and close|and continue|& close"
        r"|only necessary))*|i agree\b.{0,40}|(?:manage|customi[sz]e|save|update) (?:my |your )?(?:preferences"
        r"|settings|choices|consent|cookies)|(?:strictly )?necessary cookies\b.{0,40}"
        r"|we value your privacy\b.{0,80}|your privacy\b.{0,40})\W*",
        hits=("Accept all", "Manage my preferences"),
        misses=("Accept your fate", "The privacy of the necessary"),
    ),
    pattern(
        "promo.legal.policy",
        "sentence",
        _TERMS,
        "recaptcha|privacy policy|privacy notice|terms of service|terms of use",
        r"\bprotected by recaptcha\b|\bprivacy policy\b.{0,40}\bapply\b"
        r"|^\W*(?:please )?(?:read|see|view|review|check) (?:our|the) .{0,30}(?:privacy|terms)\b"
        r"|\bin accordance with our privacy\b"
        r"|\b(?:subject to|per) our (?:terms|privacy)\b"
        r"|\bour (?:privacy (?:policy|notice)|terms of (?:service|use))\b",
        hits=("The form is protected by reCAPTCHA.", "Our privacy policy tells what is kept."),
        misses=("The firm rewrote the privacy policy after the leak.",),
    ),
    pattern(
        "promo.legal.licence",
        "sentence",
        _RIGHTS,
        "creative commons|permission|trademark|republished",
        r"\b(?:republished|licensed|published|available|shared|distributed)\b.{0,60}\b(?:under"
        r"|with) an? creative commons\b"
        r"|\b(?:reprinted|reproduced|used|republished) (?:here )?(?:with|by) (?:the )?(?:kind )?permission\b"
        r"|\b(?:is|are) (?:a )?(?:registered )?trademarks? (?:of|or)\b"
        r"|^\W*this (?:article|story|post) (?:is|was|has been)(?: originally| also)? (?:republished|syndicated)\b",
        hits=(
            "The text is available under a Creative Commons licence.",
            "Reprinted with permission of the Valley Post.",
        ),
        misses=("The pastor gave permission to ring the bell.", "The novel was republished in 1990."),
    ),
    pattern(
        "promo.legal.copyright-line",
        "block",
        _RIGHTS,
        "©|copyright|(c)",
        r"\W{0,20}(?:copyright|©|\(c\))[\s©]*+.{0,100}|.{0,60}©.{0,40}",
        hits=("Copyright Valley Post", "(c) the harbour office"),
        misses=("A copyright that nobody claims",),
    ),
    pattern(
        "promo.legal.no-advice",
        "sentence",
        _DISCLAIMER,
        "advice|substitute|physician|doctor|healthcare|professional|adviser|advisor|diagnos",
        r"\bthis (?:article|post|page|site|website|blog|content|information|material|story|newsletter|video|podcast|column)\b.{0,80}"
        r"\b(?:not|never|no)\b.{0,60}\b(?:advice|substitute|recommendation|diagnos\w{1,4})\b"
        r"|\b(?:information|content|material)s? (?:provided|contained|presented|published|found|here|herein|on (?:this|our))\b.{0,100}"
        r"\bnot\b.{0,80}\b(?:advice|substitute|recommendation|diagnos\w{1,4}|replace)\b"
        r"|\bnot (?:a |intended as a |meant as a |intended to be a |intended to |meant to )?(?:substitute|replace\w{0,5})(?: for)?\b.{0,40}\bprofessional\b.{0,40}\badvice\b"
        r"|^\W*(?:please |you should )?(?:always )?(?:consult|seek the advice of|speak (?:with|to)|talk to|check with) (?:with )?(?:a|an|your)\b.{0,60}"
        r"\b(?:before (?:making|taking|starting|beginning|acting|using)|with any questions)\b.{0,60}\b(?:decision|medication|medicine|supplement|treatment|action|advice|condition|investment)s?\b",
        hits=(
            "This page is not legal advice.",
            "Always consult your own doctor before starting any treatment.",
        ),
        misses=("The doctor gave no advice, the widow said.", "This town had no doctor and no lawyer."),
    ),
    pattern(
        "promo.legal.liability",
        "sentence",
        _DISCLAIMER,
        "advice|liab|responsib|guarantee|past performance|subject to change|results may|terms apply|conditions apply|at the time of|void where|accurate",
        r"\bwe (?:are not|aren['’]t|cannot be held|can['’]t be held|do not|don['’]t|accept no|assume no|take no|make no)\b.{0,60}"
        r"\b(?:responsib(?:le|ility)|liab(?:le|ility)|guarantees?|warrant(?:y|ies))\b"
        r"|\bpast performance (?:is|does|may)\b.{0,10}\b(?:no|not)\b"
        r"|^\W*(?:terms(?: (?:and|&) conditions)?|(?:some )?(?:exclusions|restrictions|conditions)) (?:may )?apply\W*$"
        r"|^\W*(?:nothing (?:here|on this (?:page|site)|in this (?:article|post|newsletter))|this) is (?:not )?(?:medical|legal|financial|investment|tax|professional) advice\b"
        r"|^\W*(?:individual )?results may vary\b|\bvoid where prohibited\b"
        r"|^\W*(?:all )?(?:prices|offers|rates)\b.{0,60}\b(?:subject to change|(?:accurate|correct) (?:at|as of))\b",
        hits=(
            "We accept no responsibility for goods that are left on board.",
            "Prices and sailings are subject to change without notice.",
        ),
        misses=("The firm said it accepts no liability.", "Past performance of the crew won it the prize."),
    ),
    pattern(
        "promo.legal.notes-on-making",
        "sentence",
        _DISCLAIMER,
        "transcript|sponsor|artificial|generated|with the help of|with help from|editorial|our standards|has been corrected|has been updated|syndicated",
        r"^\W*(?:\W{0,3}(?:note|editor['’]s note): )?(?:this|parts of this) (?:article|story|post|text|translation|transcript|summary|page)\b.{0,30}"
        r"\b(?:created|written|generated|translated|produced|made|assisted)\b.{0,30}\b(?:(?:with|by) (?:the )?(?:help|aid|assistance|use) (?:of|from)|by|with|using)\b.{0,30}"
        r"\b(?:AI|artificial intelligence|automation|machine translation|an? (?:machine|computer|algorithm)|software|chatgpt|a language model)\b"
        r"|^\W*(?:our|the) (?:editorial (?:team|staff|policy|standards)|newsroom)\b.{0,60}\b(?:independent|not (?:influenced|involved|responsible)|no (?:role|influence))\b"
        r"|^\W*(?:our|the .{2,20}) standards: ",
        hits=(
            "This article was translated with the help of artificial intelligence.",
            "Our editorial team is independent of those who pay for it.",
        ),
        misses=(
            "Artificial light had been generated with the help of the mill.",
            "The editorial was written by the mayor.",
        ),
    ),
    pattern(
        "promo.legal.open-access",
        "sentence",
        _RIGHTS,
        "open access|open-access|creative commons|licensed under|cc by|cc-by|republish",
        r"\bopen[- ]access (?:article|paper|work)\b.{0,60}\bunder (?:the terms|a|the)\b"
        r"|\b(?:is|are) (?:licensed|distributed|published|made available) under (?:a |an |the )?(?:terms of )?.{0,30}\b(?:creative commons|cc[ -]by)\b"
        r"|^\W*(?:please )?republish (?:this|our) (?:article|story|articles|stories|work)\b",
        hits=(
            "This is an open access article distributed under the terms of a licence of the institute.",
            "Republish our stories for free, online or in print.",
        ),
        misses=("Open access to the shore is a right, and nobody may be licensed under age.",),
    ),
)
