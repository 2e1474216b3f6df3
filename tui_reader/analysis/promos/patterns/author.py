"""List the patterns of authors' biographies, and of ways to reach authors."""

from tui_reader.analysis.promos.pattern import pattern

_BIO = "tells about the author"
_ROLE = r"(?:writer|reporter|journalist|columnist|correspondent|editor|contributor|blogger|podcaster|author|freelancer|novelist|photographer|intern|producer|editor-in-chief|co-?founder|founder|expert|consultant|strategist|specialist)"
_MORE = r"(?:\bcovers\b|\bcovering\b|\bcovered\b|\bwrites\b|\bhas written\b|\bwork has (?:appeared|been)|\bfollow\b|@\w+|\breach\b|\be-?mail\b|\benjoys?\b|\blives in\b|\bloves?\b|\bpassion|\b\d+\+? years\b|\bspeciali[sz]|\bauthor of\b|\bauthor, most recently\b|\bwhen (?:not|she['’]s not|he['’]s not|she isn['’]t|he isn['’]t)\b|\bfreelance\b|\bpublications\b|\bcontent writer\b|\bin (?:her|his|their) (?:spare|free) time\b|\bfounded\b|\bexperience\b)"

PATTERNS = (
    pattern(
        "promo.author.biography",
        "lead",
        _BIO,
        "writer|reporter|journalist|columnist|correspondent|editor|contributor|blogger|author|founder|expert|consultant|photographer|specialist",
        rf"\W*(?:about the author:? )?(?-i:(?:[A-Z][\w.'’-]+ ){{2,5}})is (?:an?|the"
        rf"|our) (?:[\w'’,&-]+ ){{0,6}}{_ROLE}\b(?=.{{0,400}}{_MORE})",
        hits=(
            "Nadia Brandt is a staff writer who covers rivers.",
            "About the author: Tom Bell is a freelance photographer. He lives in Marlow.",
        ),
        misses=("Nadia Brandt is a writer whom few people in Marlow have read.", "The editor is a man of few words."),
    ),
    pattern(
        "promo.author.label",
        "block",
        _BIO,
        "author|written by|about|posted by|published by|by",
        r"\W*(?:about (?:the |this )?authors?|(?:this )?(?:article|story|post"
        r"|piece)(?: was)?(?: originally)? (?:written|posted|published|compiled"
        r"|contributed)(?: by)?:?(?: .{2,60})?|written by:?(?: .{2,50})?|meet the author"
        r"|view (?:all posts|author|profile|bio)\b.{0,40}|(?:more|read more"
        r"|(?:view|see|read) all (?:articles|posts|stories)) (?:from|by) this author\b.{0,60}"
        r"|posts? by .{2,40})\W*",
        hits=("About the author", "Written by Nadia Brandt"),
        misses=("By noon the author had left the town", "About the authority of the council"),
    ),
    pattern(
        "promo.author.first-published",
        "sentence",
        _BIO,
        "is the editor and founder|is the author, most recently|nro contributor|was originally written by|news desk|writes about",
        r"\bis the editor and founder of\b|\bis the author, most recently, of\b"
        r"|\bwas originally (?:written by|published (?:on|in|by))\b"
        r"|^\W*the .{2,30} news desk is\b",
        hits=("The tale was originally written by Nadia Brandt.", "The Harbour news desk is run by four people."),
        misses=("The law was originally drafted in 1911, and the news desk writes about it still.",),
    ),
    pattern(
        "promo.author.tips",
        "sentence",
        "tells how to reach the author",
        "@|reach|contact",
        r"^\W*(?:reach|contact|e-?mail|write to|you can reach|tips\? )\b.{0,60}\b[\w.+-]+@[\w-]+\.\w+"
        r"|^\W*(?:orcid|e-?mail|tel|phone|contact):? \S+@"
        r"|^\W*got a (?:news |story )?tip\b|^\W*have a (?:news |story )?tip\b"
        r"|^\W*(?:orcid|e-?mail): ",
        hits=("Tips? Write to the desk, tom.bell@valley.example.", "Orcid: the number of the writer @ the institute."),
        misses=(
            "Reach the summit before noon, or the weather turns.",
            "Contact was lost at noon, and nobody could reach the crew.",
        ),
    ),
    pattern(
        "promo.author.greeting",
        "sentence",
        _BIO,
        "i'm|i’m|i am",
        r"^\W*(?:hello|hi|hey)(?:,| there|!).{0,10}\bi['’]m [A-Z]"
        r"|^\W*(?:hello|hi|hey)! i am\b",
        hits=("Hi, I'm Nadia Brandt.", "Hey there, I’m Tom."),
        misses=("I'm Nadia, she told the guard.", "The boy called: I'm late."),
    ),
    pattern(
        "promo.author.off-duty",
        "sentence",
        _BIO,
        "when not|when she's not|when he's not|when she’s not|when he’s not",
        r"^\W*when (?:not|she['’]s not|he['’]s not|they['’]re not|i['’]m not) (?:\w+ing)\b.{0,60}, (?:she|he|they"
        r"|i|you)\b",
        hits=(
            "When not sailing on the fjord, she bakes bread.",
            "When he's not writing for the Post, he repairs clocks.",
        ),
        misses=("When not a boat was left, the crew swam ashore.", "Nobody knows him when he's not in uniform."),
    ),
    pattern(
        "promo.author.mailbox",
        "sentence",
        "tells how to reach the author",
        "@",
        r"^\W*(?:for (?:more|any|media|press|further)|questions|if you|have|got|please|contact|reach|e-?mail|write"
        r"|send|you can|to (?:contact|reach)|tips|the (?:author|reporter"
        r"|writer))\b(?=.*[\w.+-]@[\w-]{1,60}\.\w)(?=.*\b(?:contact|reach|e-?mail|write|send|tips|questions"
        r"|inquiries|enquiries|comments|reporter|author)\b).{0,220}$",
        hits=(
            "For more on the dredging, write to the reporter at tom.bell@valley.example.",
            "If you have seen the seal, write to desk@valley.example.",
        ),
        misses=(
            "For years the clerk used desk@valley.example as a password.",
            "The leaked message went from desk@valley.example to nobody.",
        ),
    ),
    pattern(
        "promo.author.contact-line",
        "block",
        "tells how to reach the author",
        "@|contact|phone|tel|http",
        r"\W*(?:(?:media |press |news )?contacts?|e-?mail|twitter|phone|tel|fax|web|website|instagram"
        r"|tips?)\W{0,3}(?:[\w.+-]+@[\w-]+\.[\w.]+|@\w+|\+?[\d() .-]{7,20}|https?:\S+)\W*"
        r"|\W*[\w.+-]+@[\w-]+\.[\w.]+\W*|\W*@\w{3,20}\W*",
        hits=("Media contact: desk@valley.example", "@valleypost"),
        misses=("Contact lenses: a short history", "Phone 7 of 12 still rang on the sea bed"),
    ),
    pattern(
        "promo.author.press",
        "sentence",
        "tells how to reach the author",
        "for more information|media inquiries|press inquiries|media enquiries|news tip|story tip|send us|send tips|a tip",
        r"^\W*for (?:more|further) information,? (?:please )?(?:contact|call|e-?mail)\b"
        r"|^\W*(?:for )?(?:media|press) (?:inquiries|enquiries)\b"
        r"|^\W*(?:do you )?(?:have|got) an? (?:\w+ )?tip\b"
        r"|^\W*send (?:us )?(?:your )?tips\b",
        hits=("For more information, contact the harbour office.", "For media inquiries: see the list of names."),
        misses=("The police asked for more information about the boat.", "The waiter left a tip for the thief."),
    ),
    pattern(
        "promo.author.press-contact",
        "lead",
        "tells how to reach the author",
        "contact|enquiries|inquiries",
        r"\W*(?:for (?:more|further) information|(?:media|press|pr|investor|public|editorial|general|sales|customer|news|event)?[ /&]{0,3}"
        r"(?:media|press|relations|office)?[ /&]{0,3}(?:contacts?|inquiries|enquiries))(?: (?:information|details|person))?\s?[:|–—-]\s?"
        r"(?=.{0,160}(?:@|\d[\d() .-]{5,18}\d|\b(?:phone|tel|e-?mail)\b)).{3,220}$",
        hits=("Press contact: Lise Marsh, press@ferries.example", "Media enquiries – Tom Bell, +44 555 0191"),
        misses=("Contact: a film that cost 300 million", "Inquiries into the flood: three of them, in 1999"),
    ),
    pattern(
        "promo.author.name-and-mailbox",
        "block",
        "tells how to reach the author",
        "@",
        r"\W*(?-i:[A-Z][\w.’'-]++(?: [A-Z][\w.’'-]++){0,3}) ?(?:[,|–—:-] ?|\()?(?:[\w /&-]{2,40}[,|–—:-] ?)?[\w.+-]{1,40}@[\w-]{1,40}\.[\w.]{2,30}(?:[,|;–— )-]{1,4}(?:tel|phone|mobile)?[.: ]{0,2}[+\d() .-]{6,24})?\W*",
        hits=("Lise Marsh, press@ferries.example", "Tom Bell | desk editor | tom@valley.example"),
        misses=("The clerk gave the thieves his name, tom@valley.example, and the key of the safe in the cellar.",),
    ),
    pattern(
        "promo.author.may-be-reached",
        "sentence",
        "tells how to reach the author",
        "reached at|reached by|reached on|contacted at|followed on|a tip|send yours|send him|send her",
        r"\b(?:may|can) (?:also )?be (?:reached|contacted|e-?mailed|followed)\b.{0,20}\b(?:at|by|on|via)\b.{0,40}(?:@|\d{3}|\bSOCIAL\b|\.\w{2,4}\b)"
        r"|^\W*(?:send|e-?mail) (?:yours|him|her|them)\b.{0,40}@",
        hits=("Jana Weiss may be reached at jana@valley.example.", "He can be followed on Mastodon."),
        misses=("The island can be reached by boat at noon.", "The summit may be reached on foot."),
    ),
    pattern(
        "promo.author.release-frame",
        "block",
        "belongs to the frame of a press release",
        "editors|end|press|contact|about the company|about us|###",
        r"\W*(?:notes? (?:to|for) (?:the )?(?:editors?|journalists|the press)|(?-i:ENDS?|Ends)|#{3}|(?:press|media|news) (?:office|desk|team)(?: contacts?)?"
        r"|contacts?|for immediate release|about (?:the company|us))\W*",
        hits=("Notes to editors", "-- ENDS --"),
        misses=("The end", "Contacts between the two villages"),
    ),
    pattern(
        "promo.author.phone-line",
        "block",
        "tells how to reach the author",
        "contact|tel|phone|press|media|office|desk|interview|+|call|quay|street|road",
        r"\W*+(?:(?=[^\n]{0,140}(?:\+\d{1,3}|\b0\d{2,4}|\(\d{3}\)|\b\d{3}-)[\d() .-]{5,16}\W*$)"
        r"(?:(?:for (?:interviews?|pictures|photos|images|details|bookings|tickets|(?:more|further) information),? (?:please )?)?(?:contact|call|phone|tel|ring)\b|(?:press|media|news) (?:office|desk|contact|team)\b).{0,140}"
        r"|(?-i:[A-Z])[\w.&’'-]{1,30}(?: [\w.&’'-]{1,30}){0,4},.{0,100}, (?:tel\.? ?|phone:? ?)?\+\d[\d() .-]{5,16}\W*)",
        hits=("Press office: Lise Marsh, +44 555 0191", "For interviews contact Tom Bell, 0555 0192-33"),
        misses=("Call it 0555 or the tel of the press", "The quay at road 9, on the map of 1911, was sold for 300 000"),
    ),
    pattern(
        "promo.author.pictures-on-request",
        "sentence",
        "belongs to the frame of a press release",
        "images|pictures|photos|photographs|press kit|footage|interviews",
        r"^\W*(?:high[- ]resolution |hi-res |more |further |press )?(?:images|pictures|photos|photographs|press kits?|footage|interviews?)\b.{0,60}"
        r"\b(?:available|downloaded|found|requested|obtained)\b.{0,40}\b(?:on request|upon request|from (?:the|our) (?:press|media)|for download|at [\w-]{1,30}\.\w|from [\w-]{1,30}\.\w|here)",
        hits=("Images are available on request.", "High-resolution pictures can be found at boats.example."),
        misses=("Images of the wreck are available to nobody but the police.",),
    ),
)
