"""List the patterns of advertisements, sponsors and affiliate links."""

from tui_reader.analysis.promos.pattern import pattern

_LABEL = "labels an advertisement"
_EARNS = "says that links earn a commission"
_SPONSOR = "names a sponsor"

PATTERNS = (
    pattern(
        "promo.advert.inline-label",
        "inline",
        _LABEL,
        "adver|sponsored|promoted",
        r"(?:(?<=\s)|^)(?:[-–—*•_=|]{1,3}\s*(?:advertisement|advertorial|sponsored(?: content| post)?"
        r"|promoted content|advert)\s*[-–—*•_=|]{1,3}|[\[(](?:advertisement|advertorial"
        r"|sponsored(?: content| post)?|advert|ad)[\])])(?=\s|$)",
        hits=(
            "The river rose again. - Advertisement - The bridge stayed closed all day.",
            "The mill closed in May. [Sponsored content] The workers found other jobs.",
        ),
        misses=("The river rose again. An advertisement on the bridge fell into the water.",),
    ),
    pattern(
        "promo.advert.continues-below",
        "inline",
        _LABEL,
        "continues below|continue reading below|scroll to continue",
        r"(?:advertisement\W{0,5})?(?:\b(?:the )?(?:story|article) continues below(?: (?:this )?(?:advertisement"
        r"|ad|video|image))?|\bcontinue reading below(?: advertisement)?"
        r"|\bscroll to continue(?: reading)?(?: with content)?)\b[.:]?",
        hits=(
            "The bridge stayed closed all day. Story continues below advertisement",
            "The crew slept on board. Scroll to continue reading. At dawn the wind dropped.",
        ),
        misses=("The crack in the wall continues below the window and ends in the cellar.",),
    ),
    pattern(
        "promo.advert.label",
        "block",
        _LABEL,
        "ad|sponsor|promot|paid|partner",
        r"\W*(?:advertisements?|ads?|advert|advertorial|sponsored?(?: (?:ad|content|post|message|by .{1,60}))?"
        r"|paid (?:content|post|partnership|advertisement|promotion|for by .{1,60})|promoted(?: content| stories)?"
        r"|partner content|advertise(?: with us| here)?|place an? (?:classified )?ad|skip ad|remove ads"
        r"|report (?:this )?ad|advertisement\W.{0,60})\W*",
        hits=("ADVERTISEMENT", "Paid for by Quay Outfitters"),
        misses=("Ads on buses have become rare in Marlow", "A paid partner ran the ferry for a year."),
    ),
    pattern(
        "promo.advert.sponsor",
        "sentence",
        _SPONSOR,
        "sponsored by|brought to you|paid for by|presented by|supported by",
        r"\b(?:this|today['’]s|this week['’]s|our)\b.{0,60}\b(?:is|was|are|were)(?: made possible| supported)? (?:by (?-i:[A-Z])|sponsored"
        r"|brought to you|presented|paid for) by\b"
        r"|^\W*(?:sponsored|brought to you|paid for|presented) by\b",
        hits=(
            "This week's podcast is sponsored by Quay Outfitters, maker of oilskins.",
            "Brought to you by the Marlow Savings Bank.",
        ),
        misses=("The regatta was sponsored by a brewery that has since gone bankrupt.",),
    ),
    pattern(
        "promo.advert.commission",
        "sentence",
        _EARNS,
        "commission|compensation|kick back|kickback|affiliate",
        r"\b[\w ]{1,40} (?:may|might|could|can|will|do|also)?(?: also| still)? ?(?:earn|get|receive|make"
        r"|collect)s?(?: us)? (?:an?|some|any)? ?(?:small |tiny )?(?:affiliate |referral |sales? )?(?:commissions?"
        r"|compensation|kick ?backs?|referral fee)\b(?!.{0,60}\bsaid\b)"
        r"|\bearn (?:us|me) (?:a|an|some) .{0,20}commission",
        hits=(
            "We may earn a small commission if you buy an oilskin from this page.",
            "The Valley Post might receive compensation when you visit a shop.",
        ),
        misses=(
            "The broker was paid a commission of 400 crowns for the ship.",
            "Sellers can earn a commission on each boat, said Ines Torwald.",
        ),
    ),
    pattern(
        "promo.advert.affiliate-links",
        "sentence",
        _EARNS,
        "affiliate",
        r"\b(?:this|our|my|we|i|post|article|page|site|content|links?)\b.{0,40}\b(?:contains?|includes?|uses?"
        r"|may contain|may include|using|through|via|are|is)\b.{0,40}\baffiliate\b.{0,30}\blinks?\b"
        r"|^\W*(?:contains|includes) affiliate links\b"
        r"|\baffiliate (?:links|disclosure|policy|guidelines|relationships)\b.{0,60}\b(?:this|our|my|we|i)\b"
        r"|\b(?:this|our|my|we|i|auto)\b.{0,60}\baffiliate (?:links|disclosure|policy|guidelines|relationships)\b",
        hits=("This post contains affiliate links.", "Some pages on our site use affiliate links to shops we like."),
        misses=("An affiliate of the shipyard linked the two harbours by ferry.",),
    ),
    pattern(
        "promo.advert.amazon-associate",
        "sentence",
        _EARNS,
        "amazon associate|qualifying purchases",
        r"\bas an amazon associate\b|\bqualifying purchases\b",
        hits=(
            "As an Amazon Associate the Valley Post earns from what readers order.",
            "The site keeps a part of all qualifying purchases.",
        ),
        misses=("An Amazon associate of hers moved to Marlow in 2019.",),
    ),
    pattern(
        "promo.advert.readers-pay",
        "sentence",
        "says that readers pay by buying",
        "-supported|supported by readers|through our links|through links|via the links|via links|through my links",
        r"^\W*[\w.'’ ]{2,40}\bis (?:(?:a )?(?:reader|listener|viewer)[- ]supported"
        r"|supported by (?:our )?(?:readers|listeners)(?! (?:of|in|from|on)\b))\b"
        r"|\b(?:buy|purchase|purchases|order|sign up)\b.{0,40}\b(?:through|via|using) (?:the |our |my |these "
        r"|affiliate )*links\b",
        hits=("The Valley Post is reader-supported.", "Purchases made through our links keep the lights on."),
        misses=(
            "The museum is supported by readers of three local papers.",
            "Water runs through links of clay pipe below the street.",
        ),
    ),
    pattern(
        "promo.advert.chosen-independently",
        "sentence",
        "says how products are chosen",
        "independently|our editors",
        r"\b(?:chosen|selected|reviewed|recommended)(?: and (?:reviewed|chosen|selected))? independently\b"
        r"|\bindependently (?:selected|chosen|reviewed|researched)\b.{0,60}\b(?:by|products?|our|we)\b"
        r"|\b(?:i|we) (?:select|review|choose)(?: and (?:review|select|choose))? independently\b",
        hits=(
            "All boots on this page were chosen independently.",
            "Every oilskin here was independently selected by our editors.",
        ),
        misses=("The two judges reached the verdict independently of each other.",),
    ),
    pattern(
        "promo.advert.paid",
        "sentence",
        _LABEL,
        "#ad|#sponsored|been compensated|advertising purposes|paid partnership|paid placement",
        r"#(?:ad|sponsored)\b|\b(?:has|have) been compensated by\b"
        r"|\bdesigned for advertising purposes\b|\bin a paid partnership with\b"
        r"|^\W*this is a paid (?:placement|post|advertisement|promotion)\b",
        hits=("Zoe Lindqvist has been compensated by the makers of the boots.", "Lovely new boots from the quay #ad"),
        misses=(
            "The farmers have not been compensated for the flood.",
            "The mill owners entered into a paid partnership that ended in court.",
        ),
    ),
    pattern(
        "promo.advert.partners",
        "block",
        _LABEL,
        "continues|partnership|association|powered by|promoted|provided|program",
        r"\W*(?:(?:article|story|post|content|video) continues (?:after|below)\b.{0,40}"
        r"|(?:produced |created |published |presented )?in (?:partnership|association|collaboration) with .{2,60}"
        r"|powered by .{2,40}|promoted by .{2,40}|content (?:provided|sponsored) by .{2,50}|paid program(?:me)?"
        r"|this is an? ad(?:vertisement)?|sponsor(?:ed)? (?:message|links?|stories)|from our (?:partners|sponsors)"
        r"|special offers?)\W*",
        hits=("In partnership with the Marlow Savings Bank", "Article continues after this message"),
        misses=(
            "In partnership with her brother she built a mill that still stands on the river bank and feeds the town.",
        ),
    ),
    pattern(
        "promo.advert.no-extra-cost",
        "sentence",
        _EARNS,
        "no extra cost|no additional cost|at no cost to you",
        r"\bat no (?:extra |additional )?cost to you\b",
        hits=("The shop pays us, at no extra cost to you.", "That comes at no cost to you."),
        misses=("The council promised a new bridge at no cost to your grandchildren.",),
    ),
    pattern(
        "promo.advert.policy",
        "block",
        _LABEL,
        "advertis|ad choices|adchoices|ads by|ad-free|ad free|seeing this ad",
        r"\W*(?:advertis(?:er|ing) (?:disclosures?|policy|notice)|advertise (?:on|in|with) .{2,40}|ad ?choices|ads (?:by|from) .{2,30}"
        r"|(?:go|read|listen|watch|get .{2,30}) ad[- ]free\b.{0,30}|why am i seeing this ad\b.{0,5}|.{0,30}\bwatch ad[- ]free\b.{0,20}"
        r"|(?:hide|close|report) (?:this |the )?ads?)\W*",
        hits=("Advertiser Disclosure", "Advertise on Harbour Radio"),
        misses=("Advertisers left the harbour radio in May",),
    ),
    pattern(
        "promo.advert.labelled-title",
        "block",
        _LABEL,
        "sponsored|(ad)|[ad]|advert|promoted|partner content|paid",
        r"\S.{4,140}\s[\[(](?:sponsored(?: (?:post|content))?|ad|advert|advertisement|advertorial|promoted|paid (?:post|content)"
        r"|partner content)[\])]\W*|\W{0,3}(?:sponsored|promoted|partner content|advertisement|paid post) ?[:|] ?\S.{4,140}",
        hits=("Why every boat needs a second anchor (Sponsored)", "Sponsored: The oilskins that outlive you"),
        misses=("The council paid (it said) for a regatta sponsored by brewers",),
    ),
    pattern(
        "promo.advert.our-share",
        "sentence",
        _EARNS,
        "fee|percentage|portion|share of|cut of|affiliate",
        r"\b(?:we|i|this (?:site|blog|page)|our (?:site|team|publisher))\b.{0,40}\b(?:earn|get|receive|make|collect)s?\b.{0,20}"
        r"\b(?:small|tiny|referral|affiliate) (?:fee|percentage|portion|share|cut)\b"
        r"|\b(?:we|i) (?:do )?(?:have|use|rely on|participate in|take part in)\b.{0,40}\baffiliate (?:relationships?|partners?|programs?|links?|marketing)\b",
        hits=(
            "If you order a sail, I receive a small fee that pays for the harbour dues.",
            "We take part in the affiliate programs of three boatyards.",
        ),
        misses=("We pay a small fee for the berth.", "An affiliate of the yard gets a share of the fee."),
    ),
    pattern(
        "promo.advert.code",
        "sentence",
        "advertises a product",
        "code",
        r"^\W*(?:just |simply |please |and )?use (?:the |my |our |this )?(?:promo |discount |coupon |offer |voucher )?code"
        r" (?-i:[“\"‘']?[A-Z][A-Z0-9-]{2,15}\b)[”\"’']? (?:for|to get|to save|at|and|when)\b",
        hits=("Use the code HERRING for ten percent off.", "Just use promo code TIDE20 at the quay."),
        misses=(
            "The crew had to use the code of the port.",
            "Spies use code AB3 no longer than a day, a code book shows.",
        ),
    ),
    pattern(
        "promo.advert.offer",
        "sentence",
        "advertises a product",
        "gifting you|giving you|offer ends|while supplies last|valid until|offer valid|offer expires",
        r"^\W*(?:bonus: |plus,? )?we(?:['’]re| are) (?:gifting|giving) you\b|\boffer (?:ends|expires|valid)\b|\bwhile supplies last\b",
        hits=("Bonus: we’re gifting you the charts of the fjord.", "Oilskins at half the price, while supplies last."),
        misses=("Nobody is giving you a bridge, he told the voters.", "The offer was valid until noon."),
    ),
    pattern(
        "promo.advert.from-sponsor",
        "lead",
        _SPONSOR,
        "sponsor|support for|supported by",
        r"\W*(?:(?:and now )?a (?:word|message|note) from (?:our|today['’]s|this week['’]s) (?:sponsors?|partners?)\b"
        r"|(?:support|funding) for (?:this|our|the) (?:podcast|programme|program|show|episode|series|newsletter)\b.{0,20}\bcomes from\b"
        r"|(?:this|today['’]s|our) (?:podcast|programme|program|show|episode|series|newsletter|issue) is supported by\b)",
        hits=(
            "A word from our sponsor: Quay Bank keeps your boat dry.",
            "Support for this podcast comes from the Marlow Bank.",
        ),
        misses=("A word from the sponsor was all the club got.", "Support for the strike comes from the quay."),
    ),
    pattern(
        "promo.advert.on-sale",
        "sentence",
        "advertises a product",
        "tickets|my book|my new|our book|is out now|is published by|pre-order|preorder|available now|on sale",
        r"^\W*(?:my|our|his|her|their) (?:new |latest |next |first |second )?(?:book|novel|album|course|film|single|memoir|cookbook|guide)\b.{0,60}\b(?:is|are) (?:out|published|available|on sale)\b"
        r"|^\W*tickets (?:for|to|are|from|cost)\b.{0,60}\b(?:on sale|available|at|from) .{0,20}\b[\w-]{2,30}\.(?:com|org|net|example|\w{2})\b"
        r"|^\W*(?:pre-?order|order|get|buy) (?:my|our|his|her|the) (?:new )?(?:book|novel|album|course)\b",
        hits=("My book on knots is out now.", "Tickets for the talk are on sale at valley.example."),
        misses=("The tickets were on sale for an hour.", "My new boat is available to nobody."),
    ),
)
